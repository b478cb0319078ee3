import type { Driver } from "neo4j-driver";
import { statement } from "../../src/graph/statement.js";

interface Plan {
  readonly operatorType: string;
  readonly dbHits?: number;
  readonly rows?: number;
  readonly children: readonly Plan[];
}

/**
 * What a statement of ours did: its operators, the most rows that one of them sorted, its database
 * hits, its rows.
 */
export async function profile(driver: Driver, name: string, parameters: Record<string, unknown>) {
  const result = await driver.executeQuery(`PROFILE ${statement(name)}`, parameters);
  const operators: string[] = [];
  let sorted = 0;
  let hits = 0;
  const walk = (plan: Plan) => {
    const operator = plan.operatorType.replace(/@.*/u, "");
    operators.push(operator);
    if (/Sort|Top/u.test(operator))
      sorted = Math.max(sorted, ...plan.children.map((child) => child.rows ?? 0));
    hits += plan.dbHits ?? 0;
    plan.children.forEach(walk);
  };
  walk(result.summary.profile as unknown as Plan);
  return { operators, sorted, hits, rows: result.records.length };
}

/** Operators that read all of something. */
export const WHOLE = /Scan$|^Eager$|^CartesianProduct$/u;
