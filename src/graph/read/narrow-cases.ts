import type { Database, ReadOptions } from "../database.js";
import { type CaseFilter, keywords, readProvisionParts, sizeRange } from "./case-filter.js";
import type { CasePlaces } from "./case-ordering.js";
import { dateBounds } from "./date-bounds.js";
import { readScopes } from "./pages.js";
import { quoteTerm } from "./search.js";

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
  readonly provisions?: readonly string[] | undefined;
  /** All must hold: each is a list of its own. */
  readonly amounts?: readonly ReturnType<typeof sizeRange>[] | undefined;
  readonly judges?: readonly string[] | undefined;
  readonly counsel?: readonly string[] | undefined;
  /** Full-text queries: what they find contains the keyword, and more. */
  readonly texts?: readonly string[] | undefined;
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
    .map((row) => ({
      list: row.string("list") as keyof Lists,
      place: row.number("place"),
      count: row.number("count"),
    }))
    .filter(({ list, count }) => lists[list] !== undefined && count <= NARROW)
    .sort((a, b) => a.count - b.count);
  const [shortest] = counts;
  if (shortest === undefined) return undefined;
  const { list, place } = shortest;
  const values = list === "amounts" ? lists.amounts?.slice(place, place + 1) : lists[list];
  return readList(database, { [list]: values, ...bounds }, options);
}

const NO_LISTS = {
  courts: null,
  causes: null,
  factors: null,
  regions: null,
  publications: null,
  provisions: null,
  amounts: null,
  judges: null,
  counsel: null,
  texts: null,
};

async function listsOf(
  database: Database,
  filter: CaseFilter,
  options: ReadOptions,
): Promise<Lists> {
  const below = async (list: "cause" | "factor" | "region", ids: readonly string[] | undefined) =>
    ids === undefined
      ? undefined
      : [...new Set([...(await readScopes(database, list, ids, options)).values()].flat())];
  const [causes, factors, regions, provisions] = await Promise.all([
    below("cause", filter.causesOfAction),
    below("factor", filter.factors),
    below("region", filter.regions),
    readProvisionParts(database, filter.provisions, options),
  ]);
  const dates = filter.from === undefined && filter.to === undefined ? undefined : true;
  return {
    courts: filter.courts,
    publications: filter.publications,
    causes,
    factors,
    regions,
    provisions,
    amounts: filter.amounts?.map(sizeRange),
    judges: filter.judge === undefined ? undefined : [filter.judge],
    counsel: filter.counsel === undefined ? undefined : [filter.counsel],
    texts: textQuery(filter.keyword),
    dates,
  };
}

/**
 * A full-text query that finds every case that contains the keyword. The index holds pairs of
 * neighbouring Han characters, so that only runs of two and more are asked of it; undefined where
 * there is none.
 */
function textQuery(keyword: string | undefined): readonly string[] | undefined {
  const runs = keywords(keyword ?? "").flatMap((word) => word.match(/\p{Script=Han}{2,}/gu) ?? []);
  return runs.length === 0 ? undefined : [runs.map(quoteTerm).join(" AND ")];
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
