import type { Count } from "../../domain/count.js";
import type { CasePlaces } from "./case-places.js";
import { cut, type Key, type Page, type PageItem } from "./pages.js";

/**
 * Lists that are walked: read on stretch by stretch until enough of their items pass. Newest first
 * the database tests a stretch where it reads it (CaseStretches); in every other order it gives the
 * items, which are tested by a statement of their own (Traversal). One loop goes over both.
 */

/** The place in one of several lists from which to read on. */
export interface Place {
  readonly parent: string;
  readonly from: Key | undefined;
}

/** What the next stretch of a list has that passes. */
export interface Stretch<Item extends PageItem = PageItem> {
  /** So many items were looked at: fewer than were asked for where the list ends there. */
  readonly walked: number;
  /** The last one's key. */
  readonly end: Key | undefined;
  /** How many pass. */
  readonly passed: number;
  /** Those that pass, in the order of the list; none where they are only counted. */
  readonly items: readonly Item[];
}

/** What is asked of the next stretch of several lists. */
export interface StretchRequest {
  /** So many items are looked at. */
  readonly size: number;
  /** So many that pass are given; what lies behind the last of them is not looked at. */
  readonly limit: number;
  readonly counting: boolean;
}

/** Reads the next stretch of several lists and tests it, a fixed number of statements. */
type StretchReader<Item extends PageItem = PageItem> = (
  places: readonly Place[],
  request: StretchRequest,
) => Promise<ReadonlyMap<string, Stretch<Item>>>;

/** Stretches of cases, newest first, tested in the database: one statement. */
export type CaseStretches = StretchReader<PageItem & CasePlaces>;

/**
 * Reads the next items of several lists, one statement; a list with fewer than `size` ends there.
 */
export type ListReader = (
  places: readonly Place[],
  size: number,
) => Promise<ReadonlyMap<string, readonly PageItem[]>>;

/** Which of the items of several lists pass, one statement or a fixed number of them. */
export type Test = (
  items: ReadonlyMap<string, readonly PageItem[]>,
) => Promise<ReadonlyMap<string, ReadonlySet<string>>>;

/** How lists are read, and which of their items pass: all, where there is no test. */
export interface Traversal {
  readonly read: ListReader;
  readonly test: Test | undefined;
}

/**
 * The same lists with the same keys, but shorter than those that were begun; undefined where there
 * are no shorter ones.
 */
export type Shortcut = () => Promise<Traversal | undefined>;

/** How stretches grow, so that few statements find what is rare, and where a page ends early. */
interface WalkBounds {
  readonly growth: number;
  readonly longestStretch: number;
  /** A page that has looked at so many ends once it holds an item, and says where to go on. */
  readonly walkLimit: number;
}

// Items a statement and a page: bounds of work, chosen. What is tested where it is read costs less.
const IN_DATABASE: WalkBounds = { growth: 5, longestStretch: 50_000, walkLimit: 100_000 };
const BY_STATEMENT: WalkBounds = { growth: 4, longestStretch: 5000, walkLimit: 20_000 };
const FIRST_STRETCH = 200;

/** A page that has looked at so many items and is not full asks for shorter lists. */
const SHORTCUT_AFTER = 1000;

/** So many items of a list are looked at for its number: a bound of work, chosen. */
export const MOST_COUNTED = 20_000;

/** So many items of a list are collected at most, and so many looked at. */
export const MOST_COLLECTED = 20_000;
const MOST_LOOKED_AT = 60_000;

const NOTHING: Stretch<never> = { walked: 0, end: undefined, passed: 0, items: [] };

/**
 * A page of each of several lists of cases, newest first, of what passes; bounded as `walk` is.
 */
export function walkCases(
  read: CaseStretches,
  parents: readonly string[],
  after: Key | undefined,
  first: number,
): Promise<ReadonlyMap<string, Page>> {
  return walk(read, undefined, IN_DATABASE, parents, after, first);
}

/**
 * A page of each of several lists in their order. Without a test it is one short read; with one it
 * is bounded as `walk` is.
 */
export async function walkInOrder(
  traversal: Traversal,
  shortcut: Shortcut,
  parents: readonly string[],
  after: Key | undefined,
  first: number,
): Promise<ReadonlyMap<string, Page>> {
  if (traversal.test === undefined) {
    const places = parents.map((parent) => ({ parent, from: after }));
    const items = await traversal.read(places, first + 1);
    return new Map(parents.map((parent) => [parent, cut(items.get(parent) ?? [], first)]));
  }
  const shorter = async () => {
    const found = await shortcut();
    return found && testedStretches(found);
  };
  return walk(testedStretches(traversal), shorter, BY_STATEMENT, parents, after, first);
}

