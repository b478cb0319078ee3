import { expect, test } from "vitest";
import { Elements, elementSimilarity, sharedElements } from "../../../src/similarity/elements.js";
import { segment } from "../../../src/similarity/segmenter.js";

const LOAN = "cause:loan";
const TRAFFIC = "cause:traffic";
const elements = new Elements([
  { id: LOAN, name: "借款合同纠纷", parentId: undefined },
  { id: TRAFFIC, name: "机动车交通事故责任纠纷", parentId: undefined },
  { id: "cause:none", name: "没有表格的纠纷", parentId: undefined },
]);
const shown = (facts: string, causes: Readonly<Record<string, number>> = { [LOAN]: 1 }) =>
  elements.of(new Map(Object.entries(causes)), segment(facts));
const above = (facts: string) =>
  [...(shown(facts).get(LOAN) ?? [])].flatMap(([element, value]) =>
    value > 0 ? [element.split("/")[1]] : [],
  );

test("shows how money was handed over, on what paper, with what security", () => {
  expect(above("他当面点了现金，我写了借条，姐夫作担保人。")).toEqual(["借条", "现金", "保证"]);
  expect(above("天气很好，两人去公园散步。")).toEqual([]);
});

test("finds a sign that the dictionary cuts in two", () => {
  expect(above("兄弟之间不计利息")).toContain("未约定利息");
});

test("two loans with the same elements are more alike than two with others", () => {
  const cash = shown("写了借条，给的现金，朋友担保，月息两分");
  const same = shown("出具借据一张，交付现款，由同学作保证人，约定月利率百分之二");
  const bank = shown("公司与银行签订贷款合同，以厂房抵押，贷款转入公司账户，年利率六厘");
  expect(elementSimilarity(cash, cash)).toBeCloseTo(1, 9);
  expect(elementSimilarity(cash, same)).toBeGreaterThan(0.5);
  expect(elementSimilarity(cash, bank)).toBeLessThan(0.2);
  expect(sharedElements(cash, same)).toEqual(["借条", "现金", "月利率", "保证", "熟人"]);
  expect(sharedElements(cash, bank)).toEqual([]);
});

test("are compared within one kind of dispute alone", () => {
  const loan = shown("写了借条，给的现金");
  const traffic = shown("投了交强险，交警认定全部责任", { [TRAFFIC]: 1 });
  expect(elementSimilarity(loan, traffic)).toBeUndefined();
  expect(shown("写了借条", { "cause:none": 1 }).size).toBe(0);
  expect(shown("写了借条", { [LOAN]: 0.4 }).size).toBe(0);
});
