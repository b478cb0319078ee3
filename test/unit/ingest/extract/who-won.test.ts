import { describe, expect, test } from "vitest";
import { extractRecord } from "../../../../src/ingest/extract/extract-record.js";
import { EXTRACTOR } from "../../../../src/ingest/extractor.js";
import { caseRecordSchema } from "../../../../src/ingest/record/case-record.schema.js";
import { caseText, plainPorts, section } from "./plain-ports.js";

const TEXT = caseText(
  undefined,
  section(
    "HEAD",
    [
      "广州市中级人民法院",
      "民事判决书",
      "（2022）粤01民终345号",
      "上诉人（原审原告）：远山租赁有限公司，住所地广州市。",
      "委托诉讼代理人：潘立，清溪律师事务所律师。",
      "被上诉人（原审被告）：白立，男，汉族。",
      "上诉人远山租赁有限公司因与被上诉人白立融资租赁合同纠纷一案，不服原审判决，向本院提起上诉。",
    ].join("\n"),
  ),
  section(
    "FINDINGS",
    "2020年3月5日，双方签订合同，白立已支付租金60000元，尚欠租金80000元。远山租赁有限公司诉请白立支付违约金50000元。",
  ),
  section(
    "REASONING",
    "本院认为，本案的争议焦点为：白立应否支付违约金。白立逾期付款，远山租赁有限公司请求其支付违约金，本院予以支持。",
  ),
  section(
    "RESULT",
    "判决如下：一、撤销原审判决；二、白立于本判决生效之日起十日内支付违约金50000元。",
  ),
  section("TAIL", "审判长　谭明\n审判员　邹远\n人民陪审员　苏山\n二〇二二年五月六日\n书记员　何清"),
);

const DOCUMENT = { ...TEXT, title: "（2022）粤01民终345号" };

describe("who won what, of a court's document", () => {
  const { parts } = extractRecord(DOCUMENT, plainPorts);

  test("parties appear in the ruling with their role there", () => {
    const own = parts.rulings?.at(-1);
    const roles = parts.parties?.map(({ name, side, appearances = [] }) => [
      name,
      side,
      appearances.find(({ ruling }) => ruling === own?.key)?.role,
    ]);
    expect(roles).toEqual([
      ["远山租赁有限公司", "CLAIMANT", "APPELLANT"],
      ["白立", "RESPONDENT", "APPELLEE"],
    ]);
  });

  test("the bench signs it and counsel act for their party", () => {
    const own = parts.rulings?.at(-1);
    expect(own?.bench?.map(({ name, role }) => [name, role])).toEqual([
      ["谭明", "PRESIDING_JUDGE"],
      ["邹远", "JUDGE"],
      ["苏山", "ASSESSOR"],
      ["何清", "CLERK"],
    ]);
    expect(own?.counsel).toMatchObject([
      { name: "潘立", firm: "清溪律师事务所", actsFor: ["远山租赁有限公司"] },
    ]);
  });

  test("sums have their kinds", () => {
    const kinds = parts.amounts?.map(({ value, kind }) => [value, kind]);
    expect(kinds).toContainEqual(["60000", "PAID"]);
    expect(kinds).toContainEqual(["80000", "OWED"]);
    expect(kinds).toContainEqual(["50000", "CLAIMED"]);
    expect(kinds).toContainEqual(["50000", "GRANTED"]);
  });

  test("and say what they are for, whoever claims or grants it", () => {
    const items = parts.amounts?.map(({ kind, item }) => [kind, item]);
    expect(items).toContainEqual(["CLAIMED", "PENALTY"]);
    expect(items).toContainEqual(["GRANTED", "PENALTY"]);
    expect(items).toContainEqual(["OWED", "RENT"]);
  });

  test("an issue is a question, decided for a side by the court's words", () => {
    expect(parts.issues).toMatchObject([
      {
        question: "白立应否支付违约金",
        decidedFor: "CLAIMANT",
        grounds: { basis: "CITED", evidence: { section: "REASONING" } },
      },
    ]);
    expect(parts.issues?.[0]?.grounds?.evidence?.quote).toContain("予以支持");
  });

  test("the outcome says which rule read it, and its words", () => {
    expect(parts.outcome).toBe("REVERSED");
    expect(parts.outcomeGrounds).toMatchObject({
      basis: "INFERRED",
      assertedBy: expect.stringContaining(EXTRACTOR) as string,
      evidence: { section: "RESULT" },
    });
  });

  test("the cause of action has the words that name it", () => {
    expect(parts.causeGrounds).toMatchObject({
      basis: "CITED",
      evidence: { quote: "融资租赁合同纠纷", section: "HEAD" },
    });
  });

  test("is a record that an import takes", () => {
    const record = { id: "case:a", title: "甲案", ...parts };
    expect(caseRecordSchema.safeParse(record).error?.issues).toBeUndefined();
  });
});

