import type { Database, ReadOptions } from "../database.js";
import type { FilterParameters } from "./case-filter.js";
import { startBelow } from "./date-bounds.js";
import { EVERYTHING, MOST_SORTED, type NamedList } from "./leading-list.js";
import { dateKey } from "./pages.js";
import type { CountedApplications } from "./precedent-list.js";
import type { CaseStretches } from "./walk.js";

/** How the cases of a parent are found: along which list, and what they must apply. */
export interface LeadingList {
  readonly along: NamedList;
  /** Provisions, one of every group of which must be applied; undefined where it needs no test. */
  readonly groups?: readonly (readonly string[])[] | undefined;
}

/** Reads lists along those that lead, newest first, and tests what they have in the database. */
export function caseStretches(
  database: Database,
  listOf: (parent: string) => LeadingList,
  filter: FilterParameters,
  { bases, treatments, positions }: CountedApplications,
  options: ReadOptions,
): CaseStretches {
  return async (places, { size, limit, counting }) => {
    const ranges = places.map(({ parent, from }) => {
      const { along, groups } = listOf(parent);
      const start = startBelow(dateKey(from), filter);
      return { parent, from: start, groups: groups ?? null, [along.list]: along.values };
    });
    const counted = { bases, treatments, positions };
    const rows = await database.read(
      "read/walk-cases",
      // Twice the limit: what is loaded between sizing and reading is not lost.
      { ranges, filter, ...counted, stride: size, narrow: 2 * MOST_SORTED, limit, counting },
      options,
    );
    return new Map(
      rows.map((row) => [
        row.string("parent"),
        {
          walked: row.number("walked"),
          end: row.number("walked") === 0 ? undefined : row.bigint("end"),
          passed: row.number("passed"),
          items: row.rows("items").map((item) => ({
            key: item.bigint("key"),
            newestKey: item.bigint("key"),
            id: item.string("id"),
            titleKey: item.string("titleKey"),
            level: item.number("level"),
            rank: item.string("rank"),
          })),
        },
      ]),
    );
  };
}

/**
 * The list of a filter along which the fewest cases are looked at; all cases where it names none.
 */
export function shortestOf(lists: readonly NamedList[]): NamedList {
  return lists[0] ?? EVERYTHING;
}
