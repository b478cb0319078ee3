import { expect, test } from "vitest";
import type { PartyRecord } from "../../../../src/domain/case-record.js";
import type { CaseSection } from "../../../../src/ingest/extract/case-text.js";
import { extractOutcome } from "../../../../src/ingest/extract/outcome.js";
import { extractRulings } from "../../../../src/ingest/extract/rulings.js";
import { caseText, plainPorts, section } from "./plain-ports.js";

const extract = (matter: string, ...sections: readonly CaseSection[]) => {
  const found = extractRulings(caseText("某案", ...sections), plainPorts.courts, matter);
  return { ...found, ending: extractOutcome(found, [], sections) };
};
/** STAGE court disposition, with ! where the ruling has taken effect */
const stages = (text: string, matter = "") =>
  extract(matter, section("RESULT", text)).rulings.map(
    ({ stage, court, disposition, effective }) =>
      `${[stage, court, disposition].filter(Boolean).join(" ")}${effective ? "!" : ""}`,
  );

test.each<[text: string, rulings: readonly string[], matter?: string]>([
  ["法院认为合同有效，判决驳回某公司的诉讼请求。", ["NOT_STATED"]],
  ["法院生效判决认为合同有效，判令张某支付租金。", ["NOT_STATED!"]],
  ["上海市浦东新区人民法院一审判决张某返还货款。", ["FIRST_INSTANCE court:shanghai-pudong"]],
  [
    "一审法院判决驳回诉讼请求。李某不服，提起上诉。二审法院驳回上诉，维持原判。",
    ["FIRST_INSTANCE", "SECOND_INSTANCE AFFIRMED"],
  ],
  [
    "北京市西城区人民法院判决余某胜诉并支持其诉讼请求。某公司不服，上诉至北京金融法院。北京金融法院经审理认为上诉无理，判决驳回上诉，维持原判。",
    ["FIRST_INSTANCE court:beijing-xicheng", "SECOND_INSTANCE court:beijing-financial AFFIRMED"],
  ],
  [
    "一审法院支持原告的请求。二审法院改判驳回全部诉讼请求。",
    ["FIRST_INSTANCE", "SECOND_INSTANCE REVERSED"],
  ],
  [
    "一审法院判决被告赔偿。二审法院裁定撤销一审判决，发回重审。",
    ["FIRST_INSTANCE", "SECOND_INSTANCE REMANDED"],
  ],
  [
    "一审法院判决被告赔偿。二审法院维持第一项，变更第二项。",
    ["FIRST_INSTANCE", "SECOND_INSTANCE PARTLY_REVERSED"],
  ],
  [
    "一审法院判决被告赔偿。二审法院裁定准许撤回上诉。",
    ["FIRST_INSTANCE", "SECOND_INSTANCE WITHDRAWN"],
  ],
  [
    "二审中，广州市中级人民法院主持调解。双方达成调解协议。",
    ["SECOND_INSTANCE court:guangzhou-intermediate REPLACED_BY_SETTLEMENT"],
  ],
  [
    "执行机构裁定驳回陈某的异议请求。复议法院驳回复议申请，维持异议裁定。",
    ["OBJECTION", "RECONSIDERATION AFFIRMED"],
  ],
  ["一审法院判决驳回诉讼请求。判决后，双方均未提起上诉，判决已发生法律效力。", ["FIRST_INSTANCE!"]],
  ["北京金融法院裁定批准重整计划。", ["INSOLVENCY court:beijing-financial"], "破产重整"],
  [
    "北京金融法院认为双方之间没有仲裁协议，判决确认不存在仲裁协议。",
    ["ARBITRATION_REVIEW court:beijing-financial"],
    "确认仲裁协议效力",
  ],
])("%s", (text, rulings, matter) => expect(stages(text, matter)).toEqual(rulings));

