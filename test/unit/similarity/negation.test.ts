import { describe, expect, test } from "vitest";
import { isDenied } from "../../../src/similarity/negation.js";

const denied = (sentence: string): boolean => {
  const start = sentence.indexOf("[");
  const end = sentence.indexOf("]") - 1;
  return isDenied(sentence.replace(/[[\]]/gu, ""), start, end);
};

describe("what a clause denies", () => {
  test.each([
    "承租人未[逾期]",
    "承租人一直未曾[逾期]",
    "双方没有签订[阴阳合同]",
    "两家公司之间不存在[恶意串通]",
    "这并非[顶名购车]",
    "上述情形不构成[预期违约]",
    "出租人没有实施[锁机]",
    "[恶意串通]并不存在",
    "所谓[逾期]的情形没有发生",
    "被告否认[挂靠]",
  ])("%s", (sentence) => expect(denied(sentence)).toBe(true));
});

describe("what it does not", () => {
  test.each([
    "承租人[逾期]三个月",
    "承租人未按约定付租，[逾期]三个月", // the negative word belongs to another clause
    "未按期支付租金构成[逾期]",
    "无论[逾期]与否都要付款",
    "不仅[逾期]，还擅自转租",
    "出租人没有及时起诉，车辆被[锁机]半年",
    "是否构成[预期违约]",
    "[逾期]后没有协商",
  ])("%s", (sentence) => expect(denied(sentence)).toBe(false));
});
