import { expect, test } from "vitest";
import type { PageItem } from "../../../src/graph/read/pages.js";
import { collectWalk, type Stride, type Test } from "../../../src/graph/read/walk.js";

/** A list of so many items, the first with the greatest key. */
const strideOver =
  (length: number): Stride =>
  (places, size) =>
    Promise.resolve(
      new Map(
        places.map(({ parent, from }) => {
          const start = from === undefined ? 0 : length - Number(from);
          const items = Array.from({ length: Math.min(size, length - start) }, (_, n): PageItem => {
            const place = start + n;
            return { key: length - place - 1, id: String(place) };
          });
          return [parent, items];
        }),
      ),
    );
const everyTenth: Test = (items) =>
  Promise.resolve(
    new Map(
      [...items].map(([parent, list]) => [
        parent,
        new Set(list.map(({ id }) => id).filter((id) => Number(id) % 10 === 0)),
      ]),
    ),
  );
const collect = (length: number, test: Test | undefined, most?: number, mostLookedAt?: number) =>
  collectWalk({ stride: strideOver(length), test }, "x", most, mostLookedAt);

test("a list within the bounds is collected whole, in its order", async () => {
  const { ids, boundReached } = await collect(12_000, undefined);
  expect(ids).toEqual(Array.from({ length: 12_000 }, (_, n) => String(n)));
  expect(boundReached).toBe(false);
  expect((await collect(12_000, everyTenth)).ids).toHaveLength(1200);
  expect(await collect(0, everyTenth)).toEqual({ ids: [], boundReached: false });
});

test("so many are collected at most, and it is said; exactly so many are all", async () => {
  const cut = await collect(12_000, undefined, 7000);
  expect([cut.ids.length, cut.ids.at(-1), cut.boundReached]).toEqual([7000, "6999", true]);
  expect((await collect(7000, undefined, 7000)).boundReached).toBe(false);
  expect((await collect(12_000, everyTenth, 1200)).boundReached).toBe(false);
});

test("so many are looked at at most, and it is said", async () => {
  const cut = await collect(40_000, everyTenth, 20_000, 10_000);
  expect([cut.ids.length, cut.boundReached]).toEqual([1000, true]);
  expect((await collect(9999, everyTenth, 20_000, 10_000)).boundReached).toBe(false);
});
