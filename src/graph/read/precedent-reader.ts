import { POSITION_RANKS } from "../../domain/citation-position.js";
import type { Database, ReadOptions } from "../database.js";
import { grouped } from "../grouped.js";
import type { Row } from "../row.js";
import { dateBounds, type KeyBounds, startBelow } from "./date-bounds.js";
import { forumReader } from "./forum-precedents.js";
import { dateKey, type Key, oldestRanges } from "./pages.js";
import {
  type PrecedentList,
  type PrecedentOrder,
  type PrecedentQuery,
  walkedIds,
} from "./precedent-list.js";
import type { ListReader } from "./walk.js";

/** The levels of authority (see domain/authority.ts). */
const LEVELS = [0, 1, 2, 3, 4, 5];

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
    rangeBehind: (key, bounds) => ({
      segments: segmentsBehind(LEVELS, key, bounds).map(({ segment, from }) => ({
        level: segment,
        from,
      })),
    }),
    keyOf: (row) => `${row.number("level")}/${row.bigint("key")}`,
  },
  BASIS: {
    statement: "read/page-precedents-by-basis",
    rangeBehind: (key, bounds) => ({
      segments: segmentsBehind(POSITION_RANKS, key, bounds).map(({ segment, from }) => ({
        rank: segment,
        from,
      })),
    }),
    keyOf: (row) => `${row.number("rank")}/${row.bigint("key")}`,
  },
};

/** Reads lists through the precedents of their provisions, in the order of the query. */
export function precedentReader(
  database: Database,
  lists: readonly PrecedentList[],
  { order, tiers, filter = {} }: PrecedentQuery,
  options: ReadOptions,
): ListReader {
  const ids = new Map(lists.map((list) => [list.parent, walkedIds(list)]));
  const idsOf = (parent: string) => ids.get(parent) ?? [];
  const bounds = dateBounds(filter);
  if (order === "AUTHORITY" && tiers !== undefined)
    return forumReader(database, idsOf, tiers, bounds, options);
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
 * The segments still to come, the current one from its key on. A key of such an order is
 * segment/key, such as 4/1142000000.
 */
function segmentsBehind(
  all: readonly number[],
  after: Key | undefined,
  bounds: KeyBounds,
): readonly { readonly segment: number; readonly from: bigint }[] {
  const [current = "0", key] = after?.toString().split("/") ?? [];
  return all
    .filter((segment) => segment >= Number(current))
    .map((segment) => {
      const isCurrent = segment === Number(current) && key !== undefined;
      return { segment, from: startBelow(isCurrent ? BigInt(key) : undefined, bounds) };
    });
}
