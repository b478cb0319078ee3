import type { AuthorityRank } from "../../domain/authority.js";
import { type Basis, RULE_CHANGES, type RuleChange } from "../../domain/closed-lists.js";
import { MOST_PARTS } from "../../domain/most-parts.js";
import type { Database, ReadOptions } from "../database.js";
import { type CaseFilter, filterTest, hasOnlyDates } from "./case-filter.js";
import {
  BY_AUTHORITY,
  byAuthorityBefore,
  type CaseOrdering,
  NEWEST_FIRST,
  OLDEST_FIRST,
  strideOf,
} from "./case-ordering.js";
import { dateBounds, type KeyBounds, startBelow } from "./date-bounds.js";
import { forumStride } from "./forum-precedents.js";
import { readNarrowCases } from "./narrow-cases.js";
import { type Key, oldestRanges, type Page } from "./pages.js";
import type { Row } from "../row.js";
import { byParent, countWalk, type Stride, type Test, type Way, walk } from "./walk.js";

export type PrecedentOrder = "AUTHORITY" | "NEWEST" | "OLDEST";

/** Which predecessors answer for a provision: none, those whose rule was not reversed, or all. */
export type Predecessors = "NONE" | "NOT_REVERSED" | "ALL";

/** The predecessor through which a provision answers for another. */
export interface ViaPredecessor {
  readonly provisionId: string;
  /** What became of its rule; undefined where a step on the way was not compared. */
  readonly change: RuleChange | undefined;
  readonly note: string | undefined;
}

/**
 * A provision that was asked for, with all provisions that answer for it and how many precedents
 * each has.
 */
export interface ProvisionScope {
  readonly asked: string;
  readonly provisions: readonly {
    readonly id: string;
    readonly precedents: number;
    readonly via: ViaPredecessor | undefined;
  }[];
}

/** One list of precedents: of one provision or another, or of cases that apply every one. */
export interface PrecedentList {
  readonly parent: string;
  readonly scopes: readonly ProvisionScope[];
  readonly match: "ANY" | "ALL";
}

/** What several lists have in common. */
export interface PrecedentQuery {
  readonly bases?: readonly Basis[] | undefined;
  readonly filter?: CaseFilter | undefined;
  readonly order: PrecedentOrder;
  /**
   * With the order AUTHORITY: the ranks of the tiers before a forum court, the highest first
   * (domain/authority-tier.ts).
   */
  readonly tiers?: readonly (readonly AuthorityRank[])[] | undefined;
}

/** The lowest level of authority there is (see domain/authority.ts). */
const LAST_LEVEL = 5;

/**
 * What answers for provisions: their parts and, where asked for, their predecessors with theirs.
 */
export async function readProvisionScopes(
  database: Database,
  ids: readonly string[],
  predecessors: Predecessors,
  options: ReadOptions,
): Promise<ReadonlyMap<string, ProvisionScope>> {
  const which = { predecessors: predecessors !== "NONE", reversed: predecessors === "ALL" };
  const rows = await database.read(
    "read/provision-scope",
    { ids, ...which, limit: MOST_PARTS + 1 },
    options,
  );
  const scopes = new Map<string, ProvisionScope["provisions"][number][]>();
  for (const row of rows) {
    const provision = {
      id: row.string("id"),
      precedents: row.number("precedentCount"),
      via: decodeVia(row),
    };
    const scope = scopes.get(row.string("parent"));
    if (scope) scope.push(provision);
    else scopes.set(row.string("parent"), [provision]);
  }
  return new Map([...scopes].map(([asked, provisions]) => [asked, { asked, provisions }]));
}

function decodeVia(row: Row): ViaPredecessor | undefined {
  const provisionId = row.optionalString("follows");
  if (provisionId === undefined) return undefined;
  const note = row.strings("notes").join("");
  return {
    provisionId,
    change: row.optionalOneOf("change", RULE_CHANGES),
    note: note === "" ? undefined : note,
  };
}

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
  return {
    stride: strideOf(cases, orderingOf(query)),
    test: await precedentTest(database, lists, query, true, options),
  };
}

