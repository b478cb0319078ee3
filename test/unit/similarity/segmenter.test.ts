import { expect, test } from "vitest";
import { segment } from "../../../src/similarity/segmenter.js";

test.each([
  ["售后回租", ["售后回租"]],
  ["租金加速到期", ["租金", "加速到期"]],
  ["ＡＢＣ　合同", ["abc", "合同"]],
])("%s has the terms of law", (text, words) =>
  expect(segment(text)).toEqual(expect.arrayContaining(words)),
);

test("punctuation and words without meaning are left out", () => {
  expect(segment("，。！？的了和")).toEqual([]);
});

test("a long term also gives the words inside it", () => {
  expect(segment("融资租赁合同")).toEqual(
    expect.arrayContaining(["融资租赁合同", "融资", "租赁", "合同"]),
  );
});
