import { expect, test } from "vitest";
import { readClaims } from "../../../../src/ingest/extract/claims.js";
import { readOrders } from "../../../../src/ingest/extract/orders.js";
import { prevailing } from "../../../../src/ingest/extract/prevailing.js";

const claimed = (text: string) =>
  readClaims(text).map(({ text: words, sums, counter, costs }) =>
    [counter ? "反诉" : "", costs ? "费用" : "", words, ...sums.map(({ value }) => value)]
      .filter(Boolean)
      .join(" "),
  );

test.each<[text: string, claims: readonly string[]]>([
  [
    "原告汤某向本院提出诉讼请求：1.判令甲公司支付货款80000元；2.判令甲公司支付违约金5000元；3.本案诉讼费由甲公司承担。事实和理由：1.双方于2019年签约；2.货已交付。",
    [
      "判令甲公司支付货款80000元 80000",
      "判令甲公司支付违约金5000元 5000",
      "费用 本案诉讼费由甲公司承担",
    ],
  ],
  [
    "原告诉称，双方有买卖关系。请求判令被告支付货款3万元，诉讼费用由被告承担。",
    ["判令被告支付货款3万元 30000"],
  ],
  [
    "诉讼请求：一、解除合同；二、返还押金600元。双方于2020年签订合同，约定租期三年，后因故停业。三、被告应担责。",
    ["解除合同", "返还押金600元 600"],
  ],
  [
    "武某提出反诉请求：1.余某退货；2.余某赔偿损失700元。理由：货有瑕疵。",
    ["反诉 余某退货", "反诉 余某赔偿损失700元 700"],
  ],
  [
    "丁某上诉请求：撤销原判，改判驳回乙公司的诉讼请求。事实和理由：原判有误。",
    ["撤销原判，改判驳回乙公司的诉讼请求"],
  ],
  // what a sum is counted from is not asked for
  [
    "诉讼请求：支付利息（以本金80000元为基数，按年利率6%计算）。",
    ["支付利息（以本金80000元为基数，按年利率6%计算）"],
  ],
  // a right to ask, and what a court did with a request, are no claims
  ["出租人有权主张其请求判令返还的权利。", []],
  ["一审法院驳回其诉讼请求，并无不当。", []],
])("claims of %s", (text, claims) => expect(claimed(text)).toEqual(claims));

const CLAIMS = "诉讼请求：1.判令甲公司支付货款80000元；2.诉讼费由甲公司承担。";

test.each<[claims: string, orders: string, end: readonly (string | undefined)[]]>([
  [
    CLAIMS,
    "甲公司于本判决生效之日起十日内支付货款80000元。",
    ["PLAINTIFF_WINS", "CLAIMANT", "ALL"],
  ],
  [CLAIMS, "甲公司支付货款60000元。", ["PARTIAL", "NEITHER", "PART"]],
  [
    CLAIMS,
    "一、甲公司支付货款60000元；二、驳回原告的其他诉讼请求。",
    ["PARTIAL", "NEITHER", "PART"],
  ],
  // all that was asked was granted, and the rest is a formula
  [
    CLAIMS,
    "一、甲公司支付货款80000元；二、驳回原告的其他诉讼请求。",
    ["PLAINTIFF_WINS", "CLAIMANT", "ALL"],
  ],
  [CLAIMS, "驳回原告的诉讼请求。", ["DISMISSED", "RESPONDENT", undefined]],
  [
    "诉讼请求：判令乙公司支付本金500元、利息20元，合计520元。",
    "乙公司支付520元。",
    ["PLAINTIFF_WINS", "CLAIMANT", "ALL"],
  ],
  // where a claim has no sum the sums say nothing
  [
    "诉讼请求：1.解除合同；2.支付租金900元。",
    "一、解除合同；二、支付租金300元。",
    ["PLAINTIFF_WINS", "CLAIMANT", undefined],
  ],
  [
    "诉讼请求：支付货款900元及利息。",
    "支付货款300元及利息。",
    ["PLAINTIFF_WINS", "CLAIMANT", undefined],
  ],
  [CLAIMS, "一、撤销某区法院民事判决；二、甲公司支付80000元。", [undefined, undefined, undefined]],
  [CLAIMS, "本案移送清河市白石区人民法院处理。", [undefined, undefined, undefined]],
])("%s %s", (claims, orders, end) => {
  const read = prevailing(readClaims(claims), readOrders(orders));
  expect([read?.outcome, read?.side, read?.sums?.comparison]).toEqual(end);
});