function testedStretches({ read, test }: Traversal): StretchReader {
  return async (places, { size }) => {
    const lists = await read(places, size);
    const passing = await test?.(lists);
    return new Map(
      [...lists].map(([parent, list]) => {
        const items =
          passing === undefined ? list : list.filter(({ id }) => passing.get(parent)?.has(id));
        const end = list.at(-1)?.key;
        return [parent, { walked: list.length, end, passed: items.length, items }];
      }),
    );
  };
}

/**
 * The stretches grow and all lists go on together, so that the number of statements depends neither
 * on the lists nor on what passes. A page is never empty while more may follow: it ends early only
 * with an item on it, and its worst cost, a list read to its end, is bounded by the deadline of the
 * request.
 */
async function walk(
  begun: StretchReader,
  shortcut: (() => Promise<StretchReader | undefined>) | undefined,
  { growth, longestStretch, walkLimit }: WalkBounds,
  parents: readonly string[],
  after: Key | undefined,
  first: number,
): Promise<ReadonlyMap<string, Page>> {
  const pages = new Map<string, Page>();
  const passed = new Map<string, PageItem[]>(parents.map((parent) => [parent, []]));
  let places: readonly Place[] = parents.map((parent) => ({ parent, from: after }));
  let [read, shorter, walked] = [begun, shortcut, 0];
  for (
    let size = Math.max(FIRST_STRETCH, 4 * (first + 1));
    places.length > 0;
    size = Math.min(size * growth, longestStretch)
  ) {
    if (walked >= SHORTCUT_AFTER && shorter !== undefined) {
      read = (await shorter()) ?? read;
      shorter = undefined;
    }
    const stretches = await read(places, { size, limit: first + 1, counting: false });
    walked += size;
    places = places.flatMap(({ parent }) => {
      const { items, end, ...stretch } = stretches.get(parent) ?? NOTHING;
      const list = passed.get(parent) ?? [];
      list.push(...items);
      if (list.length > first) pages.set(parent, cut(list, first));
      else if (stretch.walked < size) pages.set(parent, { items: list, hasNext: false });
      else if (walked >= walkLimit && list.length > 0)
        pages.set(parent, { items: list, hasNext: true, resume: end });
      else return { parent, from: end };
      return [];
    });
  }
  return pages;
}

/** How many of each list pass, of the first MOST_COUNTED: one statement. */
export async function countPassing(
  read: CaseStretches,
  parents: readonly string[],
  most = MOST_COUNTED,
): Promise<ReadonlyMap<string, Count>> {
  const places = parents.map((parent) => ({ parent, from: undefined }));
  const stretches = await read(places, { size: most, limit: most, counting: true });
  return new Map(
    parents.map((parent) => {
      const { passed, walked } = stretches.get(parent) ?? NOTHING;
      return [parent, { count: passed, isExact: walked < most }];
    }),
  );
}

/** What a list holds, as far as it was read. */
export interface Collected {
  readonly ids: readonly string[];
  /** Whether there may be more. */
  readonly boundReached: boolean;
}

/** The first of a list that pass, within bounds. */
export async function collectPassing(
  read: CaseStretches,
  parent: string,
  most = MOST_COLLECTED,
  mostLookedAt = MOST_LOOKED_AT,
): Promise<Collected & { readonly cases: readonly CasePlaces[] }> {
  const cases: CasePlaces[] = [];
  let [from, lookedAt]: [Key | undefined, number] = [undefined, 0];
  const collected = (boundReached: boolean) => ({
    ids: cases.map(({ id }) => id),
    cases,
    boundReached,
  });
  for (;;) {
    const size = Math.min(IN_DATABASE.longestStretch, mostLookedAt - lookedAt);
    const limit = most + 1 - cases.length;
    const stretches = await read([{ parent, from }], { size, limit, counting: false });
    const { items, walked, end } = stretches.get(parent) ?? NOTHING;
    cases.push(...items);
    if (cases.length > most) {
      cases.length = most;
      return collected(true);
    }
    if (walked < size) return collected(false);
    lookedAt += walked;
    if (lookedAt >= mostLookedAt) return collected(true);
    from = end;
  }
}
