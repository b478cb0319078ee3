import { expect, test } from "vitest";
import type { SectionKind } from "../../../../src/ingest/extract/case-text.js";
import { extractAmounts } from "../../../../src/ingest/extract/amounts.js";
import { section } from "./plain-ports.js";

const labels = (text: string, kind: SectionKind = "FACTS") =>
  extractAmounts([section(kind, text)]).map(({ value, label }) => `${value ?? "?"} ${label}`);

test.each<[text: string, labels: readonly string[], kind?: SectionKind]>([
  ["合同约定每期租金合计6458.66元。", ["6458.66 每期租金"]],
  ["租金为每年35万元。", ["350000 每年租金"]],
  ["物业费3.5元/平方米。", ["3.5 每平方米物业费"]],
  [
    "车辆价款合计160000元，支付首付款24000元，余款136000元。",
    ["160000 车辆价款", "24000 首付款", "136000 余款"],
  ],
  ["融资总额为26000元，合计1170000元。", ["26000 融资总额", "1170000 融资总额"]],
  ["预付定金500元。", ["500 定金"]],
  ["每逾期一日承担1000元的违约金。", ["1000 违约金"]],
  ["订购婚庆服务，其中摄影服务为600元。", ["600 摄影服务"]],
  ["案件申请费5000元。", ["5000 案件申请费"]],
  ["某外商投资公司的股权以港币200万元转让。", ["2000000 金额"]],
  ["赔偿精神损害抚慰金2万元、合理开支8000元。", ["20000 精神损害抚慰金", "8000 合理开支"]],
  ["双方来往19.9元。", ["19.9 金额"]],
  ["李某请求返还货款300元。", ["300 诉请货款"]],
  ["法院判令张某支付违约金21000元。", ["21000 判令支付违约金"], "RESULT"],
  ["法院判决李某赔偿各项损失共计74948元。", ["74948 判令赔偿损失"], "RESULT"],
  ["法院决定对季某罚款5,000元。", ["5000 罚款"], "RESULT"],
  ["判令支付租金300元。事实和理由：约定月租金100元。", ["300 诉请租金", "100 月租金"], "CLAIM"],
  // the story before the claims, a defence and a counterclaim
  [
    "原告诉称：租金总额为900元，已付100元。请求判令被告支付剩余租金800元。",
    ["900 租金总额", "100 租金总额", "800 诉请剩余租金"],
    "CLAIM",
  ],
  ["李某诉称，货款为300元。", ["300 诉请货款"], "CLAIM"],
  ["被告辩称，要求扣减货款200元。", ["200 货款"], "DEFENCE"],
  ["被告提出反诉请求：判令支付租金300元。", ["300 诉请租金"], "DEFENCE"],
  // a sum that comes back is one, unless a sentence calls it by two names, or the court orders it
  ["租金300元。他没有付租金300元。", ["300 租金"]],
  ["尾付租金585000元，剩余租金585000元。", ["585000 尾付租金", "585000 剩余租金"]],
  ["租金300元。法院判令支付租金300元。", ["300 租金", "300 判令支付租金"], "RESULT"],
  // a threshold of the law
  ["《某某办法》第九条规定处500元以下罚款，他付了200元。", ["200 罚款"]],
])("%s → %j", (text, expected, kind) => expect(labels(text, kind)).toEqual(expected));

test("articles and key words have no amounts of the case", () => {
  expect(labels("处五百元罚款。", "PROVISIONS")).toEqual([]);
  expect(labels("借款五百元。", "KEYWORDS")).toEqual([]);
});

test("shares of the court's costs are no amounts in dispute; what a party spent is one", () => {
  const costs = "案件受理费8800元，由原告负担3800元，被告负担5000元。";
  expect(labels(`被告支付货款900元。${costs}`, "RESULT")).toEqual(["900 货款"]);
  expect(labels("二、二审案件受理费50元，减半收取25元。", "RESULT")).toEqual([]);
  expect(labels("律师费5000元由被告承担。", "RESULT")).toEqual(["5000 律师费"]);
  expect(labels("原告为追讨货款支出诉讼保全担保费300元。")).toHaveLength(1);
});

test("the evidence is the clause, with its place in the document", () => {
  const [amount] = extractAmounts([
    section("FACTS", "双方约定，每期租金816,214.61元，按月支付。", "基本案情", 100),
  ]);
  expect(amount?.text).toBe("816,214.61元");
  expect(amount?.evidence).toEqual({
    quote: "每期租金816,214.61元",
    section: "基本案情",
    start: 105,
    end: 120,
  });
});
