import { describe, expect, test } from "vitest";
import { contentOf, isRejecting, rebuttalIn, verdictOn } from "../../../src/language/verdicts.js";

/** A text with the words between [ and ] marked. */
function marked(sentence: string) {
  const text = sentence.replace(/[[\]]/gu, "");
  return [text, { from: sentence.indexOf("["), to: sentence.indexOf("]") - 1 }] as const;
}

describe("what becomes of what a party says", () => {
  test.each([
    ["出租人称[设备早已交付]，承租人对此无异议", "UPHELD"],
    ["承租人否认[收到催告]，经查快递单，本院不予采信", "REJECTED"],
    ["保证人辩称[保证期间已过]，该抗辩不能成立", "REJECTED"],
    ["原告主张[车辆已被取回]，本院对该事实予以确认", "UPHELD"],
    ["供货商称[货已送到]，与签收记录不符", "REJECTED"],
    ["供货商称[货已送到]，现有材料尚不足以认定", "REJECTED"],
    ["供货商称[货已送到]，但签收单系伪造，本院不予采信", "REJECTED"],
  ])("%s: %s", (sentence, expected) => {
    expect(verdictOn(...marked(sentence))).toBe(expected);
  });

  test.each([
    "出租人称[设备早已交付]，承租人不予认可", // the other side only says no
    "出租人称[设备早已交付]，但签收单系伪造，本院予以确认", // something else is found so
    "出租人称[设备早已交付]，经查设备从未交付，本院予以确认",
    "出租人称[设备早已交付]，承租人称从未收到，本院不予采信", // whose words?
    "出租人称[设备早已交付]，对方没有承认",
    "出租人辩称：[设备早已交付]，原告的诉请均不能成立", // the party goes on
    "出租人称[设备有瑕疵]，与合同约定不符", // goes on
    "承租人[逾期三期]，本院予以确认", // nobody's claim
    "我方认为[对方违约]，请求难以支持也请释明", // the writer's own account
    "出租人称[设备早已交付]。其余主张，本院不予采信", // another sentence
  ])("nothing in %s", (sentence) => {
    expect(verdictOn(...marked(sentence))).toBeUndefined();
  });
});

describe("what a clause states, without its frame", () => {
  const content = (clause: string) => {
    const place = contentOf(clause, { from: 0, to: clause.length });
    return place === undefined ? undefined : clause.slice(place.from, place.to);
  };

  test.each([
    ["法院认定承租人擅自转卖设备", "承租人擅自转卖设备"],
    ["经查设备已被转卖", "设备已被转卖"],
    ["出租人称设备已经交付", "设备已经交付"],
    ["承租人擅自转卖设备", "承租人擅自转卖设备"],
    ["法院未认定转租", "法院未认定转租"],
    ["原告请求法院确认合同无效", "原告请求法院确认合同无效"],
    ["租金经查封后停付", "租金经查封后停付"],
    ["该公司名称为远山", "该公司名称为远山"],
  ])("%s", (clause, expected) => expect(content(clause)).toBe(expected));

  test.each(["法院认定", "另查明", "本院予以采信", "双方均无争议", "与录音不符"])(
    "%s states nothing",
    (clause) => expect(content(clause)).toBeUndefined(),
  );
});

describe("a claim that is repeated only to be rejected", () => {
  test.each([
    ["原告称其疏于管理的说法不能成立", "ALONE"],
    ["不足以认定存在用工关系", "ALONE"],
    ["超市已设警示牌，原告称其疏于管理的说法不能成立", "WITHIN"],
    ["超市已设警示牌，其抗辩理由不能成立", undefined], // which claim?
    ["被告称从未收货的说法不能成立", undefined], // what was denied may be so
    ["原告称其疏于管理", undefined],
    ["被告辩称，不足以认定存在用工关系", undefined], // the party says so
  ])("%s: %s", (text, expected) => {
    expect(rebuttalIn(text, { from: 0, to: text.length })).toBe(expected);
  });
});

test.each([
  ["女方请求补偿，然[双方轮流接送]，该项不予支持", true],
  ["[超市已设警示牌]，原告称其疏于管理的说法不能成立", true],
  ["[双方轮流接送]，原告的请求予以支持", false],
  ["[双方轮流接送]。另一请求不予支持", false],
])("a sentence that rejects something: %s", (sentence, expected) => {
  expect(isRejecting(...marked(sentence))).toBe(expected);
});
