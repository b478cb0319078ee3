import type { Database, ReadOptions } from "../database.js";
import { grouped } from "../grouped.js";
import type { Row } from "../row.js";
import { dateBounds, type KeyBounds, startBelow } from "./date-bounds.js";
import { forumStride } from "./forum-precedents.js";
import { dateKey, type Key, oldestRanges } from "./pages.js";
import type { PrecedentList, PrecedentOrder, PrecedentQuery } from "./precedent-list.js";
import type { ProvisionScope } from "./provision-scopes.js";
import type { Stride } from "./walk.js";

/** The lowest level of authority there is (see domain/authority.ts). */
const LAST_LEVEL = 5;

/** How lists of precedents are read in an order. */
interface OrderedReading {
  readonly statement: string;
  /** Where a list is read on, in the statement's words. */
  readonly rangeBehind: (key: Key | undefined, bounds: KeyBounds) => object;
  readonly keyOf: (row: Row) => Key;
}

const READINGS: Readonly<Record<PrecedentOrder, OrderedReading>> = {
  NEWEST: {
    statement: "read/page-precedents-newest",
    rangeBehind: (key, bounds) => ({ from: startBelow(dateKey(key), bounds) }),
    keyOf: (row) => row.bigint("key"),
  },
  OLDEST: {
    statement: "read/page-precedents-oldest",
    rangeBehind: (key, bounds) => ({ segments: oldestRanges(dateKey(key), bounds) }),
    keyOf: (row) => row.bigint("key"),
  },
  AUTHORITY: {
    statement: "read/page-precedents-by-authority",
    rangeBehind: (key, bounds) => ({ segments: authoritySegments(key, bounds) }),
    keyOf: (row) => `${row.number("level")}/${row.bigint("key")}`,
  },
};

/** Reads lists through the precedents of their provisions, in the order of the query. */
export function precedentStride(
  database: Database,
  lists: readonly PrecedentList[],
  { order, tiers, filter = {} }: PrecedentQuery,
  options: ReadOptions,
): Stride {
  const ids = new Map(lists.map((list) => [list.parent, walkedIds(list)]));
  const idsOf = (parent: string) => ids.get(parent) ?? [];
  const bounds = dateBounds(filter);
  if (order === "AUTHORITY" && tiers !== undefined)
    return forumStride(database, idsOf, tiers, bounds, options);
  const { statement, rangeBehind, keyOf } = READINGS[order];
  return async (places, limit) => {
    const ranges = places
      .map(({ parent, from }) => ({ parent, ids: idsOf(parent), ...rangeBehind(from, bounds) }))
      .filter((range) => range.ids.length > 0);
    const rows = await database.read(statement, { ranges, least: bounds.least, limit }, options);
    return grouped(rows, "parent", (row) => ({ key: keyOf(row), id: row.string("caseId") }));
  };
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
 * The levels still to come, the current one from its key on. A key of this order is level/key, such
 * as 4/1142000000.
 */
function authoritySegments(
  after: Key | undefined,
  bounds: KeyBounds,
): readonly { readonly level: number; readonly from: bigint }[] {
  const [level = "0", key] = after?.toString().split("/") ?? [];
  const current = Number(level);
  return Array.from({ length: LAST_LEVEL - current + 1 }, (_, offset) => ({
    level: current + offset,
    from: startBelow(offset === 0 && key !== undefined ? BigInt(key) : undefined, bounds),
  }));
}