test.each<[text: string, outcome: string]>([
  ["法院判决驳回某公司的诉讼请求。", "DISMISSED"],
  ["法院裁定驳回起诉。", "DISMISSED"],
  ["法院判决张某支付全部租金。", "PLAINTIFF_WINS"],
  ["法院支持了原告的诉讼请求。", "PLAINTIFF_WINS"],
  ["法院判令某公司赔偿损失1500元。", "PLAINTIFF_WINS"],
  ["法院判决张某支付租金，驳回其他诉讼请求。", "PARTIAL"],
  ["法院认为违约金过高，判令酌减后支付。", "PARTIAL"],
  ["法院判决支付租金，其余部分不予支持。", "PARTIAL"],
  ["法院判决，对该请求不予支持。", "DEFENDANT_WINS"],
  ["经法院调解，双方达成调解协议。", "MEDIATED"],
  ["法院促成双方达成执行和解。", "SETTLED"],
  ["法院裁定准许原告撤回起诉。", "WITHDRAWN"],
  ["法院决定对季某罚款5000元。", "SANCTIONED"],
  ["法院裁定批准重整计划。", "REORGANIZATION_APPROVED"],
  ["一审法院驳回诉讼请求。二审法院驳回上诉，维持原判。", "AFFIRMED"],
  ["一审法院驳回诉讼请求。二审法院撤销一审判决，判令某局履行协议。", "REVERSED"],
  ["法院判决张某支付租金，驳回某公司对李某的诉讼请求。", "PARTIAL"],
  ["法院判决被告张某支付租金，驳回被告（反诉原告）张某的其他诉讼请求。", "PLAINTIFF_WINS"],
  ["法院判决张某支付租金，驳回张某的反诉请求。", "PLAINTIFF_WINS"],
  ["法院对超出部分不予支持，判决支付其余租金。", "PARTIAL"],
  ["法院对张某的抗辩不予支持，判决支付租金。", "PLAINTIFF_WINS"],
  ["法院裁定准许原告撤回对某局及第三人的起诉。", "WITHDRAWN"],
  ["在法院主持下，双方当事人自愿达成如下协议：张某支付租金。", "MEDIATED"],
  // what a court reports of others stands before its own 判决如下
  [
    "某局曾决定对某公司罚款3000元。法院审理后，判决如下：确认某局不作为违法，责令其履行职责。",
    "PLAINTIFF_WINS",
  ],
  // 行政诉讼法第九十七条: an authority applies for the enforcement of its own decision, which may
  // be a fine
  ["法院裁定准予强制执行某局作出的罚款决定。", "PLAINTIFF_WINS"],
  ["法院查明没有不准予执行的情形，裁定准予执行某局的处罚决定。", "PLAINTIFF_WINS"],
  ["法院裁定，某局申请执行的处罚决定不准予强制执行。", "DEFENDANT_WINS"],
  ["一审法院裁定驳回起诉。二审法院裁定撤销一审裁定，指令继续审理。", "REVERSED"],
  // the court's reasons, where no order is reported
  ["法院认为，张某构成违约，出租人有权主张全部租金。", "PLAINTIFF_WINS"],
  // words that contradict each other, or say nothing
  ["法院判决张某支付租金，并驳回某公司的诉讼请求。", "NOT_STATED"],
  ["法院酌定抚慰金为6000元。", "NOT_STATED"],
  ["法院认为本案具有代表性。", "NOT_STATED"],
  ["法院判决撤销（2018）沪0115民初7号民事调解书。", "PLAINTIFF_WINS"],
  ["法院判决不得执行该商铺。", "PLAINTIFF_WINS"],
  ["法院以诈骗罪判处张某有期徒刑一年，责令退赔投资人损失。", "NOT_STATED"],
])("%s → %s", (text, outcome) => {
  const { ending } = extract("", section("RESULT", text));
  expect(ending.outcome).toBe(outcome);
  expect(ending.notes).toHaveLength(1);
});

test("whose side prevails below prevails where the ruling is affirmed", () => {
  const { ending } = extract(
    "",
    section("RESULT", "一审法院判令某公司赔偿。二审法院驳回上诉，维持原判。"),
  );
  expect(ending.prevailingSide).toBe("CLAIMANT");
});

test.each<
  [
    text: string,
    rulings: readonly (readonly [stage: string, caseNumber: string | undefined, result: string])[],
  ]
