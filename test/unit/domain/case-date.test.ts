import { expect, test } from "vitest";
import { caseDate } from "../../../src/domain/case-date.js";

const EVENTS = [
  { date: "2019-03-05", label: "订立借款合同" },
  { date: "2020-07", label: "停止还款" },
];
const NOTHING = { stated: undefined, rulings: [], release: undefined, events: [] };

test.each([
  [
    { ...NOTHING, stated: "2023-05", release: "2024", events: EVENTS },
    { value: "2023-05", of: "RULING" },
  ],
  [
    { ...NOTHING, rulings: ["2022-01-09", undefined, "2022-11"], release: "2024" },
    { value: "2022-11", of: "RULING" },
  ],
  [
    { ...NOTHING, rulings: [undefined], release: "2024-06", events: EVENTS },
    { value: "2024-06", of: "RELEASE" },
  ],
  [
    { ...NOTHING, events: EVENTS },
    { value: "2020-07", of: "EVENT", event: "停止还款" },
  ],
  [NOTHING, undefined],
])("%j", (known, expected) => {
  expect(caseDate(known)).toEqual(expected);
});
