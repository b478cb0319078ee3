import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dateOrdinal, isPartialDate, latestDate } from "../../../src/domain/partial-date.js";

describe("a partial date", () => {
  test.each(["2021", "2021-03", "2021-03-29", "2024-02-29"])("%s is one", (text) =>
    expect(isPartialDate(text)).toBe(true),
  );
  test.each(["2021-02-30", "2023-02-29", "2021-13", "21-03", "2021-3-1", "2021-03-29T00:00", ""])(
    "%j is none",
    (text) => expect(isPartialDate(text)).toBe(false),
  );
});

test("less precise dates come before the more precise ones that they hold", () => {
  const sorted = ["", "1999-12-31", "2024", "2024-01", "2024-01-01", "2024-02", "2025"];
  expect([...sorted].sort((a, b) => dateOrdinal(b) - dateOrdinal(a)).reverse()).toEqual(sorted);
});

test("the order of whole dates is the calendar's", () => {
  const day = fc
    .date({ min: new Date("1900-01-01"), max: new Date("2100-01-01"), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  fc.assert(
    fc.property(
      day,
      day,
      (a, b) => Math.sign(dateOrdinal(a) - dateOrdinal(b)) === Math.sign(a.localeCompare(b)),
    ),
  );
});

test("the latest of none is none", () => {
  expect(latestDate([])).toBeUndefined();
  expect(latestDate([undefined, "2020", "2021-01", undefined])).toBe("2021-01");
});
