import type { AuthorityRank } from "../../domain/authority.js";
import { FIRST_DATED_KEY } from "../load/newest-key.js";
import type { CasePlaces } from "./case-places.js";
import { forumSegment } from "./forum-precedents.js";
import type { Key, PageItem } from "./pages.js";
import type { ListReader } from "./walk.js";

/**
 * An order of cases, with the keys that its statements give: a list that is sorted here can go on
 * where a statement stopped.
 */
export interface CaseOrdering {
  readonly keyOf: (places: CasePlaces) => Key;
  readonly compare: (a: Key, b: Key) => number;
}

const byNumber = (a: bigint, b: bigint) => (a < b ? -1 : a > b ? 1 : 0);
const dateOf = (key: Key) => BigInt(key);

export const NEWEST_FIRST: CaseOrdering = {
  keyOf: ({ newestKey }) => newestKey,
  compare: (a, b) => byNumber(dateOf(b), dateOf(a)),
};

/** The dated first; those without a date, whose keys are the least, come last here too. */
export const OLDEST_FIRST: CaseOrdering = {
  keyOf: ({ newestKey }) => newestKey,
  compare: (a, b) => {
    const [left, right] = [dateOf(a), dateOf(b)];
    const undated = Number(left < FIRST_DATED_KEY) - Number(right < FIRST_DATED_KEY);
    return undated || byNumber(left, right);
  },
};

export const BY_TITLE: CaseOrdering = {
  keyOf: ({ titleKey }) => titleKey,
  compare: (a, b) => (a < b ? -1 : a > b ? 1 : 0),
};

/** Level by level, newest first within each: a key is level/key. */
export const BY_AUTHORITY: CaseOrdering = {
  keyOf: ({ level, newestKey }) => `${level}/${newestKey}`,
  compare: compareSegments,
};

/** The order of authority before a forum court, see forumReader. */
export function byAuthorityBefore(tiers: readonly (readonly AuthorityRank[])[]): CaseOrdering {
  return {
    keyOf: ({ level, rank, newestKey }) => `${forumSegment(tiers, rank, level)}/${newestKey}`,
    compare: compareSegments,
  };
}

/** Segment by segment, newest first within each: a key is segment/key. */
export function compareSegments(a: Key, b: Key): number {
  const [left = "0", leftKey = "0"] = String(a).split("/");
  const [right = "0", rightKey = "0"] = String(b).split("/");
  return Number(left) - Number(right) || byNumber(BigInt(rightKey), BigInt(leftKey));
}

/** Reads on in a short list of cases as in a long one: the same for every parent. */
export function readerOf(cases: readonly CasePlaces[], ordering: CaseOrdering): ListReader {
  const sorted = itemsOf(cases, ordering);
  return readerThrough(() => sorted, ordering.compare);
}

/** The cases in an order. */
export function itemsOf(
  cases: readonly CasePlaces[],
  { keyOf, compare }: CaseOrdering,
): readonly PageItem[] {
  return sortedBy(
    compare,
    cases.map((each): PageItem => ({ key: keyOf(each), id: each.id })),
  );
}

/** The items in their order. */
export function sortedBy(
  compare: CaseOrdering["compare"],
  items: readonly PageItem[],
): readonly PageItem[] {
  return [...items].sort((a, b) => compare(a.key, b.key));
}

/** Reads on in items that are sorted already, those of each parent. */
export function readerThrough(
  itemsOf: (parent: string) => readonly PageItem[],
  compare: CaseOrdering["compare"],
): ListReader {
  return (places, size) =>
    Promise.resolve(
      new Map(
        places.map(({ parent, from }) => {
          const items = itemsOf(parent);
          const rest =
            from === undefined ? items : items.filter(({ key }) => compare(key, from) > 0);
          return [parent, rest.slice(0, size)];
        }),
      ),
    );
}
