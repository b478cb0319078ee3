import type { Database, ReadOptions } from "../database.js";
import { FIRST_DATED_KEY } from "../load/newest-key.js";
import { grouped } from "../grouped.js";
import { type KeyBounds, NEWEST_START, WHOLE_ORDER } from "./date-bounds.js";

/**
 * Pages by keyset: a page goes on behind a key, so that what is inserted elsewhere shifts nothing.
 */

/** A key of an order: a date's place, a position, or a text. */
export type Key = bigint | number | string;

/** A key of an order by date. */
export function dateKey(key: Key | undefined): bigint | undefined {
  return typeof key === "bigint" ? key : undefined;
}

/** An item of a list: its place in the order, and the node. */
export interface PageItem {
  readonly key: Key;
  readonly id: string;
}

/** Some items of a list, and whether more follow. */
export interface Page<Item extends PageItem = PageItem> {
  readonly items: readonly Item[];
  readonly hasNext: boolean;
  /**
   * Where the next page goes on, where that is not the last item: a walk that keeps few of many
   * stops before its page is full, but not before it holds an item.
   */
  readonly resume?: Key | undefined;
}

/** Lists of cases that hang off a node, newest first, but a publication's in its printed order. */
export const CASE_LISTS = ["factor", "cause", "court", "rule", "publication", "region"] as const;
export type CaseList = (typeof CASE_LISTS)[number];

/**
 * Oldest first is two ranges: the dated cases, then those without a date, whose keys lie below;
 * within dates only the first.
 */
export function oldestRanges(
  after: bigint | undefined,
  { least, below }: KeyBounds = WHOLE_ORDER,
): readonly { segment: number; from: bigint; below: bigint }[] {
  const undated = { segment: 2, from: -1n, below: FIRST_DATED_KEY };
  if (after !== undefined && after < FIRST_DATED_KEY) return [{ ...undated, from: after }];
  const start = least < FIRST_DATED_KEY ? FIRST_DATED_KEY - 1n : least - 1n;
  const dated = { segment: 1, from: after === undefined || after < start ? start : after, below };
  return least < FIRST_DATED_KEY ? [dated, undated] : [dated];
}

/** How far down a hierarchy of factors or causes a list reaches. */
const SCOPE_LIMIT = 2000;

/**
 * A page of cases for each of several parents of one kind, one statement (two where a hierarchy
 * answers for its parts).
 */
export async function readCaseLists(
  database: Database,
  list: CaseList,
  parents: readonly string[],
  after: Key | undefined,
  first: number,
  options: ReadOptions,
): Promise<ReadonlyMap<string, Page>> {
  const scopes = await readScopes(database, list, parents, options);
  const from = after ?? (list === "publication" ? "" : NEWEST_START);
  const ranges = parents.map((parent) => ({ parent, ids: scopes.get(parent) ?? [parent], from }));
  const rows = await database.read(
    `read/page-${list}-cases`,
    { ranges, least: WHOLE_ORDER.least, limit: first + 1 },
    options,
  );
  const pages = new Map<string, PageItem[]>(parents.map((parent) => [parent, []]));
  for (const row of rows)
    pages.get(row.string("parent"))?.push({
      key: list === "publication" ? row.string("key") : row.bigint("key"),
      id: row.string("caseId"),
    });
  return new Map([...pages].map(([parent, items]) => [parent, cut(items, first)]));
}

/**
 * A factor, cause of action or region with everything below it; other parents stand for themselves.
 */
export async function readScopes(
  database: Database,
  list: CaseList,
  parents: readonly string[],
  options: ReadOptions,
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (list !== "factor" && list !== "cause" && list !== "region")
    return new Map(parents.map((parent) => [parent, [parent]]));
  const rows = await database.read(
    `read/${list}-scope`,
    { ids: parents, limit: SCOPE_LIMIT },
    options,
  );
  return grouped(rows, "parent", (row) => row.string("id"));
}

/** Lists without a parent. */
export type RootList = "factors" | "rule-principles";

/** A page of a list without a parent. */
export async function readRootList(
  database: Database,
  list: RootList,
  after: string | undefined,
  first: number,
  options: ReadOptions,
): Promise<Page> {
  const rows = await database.read(
    `read/page-${list}`,
    { from: after ?? "", limit: first + 1 },
    options,
  );
  return cut(
    rows.map((row) => ({ key: row.string("key"), id: row.string("id") })),
    first,
  );
}

/** How many items a list without a parent has. */
export async function countRootList(
  database: Database,
  list: RootList,
  options: ReadOptions,
): Promise<number> {
  return (await database.read(`read/count-${list}`, {}, options))[0]?.number("count") ?? 0;
}

/** Lists of parts of a node, with where they begin. */
const PART_LISTS = {
  "region-courts": "",
  "instrument-provisions": -1,
  "instrument-citers": NEWEST_START,
} as const;
export type PartList = keyof typeof PART_LISTS;

/**
 * Courts of regions, provisions of instruments, instruments that cite others (newest first): a page
 * for each of several parents, one statement.
 */
export async function readPartLists(
  database: Database,
  list: PartList,
  parents: readonly string[],
  after: Key | undefined,
  first: number,
  options: ReadOptions,
): Promise<ReadonlyMap<string, Page>> {
  const start: Key = PART_LISTS[list];
  const ranges = parents.map((parent) => ({ parent, from: after ?? start }));
  const rows = await database.read(`read/page-${list}`, { ranges, limit: first + 1 }, options);
  const pages = new Map<string, PageItem[]>(parents.map((parent) => [parent, []]));
  for (const row of rows)
    pages.get(row.string("parent"))?.push({
      key:
        typeof start === "string"
          ? row.string("key")
          : typeof start === "bigint"
            ? row.bigint("key")
            : row.number("key"),
      id: row.string("id"),
    });
  return new Map([...pages].map(([parent, items]) => [parent, cut(items, first)]));
}

/** How many items the lists of several parents have, one statement. */
export async function countPartLists(
  database: Database,
  list: PartList,
  parents: readonly string[],
  options: ReadOptions,
): Promise<ReadonlyMap<string, number>> {
  const rows = await database.read(`read/count-${list}`, { ids: parents }, options);
  return new Map(rows.map((row) => [row.string("parent"), row.number("count")]));
}

/** Cuts the one item too many that was read to know whether there is a next page. */
export function cut<Item extends PageItem>(items: readonly Item[], first: number): Page<Item> {
  return { items: items.slice(0, first), hasNext: items.length > first };
}
