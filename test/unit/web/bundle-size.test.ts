import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { filesOf, type Manifest } from "../../../src/api/http/page-files.js";

const BUNDLE = new URL("../../../dist/web/", import.meta.url);

const manifest = JSON.parse(
  readFileSync(fileURLToPath(new URL(".vite/manifest.json", BUNDLE)), "utf8"),
) as Manifest;

function kilobytes(files: readonly string[], ending: string): number {
  const sizes = [...new Set(files)]
    .filter((file) => file.endsWith(ending))
    .map((file) => gzipSync(readFileSync(new URL(file, BUNDLE))).length);
  return Math.round(sizes.reduce((sum, size) => sum + size, 0) / 1000);
}

test("the workbench's first scripts and styles are small", () => {
  const files = filesOf("index.html", manifest);
  expect(kilobytes(files, ".js")).toBeGreaterThan(50);
  expect(kilobytes(files, ".js")).toBeLessThanOrEqual(200);
  expect(kilobytes(files, ".css")).toBeGreaterThan(0);
  expect(kilobytes(files, ".css")).toBeLessThanOrEqual(25);
});

test("they are few, and none makes the browser read the data of languages before it is used", () => {
  const scripts = filesOf("index.html", manifest).filter((file) => file.endsWith(".js"));
  expect(new Set(scripts).size).toBeLessThanOrEqual(5);
  const text = scripts.map((file) => readFileSync(new URL(file, BUNDLE), "utf8")).join("\n");
  // calendars of all of them; the direction in which one is written; the order of words
  expect(text).not.toContain("supportedLocalesOf");
  expect(text).not.toContain("getTextInfo");
  expect(text.replaceAll(/\.made\s*\?\?=\s*new Intl\.Collator/gu, "")).not.toContain(
    "new Intl.Collator",
  );
});

test("a page adds little to them", () => {
  const first = new Set(filesOf("index.html", manifest));
  const pages = Object.keys(manifest).filter((name) => name.endsWith(".page.tsx"));
  expect(pages.length).toBeGreaterThanOrEqual(3);
  const added = pages.map((name) => ({
    name,
    size: kilobytes(
      filesOf(name, manifest).filter((file) => !first.has(file)),
      ".js",
    ),
  }));
  expect(added.filter(({ size }) => size > 40)).toEqual([]);
});

test("the picture of a neighbourhood comes when it is opened, and is bounded", () => {
  const [picture] = Object.keys(manifest).filter((name) => name.endsWith("around/picture.tsx"));
  const shared = new Set([
    ...filesOf("index.html", manifest),
    ...filesOf("pages/around/around.page.tsx", manifest),
  ]);
  const own = filesOf(String(picture), manifest).filter((file) => !shared.has(file));
  expect(kilobytes(own, ".js")).toBeGreaterThan(30);
  expect(kilobytes(own, ".js")).toBeLessThanOrEqual(85);
});

test("the page has neither an inline script nor a foreign address", () => {
  const page = readFileSync(new URL("index.html", BUNDLE), "utf8");
  expect(page).toContain('<script type="module"');
  expect(page).not.toMatch(/<script(?![^>]*\bsrc=)/u);
  expect(page.match(/(?:src|href)="(?!\/assets\/)[^"]*"/gu)).toBeNull();
});
