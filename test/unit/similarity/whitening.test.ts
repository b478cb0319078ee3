import { expect, test } from "vitest";
import { Whitening } from "../../../src/similarity/whitening.js";

type Pair = readonly [number, number];

const vectors = (...pairs: readonly Pair[]) => pairs.map((pair) => Float32Array.from(pair));

function cosine(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const dot = (x: ArrayLike<number>, y: ArrayLike<number>) =>
    Array.from(x).reduce((sum, each, at) => sum + each * (y[at] ?? 0), 0);
  return dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
}

test("the direction in which members of one class differ counts less than the one between classes", async () => {
  const above = vectors([1, 1], [-1, 1]);
  const below = vectors([1, -1], [-1, -1]);
  const whitening = await Whitening.of([above, below]);
  const [a, b, c] = [above[0]!, above[1]!, below[0]!].map((each) => whitening.apply(each));
  // scatter within classes (4 + 0.6, 0.6) / 4: before, both cosines are 0
  expect(cosine(a!, b!)).toBeCloseTo(0.769, 3);
  expect(cosine(a!, c!)).toBeCloseTo(-0.769, 3);
});

test("directions that go together are taken together, as the inverse of the scatter says", async () => {
  const classes = [
    vectors([2, 1], [4, 2.5], [6, 3.2]),
    vectors([-3, 2], [-1, 2.8]),
    vectors([0, -5], [1, -4], [3, -3.4], [4, -3.1]),
  ];
  const all = classes.flat();
  const mean = (list: readonly Float32Array[]): Pair => [
    list.reduce((sum, each) => sum + each[0]!, 0) / list.length,
    list.reduce((sum, each) => sum + each[1]!, 0) / list.length,
  ];
  const rest = classes.flatMap((each) => {
    const [x, y] = mean(each);
    return each.map((one): Pair => [one[0]! - x, one[1]! - y]);
  });
  const part = (a: 0 | 1, b: 0 | 1) => rest.reduce((sum, each) => sum + each[a] * each[b], 0);
  const ridge = (0.3 * (part(0, 0) + part(1, 1))) / 2;
  const [xx, xy, yy] = [part(0, 0) + ridge, part(0, 1), part(1, 1) + ridge];
  const [mx, my] = mean(all);
  const product = (a: Float32Array, b: Float32Array) => {
    const [ax, ay, bx, by] = [a[0]! - mx, a[1]! - my, b[0]! - mx, b[1]! - my];
    return (ax * (yy * bx - xy * by) + ay * (xx * by - xy * bx)) / (xx * yy - xy * xy);
  };
  const whitening = await Whitening.of(classes);
  for (const a of all)
    for (const b of all)
      expect(cosine(whitening.apply(a), whitening.apply(b))).toBeCloseTo(
        product(a, b) / Math.sqrt(product(a, a) * product(b, b)),
        5,
      );
});

test("a vector has length 1 afterwards; the middle of all has no direction", async () => {
  const whitening = await Whitening.of([vectors([1, 1], [-1, 1]), vectors([1, -1], [-1, -1])]);
  const [x, y] = whitening.apply([0.3, 0.02]);
  expect(Math.hypot(x!, y!)).toBeCloseTo(1, 6);
  expect(Array.from(whitening.apply([0, 0]))).toEqual([0, 0]);
});

test("classes of one member each, and none at all, give numbers", async () => {
  const single = await Whitening.of([vectors([1, 0]), vectors([0, 1])]);
  expect(cosine(single.apply([1, 0]), single.apply([0, 1]))).toBeCloseTo(-1, 6);
  expect(Array.from((await Whitening.of([])).apply([1, 0]))).toEqual([]);
});
