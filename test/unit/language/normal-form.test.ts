import { describe, expect, test } from "vitest";
import { cleanText, halfWidth } from "../../../src/language/normal-form.js";

describe("half width, sign for sign", () => {
  test.each([
    ["１２３，４５６．７８元", "123,456.78元"],
    ["ＵＳ＄　５", "US$ 5"],
    ["甲方（张某）：“是！”", "甲方(张某):“是!”"],
    ["138—1234—5678", "138—1234—5678"],
    ["𠮷１", "𠮷1"],
  ])("%s", (text, plain) => expect(halfWidth(text)).toBe(plain));

  test.each([
    ["１３８—１２３４－５６７８", "138-1234-5678"],
    ["138‐1234−5678", "138-1234-5678"],
  ])("%s, dashes too", (text, plain) => expect(halfWidth(text, { dashes: true })).toBe(plain));
});

test.each([
  ["ＡＰＰ和App", "app和app"],
  ["İ（１）", "İ(1)"],
])("%s, letters small", (text, plain) => expect(halfWidth(text, { lowerCase: true })).toBe(plain));

describe("plain text, with the way back", () => {
  test.each([
    ["依照《民法典》第五百\n六十三条", "第五百六十三条", "第五百\n六十三条"],
    [
      "（２０２３） 沪 ０１１５ 民初 １ 号",
      "(2023)沪0115民初1号",
      "（２０２３） 沪 ０１１５ 民初 １ 号",
    ],
    ["〔2020〕28号", "[2020]28号", "〔2020〕28号"],
    ["第三條", "第三条", "第三條"],
    ["＂民法典＂", "“民法典“", "＂民法典＂"],
    ["＜民法典＞", "〈民法典〉", "＜民法典＞"],
  ])("%s", (text, words, written) => {
    const clean = cleanText(text);
    const at = clean.plain.indexOf(words);
    const { start, end } = clean.spanOf(at, at + words.length);
    expect(text.slice(start, end)).toBe(written);
  });

  test("a line break stays where a sentence ends", () => {
    expect(cleanText("第一条\n第二条。\n 第三条").plain).toBe("第一条第二条。\n第三条");
  });
});