>([
  [
    "某区人民法院于2021年3月15日作出（2020）沪0115民初34号民事判决：一、甲公司还款；二、丁某连带清偿。丁某不服，提起上诉。某中级人民法院于2021年8月20日作出（2021）沪01民终78号民事判决：驳回上诉，维持原判。",
    [
      ["FIRST_INSTANCE", "(2020)沪0115民初34号", "一、甲公司还款；二、丁某连带清偿"],
      [
        "SECOND_INSTANCE",
        "(2021)沪01民终78号",
        "某中级人民法院于2021年8月20日作出（2021）沪01民终78号民事判决：驳回上诉，维持原判",
      ],
    ],
  ],
  [
    "法院判决支持全部诉讼请求。一审宣判后，马某提起上诉。二审法院驳回上诉。",
    [
      ["FIRST_INSTANCE", undefined, "法院判决支持全部诉讼请求"],
      ["SECOND_INSTANCE", undefined, "二审法院驳回上诉"],
    ],
  ],
  [
    "一审法院判决驳回诉讼请求。二审法院维持原判。张某申请再审，高级人民法院裁定驳回其再审申请。",
    [
      ["FIRST_INSTANCE", undefined, "一审法院判决驳回诉讼请求"],
      ["SECOND_INSTANCE", undefined, "二审法院维持原判"],
      ["RETRIAL", undefined, "张某申请再审，高级人民法院裁定驳回其再审申请"],
    ],
  ],
  [
    "一审判决确认设备归某公司所有。某厂提起上诉，二审中撤回上诉。",
    [["FIRST_INSTANCE", undefined, "一审判决确认设备归某公司所有"]],
  ],
])("each ruling has its own number and orders: %s", (text, expected) => {
  const { rulings } = extract("", section("RESULT", text));
  expect(rulings.map(({ stage, caseNumber, result }) => [stage, caseNumber, result])).toEqual(
    expected,
  );
});

test("where the second court decides anew for the plaintiff, the plaintiff prevails, though the defendant appealed", () => {
  const text = "一审法院判决某公司支付300元。某公司提起上诉，二审法院改判某公司支付200元。";
  const found = extractRulings(caseText("某案", section("RESULT", text)), plainPorts.courts, "");
  const appellant: PartyRecord = {
    name: "某公司",
    kind: "ORGANIZATION",
    role: "DEFENDANT",
    alsoRoles: ["APPELLANT"],
    side: "RESPONDENT",
  };
  expect(extractOutcome(found, [appellant], []).prevailingSide).toBe("CLAIMANT");
});

test.each([
  "张某不服一审判决。",
  "请求维持二审判决。",
  "根据生效判决，赵某对债务承担连带责任。", // another matter
  "某公司认为法院应当回避。",
])("the facts tell of no ruling of this case: %s", (text) =>
  expect(
    extract("", section("FACTS", text), section("RESULT", "法院认为合同有效。")).rulings.map(
      ({ stage }) => stage,
    ),
  ).toEqual(["NOT_STATED"]),
);

test("courts that made no ruling, and courts that the graph does not know", () => {
  const found = extract(
    "",
    section("FACTS", "某公司向上海金融法院提交材料，后诉至贵州省遵义市中级人民法院。"),
    section("RESULT", "一审法院认为合同有效。"),
  );
  expect(found.courts.map(({ court }) => court)).toEqual(["court:shanghai-financial"]);
  expect(found.unresolved.map(({ raw }) => raw)).toEqual(["贵州省遵义市中级人民法院"]);
});

test("the date that the ruling's sentence gives", () => {
  const found = extract(
    "破产重整",
    section("FACTS", "2022年7月，某公司申请重整。同年9月，北京金融法院裁定受理。"),
  );
  expect(found.rulings[0]?.date).toBe("2022-09");
});

test("a judgment: head, orders, tail and the ruling that it reviews", () => {
  const { rulings, ending } = extract(
    "",
    section("HEAD", "北京金融法院\n民事判决书\n（2023）京74民终88号"),
    section("OTHER", "上诉人不服北京市西城区人民法院（2022）京0102民初555号民事判决，提起上诉。"),
    section("REASONING", "本院认为，上诉理由不能成立。判决如下："),
    section("RESULT", "一、驳回上诉；\n二、维持原判。\n本判决为终审判决。"),
    section("TAIL", "审判长 刘某\n二〇二三年三月十日"),
  );
  expect(rulings).toMatchObject([
    {
      key: "first",
      stage: "FIRST_INSTANCE",
      court: "court:beijing-xicheng",
      caseNumber: "(2022)京0102民初555号",
    },
    {
      key: "second",
      court: "court:beijing-financial",
      caseNumber: "(2023)京74民终88号",
      date: "2023-03-10",
      orders: ["一、驳回上诉", "二、维持原判"],
      reviews: "first",
      disposition: "AFFIRMED",
    },
  ]);
  expect(ending.outcome).toBe("AFFIRMED");
});