function orderingOf({ order, tiers }: PrecedentQuery): CaseOrdering {
  switch (order) {
    case "NEWEST":
      return NEWEST_FIRST;
    case "OLDEST":
      return OLDEST_FIRST;
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

/**
 * The provisions whose precedents are walked: all of them, or the rarest scope where every one must
 * be applied.
 */
function walkedIds(list: PrecedentList): readonly string[] {
  const total = (scope: ProvisionScope) =>
    scope.provisions.reduce((sum, each) => sum + each.precedents, 0);
  const scopes =
    list.match === "ANY"
      ? list.scopes
      : [...list.scopes].sort((a, b) => total(a) - total(b)).slice(0, 1);
  return [
    ...new Set(
      scopes.flatMap((scope) =>
        scope.provisions.filter((each) => each.precedents > 0).map((each) => each.id),
      ),
    ),
  ];
}

/**
 * The test that the walk does not make by itself: further provisions, the basis, the filter beyond
 * its dates. Undefined where all pass.
 * @param needsProvisions whether the walk is not that of the provisions' own precedents, so that
 * these must be tested too.
 */
async function precedentTest(
  database: Database,
  lists: readonly PrecedentList[],
  query: PrecedentQuery,
  needsProvisions: boolean,
  options: ReadOptions,
): Promise<Test | undefined> {
  const groups = new Map(
    lists.map((list) => {
      const scopes = list.scopes.map((scope) => scope.provisions.map((each) => each.id));
      return [list.parent, list.match === "ALL" ? scopes : [scopes.flat()]];
    }),
  );
  const tests: Test[] = [];
  if (
    needsProvisions ||
    query.bases !== undefined ||
    lists.some((list) => list.match === "ALL" && list.scopes.length > 1)
  )
    tests.push(async (items) => {
      const rows = [...items].flatMap(([parent, list]) =>
        list.map((item) => ({ parent, id: item.id, groups: groups.get(parent) ?? [] })),
      );
      const passing =
        rows.length === 0
          ? []
          : await database.read("read/cases-applying", { rows, bases: query.bases }, options);
      const sets = new Map<string, Set<string>>();
      for (const row of passing) {
        const set = sets.get(row.string("parent")) ?? new Set();
        sets.set(row.string("parent"), set.add(row.string("id")));
      }
      return sets;
    });
  if (query.filter !== undefined && !hasOnlyDates(query.filter))
    tests.push(await filterTest(database, query.filter, options));
  if (tests.length === 0) return undefined;
  return async (items) => {
    let left = items;
    for (const test of tests) {
      const passing = await test(left);
      left = new Map(
        [...left].map(([parent, list]) => [
          parent,
          list.filter((item) => passing.get(parent)?.has(item.id)),
        ]),
      );
    }
    return new Map(
      [...left].map(([parent, list]) => [parent, new Set(list.map((item) => item.id))]),
    );
  };
}

function precedentStride(
  database: Database,
  lists: readonly PrecedentList[],
  { order, tiers, filter = {} }: PrecedentQuery,
  options: ReadOptions,
): Stride {
  const ids = new Map(lists.map((list) => [list.parent, walkedIds(list)]));
  const bounds = dateBounds(filter);
  const { least } = bounds;
  const open = (places: Parameters<Stride>[0]) =>
    places
      .map(({ parent, from }) => ({ parent, ids: ids.get(parent) ?? [], from }))
      .filter((range) => range.ids.length > 0);
  switch (order) {
    case "NEWEST":
      return async (places, limit) => {
        const ranges = open(places).map((range) => ({
          ...range,
          from: startBelow(dateKey(range.from), bounds),
        }));
        const rows = await database.read(
          "read/page-precedents-newest",
          { ranges, least, limit },
          options,
        );
        return byParent(
          rows.map((row) => ({
            parent: row.string("parent"),
            key: row.bigint("key"),
            id: row.string("caseId"),
          })),
        );
      };
    case "OLDEST":
      return async (places, limit) => {
        const ranges = open(places).map(({ parent, ids: listed, from }) => ({
          parent,
          ids: listed,
          segments: oldestRanges(dateKey(from), bounds),
        }));
        const rows = await database.read("read/page-precedents-oldest", { ranges, limit }, options);
        return byParent(
          rows.map((row) => ({
            parent: row.string("parent"),
            key: row.bigint("key"),
            id: row.string("caseId"),
          })),
        );
      };
    case "AUTHORITY":
      if (tiers !== undefined)
        return forumStride(database, (parent) => ids.get(parent) ?? [], tiers, bounds, options);
      return async (places, limit) => {
        const ranges = open(places).map(({ parent, ids: listed, from }) => ({
          parent,
          ids: listed,
          segments: authoritySegments(typeof from === "string" ? from : undefined, bounds),
        }));
        const rows = await database.read(
          "read/page-precedents-by-authority",
          { ranges, least, limit },
          options,
        );
        return byParent(
          rows.map((row) => ({
            parent: row.string("parent"),
            key: `${row.number("level")}/${row.bigint("key")}`,
            id: row.string("caseId"),
          })),
        );
      };
  }
}

/**
 * The levels still to come, the current one from its key on. A key of this order is level/key, such
 * as 4/1142000000.
 */
function authoritySegments(
  after: string | undefined,
  bounds: KeyBounds,
): readonly { readonly level: number; readonly from: bigint }[] {
  const [level = "0", key] = after?.split("/") ?? [];
  const current = Number(level);
  return Array.from({ length: LAST_LEVEL - current + 1 }, (_, offset) => ({
    level: current + offset,
    from: startBelow(offset === 0 && key !== undefined ? BigInt(key) : undefined, bounds),
  }));
}

function dateKey(key: Key | undefined): bigint | undefined {
  return typeof key === "bigint" ? key : undefined;
}
