import type { ApolloServerPlugin } from "@apollo/server";
import { safeError } from "../errors/user-errors.js";
import type { CostBudgets } from "../limits/cost-budget.js";
import type { Limits } from "../limits/limits.js";
import type { HttpContext } from "./request-plugins.js";

/**
 * Takes the cost of each operation from the budget of who asks, and says in each answer what it
 * cost and what is left. Registered behind the plugin that computes the cost.
 */
export function budgetPlugin(
  budgets: CostBudgets,
  limits: Limits,
): ApolloServerPlugin<HttpContext> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ contextValue }) {
          spendBudget(budgets, limits, contextValue);
        },
        async willSendResponse({ response, contextValue: { measured } }) {
          const { cost, spent } = measured;
          if (spent === undefined || response.body.kind !== "single") return;
          const { limit, remaining } = spent;
          const { singleResult } = response.body;
          singleResult.extensions = {
            ...singleResult.extensions,
            cost: { requested: cost, limit, remaining },
          };
          response.http.headers.set("ratelimit-limit", String(limit));
          response.http.headers.set("ratelimit-remaining", String(remaining));
        },
      };
    },
  };
}

/**
 * Takes the cost that was measured of a request from the budget of who asks.
 * @throws BUDGET_EXCEEDED where it costs more than is left.
 */
export function spendBudget(
  budgets: CostBudgets,
  limits: Limits,
  { caller, measured }: Pick<HttpContext, "caller" | "measured">,
): void {
  const { cost } = measured;
  if (caller === undefined || cost === undefined || cost > limits.cost) return;
  const spent = budgets.spend(caller.name, cost);
  measured.spent = spent;
  if (spent.granted) return;
  const headers = new Map([["retry-after", String(spent.waitSeconds)]]);
  throw safeError(
    "BUDGET_EXCEEDED",
    `The operation costs ${cost} and ${spent.remaining} is left to you: ask again in ${spent.waitSeconds} seconds, or for less.`,
    { http: { status: 429, headers } },
  );
}
