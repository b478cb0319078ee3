import type { Database, ReadOptions } from "../database.js";
import type { CountedApplications } from "./precedent-list.js";

/** By what cases are counted, each with its statement. */
const STATEMENTS = {
  court: "read/count-by-court",
  courtLevel: "read/count-by-court-level",
  region: "read/count-by-region",
  cause: "read/count-by-cause",
  year: "read/count-by-year",
  outcome: "read/count-by-outcome",
  basis: "read/count-by-basis",
  treatment: "read/count-by-treatment",
  position: "read/count-by-position",
} as const;
export type Facet = keyof typeof STATEMENTS;

/** How many cases have a value. */
export interface FacetCount {
  /** An id, a member of a closed list, or a year. */
  readonly value: string;
  /** What the id names. */
  readonly name: string | undefined;
  readonly count: number;
}

/** What is counted by the applications themselves. */
const OF_APPLICATIONS: ReadonlySet<Facet> = new Set(["basis", "treatment", "position"]);

/** Which applications count for bases, treatments and positions. */
export interface FacetApplications extends CountedApplications {
  /** Undefined for any provision. */
  readonly provisions?: readonly string[] | undefined;
}

/** Counts cases by one of their values, one statement. */
export async function readFacet(
  database: Database,
  facet: Facet,
  ids: readonly string[],
  { provisions, bases, treatments, positions }: FacetApplications,
  limit: number,
  options: ReadOptions,
): Promise<readonly FacetCount[]> {
  if (ids.length === 0) return [];
  const counted = OF_APPLICATIONS.has(facet) ? { provisions, bases, treatments, positions } : {};
  const rows = await database.read(STATEMENTS[facet], { ids, limit, ...counted }, options);
  return rows.map((row) => ({
    value: row.string("value"),
    name: row.optionalString("name"),
    count: row.number("count"),
  }));
}
