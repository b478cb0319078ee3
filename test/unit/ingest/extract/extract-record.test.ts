import fc from "fast-check";
import { expect, test } from "vitest";
import type { Evidence } from "../../../../src/domain/evidence.js";
import type { CaseText } from "../../../../src/ingest/extract/case-text.js";
import { extractRecord } from "../../../../src/ingest/extract/extract-record.js";
import { EXTRACTOR } from "../../../../src/ingest/extractor.js";
import type { ExtractionPorts } from "../../../../src/ingest/extract/ports.js";
import { caseRecordSchema } from "../../../../src/ingest/record/case-record.schema.js";
import { caseText, plainPorts, section } from "./plain-ports.js";
import { expectProportional } from "../../../support/proportional.js";

const FACTS =
  "2021年3月29日，某租赁公司与张某签订《融资租赁合同》，采用售后回租方式，约定每期租金6458.66元，车辆挂靠在沧州某运输公司名下。张某自2022年5月起不付租金，某租赁公司诉至法院。张某辩称，其并未预期违约。";
const RESULT =
  "上海市浦东新区人民法院一审认为，本案争议焦点为出租人能否主张全部租金。张某未付租金，并不构成预期违约，但已构成违约。故判令张某支付租金148549.18元。";
const text = caseText(
  "某租赁公司与张某融资租赁合同纠纷案",
  section("RULES", "1.承租人欠租的，出租人可以主张全部租金。", "裁判要旨"),
  section("FACTS", FACTS, "基本案情", 50),
  section("RESULT", RESULT, "裁判结果", 500),
  section("SIGNIFICANCE", "本案对同类案件有参考意义。", "典型意义", 900),
);
const ports: ExtractionPorts = {
  ...plainPorts,
  citations: {
    read: () => [
      {
        section: 2,
        start: 0,
        end: 4,
        raw: "上海市浦",
        target: { kind: "PROVISION", id: "provision:civil-code/752" },
        treatment: "APPLIED",
        by: "COURT",
        position: "OPERATIVE",
        rule: "test",
      },

      {
        section: 1,
        start: 0,
        end: 4,
        raw: "2021",
        target: { kind: "PROVISION", id: "provision:civil-code/577" },
        treatment: "MENTIONED",
        by: "PARTY",
        position: "PARTY",
        rule: "test",
      },

      {
        section: 1,
        start: 0,
        end: 4,
        raw: "2021",
        target: { kind: "INSTRUMENT", id: "instrument:civil-code" },
        treatment: "MENTIONED",
        by: "UNKNOWN",
        position: "UNKNOWN",
        rule: "test",
      },

      {
        section: 1,
        start: 0,
        end: 4,
        raw: "该条",
        target: { kind: "UNRESOLVED", of: "provision", reason: "no antecedent" },
        treatment: "MENTIONED",
        by: "UNKNOWN",
        position: "UNKNOWN",
        rule: "test",
      },
    ],
  },
};

test("a case in its record", () => {
  const { parts, notes } = extractRecord(text, ports);
  expect(parts).toMatchObject({
    facts: FACTS,
    reasoning: RESULT.slice(0, RESULT.indexOf("故判令")),
    disposition: "故判令张某支付租金148549.18元。",
    significance: "本案对同类案件有参考意义。",
    outcome: "PLAINTIFF_WINS",
    prevailingSide: "CLAIMANT",
    causesOfAction: ["cause:112"],
    rulePrinciples: [{ statement: "承租人欠租的，出租人可以主张全部租金。" }],
    issues: [{ question: "出租人能否主张全部租金" }],
    amounts: [
      { value: "6458.66", currency: "CNY", label: "每期租金" },
      { value: "148549.18", label: "判令支付租金" },
    ],
    events: [{ date: "2021-03-29" }, { date: "2022-05" }],
    parties: [
      { name: "某租赁公司", role: "PLAINTIFF", side: "CLAIMANT" },
      { name: "张某", role: "NOT_STATED" },
      { name: "沧州某运输公司", kind: "ORGANIZATION" },
    ],
    rulings: [
      {
        key: "first",
        stage: "FIRST_INSTANCE",
        court: "court:shanghai-pudong",
        courtGrounds: { basis: "CITED" },
      },
    ],
    provisions: [
      {
        provision: "provision:civil-code/752",
        treatment: "APPLIED",
        position: "OPERATIVE",
        basis: "CITED",
      },
      { provision: "provision:civil-code/577", treatment: "MENTIONED", position: "PARTY" },
    ],
    instruments: [{ instrument: "instrument:civil-code" }],
    unresolved: [{ kind: "provision", raw: "该条", reason: "no antecedent" }],
  });
  expect(notes.map(({ part }) => part)).toContain("outcome");
  expect(
    caseRecordSchema.safeParse({ id: "case:x", title: text.title, ...parts }).error,
  ).toBeUndefined();
});

