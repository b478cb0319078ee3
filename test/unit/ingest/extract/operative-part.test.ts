import { expect, test } from "vitest";
import type { CaseSection } from "../../../../src/ingest/extract/case-text.js";
import { operativePart } from "../../../../src/ingest/extract/operative-part.js";
import { section } from "./plain-ports.js";

const wordsOf = (...sections: readonly CaseSection[]) => {
  const part = operativePart(sections);
  return part?.section.text.slice(part.from, part.to);
};

test("the last RESULT that orders something is the operative part", () => {
  expect(
    wordsOf(
      // a contract that a finding quotes, split off as if it were orders
      section("RESULT", "一、双方继续履行原合同。"),
      section("REASONING", "本院认为，合同有效。"),
      section("RESULT", "驳回原告汤某的诉讼请求。"),
      section("TAIL", "审判员 邹某"),
    ),
  ).toBe("驳回原告汤某的诉讼请求。");
});

test("orders that run on behind their announcement are found in its paragraph", () => {
  expect(
    wordsOf(
      section("OTHER", "一审法院判决：一、甲公司付款。", "一审判决"),
      section("REASONING", "本院认为，上诉无理。依照《某法》第八条，判决如下驳回上诉，维持原判。"),
      section("RESULT", "案件受理费50元，由甲公司负担。"),
    ),
  ).toBe("驳回上诉，维持原判。");
});

test("a body that announces nothing ends with its orders", () => {
  const reasons = "本院认为，被告应当还款。\n一、被告丁某偿还借款；二、驳回其他诉讼请求。";
  expect(wordsOf(section("REASONING", reasons))).toBe(
    "一、被告丁某偿还借款；二、驳回其他诉讼请求。",
  );
});

test.each<[why: string, sections: readonly CaseSection[]]>([
  ["what the court below ordered", [section("OTHER", "判决：一、甲公司付款。", "一审判决")]],
  ["reasons", [section("REASONING", "本院认为，合同有效。\n综上，被告构成违约，应当付款。")]],
  ["costs", [section("RESULT", "案件受理费50元，由甲公司负担。")]],
])("%s are no operative part", (_why, sections) => {
  expect(wordsOf(...sections)).toBeUndefined();
});
