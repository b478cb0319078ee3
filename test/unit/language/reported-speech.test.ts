import { describe, expect, test } from "vitest";
import { isClaimed, isPartyReported, isPleaded } from "../../../src/language/reported-speech.js";

describe("a citation behind these words is a party's", () => {
  test.each([
    "廖某认为，出租人违约，",
    "某公司还主张一审适用",
    "出租人对一审判决上诉称，原审错误适用",
    "被告提交录音一份，拟证明租期依照",
    "供应商提出，",
  ])("%s", (before) => expect(isPartyReported(before)).toBe(true));

  test.each([
    "一审法院认为，", // a court
    "可以认为，", // nobody
    "相关公众认为，", // no party
    "某公司（下称某公司）依照", // a name is introduced
    "被告提出抵销的主张，不符合", // the court judges the plea
    "被告认为利率过高，但本院依照", // the court goes on
    "某公司提交的录音不能证明其主张，依照",
  ])("%s is not reported", (before) => expect(isPartyReported(before)).toBe(false));
});

describe("a fact behind these words is only claimed", () => {
  test.each(["一审被告辩称其", "老板说", "承租人认为双方是", "某公司主张双方名为"])(
    "%s",
    (before) => expect(isClaimed(before)).toBe(true),
  );

  test.each([
    "承租人申请",
    "我司认为对方是",
    "老板说明了",
    "某公司提供的发票是",
    "原审法院认为其系",
  ])("%s is stated as a fact", (before) => expect(isClaimed(before)).toBe(false));
});

test.each<[string, boolean]>([
  ["出租人诉称，", true],
  ["担保人抗辩认为", true],
  ["担保人认为", false], // a court may report it too
  ["担保人的抗辩", false],
])("whether %s is a plea: %s", (before, pleads) => expect(isPleaded(before)).toBe(pleads));
