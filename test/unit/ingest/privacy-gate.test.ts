import { describe, expect, test } from "vitest";
import type { CaseRecord } from "../../../src/domain/case-record.js";
import { gateRecord } from "../../../src/ingest/privacy/gate-record.js";
import { findThroughout } from "../../../src/ingest/privacy/known-numbers.js";
import { masked as formatMasked } from "../../../src/cli/messages/en-faults.js";
import { PersonalDataGate } from "../../../src/ingest/privacy/personal-data-gate.js";
import type { Parsed } from "../../../src/ingest/record/parse-record.js";
import { expectProportional } from "../../support/proportional.js";

const WORDS = "第一案。张某电话13800138000，住乙区长宁路5号。\n编号13900139000的合同。";
const start = (words: string) => 100 + WORDS.indexOf(words);

const RECORD: CaseRecord = {
  id: "case:13800138000",
  title: "张某案",
  facts: "张某（13800138000）欠款，邮箱a@example.com。",
  date: "2023-01-02",
  caseNumbers: ["（2023）甲01民初13号"],
  publication: "publication:13800138000",
  parties: [{ name: "张某", kind: "PERSON", role: "DEFENDANT", aliases: ["138 0013 8000的机主"] }],
  amounts: [{ value: "13800138000", currency: "CNY", label: "本金", text: "13800138000元" }],
  factors: [
    {
      factor: "factor:test",
      basis: "CITED",
      evidence: {
        quote: "电话13800138000，住乙区长宁路5号",
        start: start("电话"),
        end: start("。\n"),
      },
    },
    // Alone these digits look like a phone number; the document says that they are not one.
    {
      factor: "factor:other",
      basis: "CITED",
      evidence: { quote: "13900139000", start: start("139"), end: start("139") + 11 },
    },
    // No place in the document: judged by itself.
    {
      factor: "factor:third",
      basis: "CITED",
      evidence: { quote: "13900139000", start: 0, end: 11 },
    },
  ],
  sections: [{ heading: "基本案情", text: "张某电话13800138000", start: 104, end: 119 }],
  document: {
    id: "document:x",
    name: "x.txt",
    kind: "JUDGMENT",
    hash: "a".repeat(64),
    length: 200,
    start: 100,
    text: WORDS,
  },
};

describe("gateRecord", () => {
  const { record, found } = gateRecord(RECORD, "mask");

  test("masks every text, and leaves ids, dates and figures", () => {
    expect(record).toEqual({
      ...RECORD,
      facts: "张某（＊＊＊＊＊＊＊＊＊＊＊）欠款，邮箱＊＊＊＊＊＊＊＊＊＊＊＊＊。",
      parties: [
        {
          name: "张某",
          kind: "PERSON",
          role: "DEFENDANT",
          aliases: ["＊＊＊＊＊＊＊＊＊＊＊＊＊的机主"],
        },
      ],
      factors: [
        {
          factor: "factor:test",
          basis: "CITED",
          evidence: {
            quote: "电话＊＊＊＊＊＊＊＊＊＊＊，住乙区＊＊＊＊＊",
            start: start("电话"),
            end: start("。\n"),
          },
        },
        RECORD.factors![1],
        {
          factor: "factor:third",
          basis: "CITED",
          evidence: { quote: "＊＊＊＊＊＊＊＊＊＊＊", start: 0, end: 11 },
        },
      ],
      sections: [
        { heading: "基本案情", text: "张某电话＊＊＊＊＊＊＊＊＊＊＊", start: 104, end: 119 },
      ],
      document: {
        ...RECORD.document,
        text: "第一案。张某电话＊＊＊＊＊＊＊＊＊＊＊，住乙区＊＊＊＊＊。\n编号13900139000的合同。",
      },
    });
  });

  test("a quote stays the words of its document", () => {
    for (const { evidence } of record.factors!.slice(0, 2))
      expect(record.document!.text.slice(evidence!.start! - 100, evidence!.end! - 100)).toBe(
        evidence!.quote,
      );
  });

  test("says where and what, without repeating it", () => {
    expect(found[0]).toEqual({
      kind: "MOBILE_NUMBER",
      path: ["facts"],
      start: 3,
      end: 14,
      hint: "13…",
    });
    expect(found.map((each) => each.path.join("."))).toEqual([
      "facts",
      "facts",
      "parties.0.aliases.0",
      "factors.0.evidence.quote",
      "factors.0.evidence.quote",
      "factors.2.evidence.quote",
      "sections.0.text",
      "document.text",
      "document.text",
    ]);
    expect(JSON.stringify(found)).not.toMatch(/1380013|长宁路|example/u);
  });

  test("a record without personal data is given back as it is, and so is any in refuse", () => {
    const clean = { id: "case:a", title: "某案", facts: "某甲欠款。" };
    expect(gateRecord(clean, "mask")).toEqual({ record: clean, found: [] });
    expect(gateRecord(clean, "mask").record).toBe(clean);
    expect(gateRecord(RECORD, "refuse").record).toBe(RECORD);
    expect(gateRecord(RECORD, "refuse").found).toEqual(found);
  });
});

