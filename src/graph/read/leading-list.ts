import type { Database, ReadOptions } from "../database.js";
import {
  type CaseFilter,
  type FilterParameters,
  filterParameters,
  keywords,
  sizeRange,
} from "./case-filter.js";
import { dateBounds } from "./date-bounds.js";
import { quoteTerm } from "./search.js";

/**
 * A list that is not kept in the order by date leads only where it has no more cases: it is read
 * whole and sorted at every page. The value is chosen, not measured.
 */
export const MOST_SORTED = 10_000;

/** How far down a hierarchy a list reaches. */
const SCOPE_LIMIT = 2000;

/** A list that the conditions name, with how many cases it has about. */
export interface NamedList {
  readonly list: string;
  /** As the statement takes them. */
  readonly values: readonly unknown[];
  readonly size: number;
}

/** Every case, within the dates. */
export const EVERYTHING: NamedList = { list: "everything", values: [true], size: Infinity };

/** The lists that are kept in the order by date: a page of one costs what its length costs. */
const IN_ORDER = new Set(["courts", "causes", "factors", "regions", "provisions"]);

/** A filter with the lists that it names, the shortest first, those that cannot lead left out. */
export interface SizedFilter {
  readonly parameters: FilterParameters;
  readonly lists: readonly NamedList[];
}

/**
 * Finds out how long the lists are that a filter names, and what stands below what it names: one
 * statement, which reads what nodes keep and counts the rest no further than needed.
 */
export async function sizeFilter(
  database: Database,
  filter: CaseFilter,
  options: ReadOptions,
): Promise<SizedFilter> {
  const bounds = dateBounds(filter);
  const asked = listsOf(filter);
  const isAsked = Object.values(asked).some((values) => values !== null);
  const rows = isAsked
    ? await database.read(
        "read/size-lists",
        { ...asked, ...bounds, scope: SCOPE_LIMIT, limit: MOST_SORTED + 1 },
        options,
      )
    : [];
  const found = rows
    .map((row) => ({
      list: row.string("list") as keyof typeof asked,
      place: row.number("place"),
      ids: row.strings("ids"),
      size: row.number("count"),
    }))
    .filter(({ list }) => asked[list] !== null);
  const below = (list: string) => found.find((each) => each.list === list)?.ids;
  const lists = found
    .filter(({ list, size }) => IN_ORDER.has(list) || size <= MOST_SORTED)
    .map(({ list, place, ids, size }): NamedList => {
      const named = asked[list] ?? [];
      const own = list === "amounts" ? named.slice(place, place + 1) : named;
      return { list, values: list in NODES ? ids : own, size };
    });
  if (filter.ids !== undefined) {
    const ids = [...new Set(filter.ids)];
    lists.push({ list: "ids", values: ids, size: ids.length });
  }
  return {
    parameters: filterParameters(filter, below("regions"), below("provisions")),
    lists: lists.sort((a, b) => a.size - b.size),
  };
}

/** Lists that hang off nodes; what stands below these belongs to them. */
const NODES = {
  courts: true,
  causes: true,
  factors: true,
  regions: true,
  publications: true,
  provisions: true,
};

function listsOf(filter: CaseFilter) {
  const hasDates = filter.from !== undefined || filter.to !== undefined;
  return {
    courts: filter.courts ?? null,
    causes: filter.causesOfAction ?? null,
    factors: filter.factors ?? null,
    regions: filter.regions ?? null,
    publications: filter.publications ?? null,
    provisions: filter.provisions ?? null,
    amounts: filter.amounts?.map(sizeRange) ?? null,
    judges: filter.judge === undefined ? null : [filter.judge],
    counsel: filter.counsel === undefined ? null : [filter.counsel],
    texts: textQuery(filter.keyword),
    everything: hasDates ? [true] : null,
  };
}

/**
 * A full-text query that finds every case that contains the keyword. The index holds pairs of
 * neighbouring Han characters, so that only runs of two and more are asked of it; null where there
 * is none.
 */
function textQuery(keyword: string | undefined): readonly string[] | null {
  const runs = keywords(keyword ?? "").flatMap((word) => word.match(/\p{Script=Han}{2,}/gu) ?? []);
  return runs.length === 0 ? null : [runs.map(quoteTerm).join(" AND ")];
}