test("a ruling's court that nobody knows is given by its full name, and is not unresolved", () => {
  const inWords = caseText(
    "某公司与李某租赁合同纠纷案",
    section("RESULT", "遵义市中级人民法院判决李某支付租金。"),
  );
  const { parts } = extractRecord(inWords, ports);
  expect(parts.rulings).toMatchObject([
    { court: "贵州省遵义市中级人民法院", courtGrounds: { basis: "CITED" } },
  ]);
  expect(parts.unresolved?.filter(({ kind }) => kind === "court") ?? []).toEqual([]);
  expect(
    caseRecordSchema.safeParse({ id: "case:x", title: inWords.title, ...parts }).error,
  ).toBeUndefined();

  const masked = caseText(
    "某公司与李某租赁合同纠纷案",
    section("RESULT", "甲省乙市中级人民法院判决李某支付租金。"),
  );
  const { rulings, unresolved } = extractRecord(masked, ports).parts;
  expect(rulings?.map(({ court }) => court)).toEqual([undefined]);
  expect(unresolved).toContainEqual(
    expect.objectContaining({ kind: "court", raw: "甲省乙市中级人民法院" }),
  );
});

test("factors are inferred, with rule, confidence and words; a denied one is left out", () => {
  const { factors } = extractRecord(text, ports).parts;
  expect(factors?.map(({ factor }) => factor)).toEqual([
    "factor:sale-and-leaseback",
    "factor:guakao",
  ]);
  expect(factors?.[0]).toMatchObject({
    basis: "INFERRED",
    assertedBy: `${EXTRACTOR} vocabulary-name`,
    confidence: 0.7,
    evidence: { quote: "采用售后回租方式", section: "基本案情" },
  });
});

test.each([
  "双方争议是否构成预期违约。",
  "合同无法认定为售后回租。",
  "被告辩称该车系挂靠。",
  "如构成预期违约，可以解除。",
])("what is asked, denied, claimed or supposed is no factor: %s", (words) =>
  expect(
    extractRecord(caseText(undefined, section("FACTS", words)), plainPorts).parts.factors,
  ).toBeUndefined(),
);

test("an empty case gives an empty record", () => {
  expect(extractRecord(caseText(undefined), plainPorts).parts).toEqual({
    facts: "",
    outcome: "NOT_STATED",
  });
});

test("every quotation is words of its section at its place", () => {
  const words = fc.constantFrom(
    "原告某公司",
    "张某",
    "支付",
    "2021年3月",
    "100万元",
    "，",
    "。",
    "\n",
    "法院判决",
    "上诉",
    "与",
    "（以下简称某行）",
    "某银行上海分行",
    "同日",
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 40 }), (parts) => {
      const whole = parts.join("");
      const { parts: record } = extractRecord(
        caseText(undefined, section("FACTS", whole, "基本案情")),
        plainPorts,
      );
      for (const { quote, start, end } of evidencesOf(record)) {
        expect(quote.length).toBeLessThanOrEqual(300);
        expect(whole.slice(start, end)).toBe(quote);
      }
    }),
  );
});

function evidencesOf(value: unknown): readonly Evidence[] {
  if (typeof value !== "object" || value === null) return [];
  const own = "quote" in value ? [value as Evidence] : [];
  return [...own, ...Object.values(value).flatMap(evidencesOf)];
}

const hostile = (words: string): CaseText =>
  caseText(
    "某公司诉张某合同纠纷案",
    section("HEAD", words.slice(0, 20_000)),
    section("CLAIM", words),
    section("FACTS", words),
    section("RESULT", words),
  );

test.each<[string, string]>([
  ["one digit", "1".repeat(100_000)],
  ["digits and commas", "1,111".repeat(20_000)],
  ["Chinese digits", "一".repeat(100_000)],
  ["masks", "某".repeat(100_000)],
  ["empty brackets", "（）".repeat(50_000)],
  ["opening brackets", "（".repeat(100_000)],
  ["a list of names", "张某、".repeat(33_000)],
  ["names that appeal", "张某不服".repeat(25_000)],
  ["roles", "原告".repeat(50_000)],
  ["amounts", "支付1元".repeat(20_000)],
  ["amounts of a claim", "请求判令支付1万元，".repeat(10_000)],
  ["dates", "2021年3月".repeat(15_000)],
  ["relative dates", "2021年3月，同日，".repeat(10_000)],
  ["courts", "某市人民法院".repeat(16_000)],
  ["courts in a row", "法院".repeat(50_000)],
  ["abbreviations", "某公司（以下简称某行）".repeat(9_000)],
  ["stages", "一审二审".repeat(25_000)],
  ["issues", "争议焦点".repeat(25_000)],
  ["refusals", "驳回请求不予支持".repeat(12_000)],
  [
    "names of their own",
    Array.from(
      { length: 12_000 },
      (_, index) => `张某${index % 10}李某${String.fromCharCode(0x4e00 + index)}`,
    ).join(""),
  ],
])("100 KB of %s costs no more than its length", (_of, words) =>
  expectProportional(
    (length) => words.slice(0, length),
    (text) => extractRecord(hostile(text), plainPorts),
    words.length,
  ),
);