/** A whole judgment with its title, as `splitJudgment` divides it. */
const judgment = (
  kind: string,
  number: string,
  orders: string,
  ...parts: readonly [heading: string, words: string][]
) => {
  const sections = [
    section("HEAD", `北京金融法院\n${kind}\n${number}`, "首部"),
    ...parts.map(([heading, words]) =>
      section(heading === "辩称" ? "DEFENCE" : "OTHER", words, heading),
    ),
    section(
      "REASONING",
      "本院认为，一审法院裁定驳回起诉并无不当。张某构成违约，其辩解不予支持。依照某法第一条，判决如下：",
      "本院认为",
    ),
    section("RESULT", orders, "判决如下"),
    section(
      "TAIL",
      "审判长 刘某\n二〇二三年三月十日\n书记员 周某\n附：《某法》（2024年1月1日修订）",
      "落款",
    ),
  ];
  const text = { ...caseText(undefined, ...sections), title: `北京金融法院${kind}${number}` };
  const found = extractRulings(text, plainPorts.courts, "");
  return { ...found, sections };
};
const ended = (
  { sections, ...found }: ReturnType<typeof judgment>,
  parties: readonly PartyRecord[] = [],
) => {
  const { outcome, prevailingSide } = extractOutcome(found, parties, sections);
  return [outcome, prevailingSide];
};

test.each<[kind: string, orders: string, outcome: string, side: string | undefined]>([
  [
    "民事判决书",
    "一、张某支付租金300元；\n二、驳回原告的其他诉讼请求。\n案件受理费50元，由张某承担。",
    "PARTIAL",
    "NEITHER",
  ],
  [
    "民事判决书",
    "一、张某支付租金300元。\n如果未按本判决指定的期间履行，加倍支付利息。",
    "PLAINTIFF_WINS",
    "CLAIMANT",
  ],
  ["民事判决书", "驳回原告某公司的诉讼请求。\n本判决为终审判决。", "DISMISSED", "RESPONDENT"],
  [
    "行政判决书",
    "一、撤销某局作出的决定；\n二、责令某局重新作出决定。",
    "PLAINTIFF_WINS",
    "CLAIMANT",
  ],
  [
    "民事调解书",
    "一、张某支付租金300元；\n二、某公司放弃其他请求。\n本调解书经签收后生效。",
    "MEDIATED",
    "NEITHER",
  ],
  ["民事裁定书", "准许原告某公司撤回起诉。\n案件受理费50元。", "WITHDRAWN", undefined],
  // neither won by a party nor in the list of outcomes
  [
    "刑事判决书",
    "一、被告人张某犯诈骗罪，判处有期徒刑一年；\n二、责令张某退赔某公司300元。",
    "NOT_STATED",
    undefined,
  ],
  ["民事裁定书", "冻结张某名下存款300元，由其继续履行。", "NOT_STATED", undefined],
])("%s: %s", (kind, orders, outcome, side) => {
  expect(ended(judgment(kind, "（2023）京74民初88号", orders))).toEqual([outcome, side]);
});

test("a judgment's reasons speak of the ruling below, its orders are its own", () => {
  const { rulings } = judgment(
    "民事裁定书",
    "（2023）京74民终88号",
    "一、撤销北京市西城区人民法院（2022）京0102民初5号民事裁定;二、指令北京市西城区人民法院审理。\n本裁定为终审裁定。",
    ["审理经过", "上诉人张某不服北京市西城区人民法院（2022）京0102民初5号民事裁定，提起上诉。"],
    ["辩称", "某公司辩称，一审判决正确，请求驳回上诉，维持原判。"],
  );
  expect(rulings).toMatchObject([
    { stage: "FIRST_INSTANCE", caseNumber: "(2022)京0102民初5号" },

    {
      stage: "SECOND_INSTANCE",
      date: "2023-03-10",
      disposition: "REMANDED",
      effective: true,
      orders: [/撤销/u, /指令/u].map((each) => expect.stringMatching(each) as string),
    },
  ]);
  expect(rulings[0]).not.toHaveProperty("result");
});

