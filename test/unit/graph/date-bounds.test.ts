import fc from "fast-check";
import { expect, test } from "vitest";
import { newestKey } from "../../../src/graph/load/newest-key.js";
import {
  dateBounds,
  NEWEST_START,
  startBelow,
  WHOLE_ORDER,
} from "../../../src/graph/read/date-bounds.js";

type Dates = Parameters<typeof dateBounds>[0];

function lies(date: string | undefined, dates: Dates): boolean {
  const { least, below } = dateBounds(dates);
  const key = newestKey("case:weir-1", date);
  return key >= least && key < below;
}

test.each<[string | undefined, Dates, boolean, string]>([
  ["2021-12-31", { from: "2021", to: "2021" }, true, "a year ends with its last day"],
  ["2022-01-01", { from: "2021", to: "2021" }, false, "and not later"],
  ["2020-12-31", { from: "2021", to: "2021" }, false, "nor does it begin earlier"],
  ["2024-02-29", { to: "2024-02" }, true, "a month ends with its last day"],
  ["2024-03-01", { to: "2024-02" }, false, "and not later"],
  ["2024-12-31", { to: "2024-12" }, true, "the last month of a year too"],
  ["2025", { to: "2024-12" }, false, "before the year that follows"],
  ["2024-06-15", { from: "2024-06-15", to: "2024-06-15" }, true, "one day"],
  ["2024-06-16", { from: "2024-06-15", to: "2024-06-15" }, false, "and no other"],
  [
    "2024",
    { from: "2024", to: "2024" },
    true,
    "a case of which only the year is known lies in its year",
  ],
  ["2024", { from: "2024-01" }, false, "but not for certain in its months"],
  ["2024-06", { from: "2024-06", to: "2024-06-15" }, true, "a month stands before its days"],
  ["2024-06", { from: "2024-06-01" }, false, "and not for certain behind them"],
  [undefined, { to: "2024" }, false, "what has no date lies within none"],
  [undefined, { from: "0000" }, false, "however early it begins"],
  [undefined, {}, true, "but without dates everything is wanted"],
  ["2024-06-15", { from: "2025", to: "2020" }, false, "dates the wrong way round hold nothing"],
])("%s within %j: %s (%s)", (date, dates, wanted) => expect(lies(date, dates)).toBe(wanted));

test("the bounds say what a comparison of the dates as texts says", () => {
  const part = (least: number, most: number) =>
    fc.integer({ min: least, max: most }).map((number) => String(number).padStart(2, "0"));
  const date = fc.oneof(
    part(1990, 2030),
    fc.tuple(part(1990, 2030), part(1, 12)).map((parts) => parts.join("-")),
    fc.tuple(part(1990, 2030), part(1, 12), part(1, 28)).map((parts) => parts.join("-")),
  );
  fc.assert(
    fc.property(date, date, date, (of, from, to) => {
      expect(lies(of, { from, to })).toBe(of >= from && of.slice(0, to.length) <= to);
    }),
  );
});

test("a place to go on from is never above the bounds", () => {
  const { below } = dateBounds({ to: "2020" });
  expect(startBelow(undefined, WHOLE_ORDER)).toBe(NEWEST_START);
  expect(startBelow(NEWEST_START, { least: 0n, below })).toBe(below);
  expect(startBelow(below - 5n, { least: 0n, below })).toBe(below - 5n);
});
