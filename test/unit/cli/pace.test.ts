import { afterEach, beforeEach, expect, test } from "vitest";
import { Pace } from "../../../src/cli/pace.js";

const before = process.env.LEIAN_LANG;
beforeEach(() => {
  process.env.LEIAN_LANG = "en";
});
afterEach(() => {
  if (before === undefined) delete process.env.LEIAN_LANG;
  else process.env.LEIAN_LANG = before;
});

test("says the rate since the work was first told of, and the time left at that rate", () => {
  const pace = new Pace(1000, 0);
  expect(pace.text(1400, 2200, 10_000)).toBe("40/s, 00:20 left");
  process.env.LEIAN_LANG = "zh";
  expect(pace.text(1400, 2200, 10_000)).toBe("每秒 40，剩余 00:20");
});

test("slow work and long work are written out", () => {
  expect(new Pace(0, 0).text(4, 4000, 10_000)).toBe("0.4/s, 02:46:30 left");
});

test("says nothing too early, before anything is done, and at the end", () => {
  const pace = new Pace(10, 0);
  expect(pace.text(20, 30, 1_999)).toBe("");
  expect(pace.text(10, 30, 60_000)).toBe("");
  expect(pace.text(30, 30, 60_000)).toBe("");
});
