import { type Count, exactly } from "../../domain/count.js";
import type { Database, ReadOptions } from "../database.js";
import {
  BY_AUTHORITY,
  byAuthorityBefore,
  type CaseOrdering,
  compareSegments,
  NEWEST_FIRST,
  OLDEST_FIRST,
  itemsOf,
  sortedBy,
  readerThrough,
} from "./case-ordering.js";
import { readKeptPrecedents } from "./kept-counts.js";
import { MOST_SORTED, type SizedFilter } from "./leading-list.js";
import { dateBounds } from "./date-bounds.js";
import type { CasePlaces } from "./case-places.js";
import { grouped } from "../grouped.js";
import type { Key, Page } from "./pages.js";
import { type PrecedentList, type PrecedentQuery, walkedIds } from "./precedent-list.js";
import { precedentReader } from "./precedent-reader.js";
import { needsTest, precedentStretches, sizePrecedents } from "./precedent-stretches.js";
import { precedentTest } from "./precedent-test.js";
import {
  type Collected,
  collectPassing,
  countPassing,
  type ListReader,
  MOST_COUNTED,
  type Traversal,
  walkCases,
  walkInOrder,
} from "./walk.js";

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
  const sized = await sizePrecedents(database, query, options);
  const isTested = needsTest(lists, query);
  if (query.order === "NEWEST" && isTested)
    return walkCases(
      precedentStretches(database, lists, query, sized, options),
      parents,
      after,
      first,
    );
  const shortcut = async () =>
    isTested ? sortedTraversal(database, lists, query, sized, options) : undefined;
  const byIds = query.filter?.ids === undefined ? undefined : await shortcut();
  return walkInOrder(
    byIds ?? (await fullTraversal(database, lists, query, options)),
    shortcut,
    parents,
    after,
    first,
  );
}

/** Through the precedents of the provisions. */
async function fullTraversal(
  database: Database,
  lists: readonly PrecedentList[],
  query: PrecedentQuery,
  options: ReadOptions,
): Promise<Traversal> {
  return {
    read: precedentReader(database, lists, query, options),
    test: await precedentTest(database, lists, query, options),
  };
}

/**
 * The cases of a short list that the filter names, those that are wanted, sorted here; undefined
 * where there is no short one.
 */
async function sortedTraversal(
  database: Database,
  lists: readonly PrecedentList[],
  query: PrecedentQuery,
  sized: SizedFilter,
  options: ReadOptions,
): Promise<Traversal | undefined> {
  const [shortest] = sized.lists;
  if (shortest === undefined || shortest.size > MOST_SORTED) return undefined;
  const read = precedentStretches(database, lists, query, sized, options);
  const found = await Promise.all(
    lists.map(async ({ parent }) => [parent, (await collectPassing(read, parent)).cases] as const),
  );
  const ordering = orderingOf(query);
  if (ordering === undefined)
    return {
      read: await readerByPosition(database, lists, new Map(found), options),
      test: undefined,
    };
  const sorted = new Map(found.map(([parent, cases]) => [parent, itemsOf(cases, ordering)]));
  return {
    read: readerThrough((parent) => sorted.get(parent) ?? [], ordering.compare),
    test: undefined,
  };
}

/**
 * Through cases by the weightiest position at which each applies the provisions of a list: it
 * differs from list to list.
 */
async function readerByPosition(
  database: Database,
  lists: readonly PrecedentList[],
  cases: ReadonlyMap<string, readonly CasePlaces[]>,
  options: ReadOptions,
): Promise<ListReader> {
  const keys = new Map([...cases.values()].flat().map((each) => [each.id, each.newestKey]));
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
  const wanted = new Map(
    [...cases].map(([parent, list]) => [parent, new Set(list.map(({ id }) => id))]),
  );
  const sorted = new Map(
    [...found].map(([parent, items]) => [
      parent,
      sortedBy(
        compareSegments,
        items.filter(({ id }) => wanted.get(parent)?.has(id)),
      ),
    ]),
  );
  return readerThrough((parent) => sorted.get(parent) ?? [], compareSegments);
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
 * How many precedents there are: kept with the provisions, also those of one cause, region or
 * outcome or of some years; counted, up to a bound, where several overlap or a filter asks for
 * more.
 */
export async function countPrecedents(
  database: Database,
  lists: readonly PrecedentList[],
  query: PrecedentQuery,
  options: ReadOptions,
): Promise<ReadonlyMap<string, Count>> {
  const hasDates = query.filter?.from !== undefined || query.filter?.to !== undefined;
  const isTested = needsTest(lists, query);
  if (!isTested && !hasDates) return countUnions(database, lists, options);
  const [list] = lists;
  const kept =
    list === undefined || lists.length > 1
      ? undefined
      : await readKeptPrecedents(database, list, query, options);
  if (list !== undefined && kept !== undefined) return new Map([[list.parent, exactly(kept)]]);
  if (!isTested) return countWithin(database, lists, query, options);
  const sized = await sizePrecedents(database, query, options);
  return countPassing(
    precedentStretches(database, lists, query, sized, options),
    lists.map(({ parent }) => parent),
  );
}

/** Within the dates of a filter that has no more. */
async function countWithin(
  database: Database,
  lists: readonly PrecedentList[],
  { filter = {} }: PrecedentQuery,
  options: ReadOptions,
): Promise<ReadonlyMap<string, Count>> {
  const rows = lists.map((list) => ({ parent: list.parent, ids: walkedIds(list) }));
  const counted = await database.read(
    "read/count-precedents-within",
    { rows, ...dateBounds(filter), most: MOST_COUNTED },
    options,
  );
  return new Map(
    counted.map((row) => [
      row.string("parent"),
      { count: row.number("count"), isExact: row.number("walked") < MOST_COUNTED },
    ]),
  );
}

/** Of one provision or another, those that apply the largest first. */
async function countUnions(
  database: Database,
  lists: readonly PrecedentList[],
  options: ReadOptions,
): Promise<ReadonlyMap<string, Count>> {
  const sorted = lists.map((list) => ({ parent: list.parent, provisions: bySize(list) }));
  const rows = sorted.flatMap(({ parent, provisions }) =>
    provisions.slice(1).map((each, index) => ({
      parent,
      provisionId: each.id,
      larger: provisions.slice(0, index + 1).map((other) => other.id),
    })),
  );
  const beyond =
    rows.length === 0
      ? []
      : await database.read("read/count-precedents-beyond", { rows, most: MOST_COUNTED }, options);
  const added = new Map(beyond.map((row) => [row.string("parent"), row.number("count")]));
  return new Map(
    sorted.map(({ parent, provisions: [largest, ...others] }) => [
      parent,
      {
        count: (largest?.precedents ?? 0) + (added.get(parent) ?? 0),
        isExact: others.every((each) => each.precedents <= MOST_COUNTED),
      },
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
  const sized = await sizePrecedents(database, query, options);
  return collectPassing(precedentStretches(database, [list], query, sized, options), list.parent);
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
