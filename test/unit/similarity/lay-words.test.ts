import { expect, test } from "vitest";
import {
  findLayTerms,
  legalWords,
  withoutAskingAndFigures,
} from "../../../src/similarity/lay-words.js";

const wordsIn = (text: string) => findLayTerms(text).map(({ from, to }) => text.slice(from, to));

test.each([
  ["裙子很漂亮", "漂"],
  ["被告没有到庭", "告"],
  ["晚上当班时", "上当"],
])("%s does not say %s", (text, word) => expect(wordsIn(text)).not.toContain(word));

test.each([
  ["他告我", ["告"]],
  ["担保人跑了", ["担保人"]],
  ["楼上漏水", ["楼上", "漏水"]],
])("%s says %j: the longest at each place", (text, words) => expect(wordsIn(text)).toEqual(words));

test("a question gains the law's words, each once", () => {
  expect(legalWords("房东和房东的中介")).toEqual(["出租人", "中介人", "中介合同"]);
});

test.each([
  ["借条丢了怎么办", "借条丢了"],
  ["怎么办", "怎么办"],
  ["2021年3月5日借出1200万元", "借出"],
])("%s asks about %s", (text, rest) => expect(withoutAskingAndFigures(text).trim()).toBe(rest));
