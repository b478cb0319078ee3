import { type Outcome, OUTCOMES, type Side, SIDES } from "../../domain/closed-lists.js";
import type { Database, ReadOptions } from "../database.js";

/** How one case ended. */
export interface CaseTally {
  readonly id: string;
  readonly outcome: Outcome;
  readonly prevailingSide: Side | undefined;
}

/**
 * Of some cases those with all of some factors and a cause of action (each with what stands below
 * it), and how they ended.
 */
export async function readCaseTally(
  database: Database,
  ids: readonly string[],
  factors: readonly string[],
  cause: string | undefined,
  options: ReadOptions,
): Promise<readonly CaseTally[]> {
  if (ids.length === 0) return [];
  const rows = await database.read(
    "read/tally-cases",
    { ids, factors, cause: cause ?? null },
    options,
  );
  return rows.map((row) => ({
    id: row.string("id"),
    outcome: row.oneOf("outcome", OUTCOMES),
    prevailingSide: row.optionalOneOf("prevailingSide", SIDES),
  }));
}
