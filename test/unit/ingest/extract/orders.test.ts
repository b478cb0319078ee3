import { expect, test } from "vitest";
import type { RulingStage } from "../../../../src/domain/closed-lists.js";
import { readOrders } from "../../../../src/ingest/extract/orders.js";
import { outcomeOfOrders } from "../../../../src/ingest/extract/orders-outcome.js";

const outcome = (stage: RulingStage, text: string) => {
  const read = outcomeOfOrders(readOrders(text), stage);
  return [read?.outcome, read?.disposition, read?.side].filter(Boolean).join(" ");
};

test.each<[stage: RulingStage, text: string, outcome: string]>([
  // first instance
  ["FIRST_INSTANCE", "判决如下：被告甲公司支付原告乙公司货款8万元。", "PLAINTIFF_WINS CLAIMANT"],
  ["FIRST_INSTANCE", "一、解除双方签订的租赁合同；二、驳回原告的其他诉讼请求。", "PARTIAL NEITHER"],
  [
    "FIRST_INSTANCE",
    "驳回原告夏某的诉讼请求。案件受理费50元，由夏某负担。",
    "DISMISSED RESPONDENT",
  ],
  ["FIRST_INSTANCE", "驳回原告夏某、甲公司的起诉。", "DISMISSED RESPONDENT"],
  ["FIRST_INSTANCE", "对夏某的起诉，本院不予立案。", "DISMISSED RESPONDENT"],
  ["FIRST_INSTANCE", "准许原告夏某撤回对甲公司的起诉。", "WITHDRAWN"],
  ["FIRST_INSTANCE", "本案按原告夏某撤诉处理。", "WITHDRAWN"],
  ["FIRST_INSTANCE", "一、丁某偿还借款5万元；二、驳回某银行对何某的诉讼请求。", "PARTIAL NEITHER"],
  [
    "FIRST_INSTANCE",
    "一、驳回原告（反诉被告）余某的诉讼请求；二、原告（反诉被告）余某支付武某违约金2万元。",
    "DISMISSED RESPONDENT",
  ],
  [
    "FIRST_INSTANCE",
    "一、被告（反诉原告）武某支付原告（反诉被告）余某货款；二、驳回武某的反诉请求。",
    "PLAINTIFF_WINS CLAIMANT",
  ],
  ["FIRST_INSTANCE", "驳回被告甲公司对管辖权提出的异议。", "DISMISSED"],
  [
    "FIRST_INSTANCE",
    "甲公司对管辖权提出的异议成立，本案移送清河市白石区人民法院处理。",
    "NOT_STATED",
  ],
  [
    "FIRST_INSTANCE",
    "双方自愿达成如下协议：一、甲公司付款3万元；二、互不追究。",
    "MEDIATED NEITHER",
  ],
  ["FIRST_INSTANCE", "本案转为普通程序审理。", "NOT_STATED"],
  ["FIRST_INSTANCE", "本案中止诉讼。", "NOT_STATED"],
  ["FIRST_INSTANCE", "冻结被申请人甲公司的银行存款9万元。", "NOT_STATED"],
  // administrative
  [
    "FIRST_INSTANCE",
    "一、撤销某局作出的处罚决定；二、责令某局重新处理。",
    "PLAINTIFF_WINS CLAIMANT",
  ],
  ["FIRST_INSTANCE", "撤销被告某委作出的商标争议决定。", "PLAINTIFF_WINS CLAIMANT"],
  // appeal
  ["SECOND_INSTANCE", "驳回上诉，维持原判。本判决为终审判决。", "AFFIRMED AFFIRMED"],
  [
    "SECOND_INSTANCE",
    "一、维持某区人民法院民事判决第一项；二、变更该判决第二项为：甲公司支付利息700元。",
    "REVERSED PARTLY_REVERSED",
  ],
  [
    "SECOND_INSTANCE",
    "一、撤销某区人民法院民事判决；二、驳回夏某的全部诉讼请求。",
    "REVERSED REVERSED",
  ],
  ["SECOND_INSTANCE", "一、撤销某区法院民事判决；二、发回某区法院重审。", "REVERSED REMANDED"],
  [
    "SECOND_INSTANCE",
    "一、撤销某区人民法院行政裁定；二、指令某区人民法院继续审理。",
    "REVERSED REMANDED",
  ],
  [
    "SECOND_INSTANCE",
    "准许甲公司撤回上诉。一审判决自本裁定送达之日起生效。",
    "WITHDRAWN WITHDRAWN",
  ],
  ["SECOND_INSTANCE", "本案按上诉人夏某自动撤回上诉处理。", "WITHDRAWN WITHDRAWN"],
  [
    "SECOND_INSTANCE",
    "一、准许丁某撤回上诉；二、驳回甲公司的上诉，维持原判。",
    "AFFIRMED AFFIRMED",
  ],
  ["SECOND_INSTANCE", "一、撤销某区法院民事判决；二、准许夏某撤回起诉。", "WITHDRAWN WITHDRAWN"],
  // retrial
  ["RETRIAL", "驳回甲公司、乙公司、丙公司清河市白石区分公司的再审申请。", "AFFIRMED AFFIRMED"],
  ["RETRIAL", "一、本案由本院提审；二、再审期间，中止原判决的执行。", "NOT_STATED"],
  ["RETRIAL", "指令某高级人民法院再审本案。", "NOT_STATED"],
  ["RETRIAL", "准许夏某撤回再审申请。", "WITHDRAWN WITHDRAWN"],
  [
    "RETRIAL",
    "一、撤销某中级人民法院民事判决；二、维持某区人民法院民事判决。",
    "REVERSED REVERSED",
  ],
  // enforcement
  ["NOT_STATED", "准予强制执行某局作出的罚款2000元的决定。", "PLAINTIFF_WINS CLAIMANT"],
  ["NOT_STATED", "对某局作出的处罚决定，不准予强制执行。", "DEFENDANT_WINS RESPONDENT"],
  ["NOT_STATED", "一、准予执行该决定第一项；二、对该决定第二项不准予执行。", "PARTIAL NEITHER"],
  ["ENFORCEMENT", "终结本次执行程序。", "NOT_STATED"],
  ["ENFORCEMENT", "驳回申请执行人某银行的执行申请。", "DISMISSED RESPONDENT"],
  ["OBJECTION", "驳回案外人袁某的异议请求。", "DISMISSED"],
  ["OBJECTION", "中止对白石区某小区8号房屋的执行。", "PLAINTIFF_WINS"],
  ["OBJECTION", "一、袁某的异议部分成立；二、驳回袁某的其他异议请求。", "PARTIAL NEITHER"],
  ["RECONSIDERATION", "驳回甲公司的复议申请，维持某区人民法院执行裁定。", "AFFIRMED AFFIRMED"],
  ["RECONSIDERATION", "撤销某区人民法院（2020）某0102执异3号执行裁定。", "REVERSED REVERSED"],
  // neither side's words decide
  ["FIRST_INSTANCE", "一、甲公司支付货款；二、驳回乙公司的诉讼请求。", "NOT_STATED"],
  ["FIRST_INSTANCE", "被告人秦某犯盗窃罪，判处拘役三个月，责令退赔2000元。", "NOT_STATED"],
  ["FIRST_INSTANCE", "某年某月的天气。", ""],
])("%s %s → %s", (stage, text, expected) => {
  expect(outcome(stage, text)).toBe(expected);
});

