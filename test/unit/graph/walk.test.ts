import { expect, test } from "vitest";
import type { CasePlaces } from "../../../src/graph/read/case-places.js";
import type { PageItem } from "../../../src/graph/read/pages.js";
import {
  collectPassing,
  countPassing,
  type CaseStretches,
  type Stretch,
  walkCases,
} from "../../../src/graph/read/walk.js";

/** A list of so many items, the first with the greatest key, of which some pass. */
const stretchesOver =
  (length: number, passes: (n: number) => boolean): CaseStretches =>
  (places, { size, limit, counting }) =>
    Promise.resolve(
      new Map(
        places.map(({ parent, from }): [string, Stretch<PageItem & CasePlaces>] => {
          const start = from === undefined ? 0 : length - Number(from);
          const numbers = Array.from(
            { length: Math.min(size, length - start) },
            (_, n) => start + n,
          );
          const passing = numbers.filter(passes).slice(0, limit);
          const items = passing.map((n) => ({
            key: BigInt(length - n - 1),
            newestKey: BigInt(length - n - 1),
            id: String(n),
            titleKey: String(n),
            level: 0,
            rank: "none",
          }));
          const last = numbers.at(-1);
          const end = last === undefined ? undefined : BigInt(length - last - 1);
          return [
            parent,
            { walked: numbers.length, end, passed: passing.length, items: counting ? [] : items },
          ];
        }),
      ),
    );
const all = () => true;
const everyTenth = (n: number) => n % 10 === 0;
const collect = (
  length: number,
  passes: (n: number) => boolean,
  most?: number,
  mostLookedAt?: number,
) => collectPassing(stretchesOver(length, passes), "x", most, mostLookedAt);

test("a list within the bounds is collected whole, in its order", async () => {
  const { ids, boundReached } = await collect(12_000, all);
  expect(ids).toEqual(Array.from({ length: 12_000 }, (_, n) => String(n)));
  expect(boundReached).toBe(false);
  expect((await collect(12_000, everyTenth)).ids).toHaveLength(1200);
  expect(await collect(0, everyTenth)).toEqual({ ids: [], cases: [], boundReached: false });
});

test("so many are collected at most, and it is said; exactly so many are all", async () => {
  const cut = await collect(12_000, all, 7000);
  expect([cut.ids.length, cut.ids.at(-1), cut.boundReached]).toEqual([7000, "6999", true]);
  expect((await collect(7000, all, 7000)).boundReached).toBe(false);
  expect((await collect(12_000, everyTenth, 1200)).boundReached).toBe(false);
});

test("so many are looked at at most, and it is said", async () => {
  const cut = await collect(40_000, everyTenth, 20_000, 10_000);
  expect([cut.ids.length, cut.boundReached]).toEqual([1000, true]);
  expect((await collect(9999, everyTenth, 20_000, 10_000)).boundReached).toBe(false);
});

test("a number is counted by one read, up to a bound, and says where that was reached", async () => {
  const sizes: number[] = [];
  const read =
    (length: number, passes: (n: number) => boolean): CaseStretches =>
    (places, request) => {
      sizes.push(request.size);
      return stretchesOver(length, passes)(places, request);
    };
  const counted = async (length: number, passes: (n: number) => boolean) =>
    (await countPassing(read(length, passes), ["x"], 1000)).get("x");
  expect(await counted(999, everyTenth)).toEqual({ count: 100, isExact: true });
  expect(await counted(100_000, everyTenth)).toEqual({ count: 100, isExact: false });
  expect(await counted(100_000, all)).toEqual({ count: 1000, isExact: false });
  expect(sizes).toEqual([1000, 1000, 1000]);
});

test("a page is never empty while more may follow, however rare what is wanted is", async () => {
  for (const wanted of [[0], [150_000], [299_999], [120_000, 299_999], []]) {
    const found: number[] = [];
    let after: bigint | undefined;
    for (;;) {
      const read = stretchesOver(300_000, (n) => wanted.includes(n));
      const page = (await walkCases(read, ["x"], after, 20)).get("x")!;
      found.push(...page.items.map(({ id }) => Number(id)));
      if (!page.hasNext) break;
      expect(page.items.length).toBeGreaterThan(0);
      after = (page.resume ?? page.items.at(-1)!.key) as bigint;
    }
    expect(found).toEqual(wanted);
  }
});

test("lists of different lengths are read together, each to its end", async () => {
  const read: CaseStretches = async (places, request) => {
    const of = (length: number, parent: string) =>
      stretchesOver(length, all)(
        places.filter((place) => place.parent === parent),
        request,
      );
    return new Map([...(await of(5, "short")), ...(await of(120_000, "long"))]);
  };
  expect(await countPassing(read, ["short", "long", "gone"])).toEqual(
    new Map([
      ["short", { count: 5, isExact: true }],
      ["long", { count: 20_000, isExact: false }],
      ["gone", { count: 0, isExact: true }],
    ]),
  );
  const pages = await walkCases(read, ["short", "long"], undefined, 5);
  expect([pages.get("short")?.hasNext, pages.get("long")?.hasNext]).toEqual([false, true]);
});
