import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { Column } from "../../../../src/ingest/collection/columns.js";
import { type RowReader, rowRecord } from "../../../../src/ingest/collection/row-record.js";
import { extractRecord } from "../../../../src/ingest/extract/extract-record.js";
import { ingestDocument } from "../../../../src/ingest/ingest-document.js";
import { extractionPorts } from "../../../../src/cli/extraction-ports.js";
import { readSharedRecords } from "../../../../src/cli/shared-records.js";

const GOLDEN = join(import.meta.dirname, "../../../golden/judgments/first-instance.txt");
const TEXT = readFileSync(GOLDEN, "utf8");
const FLAT = TEXT.replace(/\s*\n\s*/gu, "");
const ROW: Readonly<Partial<Record<Column, string>>> = {
  LINK: "https://example.org/1",
  NUMBER: "(2023)清0102民初3456号",
  NAME: "远山机械厂与林某某买卖合同纠纷一审民事判决书",
  COURT: "清河市白石区人民法院",
  CAUSE: "买卖合同纠纷",
  PARTIES: "远山机械厂;林某某",
  TEXT: `文书内容${FLAT}更多数据：搜索“某某数据”`,
};
let reader: RowReader;
beforeAll(async () => {
  const ports = extractionPorts(await readSharedRecords());
  reader = {
    ports,
    extract: (text) => extractRecord(text, ports),
    masks: true,
    options: { courtNamed: () => undefined, regionOf: () => undefined },
    isWithin: (narrow, broad) => narrow === broad,
    regionNamed: () => undefined,
  };
});

function read(values: Readonly<Partial<Record<Column, string>>> = {}) {
  const found = rowRecord({ file: "a.csv", line: 2, values: { ...ROW, ...values } }, reader);
  if (found === undefined) throw new Error("the row gives no case");
  return found;
}
const opened = (values: Readonly<Partial<Record<Column, string>>>) =>
  read(values).discrepancies.map(({ kind, raw, reason }) => `${kind} ${raw}: ${reason}`);

const KEYS = ["id", "date", "caseNumbers", "causesOfAction", "outcome", "prevailingSide"] as const;

describe("a row of a collection", () => {
  test("is the case that the same document is with its line breaks", () => {
    const whole = ingestDocument(
      { name: "a.txt", hash: "0".repeat(64), text: TEXT },
      reader.extract,
      reader.options,
    ).cases[0]!.record;
    const { record, discrepancies } = read();
    expect(discrepancies).toEqual([]);
    const headings = (sections = whole.sections) => sections?.map(({ heading }) => heading);
    expect(headings(record.sections)).toEqual(headings());
    for (const key of KEYS) expect(record[key]).toEqual(whole[key]);
    expect(record.parties?.map(({ name, role }) => [name, role])).toEqual(
      whole.parties?.map(({ name, role }) => [name, role]),
    );
    expect(record.provisions?.map(({ provision, basis }) => [provision, basis])).toEqual(
      whole.provisions?.map(({ provision, basis }) => [provision, basis]),
    );
    expect(record.title).toBe(ROW.NAME);
    expect(record.document?.name).toBe(ROW.LINK);
  });

  test("what a column says otherwise than the text is kept beside it, and the text stands", () => {
    const { record } = read();
    const other = read({
      NUMBER: "（2023）清0102民初9号",
      DATE: "2020-01-01",
      COURT: "海州市人民法院",
    });
    expect(other.record.caseNumbers).toEqual(record.caseNumbers);
    expect(other.record.date).toBe(record.date);
    expect(other.record.rulings?.at(-1)?.court).toBe(record.rulings?.at(-1)?.court);
    expect(other.discrepancies.map(({ kind, raw }) => [kind, raw])).toEqual([
      ["caseNumber", "(2023)清0102民初9号"],
      ["date", "2020-01-01"],
      ["court", "海州市人民法院"],
    ]);
    expect(other.record.unresolved).toEqual(expect.arrayContaining([...other.discrepancies]));
    expect(opened({ DATE: "2023-02-30" })).toEqual([
      "date 2023-02-30: it is no date of the calendar",
    ]);
    expect(opened({ CAUSE: "离婚纠纷" })[0]).toMatch(
      /^cause 离婚纠纷: the collection's column 案由/u,
    );
    expect(opened({ PARTIES: "远山机械厂、石河公司" })).toEqual([
      "party 石河公司: the collection's column 当事人 has it, the text does not",
    ]);
  });

  test("an article of the column is INFERRED where the text does not have it, never CITED", () => {
    const law = "《中华人民共和国民法典》第一百四十八条；《中华人民共和国民法典》第五百七十七条";
    const added = read({ LAW: law }).record.provisions?.filter(
      ({ provision }) => !read().record.provisions?.some((each) => each.provision === provision),
    );
    expect(added).toEqual([
      {
        provision: "provision:civil-code/577",
        treatment: "APPLIED",
        basis: "INFERRED",
        rationale: "the collection's column 法律依据 has it",
        assertedBy: expect.stringMatching(/^leian-ingest\/\d+ column$/u) as string,
      },
    ]);
  });

  test("the same number, kind and date is one case; a ruling beside its judgment is another", () => {
    const ids = [
      read(),
      read({ NAME: "远山机械厂与林某某买卖合同纠纷民事判决书", LINK: "https://example.org/2" }),
      read({ NAME: "远山机械厂与林某某买卖合同纠纷民事裁定书" }),
    ].map(({ record }) => record.id);
    expect(ids[0]).toBe("case:(2023)清0102民初3456号");
    expect(ids[1]).toBe(ids[0]);
    expect(ids[2]).toMatch(/^case:\(2023\)清0102民初3456号\/ruling-2023-/u);
  });

  test("without a text it is what the columns say; without a number too it is nothing", () => {
    const { record } = read({ TEXT: "文书内容", DATE: "2023年5月6日", LAW: "民法典第577条" });
    expect(record).toMatchObject({
      id: "case:(2023)清0102民初3456号",
      completeness: "TITLE_ONLY",
      date: "2023-05-06",
      rulings: [{ court: "清河市白石区人民法院", courtGrounds: { basis: "INFERRED" } }],
      provisions: [{ provision: "provision:civil-code/577", basis: "INFERRED" }],
    });
    expect(record.parties?.map(({ name, role }) => [name, role])).toEqual([
      ["远山机械厂", "NOT_STATED"],
      ["林某某", "NOT_STATED"],
    ]);
    const none = { file: "a.csv", line: 2, values: { ...ROW, NUMBER: "", TEXT: "" } };
    expect(rowRecord(none, reader)).toBeUndefined();
  });

  test("numbers of persons are masked before anything is read", () => {
    const { record, masked } = read({
      TEXT: FLAT.replace("住清河市。", "住清河市，手机号13800138000。"),
    });
    expect(masked.map(({ kind }) => kind)).toContain("MOBILE_NUMBER");
    expect(JSON.stringify(record)).not.toContain("13800138000");
  });
});
