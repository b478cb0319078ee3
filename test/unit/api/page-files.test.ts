import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { pageFiles } from "../../../src/api/http/page-files.js";

const BUNDLE = fileURLToPath(new URL("../../../dist/web", import.meta.url));
const files = pageFiles(BUNDLE);

/** The files of a Link header. */
const named = (link = "") => [...link.matchAll(/<\/([^>]+)>/gu)].map(([, file = ""]) => file);

test.each([
  ["/", "home.page"],
  ["/?court=x", "home.page"],
  ["/law/%E6%B0%91%E6%B3%95%E5%85%B8?view=split", "law.page"],
  ["/case/tj-05#facts", "case.page"],
  ["/matter/abc", "matter.page"],
  ["/matter/abc/report", "report.page"],
  ["/compare/tj-03/gz-02", "compare.page"],
  ["/outcomes", "outcomes.page"],
])("%s comes with the files of %s, which are there and are not the first ones", (address, page) => {
  const found = named(files(address));
  expect(found.filter((file) => file.includes(page))).toHaveLength(1);
  for (const file of found) expect(existsSync(`${BUNDLE}/${file}`), file).toBe(true);
  const first = readFileSync(`${BUNDLE}/index.html`, "utf8");
  expect(found.filter((file) => first.includes(file))).toEqual([]);
});

test.each(["/nothing", "/__proto__/x", "/constructor", "/%c0%ae/x/../.."])(
  "%s has no files of its own",
  (address) => expect(files(address)).toBeUndefined(),
);

test("a browser is told what a file is", () => {
  const links = (files("/law/x") ?? "").split(", ");
  expect(links).toContainEqual(
    expect.stringMatching(/^<\/assets\/law\.page-.*\.js>; rel=modulepreload$/u),
  );
  expect(links).toContainEqual(
    expect.stringMatching(/^<\/assets\/law-.*\.css>; rel=preload; as=style$/u),
  );
});
