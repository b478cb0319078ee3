import { describe, expect, test } from "vitest";
import type { CaseRecord } from "../../../src/domain/case-record.js";
import { fault as formatFault } from "../../../src/cli/messages/en-faults.js";
import type { Parsed } from "../../../src/ingest/record/parse-record.js";
import { LeaveOut } from "../../../src/ingest/takedown/leave-out.js";
import { isTakenDown, parseTakedownList } from "../../../src/ingest/takedown/takedown-list.js";

const LIST =
  "\uFEFF# 应当事人申请\r\ncase:a-1\r\n\r\n （2023）沪 0115 民初 1234 号   # 2024年3月\n〔2022〕京01民终5号之一\ncase:b#1\n";

describe("a takedown list", () => {
  test("has ids and case numbers in any writing, remarks and empty lines", () => {
    expect(parseTakedownList(LIST, "takedown.txt")).toEqual({
      list: {
        ids: new Set(["case:a-1", "case:b#1"]),
        caseNumbers: new Set(["(2023)沪0115民初1234号", "(2022)京01民终5号之一"]),
      },
      faults: [],
    });
  });

  test.each(["", "\n\n", "# nothing"])("%j names none", (text) => {
    expect(parseTakedownList(text, "t")).toEqual({
      list: { ids: new Set(), caseNumbers: new Set() },
      faults: [],
    });
  });

  test("a line that names no case is a fault with its place; the others count", () => {
    const { list, faults } = parseTakedownList(
      "case:a\n张某案\nruling:a/first\ncase:a b\n",
      "lists/takedown.txt",
    );
    expect(list.ids).toEqual(new Set(["case:a"]));
    // The server logs these: the words of the list, which may be a person's name, stay in the list.
    expect(faults.map(formatFault)).toEqual(
      [2, 3, 4].map(
        (line) =>
          `lists/takedown.txt:${line}: expected a case id (case:tj-01) or a case number (（2023）沪0115民初1234号)`,
      ),
    );
  });
});

const { list } = parseTakedownList("case:a\n（2023）沪0115民初1234号", "t");
const record = (id: string, more: Partial<CaseRecord> = {}): CaseRecord => ({
  id,
  title: "某案",
  facts: "某",
  ...more,
});

test.each([
  [record("case:a"), true],
  [record("case:b"), false],
  [record("case:b", { caseNumbers: ["(2023)沪0115民初1234号"] }), true],
  [
    record("case:b", {
      rulings: [
        { key: "first", stage: "FIRST_INSTANCE", caseNumber: "〔2023〕沪 0115 民初 1234 号" },
      ],
    }),
    true,
  ],
  [record("case:b", { caseNumbers: ["(2023)沪0115民初12345号"] }), false],
  [record("case:b", { citedCases: [{ case: "case:a" }] }), false],
])("%j is taken down: %s", (value, expected) => expect(isTakenDown(value, list)).toBe(expected));

describe("left out of a load", () => {
  const parsed = (...values: CaseRecord[]): Parsed => ({
    records: values.map((value) => ({
      kind: "cases" as const,
      value,
      place: { file: "x", lineOf: () => 1 },
    })),
    faults: [],
  });
  async function pass(...values: CaseRecord[]) {
    const leaveOut = new LeaveOut(list);
    leaveOut.see(parsed(...values));
    const kept: CaseRecord[] = [];
    const stream = async function* () {
      for (const value of values) yield { record: value, publicationId: "publication:x" };
    };
    for await (const each of leaveOut.from(stream())) kept.push(each.record);
    return { kept, leftOut: leaveOut.leftOut };
  }

  test("the cases of the list go, and citations of them keep their words", async () => {
    const numbered = record("case:n", {
      caseNumbers: ["（2023）沪0115民初1234号", "（2024）沪01民终9号"],
    });
    const citing = record("case:c", {
      citedCases: [
        { case: "case:a", evidence: { quote: "参照甲案" } },
        { case: "case:n" }, // the list names it by its number
        { case: "（2024）沪01民终9号" }, // and by another of its numbers
        { case: "case:other" },
      ],
      unresolved: [{ kind: "provision", raw: "某法", reason: "unknown" }],
    });
    const { kept, leftOut } = await pass(citing, record("case:a"), numbered);
    expect(leftOut).toEqual(["case:a", "case:n"]);
    const reason = "the case has been taken down";
    expect(kept).toEqual([
      {
        ...citing,
        citedCases: [{ case: "case:other" }],
        unresolved: [
          { kind: "provision", raw: "某法", reason: "unknown" },
          { kind: "citedCase", raw: "参照甲案", reason },
          { kind: "citedCase", raw: "case:n", reason },
          { kind: "citedCase", raw: "（2024）沪01民终9号", reason },
        ],
      },
    ]);
  });

  test("what has nothing to do with the list stays the same object", async () => {
    const other = record("case:o", { citedCases: [{ case: "case:p" }] });
    expect((await pass(other)).kept[0]).toBe(other);
  });
});
