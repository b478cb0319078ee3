import { type Collected, MOST_COLLECTED, MOST_LOOKED_AT, type Place } from "./walk.js";
import type { CasePlaces } from "./case-ordering.js";
import { cut, type Key, type Page, type PageItem } from "./pages.js";

/** What one stretch of a list has that is wanted. */
export interface Stretch {
  /** So many places were looked at: fewer than were asked for where the list ends there. */
  readonly walked: number;
  /** The last one's key. */
  readonly end: Key | undefined;
  /** How many pass. */
  readonly passed: number;
  /** Those that pass, newest first; none where they are only counted. */
  readonly items: readonly (PageItem & CasePlaces)[];
}

/** What is asked of the next stretch of several lists. */
export interface StretchRequest {
  /** So many places are looked at. */
  readonly stride: number;
  /** So many that pass are given; what lies behind the last of them is not looked at. */
  readonly limit: number;
  readonly counting: boolean;
}

/** Reads the next stretch of several lists and tests it in the database, one statement. */
export type Pull = (
  places: readonly Place[],
  request: StretchRequest,
) => Promise<ReadonlyMap<string, Stretch>>;

const NOTHING: Stretch = { walked: 0, end: undefined, passed: 0, items: [] };

/** A page that has looked at so many ends early once it holds an item, and says where to go on. */
const WALK_LIMIT = 100_000;
const FIRST_STRIDE = 200;
const LONGEST_STRIDE = 50_000;

/**
 * A page of each of several lists, newest first, of what passes. The stretches grow, so that few
 * statements find what is rare. A page is never empty while more may follow: it ends early only
 * with an item on it, and its worst cost, a list read to its end, is bounded by the deadline of the
 * request.
 */
export async function walkLed(
  pull: Pull,
  parents: readonly string[],
  after: Key | undefined,
  first: number,
): Promise<ReadonlyMap<string, Page>> {
  const pages = new Map<string, Page>();
  const kept = new Map<string, PageItem[]>(parents.map((parent) => [parent, []]));
  let places: readonly Place[] = parents.map((parent) => ({ parent, from: after }));
  let walked = 0;
  for (
    let stride = Math.max(FIRST_STRIDE, 4 * (first + 1));
    places.length > 0;
    stride = Math.min(stride * 5, LONGEST_STRIDE)
  ) {
    const stretches = await pull(places, { stride, limit: first + 1, counting: false });
    walked += stride;
    places = places.flatMap(({ parent }) => {
      const { items, end, ...stretch } = stretches.get(parent) ?? NOTHING;
      const list = kept.get(parent) ?? [];
      list.push(...items);
      if (list.length > first) pages.set(parent, cut(list, first));
      else if (stretch.walked < stride) pages.set(parent, { items: list, hasNext: false });
      else if (walked >= WALK_LIMIT && list.length > 0)
        pages.set(parent, { items: list, hasNext: true, resume: end });
      else return { parent, from: end };
      return [];
    });
  }
  return pages;
}

/** How many of each list pass; all are looked at, so that the number is never a cut one. */
export async function countLed(
  pull: Pull,
  parents: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>(parents.map((parent) => [parent, 0]));
  let places: readonly Place[] = parents.map((parent) => ({ parent, from: undefined }));
  const stride = LONGEST_STRIDE;
  while (places.length > 0) {
    const stretches = await pull(places, { stride, limit: stride, counting: true });
    places = places.flatMap(({ parent }) => {
      const { passed, walked, end } = stretches.get(parent) ?? NOTHING;
      counts.set(parent, (counts.get(parent) ?? 0) + passed);
      return walked < stride ? [] : { parent, from: end };
    });
  }
  return counts;
}

/** The first of a list that pass, within bounds. */
export async function collectLed(
  pull: Pull,
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
    const stride = Math.min(LONGEST_STRIDE, mostLookedAt - lookedAt);
    const limit = most + 1 - cases.length;
    const stretches = await pull([{ parent, from }], { stride, limit, counting: false });
    const { items, walked, end } = stretches.get(parent) ?? NOTHING;
    cases.push(...items);
    if (cases.length > most) {
      cases.length = most;
      return collected(true);
    }
    if (walked < stride) return collected(false);
    lookedAt += walked;
    if (lookedAt >= mostLookedAt) return collected(true);
    from = end;
  }
}