test("what a document does not say stays out", () => {
  const { parts } = extractRecord(
    caseText(
      undefined,
      section(
        "HEAD",
        "某县人民法院\n民事裁定书\n（2022）粤0111民初6号\n原告：白立。\n被告：苏山。",
      ),
      section("REASONING", "本院认为，本案争议焦点为被告应否还款，双方各执一词。"),
      section("RESULT", "裁定如下：本案中止诉讼。"),
    ),
    plainPorts,
  );
  expect(parts.outcome).toBe("NOT_STATED");
  expect(parts.outcomeGrounds).toBeUndefined();
  expect(parts.prevailingSide).toBeUndefined();
  expect(parts.issues?.map((each) => each.decidedFor)).toEqual([undefined]);
  expect(parts.rulings?.at(-1)).not.toHaveProperty("bench");
  expect(parts.rulings?.at(-1)).not.toHaveProperty("counsel");
});

test.each([
  ["30000", "PARTIAL", "NEITHER"],
  ["50000", "PLAINTIFF_WINS", "CLAIMANT"],
])("of 50000 claimed %s granted is %s", (granted, outcome, side) => {
  const { parts } = extractRecord(
    caseText(
      undefined,
      section(
        "HEAD",
        "某县人民法院\n民事判决书\n（2022）粤0111民初6号\n原告：白立。\n被告：苏山。",
      ),
      section("CLAIM", "白立向本院提出诉讼请求：判令苏山支付货款50000元。"),
      section("RESULT", `判决如下：苏山于本判决生效之日起十日内向白立支付货款${granted}元。`),
      section("TAIL", "审判员　邹远\n二〇二二年五月六日"),
    ),
    plainPorts,
  );
  expect([parts.outcome, parts.prevailingSide]).toEqual([outcome, side]);
});

test("orders and claims item by item, each with who, for whom, by when and how much", () => {
  const { parts } = extractRecord(
    caseText(
      undefined,
      section(
        "HEAD",
        "某县人民法院\n民事判决书\n（2022）粤0111民初6号\n原告：白立。\n被告：苏山。\n被告：何清。",
      ),
      section(
        "CLAIM",
        "白立向本院提出诉讼请求：1.判令苏山支付货款50000元；2.判令何清承担连带责任；3.案件受理费由被告承担。",
      ),
      section(
        "RESULT",
        "判决如下：一、苏山于本判决生效之日起十日内向白立支付货款50000元；二、何清对上述债务承担连带清偿责任。",
      ),
      section("TAIL", "审判员　邹远\n二〇二二年五月六日"),
    ),
    plainPorts,
  );
  expect(parts.claims).toMatchObject([
    { number: 1, sums: [{ value: "50000", currency: "CNY" }], evidence: { section: "CLAIM" } },
    { number: 2 },
    { number: 3, costs: true },
  ]);
  expect(parts.rulings?.at(-1)?.orderItems).toMatchObject([
    {
      number: 1,
      performers: ["苏山"],
      beneficiaries: ["白立"],
      sums: [{ value: "50000", label: "货款" }],
      evidence: { section: "RESULT" },
    },
    { number: 2, performers: ["何清"], liability: "JOINT" },
  ]);
});

test("a counterclaim: who sues answers it", () => {
  const { parts } = extractRecord(
    caseText(
      undefined,
      section(
        "HEAD",
        "某县人民法院\n民事判决书\n（2022）粤0111民初6号\n原告（反诉被告）：白立。\n被告（反诉原告）：苏山。\n第三人：何清。",
      ),
      section("RESULT", "判决如下：一、苏山支付货款5万元；二、驳回苏山的反诉请求。"),
      section("TAIL", "审判员　邹远\n二〇二二年五月六日"),
    ),
    plainPorts,
  );
  const sides = parts.parties?.flatMap(({ name, appearances = [] }) =>
    appearances.map(({ side, counterclaimSide }) => [name, side, counterclaimSide]),
  );
  expect(sides).toEqual([
    ["白立", "CLAIMANT", "RESPONDENT"],
    ["苏山", "RESPONDENT", "CLAIMANT"],
    ["何清", "NEITHER", undefined],
  ]);
});
