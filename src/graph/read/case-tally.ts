import {
  COURT_LEVELS,
  type CourtLevel,
  DECISIONS_FOR,
  type DecidedFor,
  type Outcome,
  OUTCOMES,
  type Side,
  SIDES,
} from "../../domain/closed-lists.js";
import type { Database, ReadOptions } from "../database.js";

/** How one case and its points were decided, and what it is counted by. */
export interface CaseTally {
  readonly id: string;
  readonly outcome: Outcome;
  readonly prevailingSide: Side | undefined;
  /** Its first cause of action. */
  readonly causeId: string | undefined;
  /** The level of the court that made the last ruling. */
  readonly level: CourtLevel | undefined;
  readonly regionId: string | undefined;
  /** The year of the last ruling. */
  readonly year: number | undefined;
  /** For whom each question was decided; NOT_KNOWN where nobody read it. */
  readonly points: readonly (DecidedFor | "NOT_KNOWN")[];
}

const DECIDED = [...DECISIONS_FOR, "NOT_KNOWN"] as const;

/**
 * Of some cases those with all of some factors and a cause of action (each with what stands below
 * it), how they ended, and how those of their questions were decided that turn on all the factors.
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
  return rows.map((row) => {
    const date = row.optionalString("date");
    return {
      id: row.string("id"),
      outcome: row.oneOf("outcome", OUTCOMES),
      prevailingSide: row.optionalOneOf("prevailingSide", SIDES),
      causeId: row.optionalString("causeId"),
      level: row.optionalOneOf("level", COURT_LEVELS),
      regionId: row.optionalString("regionId"),
      year: date === undefined ? undefined : Number(date.slice(0, 4)),
      points: row.strings("decided").map((each) => {
        const known = DECIDED.find((one) => one === each);
        if (known === undefined) throw new Error(`an issue is decided for ${each}`);
        return known;
      }),
    };
  });
}
