import { expect, test } from "vitest";
import { findLayTerms, legalWords, withoutFigures } from "../../../src/similarity/lay-words.js";

const wordsIn = (text: string) => findLayTerms(text).map(({ from, to }) => text.slice(from, to));

test.each([
  ["裙子很漂亮", "漂"],
  ["被告没有到庭", "告"],
  ["晚上当班时", "上当"],
])("%s does not say %s", (text, word) => expect(wordsIn(text)).not.toContain(word));

test.each([
  ["他告我", ["告"]],
  ["担保人跑了", ["担保人"]],
  ["老婆出轨", ["老婆", "出轨"]],
])("%s says %j: the longest at each place", (text, words) => expect(wordsIn(text)).toEqual(words));

test("a question gains the law's words, each once", () => {
  expect(legalWords("房东和房东的中介")).toEqual(["出租人", "中介人", "中介合同"]);
});

test.each([
  ["1200万元", "1200万元"],
  ["2021年3月5日借出1200万元", "借出"],
])("%s asks about %s", (text, rest) => expect(withoutFigures(text).trim()).toBe(rest));
