import { expect, test } from "vitest";
import { CostBudgets } from "../../../src/api/limits/cost-budget.js";

test("a budget is spent, refused beyond what is left, and fills again up to its size", () => {
  let now = 0;
  const budgets = new CostBudgets({ size: 100, perSecond: 10 }, () => now);
  expect(budgets.spend("a", 60)).toEqual({
    granted: true,
    limit: 100,
    remaining: 40,
    waitSeconds: 0,
  });
  expect(budgets.spend("a", 60)).toMatchObject({ granted: false, remaining: 40, waitSeconds: 2 });
  expect(budgets.spend("b", 100)).toMatchObject({ granted: true, remaining: 0 }); // one of its own
  now = 1500;
  expect(budgets.spend("a", 60)).toMatchObject({ granted: false, remaining: 55, waitSeconds: 1 });
  now = 2000;
  expect(budgets.spend("a", 60)).toMatchObject({ granted: true, remaining: 0 });
  now = 1_000_000;
  expect(budgets.spend("a", 1)).toMatchObject({ granted: true, remaining: 99 });
});
