import type { CaseRecord } from "../../src/domain/case-record.js";
import type { Evidence } from "../../src/domain/evidence.js";

// A judgment of our own invention that no screen holds: nobody in it exists. Its last section has
// one paragraph without a break that is longer than a window.

const HEAD = "原告白帆船务公司诉被告秦某船舶租赁合同纠纷一案，本院于2023年5月6日立案。\n";
const FACTS = Array.from(
  { length: 90 },
  (_, at) =>
    `第${at + 1}项，双方于交接记录中确认灯船第${at + 1}号舱室完好，秦某签字，白帆船务公司收取当月租金${3200 + at}元。`,
).join("\n");
const LAW = "依照《中华人民共和国民法典》第五百六十三条";
const REASONS = `${Array.from(
  { length: 60 },
  (_, at) => `就第${at + 1}期租金而言，秦某未能说明不付的理由，其抗辩不成立。`,
).join("")}秦某逾期两期未付，${LAW}，出租方可以解除合同。`;
const ORDER = "判决如下：解除合同，秦某返还灯船并支付租金6400元。";
export const TEXT = `${HEAD}${FACTS}\n${REASONS}\n${ORDER}`;
export const DOCUMENT = "document:lantern-boat-0123456789";
export const CASE = "case:lantern-boat";

const words = (quote: string): Evidence => ({
  quote,
  start: TEXT.indexOf(quote),
  end: TEXT.indexOf(quote) + quote.length,
});
const section = (heading: string, text: string) => ({
  heading,
  text,
  start: TEXT.indexOf(text),
  end: TEXT.indexOf(text) + text.length,
});

/** The case, with claims at the beginning and the end of its document. */
export const LONG_JUDGMENT: CaseRecord = {
  id: CASE,
  title: "白帆船务公司诉秦某船舶租赁合同纠纷案",
  facts: "秦某逾期两期未付租金。",
  publication: {
    id: "publication:lantern-boat",
    title: "灯船案判决书",
    publisher: "某法院",
    kind: "TYPICAL_CASES",
  },
  city: "天津",
  outcome: "PLAINTIFF_WINS",
  outcomeGrounds: {
    basis: "INFERRED",
    rationale: "判决解除合同",
    assertedBy: "rule",
    confidence: 0.8,
    evidence: words("解除合同，秦某返还灯船"),
  },
  parties: [
    {
      name: "白帆船务公司",
      kind: "ORGANIZATION",
      role: "PLAINTIFF",
      evidence: words("白帆船务公司"),
    },
    { name: "秦某", kind: "PERSON", role: "DEFENDANT", evidence: words("秦某") },
  ],
  amounts: [
    { value: "6400", currency: "CNY", label: "租金", text: "6400元", evidence: words("6400元") },
  ],
  factors: [
    {
      factor: "factor:minor-breach",
      basis: "INFERRED",
      rationale: "两期租金占总额不多",
      assertedBy: "rule",
      confidence: 0.7,
      evidence: words("秦某逾期两期未付"),
    },
  ],
  provisions: [
    {
      provision: "provision:civil-code/563",
      basis: "CITED",
      treatment: "APPLIED",
      evidence: words(LAW),
    },
  ],
  sections: [
    section("首部", HEAD.trim()),
    section("经审理查明", FACTS),
    section("本院认为", REASONS),
    section("判决如下", ORDER),
  ],
  document: {
    id: DOCUMENT,
    name: "灯船案.txt",
    kind: "JUDGMENT",
    hash: "b".repeat(64),
    length: TEXT.length,
    start: 0,
    text: TEXT,
  },
  extractor: "leian-ingest/3",
};

/** What an editor knows of the same case: another outcome, which the document contradicts. */
export const EDITED: CaseRecord = {
  id: CASE,
  title: LONG_JUDGMENT.title,
  facts: "秦某逾期两期未付租金。",
  publication: LONG_JUDGMENT.publication,
  city: "天津",
  outcome: "PARTIAL",
};
