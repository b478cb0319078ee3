import { expect, test } from "vitest";
import { nextStep } from "../../../src/graph/load/pace.js";

const step = { size: 100, pauseMs: 0 };

test.each([
  ["readers wait: half as much, and a pause as long as the work", 900, 40, 5, 50, 900],
  ["they wait very long: the pause is bounded", 9000, 400, 5, 50, 2000],
  ["three times a slow machine's own latency is the limit there", 900, 61, 20, 50, 900],
  [
    "readers are there and nobody waits: few at once, and half the time is theirs",
    900,
    5,
    5,
    50,
    450,
  ],
  ["a machine that was slow before is no reader who waits", 900, 59, 20, 50, 450],
  ["below 15 ms it is noise", 900, 14, 1, 50, 450],
  ["nobody else is connected: half as much again, no pause", 900, undefined, 5, 150, 0],
] as const)("%s", (_what, workMs, latency, baseline, size, pauseMs) => {
  expect(nextStep(step, workMs, latency, baseline)).toEqual({ size, pauseMs });
});

test("a batch is never below 25 nor above 500", () => {
  expect(nextStep({ size: 30, pauseMs: 0 }, 1, 99, 1).size).toBe(25);
  expect(nextStep({ size: 400, pauseMs: 0 }, 1, undefined, 1).size).toBe(500);
  expect(nextStep({ size: 26, pauseMs: 0 }, 1, 1, 1).size).toBe(39);
});
