import type { Database, ReadOptions } from "../database.js";
import type { CaseFilter } from "./case-filter.js";
import type { CasePlaces } from "./case-ordering.js";
import { dateBounds } from "./date-bounds.js";
import { readScopes } from "./pages.js";

/**
 * A filter that names a list of no more cases is answered from that list, read whole and sorted
 * here. It bounds the rows that a page may read and sort; the value is chosen, not measured.
 */
export const NARROW = 10_000;

/** The lists that a filter names, each with an index of its own. */
interface Lists {
  readonly courts?: readonly string[] | undefined;
  readonly causes?: readonly string[] | undefined;
  readonly factors?: readonly string[] | undefined;
  readonly regions?: readonly string[] | undefined;
  readonly publications?: readonly string[] | undefined;
  readonly dates?: true | undefined;
}

/**
 * The cases of the shortest list that a filter names, where that is short; undefined where all are
 * long. Others must be tested.
 */
export async function readNarrowCases(
  database: Database,
  filter: CaseFilter,
  options: ReadOptions,
): Promise<readonly CasePlaces[] | undefined> {
  const bounds = dateBounds(filter);
  if (filter.ids !== undefined)
    return readList(database, { ids: [...new Set(filter.ids)], ...bounds }, options);
  const lists = await listsOf(database, filter, options);
  if (Object.values(lists).every((list) => list === undefined)) return undefined;
  const rows = await database.read(
    "read/count-narrowing-lists",
    { ...NO_LISTS, ...lists, ...bounds, limit: NARROW + 1 },
    options,
  );
  const counts = rows
    .map((row) => ({ list: row.string("list") as keyof Lists, count: row.number("count") }))
    .filter(({ list, count }) => lists[list] !== undefined && count <= NARROW)
    .sort((a, b) => a.count - b.count);
  const [shortest] = counts;
  if (shortest === undefined) return undefined;
  return readList(database, { [shortest.list]: lists[shortest.list], ...bounds }, options);
}

const NO_LISTS = { courts: null, causes: null, factors: null, regions: null, publications: null };

async function listsOf(
  database: Database,
  filter: CaseFilter,
  options: ReadOptions,
): Promise<Lists> {
  const below = async (list: "cause" | "factor" | "region", ids: readonly string[] | undefined) =>
    ids === undefined
      ? undefined
      : [...new Set([...(await readScopes(database, list, ids, options)).values()].flat())];
  const [causes, factors, regions] = await Promise.all([
    below("cause", filter.causesOfAction),
    below("factor", filter.factors),
    below("region", filter.regions),
  ]);
  const dates = filter.from === undefined && filter.to === undefined ? undefined : true;
  return {
    courts: filter.courts,
    publications: filter.publications,
    causes,
    factors,
    regions,
    dates,
  };
}

async function readList(
  database: Database,
  list: Readonly<Record<string, unknown>>,
  options: ReadOptions,
): Promise<readonly CasePlaces[]> {
  // Twice the limit: what is loaded between counting and reading is not lost.
  const parameters = { ...NO_LISTS, ids: null, dates: false, limit: 2 * NARROW, ...list };
  const rows = await database.read("read/cases-of-narrowing-list", parameters, options);
  return rows.map((row) => ({
    id: row.string("id"),
    newestKey: row.bigint("newestKey"),
    titleKey: row.string("titleKey"),
    level: row.number("level"),
    rank: row.string("rank"),
  }));
}
