import { type AuthorityRank, NO_RANK } from "../../domain/authority.js";
import type { Database, ReadOptions } from "../database.js";
import { grouped } from "../grouped.js";
import type { Row } from "../row.js";
import { type KeyBounds, NEWEST_START, startBelow } from "./date-bounds.js";
import type { PageItem } from "./pages.js";
import type { ListReader } from "./walk.js";

/**
 * The order of authority before a forum court (法发〔2020〕24号第四条) as segments: one for each of
 * the four tiers, all ranks of a tier together and newest first, then one for each level of what no
 * tier ranks. A key is segment/key, such as 3/1142000000.
 */
interface ForumPlace {
  readonly segment: number;
  readonly from: bigint;
}

/** The levels below the tiers; 0 and 1 hold nothing but the ranks of the first two. */
const LEVELS = [2, 3, 4, 5] as const;
/** Behind those of the four tiers, 0 to 3. */
const FIRST_LEVEL_SEGMENT = 4;
const LAST_SEGMENT = FIRST_LEVEL_SEGMENT + LEVELS.length - 1;

/** Where a case stands: in the segment of its tier, else in that of its level. */
export function forumSegment(
  tiers: readonly (readonly AuthorityRank[])[],
  rank: AuthorityRank,
  level: number,
): number {
  const tier = tiers.findIndex((ranks) => ranks.includes(rank));
  return tier >= 0 ? tier : FIRST_LEVEL_SEGMENT + Math.max(0, level - LEVELS[0]);
}

/**
 * The most rows read beyond the size of a page on the levels, where some were shown in a tier.
 */
const MOST_SPARE = 200;
/**
 * The most rows of a list that are read at once where the forum's own ranks crowd out the others;
 * its square bounds the rows of a statement.
 */
const MOST_PAST_TIERS = 101;

/** A list that is being read: its items so far, and the place to continue from. */
interface OpenList {
  readonly parent: string;
  readonly ids: readonly string[];
  readonly items: readonly PageItem[];
  readonly place: ForumPlace;
}

/**
 * Reads on in the order of authority before a forum. A stretch costs what its length costs,
 * wherever it lies: the tiers are index ranges of their ranks, and where these fill a level the
 * rest of it is read rank by rank, past them. The statements of a stretch do not depend on the
 * number of lists.
 * @param tiers the ranks of the four tiers, the highest first.
 * @param bounds the keys that are wanted.
 */
export function forumReader(
  database: Database,
  idsOf: (parent: string) => readonly string[],
  tiers: readonly (readonly AuthorityRank[])[],
  bounds: KeyBounds,
  options: ReadOptions,
): ListReader {
  return async (places, size) => {
    const done = new Map<string, readonly PageItem[]>();
    const settle = (lists: readonly OpenList[]): readonly OpenList[] =>
      lists.filter((list) => {
        const open = list.items.length < size && list.place.segment <= LAST_SEGMENT;
        if (!open) done.set(list.parent, list.items.slice(0, size));
        return open;
      });
    let open = settle(
      places.flatMap(({ parent, from }) => {
        const ids = idsOf(parent);
        return ids.length === 0 ? [] : { parent, ids, items: [], place: placeOf(from) };
      }),
    );
    while (open.length > 0) {
      const crowded = settle(await readInOrder(database, open, tiers, bounds, size, options));
      open = settle(
        await readPastTiers(
          database,
          crowded,
          tiers,
          bounds,
          Math.min(size, MOST_PAST_TIERS),
          options,
        ),
      );
    }
    return done;
  };
}

/**
 * Reads lists on in their order; one that comes back short of its size stands where too much had
 * been shown in the tiers.
 */
async function readInOrder(
  database: Database,
  lists: readonly OpenList[],
  tiers: readonly (readonly AuthorityRank[])[],
  bounds: KeyBounds,
  size: number,
  options: ReadOptions,
): Promise<readonly OpenList[]> {
  const limit = size + Math.min(size, MOST_SPARE);
  const shown = tiers.flat();
  const ranges = lists.map(({ parent, ids, place }) => ({
    parent,
    ids,
    shown,
    ranks: tiers.flatMap((ranks, segment) =>
      segment < place.segment
        ? []
        : ranks.map((rank) => ({ segment, rank, from: fromIn(segment, place, bounds) })),
    ),
    levels: LEVELS.map((level, index) => ({ segment: FIRST_LEVEL_SEGMENT + index, level }))
      .filter(({ segment }) => segment >= place.segment)
      .map((each) => ({ ...each, from: fromIn(each.segment, place, bounds) })),
  }));
  const rows = grouped(
    await database.read(
      "read/page-precedents-for-forum",
      { ranges, least: bounds.least, limit },
      options,
    ),
    "parent",
    (row) => row,
  );
  return lists.map((list) => {
    const read = rows.get(list.parent) ?? [];
    const last = read.at(-1);
    const fresh = read
      .filter((row) => !row.boolean("shown"))
      .map((row) => itemOf(row, row.number("segment")));
    const ended = last === undefined || read.length < limit;
    return {
      ...list,
      items: [...list.items, ...fresh],
      place: ended
        ? { segment: LAST_SEGMENT + 1, from: 0n }
        : { segment: last.number("segment"), from: last.bigint("key") },
    };
  });
}

/**
 * Reads lists on past the ranks of the tiers: some more of the level that each stands on, or to its
 * end.
 */
async function readPastTiers(
  database: Database,
  lists: readonly OpenList[],
  tiers: readonly (readonly AuthorityRank[])[],
  bounds: KeyBounds,
  limit: number,
  options: ReadOptions,
): Promise<readonly OpenList[]> {
  if (lists.length === 0) return [];
  const shown = new Set(tiers.flat());
  const all = [
    NO_RANK,
    ...(await database.read("read/authority-ranks", {}, options)).map((row) => row.string("rank")),
  ];
  const ranges = lists.map(({ parent, ids, place }) => ({
    parent,
    ids,
    level: LEVELS[place.segment - FIRST_LEVEL_SEGMENT],
    from: startBelow(place.from, bounds),
  }));
  const ranks = all.filter((rank) => !shown.has(rank));
  const rows = grouped(
    await database.read(
      "read/page-precedents-of-ranks",
      { ranges, ranks, least: bounds.least, limit },
      options,
    ),
    "parent",
    (row) => row,
  );
  return lists.map((list) => {
    const { segment } = list.place;
    const read = rows.get(list.parent) ?? [];
    const last = read.at(-1);
    return {
      ...list,
      items: [...list.items, ...read.map((row) => itemOf(row, segment))],
      place:
        last === undefined || read.length < limit
          ? { segment: segment + 1, from: NEWEST_START }
          : { segment, from: last.bigint("key") },
    };
  });
}

function placeOf(key: unknown): ForumPlace {
  if (typeof key !== "string") return { segment: 0, from: NEWEST_START };
  const [segment = "0", from] = key.split("/");
  return { segment: Number(segment), from: from === undefined ? NEWEST_START : BigInt(from) };
}

/** A segment behind the place is read from its newest on. */
function fromIn(segment: number, place: ForumPlace, bounds: KeyBounds): bigint {
  return segment === place.segment ? startBelow(place.from, bounds) : bounds.below;
}

function itemOf(row: Row, segment: number): PageItem {
  return { key: `${segment}/${row.bigint("key")}`, id: row.string("caseId") };
}
