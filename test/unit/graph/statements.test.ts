import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { CASE_LISTS } from "../../../src/graph/read/pages.js";
import { ID_LINKS } from "../../../src/graph/read/links.js";

const sources = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory()
      ? sources(`${folder}/${entry.name}`)
      : [readFileSync(`${folder}/${entry.name}`, "utf8")],
  );

test("every statement is used, and every one that is used exists", () => {
  const text = [...sources("src/graph"), ...sources("src/cli")].join("\n");
  const named = new Set(
    [...text.matchAll(/["`]((?:read|write)\/[a-z-]+)["`]/gu)].map((found) => found[1]!),
  );
  // Names that are put together from closed lists.
  for (const link of ID_LINKS) named.add(`read/${link}`);
  for (const list of CASE_LISTS)
    for (const name of [`read/page-${list}-cases`, `read/count-${list}-cases`]) named.add(name);
  for (const list of ["factor", "cause", "region"]) named.add(`read/${list}-scope`);
  for (const list of [
    "causes",
    "courts",
    "factors",
    "publications",
    "regions",
    "rule-principles",
    "region-courts",
    "instrument-provisions",
    "instrument-citers",
  ])
    for (const name of [`read/page-${list}`, `read/count-${list}`]) named.add(name);
  for (const of of ["cases", "rulings"])
    for (const what of ["applications", "parts"]) named.add(`read/${what}-of-${of}`);
  for (const of of ["parties", "rulings"]) named.add(`read/appearances-of-${of}`);

  const files = new Set(
    ["read", "write"].flatMap((folder) =>
      readdirSync(`cypher/${folder}`).map((file) => `${folder}/${file.replace(".cypher", "")}`),
    ),
  );
  expect([...named].filter((name) => !files.has(name))).toEqual([]);
  expect([...files].filter((name) => !named.has(name))).toEqual([]);
});
