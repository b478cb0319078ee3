import { expect, test } from "vitest";
import { findSignedDates } from "../../../src/language/signed-date.js";

test.each([
  ["二〇一五年十二月八日", "2015-12-08"],
  ["二○一九年一月二日", "2019-01-02"],
  ["二0二0年十月三十一日", "2020-10-31"],
  ["二ＯＯ八年三月一日", "2008-03-01"],
  ["二零二一年元月五日", "2021-01-05"],
  ["二〇一六年二月一十三日", "2016-02-13"],
  ["二〇一六年五月廿一日", "2016-05-21"],
  ["二 〇 一 七 年 六 月 十 日", "2017-06-10"],
  ["二〇一七年六月三十曰", "2017-06-30"],
  ["2015年10月l2日", "2015-10-12"],
  ["２０１８年３月９日", "2018-03-09"],
  ["2O19年1O月3O日", "2019-10-30"],
  ["二〇一五年××月××日", "2015"],
  ["二〇一四年五月××日", "2014-05"],
  ["二〇一四年ＸＸ月ＸＸ日", "2014"],
])("%s is signed on %s", (text, date) => {
  expect(findSignedDates(`审判员 卢某\n${text}\n书记员`).map((each) => each.date)).toEqual([date]);
});

test("a day that the calendar lacks leaves the month", () => {
  expect(findSignedDates("二〇一九年二月三十日")[0]?.date).toBe("2019-02");
});

test.each(["借期三年", "第二〇一五年度", "一九年级", "二〇五年十月"])("%s is no date", (text) => {
  expect(findSignedDates(text)).toEqual([]);
});