describe("a number that one text names as personal is masked in all of them", () => {
  const id = "310115199002287770"; // its check digit is wrong: only a label shows what it is
  const gated = (more: Partial<CaseRecord>) =>
    gateRecord({ id: "case:a", title: "某案", facts: `周某，公民身份号码${id}。`, ...more }, "mask")
      .record;

  test.each<[string, Partial<CaseRecord>]>([
    ["without its label", { disposition: `由${id}的持有人支付。` }],
    ["in groups", { disposition: "由310115 19900228 7770支付。" }],
    [
      "in the name of a party",
      { parties: [{ name: `周某${id}`, kind: "PERSON", role: "DEFENDANT" }] },
    ],
    ["in what could not be resolved", { unresolved: [{ kind: "party", raw: id, reason: "test" }] }],
  ])("%s", (_where, more) =>
    expect(JSON.stringify(gated(more)).replace(/\s/gu, "")).not.toMatch(/310115|7770/u),
  );

  test("of a hostile text too, in proportion to its length", () => {
    const plates = Array.from(
      { length: 60_000 },
      (_none, order) => `车牌沪A${String(order).padStart(5, "0")}、`,
    ).join("");
    expect(findThroughout(plates)).toHaveLength(60_000);
    expectProportional((length) => plates.slice(0, length), findThroughout, plates.length);
  });

  test("a passport and a plate too, but not the start of a longer number", () => {
    const { disposition } = gated({
      reasoning: "护照号码E12345678，车牌号为沪A·12345。",
      disposition: "E12345678、沪A·12345、E123456789、3101151990022877701。",
    });
    expect(disposition).toBe(
      "＊＊＊＊＊＊＊＊＊、＊＊＊＊＊＊＊＊、E123456789、3101151990022877701。",
    );
  });
});

describe("PersonalDataGate", () => {
  const place = { file: "x.yaml", lineOf: (path: readonly PropertyKey[]) => path.length };
  const parsed = (value: CaseRecord): Parsed => ({
    records: [{ kind: "cases", value, place }],
    faults: [],
  });

  test("counts a case once, however often it is read", () => {
    const gate = new PersonalDataGate("mask");
    gate.pass(parsed(RECORD));
    const again = gate.pass(parsed(RECORD));
    expect(again.faults).toEqual([]);
    expect(again.records).toHaveLength(1);
    expect(gate.masked).toEqual([
      { caseId: RECORD.id, masked: { MOBILE_NUMBER: 6, EMAIL: 1, STREET_ADDRESS: 2 } },
    ]);
    expect(formatMasked(gate.masked[0]!)).toBe(
      "case:13800138000: 6 mobile numbers, 1 e-mail address, 2 street addresses masked",
    );
  });

  test("refuses with a fault for each find, at its key", () => {
    const gate = new PersonalDataGate("refuse");
    const { records, faults } = gate.pass(
      parsed({ id: "case:a", title: "某案", facts: "电话13800138000，邮箱a@example.com" }),
    );
    expect(records).toEqual([]);
    expect(faults).toEqual([
      {
        file: "x.yaml",
        line: 1,
        key: "facts",
        expectation: { code: "NO_PERSONAL_DATA", kind: "MOBILE_NUMBER", hint: "13…", start: 2 },
      },
      {
        file: "x.yaml",
        line: 1,
        key: "facts",
        expectation: { code: "NO_PERSONAL_DATA", kind: "EMAIL", hint: "a@…", start: 16 },
      },
    ]);
    expect(gate.masked).toEqual([]);
  });

  test("parties that only a number kept apart are a fault", () => {
    const party = (name: string) => ({ name, kind: "PERSON" as const, role: "PLAINTIFF" as const });
    const record = {
      id: "case:a",
      title: "某案",
      facts: "某",
      parties: [party("13800138000"), party("13900139000")],
    };
    expect(new PersonalDataGate("mask").pass(parsed(record)).faults).toMatchObject([
      { key: "parties[1].name" },
    ]);
  });

  test("what is no case passes untouched", () => {
    const court = {
      kind: "courts",
      value: { id: "court:a", name: "甲法院13800138000", level: "BASIC" },
      place,
    } as const;
    expect(new PersonalDataGate("refuse").pass({ records: [court], faults: [] })).toEqual({
      records: [court],
      faults: [],
    });
  });
});
