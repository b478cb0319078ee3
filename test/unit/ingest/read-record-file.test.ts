import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fault as formatFault } from "../../../src/cli/messages/en-faults.js";
import type { Parsed } from "../../../src/ingest/record/parse-record.js";
import { readRecordFile } from "../../../src/ingest/record/read-record-file.js";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "leian-records-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function read(name: string, content: Uint8Array | string): Promise<readonly Parsed[]> {
  const path = join(folder, name);
  await writeFile(path, content);
  const found: Parsed[] = [];
  for await (const parsed of readRecordFile(path, name)) found.push(parsed);
  return found;
}

const facts = (parsed: readonly Parsed[]) =>
  parsed.flatMap(({ records }) =>
    records.flatMap((each) => (each.kind === "cases" ? each.value.facts : [])),
  );
const faults = (parsed: readonly Parsed[]) =>
  parsed.flatMap((each) => each.faults.map(formatFault));

/** 租金 in the encodings that are no UTF-8; the rest of these records is ASCII. */
const RENT = { gb18030: [0xd7, 0xe2, 0xbd, 0xf0], big5: [0xaf, 0xb2, 0xaa, 0xf7] };
const around = (before: string, middle: readonly number[], after: string) =>
  Buffer.concat([Buffer.from(before), Buffer.from(middle), Buffer.from(after)]);
const utf16 = (text: string) => Buffer.from(`\uFEFF${text}`, "utf16le");

const YAML = ["id: case:a\ntitle: a\nfacts: ", "\n"] as const;
const JSON_LINE = ['{"id":"case:a","title":"a","facts":"', '"}\n'] as const;

describe("a record file is read in its encoding or refused, never with replacement characters", () => {
  test.each<[string, string, Uint8Array]>([
    ["GB18030 YAML", "gb.yaml", around(YAML[0], RENT.gb18030, YAML[1])],
    ["GB18030 JSON Lines", "gb.jsonl", around(JSON_LINE[0], RENT.gb18030, JSON_LINE[1])],
    ["GB18030 JSON", "gb.json", around(JSON_LINE[0], RENT.gb18030, JSON_LINE[1])],
    ["UTF-16 with its mark, little-endian", "le.yaml", utf16(`${YAML[0]}租金${YAML[1]}`)],
    ["UTF-16 with its mark, big-endian", "be.yaml", utf16(`${YAML[0]}租金${YAML[1]}`).swap16()],
    ["UTF-16 JSON Lines", "le.jsonl", utf16(`${JSON_LINE[0]}租金${JSON_LINE[1]}`)],
    ["UTF-8 with a mark", "mark.jsonl", Buffer.from(`\uFEFF${JSON_LINE[0]}租金${JSON_LINE[1]}`)],
    [
      "GB18030 from the second piece of the file on",
      "late.jsonl",
      around(
        `${JSON_LINE[0]}${JSON_LINE[1]}`.repeat(3000).replaceAll('""', '"x"') + JSON_LINE[0],
        RENT.gb18030,
        JSON_LINE[1],
      ),
    ],
  ])("%s", async (_name, file, content) => {
    const parsed = await read(file, content);
    expect([faults(parsed), facts(parsed).at(-1)]).toEqual([[], "租金"]);
  });

  test.each<[string, string, Uint8Array]>([
    ["no encoding of Chinese", "x.yaml", around(YAML[0], [0xff, 0xff, 0x80], YAML[1])],
    [
      "no encoding of Chinese, a line a record",
      "x.jsonl",
      around(JSON_LINE[0], [0xff, 0xff, 0x80], JSON_LINE[1]),
    ],
    ["broken off in the middle of a sign", "cut.jsonl", around(JSON_LINE[0], [0xe7, 0xa7], "")],
    ["UTF-16 without its mark", "unmarked.yaml", utf16(`${YAML[0]}租金${YAML[1]}`).subarray(2)],
  ])("%s is refused", async (_name, file, content) => {
    const parsed = await read(file, content);
    expect(facts(parsed)).toEqual([]);
    expect(faults(parsed)).toEqual([
      expect.stringMatching(/^(?:x|cut|unmarked)\.(?:yaml|jsonl):1: expected /u),
    ]);
  });
});

test("a gigantic line is a fault at its line, and the other lines are read", async () => {
  const line = JSON_LINE.join("租金");
  const parsed = await read(
    "long.jsonl",
    `${line}${JSON.stringify({ facts: "租".repeat(9_000_000) })}\n${line}`,
  );
  expect(faults(parsed)).toEqual(["long.jsonl:2: expected at most 8 MB in one line"]);
  expect(facts(parsed)).toEqual(["租金", "租金"]);
});

describe("a fault says where and what was expected, never what a bad record holds", () => {
  const SECRET = "周某13800138000";
  test.each([
    ["no.jsonl", `{"facts": ${SECRET}}`],
    ["cut.jsonl", `{"facts": "${SECRET}`],
    ["type.jsonl", JSON.stringify({ id: "case:a", title: "a", facts: [SECRET] })],
    ["date.jsonl", JSON.stringify({ id: "case:a", title: "a", facts: "a", date: SECRET })],
    ["enum.jsonl", JSON.stringify({ id: "case:a", title: "a", facts: "a", outcome: SECRET })],
    ["id.jsonl", JSON.stringify({ id: `case:${SECRET} x`, title: "a", facts: "a" })],
    [
      "union.jsonl",
      JSON.stringify({ id: "case:a", title: "a", facts: "a", publication: { title: SECRET } }),
    ],
    ["number.yaml", "id: case:a\ntitle: a\nfacts: 13800138000\n"],
    ["alias.yaml", `facts: *${SECRET}\n`],
    ["tag.yaml", `facts: !${SECRET} x\n`],
    ["escape.yaml", `facts: "\\13800138000"\n`],
    ["colon.yaml", `facts: a: ${SECRET}\n`],
    ["flow.json", `{"facts": "${SECRET}" ${SECRET}}`],
  ])("%s", async (name, content) => {
    const reported = faults(await read(name, content)).join("\n");
    expect(reported).toMatch(new RegExp(`^${name.replace(".", "\\.")}:\\d+: `, "u"));
    expect(reported).not.toMatch(/周某|1380/u);
  });
});

describe("an instrument that is known by citation only", () => {
  const record = (more: string) =>
    `instruments:\n  - id: instrument:some-plan\n    title: 某规划\n    kind: OTHER\n${more}`;

  test("has what a citation prints of it", async () => {
    const parsed = await read(
      "cited.yaml",
      record(
        "    known: CITATION_ONLY\n    documentNumber: 某发〔2021〕1号\n    issuers: [某局]\n",
      ),
    );
    expect(faults(parsed)).toEqual([]);
  });
  test("has nothing that only its text can say", async () => {
    const parsed = await read(
      "reported.yaml",
      record("    known: CITATION_ONLY\n    summary: 自行概括的内容。\n"),
    );
    expect(faults(parsed).join()).toContain("known by citation only");
  });
  test("one that is described may have it, and articles of a citation are numbers", async () => {
    expect(faults(await read("described.yaml", record("    summary: 自行概括的内容。\n")))).toEqual(
      [],
    );
    const cites = (article: string) =>
      record(
        `    cites:\n      - { raw: 某法, instrument: "instrument:some-law", articles: ["${article}"], evidence: { quote: 依照某法 } }\n`,
      );
    expect(faults(await read("right.yaml", cites("133-1")))).toEqual([]);
    expect(faults(await read("wrong.yaml", cites("第七条"))).join()).toContain("an article number");
  });
});
