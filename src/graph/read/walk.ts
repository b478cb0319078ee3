import { cut, type Key, type Page, type PageItem } from "./pages.js";

/** The place in one of several lists from which to read on. */
export interface Place {
  readonly parent: string;
  readonly from: Key | undefined;
}

/**
 * Reads the next items of several lists, one statement; a list with fewer than `size` ends there.
 */
export type Stride = (
  places: readonly Place[],
  size: number,
) => Promise<ReadonlyMap<string, readonly PageItem[]>>;

/** Which of the items of several lists pass, one statement or a fixed number of them. */
export type Test = (
  items: ReadonlyMap<string, readonly PageItem[]>,
) => Promise<ReadonlyMap<string, ReadonlySet<string>>>;

/**
 * A way to walk lists: how they are read, and which of their items are wanted (all, where there is
 * no test).
 */
export interface Way {
  readonly stride: Stride;
  readonly test: Test | undefined;
}

/**
 * The same lists by another way with the same keys, shorter than the one that was begun; undefined
 * where there is none.
 */
export type Shortcut = () => Promise<Way | undefined>;

/** A page that has looked at so many items and is not full asks for a shorter way. */
const SHORTCUT_AFTER = 1000;
/** A page that has looked at so many ends early once it holds an item, and says where to go on. */
const WALK_LIMIT = 20_000;
const LONGEST_STRIDE = 5000;

/**
 * A page of each of several lists, of those items that pass a test. Without a test it is one short
 * read; with one the strides grow and all lists go on together, so that the number of statements
 * depends neither on the lists nor on what passes. A page is never empty while more may follow: it
 * ends early only with an item on it, and its worst cost, a list read to its end, is bounded by the
 * deadline of the request.
 */
export async function walk(
  begun: Way,
  shortcut: Shortcut,
  parents: readonly string[],
  after: Key | undefined,
  first: number,
): Promise<ReadonlyMap<string, Page>> {
  if (begun.test === undefined) {
    const items = await begun.stride(
      parents.map((parent) => ({ parent, from: after })),
      first + 1,
    );
    return new Map(parents.map((parent) => [parent, cut(items.get(parent) ?? [], first)]));
  }
  const pages = new Map<string, Page>();
  const kept = new Map<string, PageItem[]>(parents.map((parent) => [parent, []]));
  let places: readonly Place[] = parents.map((parent) => ({ parent, from: after }));
  let way = begun;
  let [walked, hasAsked] = [0, false];
  for (
    let size = Math.max(200, 4 * (first + 1));
    places.length > 0;
    size = Math.min(size * 4, LONGEST_STRIDE)
  ) {
    if (walked >= SHORTCUT_AFTER && !hasAsked) {
      hasAsked = true;
      way = (await shortcut()) ?? way;
    }
    const items = await way.stride(places, size);
    const passing = await way.test?.(items);
    walked += size;
    places = places.flatMap(({ parent }) => {
      const read = items.get(parent) ?? [];
      const list = kept.get(parent) ?? [];
      list.push(
        ...read.filter((item) => passing?.get(parent)?.has(item.id) ?? passing === undefined),
      );
      const end = read.at(-1)?.key;
      if (list.length > first) pages.set(parent, cut(list, first));
      else if (read.length < size) pages.set(parent, { items: list, hasNext: false });
      else if (walked >= WALK_LIMIT && list.length > 0)
        pages.set(parent, { items: list, hasNext: true, resume: end });
      else return { parent, from: end };
      return [];
    });
  }
  return pages;
}

/** What a list holds, as far as it was read. */
export interface Collected {
  readonly ids: readonly string[];
  /** Whether there may be more. */
  readonly boundReached: boolean;
}

/** So many items of a list are collected at most, and so many looked at. */
export const MOST_COLLECTED = 20_000;
export const MOST_LOOKED_AT = 60_000;

/** Passes what passes every test; each looks only at what the ones before it left. */
export function allOf(tests: readonly Test[]): Test {
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
