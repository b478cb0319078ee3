import { expect, test } from "vitest";
import { belowFloor } from "../eval/record.js";

test("a measure below its last figure fails, a half of it, a new one and a better one do not", () => {
  const record = { a: 0.7, "a, even": 0.9, b: 0.5 };
  expect(belowFloor({ a: 0.69, "a, even": 0.1, b: 0.6, c: 0 }, record)).toEqual(["a"]);
  expect(belowFloor({ a: 0.699 }, record)).toEqual([]);
});
