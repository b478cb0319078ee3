import type { Database, ReadOptions } from "../database.js";
import {
  BY_AUTHORITY,
  byAuthorityBefore,
  type CaseOrdering,
  type CasePlaces,
  compareSegments,
  NEWEST_FIRST,
  OLDEST_FIRST,
  sortedBy,
  strideOf,
  strideThrough,
} from "./case-ordering.js";
import { readNarrowCases } from "./narrow-cases.js";
import { grouped } from "../grouped.js";
import type { Key, Page } from "./pages.js";
import { type PrecedentList, type PrecedentQuery, walkedIds } from "./precedent-list.js";
import { precedentStride } from "./precedent-stride.js";
import { precedentTest } from "./precedent-test.js";
import { type Collected, collectWalk, countWalk, type Stride, type Way, walk } from "./walk.js";

/**
 * A page of each of several lists of precedents. Its cost is that of its length, whatever the
 * number of precedents, unless a filter keeps few of them; the number of statements does not depend
 * on the number of lists.
 */
export async function readPrecedents(
  database: Database,
  lists: readonly PrecedentList[],
  query: PrecedentQuery,
  after: Key | undefined,
  first: number,
  options: ReadOptions,
): Promise<ReadonlyMap<string, Page>> {
  const parents = lists.map((list) => list.parent);
  const shortcut = () => narrowWay(database, lists, query, options);
  const byIds = query.filter?.ids === undefined ? undefined : await shortcut();
  return walk(
    byIds ?? (await wideWay(database, lists, query, options)),
    shortcut,
    parents,
    after,
    first,
  );
}

/** Through the precedents of the provisions. */
async function wideWay(
  database: Database,
  lists: readonly PrecedentList[],
  query: PrecedentQuery,
  options: ReadOptions,
): Promise<Way> {
  return {
    stride: precedentStride(database, lists, query, options),
    test: await precedentTest(database, lists, query, false, options),
  };
}

/**
 * Through a short list of cases that the filter names, sorted here and tested for the provisions;
 * undefined where there is none.
 */
async function narrowWay(
  database: Database,
  lists: readonly PrecedentList[],
  query: PrecedentQuery,
  options: ReadOptions,
): Promise<Way | undefined> {
  const cases =
    query.filter === undefined ? undefined : await readNarrowCases(database, query.filter, options);
  if (cases === undefined) return undefined;
  const ordering = orderingOf(query);
  return {
    stride:
      ordering === undefined
        ? await strideByPosition(database, lists, cases, options)
        : strideOf(cases, ordering),
    test: await precedentTest(database, lists, query, true, options),
  };
}

/**
 * Through cases by the weightiest position at which each applies the provisions of a list: it
 * differs from list to list.
 */
async function strideByPosition(
  database: Database,
  lists: readonly PrecedentList[],
  cases: readonly CasePlaces[],
  options: ReadOptions,
): Promise<Stride> {
  const keys = new Map(cases.map((each) => [each.id, each.newestKey]));
  const provisions = lists.map((list) => ({ parent: list.parent, ids: walkedIds(list) }));
  const rows = await database.read(
    "read/positions-of-cases",
    { lists: provisions, ids: [...keys.keys()] },
    options,
  );
  const found = grouped(rows, "parent", (row) => {
    const id = row.string("id");
    return { key: `${row.number("rank")}/${keys.get(id) ?? 0n}`, id };
  });
  const sorted = new Map(
    [...found].map(([parent, items]) => [parent, sortedBy(compareSegments, items)]),
  );
  return strideThrough((parent) => sorted.get(parent) ?? [], compareSegments);
}

/** Undefined for an order that is not one of the cases alone. */
function orderingOf({ order, tiers }: PrecedentQuery): CaseOrdering | undefined {
  switch (order) {
    case "NEWEST":
      return NEWEST_FIRST;
    case "OLDEST":
      return OLDEST_FIRST;
    case "BASIS":
      return undefined;
    case "AUTHORITY":
      return tiers === undefined ? BY_AUTHORITY : byAuthorityBefore(tiers);
  }
}

/**
 * How many precedents there are: kept with the provisions; counted only as far as several overlap,
 * or where a filter is given. Never a cut number.
 */
export async function countPrecedents(
  database: Database,
  lists: readonly PrecedentList[],
  query: PrecedentQuery,
  options: ReadOptions,
): Promise<ReadonlyMap<string, number>> {
  const counted: PrecedentQuery = { ...query, order: "NEWEST", tiers: undefined };
  const wide = await wideWay(database, lists, counted, options);
  const parents = lists.map((list) => list.parent);
  if (wide.test !== undefined)
    return countWalk((await narrowWay(database, lists, counted, options)) ?? wide, parents);
  if (query.filter?.from !== undefined || query.filter?.to !== undefined)
    return countWalk(wide, parents);
  const sorted = lists.map((list) => ({ parent: list.parent, provisions: bySize(list) }));
  const rows = sorted.flatMap(({ parent, provisions }) =>
    provisions.slice(1).map((each, index) => ({
      parent,
      provisionId: each.id,
      larger: provisions.slice(0, index + 1).map((other) => other.id),
    })),
  );
  const beyond =
    rows.length === 0 ? [] : await database.read("read/count-precedents-beyond", { rows }, options);
  const added = new Map(beyond.map((row) => [row.string("parent"), row.number("count")]));
  return new Map(
    sorted.map(({ parent, provisions }) => [
      parent,
      (provisions[0]?.precedents ?? 0) + (added.get(parent) ?? 0),
    ]),
  );
}

/** The newest precedents of a list, within the bounds of a walk. */
export async function collectPrecedents(
  database: Database,
  list: PrecedentList,
  query: Omit<PrecedentQuery, "order" | "tiers">,
  options: ReadOptions,
): Promise<Collected> {
  const newest: PrecedentQuery = { ...query, order: "NEWEST" };
  const way =
    (await narrowWay(database, [list], newest, options)) ??
    (await wideWay(database, [list], newest, options));
  return collectWalk(way, list.parent);
}

/** The provisions of a list that have precedents, the largest first. */
function bySize(
  list: PrecedentList,
): readonly { readonly id: string; readonly precedents: number }[] {
  return [
    ...new Map(
      list.scopes.flatMap((scope) => scope.provisions).map((each) => [each.id, each]),
    ).values(),
  ]
    .filter((each) => each.precedents > 0)
    .sort((a, b) => b.precedents - a.precedents || (a.id < b.id ? -1 : 1));
}
