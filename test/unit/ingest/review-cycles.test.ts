import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fault as formatFault } from "../../../src/cli/messages/en-faults.js";
import { readRecordFile } from "../../../src/ingest/record/read-record-file.js";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "leian-reviews-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** key>reviewed for each ruling, one a line from line 5 on. */
async function faults(...rulings: readonly string[]): Promise<readonly string[]> {
  const lines = rulings.map((each) => {
    const [key = "", reviewed] = each.split(">");
    return `  - { key: ${key}, stage: OTHER${reviewed === undefined ? "" : `, reviews: ${reviewed}`} }`;
  });
  const file = join(folder, "case.yaml");
  await writeFile(
    file,
    ["id: case:own", "title: 孟某案", "facts: 孟某欠付租金。", "rulings:", ...lines].join("\n"),
  );
  const found: string[] = [];
  for await (const read of readRecordFile(file, "case.yaml"))
    found.push(...read.faults.map(formatFault));
  return found;
}

const ring = (line: number, index: number, keys: string) =>
  `case.yaml:${line}: rulings[${index}].reviews: expected a ruling that was made before: ${keys}`;

test.each<[why: string, rulings: readonly string[], faults: readonly string[]]>([
  ["two that review each other", ["a>b", "b>a"], [ring(5, 0, "a reviews b reviews a")]],
  [
    "three in a ring, entered from outside",
    ["x>b", "a>c", "b>a", "c>b"],
    [ring(6, 1, "a reviews c reviews b reviews a")],
  ],
  [
    "two rings",
    ["a>b", "b>a", "c>d", "d>c"],
    [ring(5, 0, "a reviews b reviews a"), ring(7, 2, "c reviews d reviews c")],
  ],
  ["a line of reviews", ["first", "second>first", "retrial>second"], []],
  ["two that review the same", ["first", "second>first", "other>first"], []],
  [
    "one that reviews itself",
    ["a>a"],
    ["case.yaml:5: rulings[0].reviews: expected the key of another ruling of this record"],
  ],
])(
  "rulings that review each other are a fault with file, line and key: %s",
  async (_why, rulings, expected) => {
    expect(await faults(...rulings)).toEqual(expected);
  },
);