test("the court below may have a short name in brackets before its number", () => {
  const { rulings } = judgment("民事判决书", "（2023）京74民终88号", "驳回上诉，维持原判。", [
    "审理经过",
    "上诉人张某不服北京市西城区人民法院（以下简称西城法院）（2022）京0102民初5号民事判决，提起上诉。",
  ]);
  expect(rulings[0]).toMatchObject({
    stage: "FIRST_INSTANCE",
    court: "court:beijing-xicheng",
    caseNumber: "(2022)京0102民初5号",
    evidence: { quote: "不服北京市西城区人民法院（以下简称西城法院）（2022）京0102民初5号" },
  });
});

test("a retrial names both courts below", () => {
  const found = judgment(
    "民事判决书",
    "（2023）京民再8号",
    "维持北京金融法院（2021）京74民终7号民事判决。",
    [
      "审理经过",
      "再审申请人张某不服北京金融法院（2021）京74民终7号民事判决，申请再审。本院裁定提审本案。",
    ],

    [
      "一审判决",
      "北京市西城区人民法院于2020年2月9日作出（2019）京0102民初5号民事判决：驳回某公司的诉讼请求。\n某公司不服，提起上诉。\n北京金融法院判决：一、撤销一审判决；二、张某支付租金300元。案件受理费50元，由张某负担。",
    ],
  );
  expect(found.rulings).toMatchObject([
    {
      stage: "FIRST_INSTANCE",
      caseNumber: "(2019)京0102民初5号",
      court: "court:beijing-xicheng",
      date: "2020-02-09",
    },
    {
      stage: "SECOND_INSTANCE",
      caseNumber: "(2021)京74民终7号",
      disposition: "REVERSED",
      reviews: "first",
    },
    { stage: "RETRIAL", disposition: "AFFIRMED", reviews: "second" },
  ]);
  // as the second instance decided, not the first
  const applicant: PartyRecord = {
    name: "张某",
    kind: "PERSON",
    role: "APPLICANT",
    side: "RESPONDENT",
  };
  expect(ended(found, [applicant])).toEqual(["AFFIRMED", "CLAIMANT"]);
});

test("who applied for the retrial lost where it is refused, whoever appealed before", () => {
  const party = (
    side: "CLAIMANT" | "RESPONDENT",
    ...alsoRoles: PartyRecord["role"][]
  ): PartyRecord => ({
    name: side,
    kind: "PERSON",
    role: side === "CLAIMANT" ? "PLAINTIFF" : "DEFENDANT",
    alsoRoles,
    side,
  });
  const found = judgment("民事裁定书", "（2023）京民申8号", "驳回张某的再审申请。");
  expect(
    ended(found, [party("CLAIMANT", "APPLICANT"), party("RESPONDENT", "APPELLANT", "RESPONDENT")]),
  ).toEqual(["AFFIRMED", "RESPONDENT"]);
});

test("names of courts end where words of an order begin", () => {
  const { unresolved } = extract(
    "",
    section("RESULT", "一审法院裁定撤销甲省乙市中级人民法院的判决及甲省丙县人民法院的裁定。"),
  );
  expect(unresolved.map(({ raw }) => raw)).toEqual(["甲省乙市中级人民法院", "甲省丙县人民法院"]);
});

test("who challenged says for whom a document affirms, whatever is told of the ruling below", () => {
  const orders = "驳回上诉，维持原判。\n本判决为终审判决。";
  const affirmed = judgment("民事判决书", "（2023）京74民终88号", orders, [
    "审理经过",
    "一审法院曾判令张某在另案中付款。张某不服，提起上诉。",
  ]);
  const appellant = (side: PartyRecord["side"]): readonly PartyRecord[] => [
    { name: "张某", kind: "PERSON", role: "APPELLANT", ...(side === undefined ? {} : { side }) },
  ];
  expect(ended(affirmed, appellant("CLAIMANT"))).toEqual(["AFFIRMED", "RESPONDENT"]);
  expect(ended(affirmed, appellant("RESPONDENT"))).toEqual(["AFFIRMED", "CLAIMANT"]);
  expect(ended(affirmed, appellant(undefined))).toEqual(["AFFIRMED", undefined]);
});
