import { readdirSync, readFileSync } from "node:fs";
import ts from "typescript";
import { describe, expect, test } from "vitest";

const SOURCE = new URL("../../../src/", import.meta.url);

const withoutExtension = (path: string) => path.replace(/(?:\.d)?\.[jt]sx?$/u, "");

/** The files that a file imports by a relative path, with their types; a stylesheet is none. */
function importsOf(file: string, code: string): readonly string[] {
  return ts
    .preProcessFile(code, true, true)
    .importedFiles.filter(({ fileName }) => /^\..*\.[jt]sx?$/u.test(fileName))
    .map(({ fileName }) => new URL(fileName, `file:///${file}`).pathname.slice(1))
    .map(withoutExtension);
}

/** A circle of imports, such as a, b, a; empty where there is none. */
function circle(imports: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const left = new Map(imports);
  const next = (file: string) => left.get(file)?.find((each) => left.has(each));
  for (let leaves = [""]; leaves.length > 0;) {
    leaves = [...left.keys()].filter((file) => next(file) === undefined);
    for (const leaf of leaves) left.delete(leaf);
  }
  const path: string[] = [];
  let [file] = left.keys(); // whatever is left imports something that is left
  while (file !== undefined && !path.includes(file)) {
    path.push(file);
    file = next(file);
  }
  return file === undefined ? [] : [...path.slice(path.indexOf(file)), file];
}

const imports = new Map(
  readdirSync(SOURCE, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/u.test(file))
    .map((file) => [
      withoutExtension(file),
      importsOf(file, readFileSync(new URL(file, SOURCE), "utf8")),
    ]),
);

describe("No file imports itself by way of others, types included", () => {
  test("in src", () => {
    const imported = [...imports.values()].flat();
    expect(imported.length).toBeGreaterThan(3000);
    expect(imported.filter((file) => !imports.has(file))).toEqual([]);
    expect(circle(imports)).toEqual([]);
  });

  test.each([
    'import type { Page } from "./walk.js";',
    'import { type Page } from "./walk.js";',
    'export * from "../read/walk.js";',
    'const walk = await import("./walk.js");',
    'export type Page = import("./walk.js").Page;',
  ])("is found where a file is changed: %s", (code) => {
    const file = "graph/read/case-places";
    const changed = new Map(imports).set(file, importsOf(`${file}.ts`, code));
    expect(new Set(circle(changed))).toEqual(new Set([file, "graph/read/walk"]));
  });

  test("is neither a file that two import nor one that imports a circle", () => {
    const tree = { a: ["b", "c"], b: ["c"], c: [] };
    expect(circle(new Map(Object.entries(tree)))).toEqual([]);
    const deep = { ...tree, c: ["d"], d: ["c"] };
    expect(circle(new Map(Object.entries(deep)))).toEqual(["c", "d", "c"]);
    expect(circle(new Map([["a", ["a"]]]))).toEqual(["a", "a"]);
  });
});
