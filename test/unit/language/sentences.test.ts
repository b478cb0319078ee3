import { describe, expect, test } from "vitest";
import {
  clauseAround,
  clauseBefore,
  endsClause,
  LONGEST_QUOTE,
  sentenceAround,
  sentenceBefore,
  sentencesOf,
} from "../../../src/language/sentences.js";

const words = (text: string, { from, to }: { readonly from: number; readonly to: number }) =>
  text.slice(from, to);
/** The place of what stands in brackets, in the text without them. */
const marked = (sentence: string) => ({
  text: sentence.replace(/[[\]]/gu, ""),
  place: { from: sentence.indexOf("["), to: sentence.indexOf("]") - 1 },
});

describe("sentences in order", () => {
  test.each<[string, readonly string[]]>([
    ["租金到期。承租人未付；出租人催告！", ["租金到期", "承租人未付", "出租人催告"]],
    ["  第一行\n\n第二行  ", ["第一行", "第二行"]],
    ["没有句号", ["没有句号"]],
    ["。；\n", []],
  ])("%s", (text, sentences) =>
    expect(sentencesOf(text).map((place) => words(text, place))).toEqual(sentences),
  );
});

describe("around a place", () => {
  test.each([
    [
      "甲起诉。乙欠租金[816,214.61元]，经催告未付。",
      "乙欠租金816,214.61元，经催告未付",
      "乙欠租金816,214.61元",
    ],
    ["双方约定：租期[三年]，租金按月支付", "双方约定：租期三年，租金按月支付", "租期三年"],
    ["[全部]", "全部", "全部"],
  ])("%s", (sentence, whole, clause) => {
    const { text, place } = marked(sentence);
    expect(words(text, sentenceAround(text, place))).toBe(whole);
    expect(words(text, clauseAround(text, place))).toBe(clause);
  });

  test("no farther than a quotation reaches", () => {
    const text = "甲".repeat(1000);
    const { from, to } = sentenceAround(text, { from: 500, to: 510 });
    expect(to - from).toBeLessThanOrEqual(LONGEST_QUOTE);
  });
});

describe("before a place", () => {
  test.each([
    ["甲催告。承租人未付，公司并未[逾期]", "承租人未付，公司并未", "公司并未"],
    ["存在逾期、[锁机]", "存在逾期、", ""],
    ["租金1,000元[未付]", "租金1,000元", "租金1,000元"],
  ])("%s", (sentence, whole, clause) => {
    const { text, place } = marked(sentence);
    expect(sentenceBefore(text, place.from, 60)).toBe(whole);
    expect(clauseBefore(text, place.from, 60)).toBe(clause);
  });
});

test("a list ends a clause too", () => {
  expect([endsClause("甲、乙"), endsClause("甲乙")]).toEqual([true, false]);
});