test("items are what stands between their numbers, without costs, warnings and advice", () => {
  const text =
    "依照《某法》第一、二条，判决如下：\n一、被告甲公司支付货款；\n二、乙公司对上述第一、二项承担责任。如果未按本判决指定的期间履行，加倍支付利息。\n一、二审案件受理费各50元，由甲公司负担。";
  expect(readOrders(text).map((order) => [order.number, order.text])).toEqual([
    [1, "被告甲公司支付货款"],
    [2, "乙公司对上述第一、二项承担责任"],
  ]);
  expect(readOrders("驳回上诉，维持原判。\n一、二审案件受理费各50元。")).toMatchObject([
    { text: "驳回上诉，维持原判" },
  ]);
  // line breaks lost
  expect(readOrders("判决如下：一、解除合同；二、返还房屋。本判决为终审判决。")).toHaveLength(2);
  expect(readOrders("案件受理费50元，由夏某负担。")).toEqual([]);
});

const NAMES = ["清河甲公司", "甲公司", "乙公司", "夏某", "丁某"];

test.each<[order: string, terms: object]>([
  [
    "一、被告清河甲公司于本判决生效之日起十日内支付原告乙公司货款80000元及利息（以80000元为基数计算）",
    {
      performers: ["清河甲公司"],
      beneficiaries: ["乙公司"],
      deadline: { text: "判决生效之日起十日内", count: 10, unit: "DAY" },
      sums: [{ value: "80000", currency: "CNY", label: "货款" }],
    },
  ],
  [
    "一、夏某、丁某应在收到本判决后三个月内共同向甲公司偿还借款5万美元；",
    {
      performers: ["夏某", "丁某"],
      beneficiaries: ["甲公司"],
      deadline: { count: 3, unit: "MONTH" },
      sums: [{ value: "50000", currency: "USD", label: "借款" }],
      liability: "JOINT",
    },
  ],
  [
    "一、丁某对上述债务承担连带清偿责任，承担责任后有权向夏某追偿",
    { performers: ["丁某"], beneficiaries: [], liability: "JOINT", sums: [] },
  ],
  [
    "一、丁某在夏某不能清偿部分的二分之一范围内承担赔偿责任",
    { performers: ["丁某"], liability: "SUPPLEMENTARY" },
  ],
  [
    "一、甲公司于2021年5月30日前向乙公司返还押金300元",
    { deadline: { text: "2021年5月30日前", by: "2021-05-30" }, beneficiaries: ["乙公司"] },
  ],
  ["一、乙公司就抵押房屋的拍卖价款优先受偿", { priority: true, performers: ["乙公司"] }],
  // a contract of a day, and a term of the contract, are no deadlines
  ["一、解除甲公司与乙公司2021年5月30日签订的合同", { deadline: undefined, sums: [] }],
  ["一、确认甲公司应在合同签订后十日内办理登记的约定无效", { deadline: undefined }],
])("terms of %s", (order, terms) => {
  expect({ deadline: undefined, ...readOrders(order, NAMES)[0] }).toMatchObject(terms);
});
