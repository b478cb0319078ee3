import { expect, test } from "vitest";
import { IdSet } from "../../../src/cli/judgments/id-set.js";

test("a set of ids knows what it was given, however much that is", () => {
  const ids = new IdSet();
  const many = Array.from({ length: 50_000 }, (_, index) => `case:${index}`);
  expect(many.filter((id) => !ids.add(id))).toEqual([]);
  expect(many.filter((id) => ids.add(id) || !ids.has(id))).toEqual([]);
  expect(ids.has("case:50000")).toBe(false);
});
