import { cut, type Key, type Page, type PageItem } from "./pages.js";

/** The place in one of several lists from which to read on. */
export interface Place {
  readonly parent: string;
  readonly from: Key | undefined;
}

/** Reads the next items of several lists, one statement; a list with fewer than `size` ends there. */
export type Stride = (places: readonly Place[], size: number) => Promise<ReadonlyMap<string, readonly PageItem[]>>;

/** Which of the items of several lists pass, one statement or a fixed number of them. */
export type Test = (items: ReadonlyMap<string, readonly PageItem[]>) => Promise<ReadonlyMap<string, ReadonlySet<string>>>;

/** A page looks at no more items than these, however few of them pass; it then ends early and says where to go on. */
const WALK_LIMIT = 20_000;
const LONGEST_STRIDE = 5000;

/**
 * A page of each of several lists, of those items that pass a test. Without a test it is one short read; with one the strides
 * grow and all lists go on together, so that the number of statements depends neither on the lists nor on what passes.
 */
export async function walk(
  stride: Stride,
  test: Test | undefined,
  parents: readonly string[],
  after: Key | undefined,
  first: number,
): Promise<ReadonlyMap<string, Page>> {
  if (test === undefined) {
    const items = await stride(
      parents.map((parent) => ({ parent, from: after })),
      first + 1,
    );
    return new Map(parents.map((parent) => [parent, cut(items.get(parent) ?? [], first)]));
  }
  const pages = new Map<string, Page>();
  const kept = new Map<string, PageItem[]>(parents.map((parent) => [parent, []]));
  let places: readonly Place[] = parents.map((parent) => ({ parent, from: after }));
  let walked = 0;
  for (let size = Math.max(200, 4 * (first + 1)); places.length > 0; size = Math.min(size * 4, LONGEST_STRIDE)) {
    const items = await stride(places, size);
    const passing = await test(items);
    walked += size;
    places = places.flatMap(({ parent }) => {
      const read = items.get(parent) ?? [];
      const list = kept.get(parent) ?? [];
      list.push(...read.filter((item) => passing.get(parent)?.has(item.id)));
      const end = read.at(-1)?.key;
      if (list.length > first) pages.set(parent, cut(list, first));
      else if (read.length < size) pages.set(parent, { items: list, hasNext: false });
      else if (walked >= WALK_LIMIT) pages.set(parent, { items: list, hasNext: true, resume: end });
      else return { parent, from: end };
      return [];
    });
  }
  return pages;
}

/** How many items of each list pass: all of them are looked at, in long strides. */
export async function countWalk(stride: Stride, test: Test, parents: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>(parents.map((parent) => [parent, 0]));
  let places: readonly Place[] = parents.map((parent) => ({ parent, from: undefined }));
  while (places.length > 0) {
    const items = await stride(places, LONGEST_STRIDE);
    const passing = await test(items);
    places = places.flatMap(({ parent }) => {
      counts.set(parent, (counts.get(parent) ?? 0) + (passing.get(parent)?.size ?? 0));
      const read = items.get(parent) ?? [];
      return read.length < LONGEST_STRIDE ? [] : { parent, from: read.at(-1)?.key };
    });
  }
  return counts;
}

/** Rows with a parent as lists of items by parent. */
export function byParent(rows: readonly (PageItem & { readonly parent: string })[]): ReadonlyMap<string, readonly PageItem[]> {
  const lists = new Map<string, PageItem[]>();
  for (const { parent, key, id } of rows) {
    const list = lists.get(parent);
    if (list) list.push({ key, id });
    else lists.set(parent, [{ key, id }]);
  }
  return lists;
}
