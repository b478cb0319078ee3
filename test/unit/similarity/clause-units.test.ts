import { describe, expect, test } from "vitest";
import { clauseUnits } from "../../../src/similarity/clause-units.js";

const units = (text: string) => clauseUnits(text).map(({ from, to }) => text.slice(from, to));

describe("what may state one fact", () => {
  test("a sentence of one clause", () => {
    expect(units("车被锁了。我报了警！")).toEqual(["车被锁了", "我报了警"]);
  });

  test("a clause with its neighbour, never one with the next but one, and the short sentence", () => {
    expect(units("甲公司签约，乙公司付款，丙公司担保。")).toEqual([
      "甲公司签约，乙公司付款",
      "乙公司付款，丙公司担保",
      "甲公司签约，乙公司付款，丙公司担保",
    ]);
  });

  test("without what introduces it and what becomes of it", () => {
    expect(units("法院认定，承租人卖了设备。")).toEqual(["承租人卖了设备"]);
    expect(units("出租人称设备已交付，承租人对此无异议。")).toEqual(["设备已交付"]);
    expect(units("经审理查明，甲公司签约，本院予以确认。")).toEqual(["甲公司签约"]);
    expect(units("本院认为。本院予以采信。")).toEqual([]);
  });

  test("no clause with one of the next sentence", () => {
    expect(units("甲公司签约。乙公司付款，丙公司担保；丁公司收货")).toEqual([
      "甲公司签约",
      "乙公司付款，丙公司担保",
      "丁公司收货",
    ]);
  });

  test("each stretch once, in the order of the text", () => {
    const text = "他没打招呼，就把车锁了。他没打招呼，就把车锁了。";
    expect(clauseUnits(text)).toEqual([
      { from: 0, to: 11 },
      { from: 12, to: 23 },
    ]);
  });

  test.each([
    ["现。后来。", []],
    ["车被锁。", []],
    ["车被锁了。", ["车被锁了"]],
    ["现，车被锁了。", ["现，车被锁了"]],
    [" \n ", []],
    ["", []],
  ])("what is too short states nothing: %j", (text, expected) => {
    expect(units(text)).toEqual(expected);
  });
});

test("a long sentence is read clause by clause only, unless it has but one", () => {
  const clause = "承租人把设备搬到了外地的仓库里";
  const long = Array.from({ length: 12 }, () => clause).join("，");
  expect(units(`${long}。`)).toHaveLength(11);
  expect(units(`${long}。`)).not.toContain(long);
  const one = "长".repeat(200);
  expect(units(`${one}。`)).toEqual([one]);
});

test("of a text without end the beginning is read", () => {
  const found = units(Array.from({ length: 300 }, (_, at) => `第${at}期租金没付。`).join(""));
  expect(found).toHaveLength(200);
  expect([found[0], found.at(-1)]).toEqual(["第0期租金没付", "第199期租金没付"]);
});
