import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const SOURCE = new URL("../../../src/", import.meta.url);
const recorded = new Set(
  [
    ...readFileSync(new URL("../../eval/constants.md", import.meta.url), "utf8").matchAll(
      /^\| (\S+\.ts) \| ([A-Z_]+) \|/gmu,
    ),
  ].map(([, file, name]) => `${file} ${name}`),
);

const CONSTANT = /^\s*(?:export )?const [A-Z]/u;
const NUMBER = /^\s*(?:export )?const (?<name>[A-Z][A-Z0-9_]*)(?:: \w+)? = -?\d[\d_.n]*(?: \*|;)/u;
/** What a unit is needs no words. */
const UNITS = new Set(["MB", "MIB"]);

/**
 * Numeric constants of which nothing says what they bound, in what unit, or by which measurement
 * they were chosen: a comment above them or above the constants among which they stand, or a row of
 * test/eval/constants.md.
 */
function unexplained(file: string, code: string): readonly string[] {
  const lines = code.split("\n");
  let explained = false;
  return lines.flatMap((line, index) => {
    if (!CONSTANT.test(line)) return [];
    const before = lines[index - 1] ?? "";
    if (!CONSTANT.test(before)) explained = /\*\/$|^\s*\/\//u.test(before);
    const name = NUMBER.exec(line)?.groups?.["name"];
    if (name === undefined || explained || line.includes("//") || UNITS.has(name)) return [];
    return recorded.has(`${file} ${name}`) ? [] : [`${file}:${index + 1} ${name}`];
  });
}

describe("Each number says what it bounds, or which measurement chose it", () => {
  const files = readdirSync(SOURCE, { recursive: true, encoding: "utf8" }).filter((file) =>
    /\.tsx?$/u.test(file),
  );

  test("in every file of src", () => {
    expect(files.length).toBeGreaterThan(800);
    expect(
      files.flatMap((file) => unexplained(file, readFileSync(new URL(file, SOURCE), "utf8"))),
    ).toEqual([]);
  });

  test("a bare number is found; one with a comment of its own or of its group is not", () => {
    expect(unexplained("x.ts", "const MOST = 5;\n\nconst OTHER = 7 * DAY;")).toEqual([
      "x.ts:1 MOST",
      "x.ts:3 OTHER",
    ]);
    expect(unexplained("x.ts", "/** Bytes. */\nconst MOST = 5;\nconst LEAST = 2;")).toEqual([]);
    expect(unexplained("x.ts", "/** Bytes. */\nconst MOST = 5;\n\nconst LEAST = 2;")).toHaveLength(
      1,
    );
    expect(unexplained("x.ts", "const MOST = 5; // as RFC 5321 says")).toEqual([]);
  });
});
