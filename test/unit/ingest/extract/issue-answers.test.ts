import { expect, test } from "vitest";
import { readDisputedIssues } from "../../../../src/ingest/extract/issue-answers.js";

const PARTIES = [
  { name: "甲公司", side: "CLAIMANT" },
  { name: "汤某", side: "RESPONDENT" },
] as const;
const issues = (text: string) =>
  readDisputedIssues(text, PARTIES).map(({ question, answer }) =>
    [question, answer?.finding, answer?.side].filter(Boolean).join(" | "),
  );

test.each<[text: string, issues: readonly string[]]>([
  [
    "本院认为，本案争议焦点为：一、租赁合同是否解除；二、违约金是否过高。关于租赁合同是否解除的问题。双方已停止履行，甲公司请求确认解除，应予支持。关于违约金是否过高的问题。汤某主张酌减，没有事实依据，本院不予支持。综上，汤某的抗辩部分成立。",
    ["租赁合同是否解除 | SUPPORTED | CLAIMANT", "违约金是否过高 | REFUSED | CLAIMANT"],
  ],
  [
    "本案的争议焦点是甲公司能否收回车辆。汤某已付大部分租金，甲公司的该项请求于法无据，不予支持。",
    ["甲公司能否收回车辆 | REFUSED | RESPONDENT"],
  ],
  [
    "本案争议焦点：1.保证期间是否经过；2.利息如何计算。关于保证期间是否经过。被告的抗辩理由成立。关于利息如何计算。原告主张的利率过高，予以调低，其请求部分予以支持。",
    ["保证期间是否经过 | SUPPORTED | RESPONDENT", "利息如何计算 | PARTLY | NEITHER"],
  ],
  // whose point it was is not stated
  ["本案争议焦点为合同的效力。该理由不能成立。", ["合同的效力 | REFUSED"]],
  // no answer, where several issues have no discussion of their own
  [
    "争议焦点为：一、合同是否成立；二、责任如何承担。双方签字盖章，上诉理由不能成立。",
    ["合同是否成立", "责任如何承担"],
  ],
  // what an earlier court put is not this court's, and a holding is no question
  ["一审法院认为，本案争议焦点为合同是否成立。双方签字，合同成立。", []],
  ["本案争议焦点为：被告应当支付货款，不予支持其抗辩。", []],
  ["双方争议较大，调解不成。", []],
])("%s", (text, expected) => expect(issues(text)).toEqual(expected));

test("question and answer stand where they say", () => {
  const text = "本案争议焦点为合同是否有效。甲公司主张合同有效，符合法律规定，应予支持。";
  const [issue] = readDisputedIssues(text, PARTIES);
  expect(text.slice(issue?.from, issue?.to)).toBe("合同是否有效");
  expect(text.slice(issue?.answer?.from, issue?.answer?.to)).toBe(
    "甲公司主张合同有效，符合法律规定，应予支持",
  );
});
