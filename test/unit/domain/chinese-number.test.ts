import fc from "fast-check";
import { expect, test } from "vitest";
import { fromChineseNumber, toChineseNumber } from "../../../src/domain/chinese-number.js";

test.each([
  [1, "一"],
  [10, "十"],
  [12, "十二"],
  [20, "二十"],
  [100, "一百"],
  [101, "一百零一"],
  [110, "一百一十"],
  [112, "一百一十二"],
  [752, "七百五十二"],
  [1000, "一千"],
  [1005, "一千零五"],
  [1165, "一千一百六十五"],
  [1260, "一千二百六十"],
])("%i is written %s", (value, text) => {
  expect(toChineseNumber(value)).toBe(text);
  expect(fromChineseNumber(text)).toBe(value);
});

test.each([
  ["二〇二一", 2021], // 年份写法
  ["７５２", 752],
  ["752", 752],
  ["两百", 200],
])("%s is read as %i", (text, value) => expect(fromChineseNumber(text)).toBe(value));

test.each(["", "条", "百十", "十百", "一一千", "99999", "七五百", "1e3", "-3"])(
  "%j is no number",
  (text) => expect(fromChineseNumber(text)).toBeUndefined(),
);

test("every article number survives the round trip", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 9999 }),
      (value) => fromChineseNumber(toChineseNumber(value)) === value,
    ),
  );
});
