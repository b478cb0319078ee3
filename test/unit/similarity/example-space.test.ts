import { describe, expect, test } from "vitest";
import type { ClauseExample, ExampleKind } from "../../../src/similarity/clause-examples.js";
import { ExampleSpace } from "../../../src/similarity/example-space.js";

/** Four directions: three kinds of facts, and what states nothing. */
type Point = readonly [lock: number, rent: number, deposit: number, plain: number];

const LOCK: Point = [1, 0, 0, 0];
const RENT: Point = [0, 1, 0, 0];
const DEPOSIT: Point = [0, 0, 1, 0];
const PLAIN: Point = [0.3, 0.3, 0.3, 1];
/** A denial speaks of the same and stands apart from it. */
const NO_LOCK: Point = [1, 0, 0, -0.9];
const GPS_LOCK: Point = [1, 0, 0.5, 0];

const mixed = (a: Point, b: Point, share: number): Point =>
  [0, 1, 2, 3].map((at) => (1 - share) * a[at]! + share * b[at]!) as unknown as Point;

/** Examples around a point: one on each side of it in every direction. */
function around(point: Point, factorId: string | undefined, kind: ExampleKind = "STATES") {
  return point.flatMap((_, direction) =>
    [-0.2, 0.2].map((by) => ({
      example: { text: `${factorId}${kind}${direction}${by}`, factorId, kind },
      vector: Float32Array.from(point, (each, at) => (at === direction ? each + by : each)),
    })),
  );
}

function spaceOf(
  rows: readonly { readonly example: ClauseExample; readonly vector: Float32Array }[],
  areRelated: (a: string, b: string) => boolean = () => false,
): Promise<ExampleSpace> {
  return ExampleSpace.of(
    rows.map((each) => each.example),
    rows.map((each) => each.vector),
    areRelated,
  );
}

const ROWS = [
  ...around(LOCK, "factor:lock"),
  ...around(RENT, "factor:rent"),
  ...around(DEPOSIT, "factor:deposit"),
  ...around(PLAIN, undefined),
];
const space = await spaceOf(ROWS);
const confidence = (from: ExampleSpace, point: Point) => from.read(point, "").best?.confidence ?? 0;

describe("what is nearest wins", () => {
  test.each([
    ["factor:lock", LOCK],
    ["factor:rent", RENT],
    ["factor:deposit", DEPOSIT],
    ["factor:rent", mixed(RENT, LOCK, 0.3)],
    ["factor:lock", mixed(RENT, LOCK, 0.7)],
  ])("%s", (factorId, point) => {
    const { best, nearest } = space.read(point, "");
    expect(best).toMatchObject({ factorId, isDenied: false });
    expect(nearest[0]?.factorId).toBe(factorId);
  });

  test("all others follow in their order, each once, and what states nothing is none of them", () => {
    const { nearest } = space.read(mixed(RENT, LOCK, 0.3), "");
    expect(nearest.map((each) => each.factorId)).toEqual([
      "factor:rent",
      "factor:lock",
      "factor:deposit",
    ]);
    const near = nearest.map((each) => each.similarity);
    expect(near).toEqual(near.toSorted((a, b) => b - a));
    expect(near[0]).toBeLessThanOrEqual(1);
  });

  test("more than eight are not ranked", async () => {
    const many = await spaceOf(
      Array.from({ length: 12 }, (_, at) =>
        around([Math.cos(at), Math.sin(at), at / 12, 0], `factor:${at}`),
      ).flat(),
    );
    expect(many.read(LOCK, "").nearest).toHaveLength(8);
  });

  test("one stray example does not outvote the others", async () => {
    const stray = { text: "x", factorId: "factor:rent", kind: "STATES" as const };
    const with1 = await spaceOf([...ROWS, { example: stray, vector: Float32Array.from(LOCK) }]);
    expect(with1.read(LOCK, "").best?.factorId).toBe("factor:lock");
  });
});

describe("what states nothing wins over a look-alike", () => {
  const lookAlike = mixed(PLAIN, LOCK, 0.2);
  test("a clause nearer to it may state no factor, and is hardly taken for one", () => {
    const { mayState } = space.read(lookAlike, "");
    expect(mayState("factor:lock")).toBe(false);
    expect(confidence(space, lookAlike)).toBeLessThan(0.3);
  });

  test("it is told by a direction that all examples share, near to a factor too", () => {
    expect(space.read(PLAIN, "").isPlain).toBe(true);
    expect(space.read(LOCK, "").isPlain).toBe(false);
    expect(space.read(mixed(PLAIN, LOCK, 0.4), "").isPlain).toBe(true);
  });

  test("what stands beside a factor turns the direction and votes for nothing", async () => {
    const beside = await spaceOf([...ROWS, ...around([1, -0.5, -0.5, 0], undefined, "BESIDE")]);
    expect(space.read(LOCK, "").isPlain).toBe(false);
    expect(beside.read(LOCK, "")).toMatchObject({
      isPlain: true,
      best: { factorId: "factor:lock" },
    });
    expect(beside.read(LOCK, "").nearest).toEqual(space.read(LOCK, "").nearest);
    expect(beside.read(LOCK, "").mayState("factor:lock")).toBe(true);
  });

  test("a clause nearer to the factor may", () => {
    const { mayState } = space.read(LOCK, "");
    expect([mayState("factor:lock"), mayState("factor:rent")]).toEqual([true, false]);
    expect(confidence(space, LOCK)).toBeGreaterThan(0.9);
  });

  test("without the examples that state nothing the same clause is taken for the factor", async () => {
    const without = await spaceOf(ROWS.filter(({ example }) => example.factorId !== undefined));
    expect(without.read(lookAlike, "").mayState("factor:lock")).toBe(true);
    expect(confidence(without, lookAlike)).toBeGreaterThan(confidence(space, lookAlike));
  });
});

describe("a denial", async () => {
  const rows = [...ROWS, ...around(NO_LOCK, "factor:lock", "DENIES")];
  const denying = await spaceOf(rows);
  test("denies the factor that it speaks of", () => {
    expect(denying.read(NO_LOCK, "").best).toMatchObject({
      factorId: "factor:lock",
      isDenied: true,
    });
    expect(denying.read(LOCK, "").best).toMatchObject({ factorId: "factor:lock", isDenied: false });
  });

  test("between both, neither is sure", () => {
    const shares = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1];
    const read = shares.map((share) => denying.read(mixed(LOCK, NO_LOCK, share), "").best);
    const turns = read.findIndex((best) => best?.isDenied);
    expect(turns).toBeGreaterThan(0);
    expect(read.slice(turns).every((best) => best?.isDenied)).toBe(true);
    const unsure = Math.min(...read.map((best) => best?.confidence ?? 0));
    expect(unsure).toBeLessThan((read[0]?.confidence ?? 0) - 0.2);
  });

  test("is known by the way in which denials of other factors lie from what states them", async () => {
    const way = ([lock, rent, deposit]: Point): Point => [lock, rent, deposit, -0.9];
    const others = [
      ...around(RENT, "factor:rent"),
      ...around(way(RENT), "factor:rent", "DENIES"),
      ...around(DEPOSIT, "factor:deposit"),
      ...around(way(DEPOSIT), "factor:deposit", "DENIES"),
    ];
    // A single denial, which speaks of something else as well.
    const denial = { text: "x", factorId: "factor:lock", kind: "DENIES" as const };
    const taught = await spaceOf([
      ...around(LOCK, "factor:lock"),
      { example: denial, vector: Float32Array.from([1, 0.6, 0, -0.9]) },
      ...others,
    ]);
    expect(taught.read(way(LOCK), "").best).toMatchObject({
      factorId: "factor:lock",
      isDenied: true,
    });
    expect(taught.read(LOCK, "").best).toMatchObject({ factorId: "factor:lock", isDenied: false });
  });

  test("is told by negative words where the factor's own denials have them, not what states it", async () => {
    const named = (text: string, kind: ExampleKind, point: Point) =>
      around(point, "factor:lock", kind).map(({ example, vector }) => ({
        example: { ...example, text },
        vector,
      }));
    const between = mixed(LOCK, NO_LOCK, 0.08);
    const denied = async (states: string, denies: string, clause: string) => {
      const taught = await spaceOf([
        ...ROWS.filter(({ example }) => example.factorId !== "factor:lock"),
        ...named(states, "STATES", LOCK),
        ...named(denies, "DENIES", NO_LOCK),
      ]);
      const { best } = taught.read(between, clause);
      return best?.isDenied ? 1 + best.confidence : 1 - (best?.confidence ?? 0);
    };
    // 锁车: a negative word speaks for a denial
    expect(await denied("锁车", "没锁车", "未锁")).toBeGreaterThan(
      await denied("锁车", "没锁车", "锁了"),
    );
    // 未交付: it speaks against one
    expect(await denied("未交付", "已交付", "未交")).toBeLessThan(
      await denied("未交付", "已交付", "交了"),
    );
  });

  test("is offered as no factor of its own", async () => {
    const only = await spaceOf([
      ...around(NO_LOCK, "factor:lock", "DENIES"),
      ...around(RENT, "factor:rent"),
    ]);
    expect(only.read(NO_LOCK, "").nearest.map((each) => each.factorId)).toEqual(["factor:rent"]);
  });
});

describe("a name", () => {
  const name = (point: Point) => [
    {
      example: { text: "n", factorId: "factor:lock", kind: "NAMES" as const },
      vector: Float32Array.from(point),
    },
  ];
  const far: Point = [0.4, 0, 0, -1];

  test("votes beside the examples", async () => {
    const named = await spaceOf([...ROWS, ...name(far)]);
    const near = (from: ExampleSpace) =>
      from.read(far, "").nearest.find((each) => each.factorId === "factor:lock");
    expect(near(named)?.similarity).toBeGreaterThan(near(space)?.similarity ?? 1);
  });

  test("stands for the factor where no example does", async () => {
    const only = await spaceOf([
      ...around(RENT, "factor:rent"),
      ...around(PLAIN, undefined),
      ...name(LOCK),
    ]);
    expect(only.read(LOCK, "").best).toMatchObject({ factorId: "factor:lock", isDenied: false });
  });
});

test("relatives are no rivals, others are", async () => {
  const rows = [...ROWS, ...around(GPS_LOCK, "factor:gps-lock")];
  const ids = new Set(["factor:lock", "factor:gps-lock"]);
  const family = await spaceOf(rows, (a, b) => ids.has(a) && ids.has(b));
  const strangers = await spaceOf(rows);
  const partly = (point: Point) => mixed(point, PLAIN, 0.32);
  const ofBoth = partly(mixed(LOCK, GPS_LOCK, 0.6));
  const ofTwo = partly(mixed(GPS_LOCK, RENT, 0.5));
  expect(confidence(family, ofBoth)).toBeGreaterThan(0.9);
  expect(confidence(strangers, ofBoth)).toBeLessThan(0.2);
  expect(confidence(family, ofTwo)).toBeLessThan(confidence(family, partly(GPS_LOCK)) - 0.3);
});

test("confidence grows with the lead over the next factor", () => {
  const shares = [0.5, 0.4, 0.3, 0.2, 0.1, 0];
  const grown = shares.map((share) => confidence(space, mixed(RENT, LOCK, share)));
  expect(grown).toEqual(grown.toSorted((a, b) => a - b));
  expect(new Set(grown).size).toBe(shares.length);
  expect(Math.min(...grown)).toBeGreaterThan(0);
  expect(Math.max(...grown)).toBeLessThan(1);
});

test("nothing is read without examples of factors", async () => {
  const plain = await spaceOf(around(PLAIN, undefined));
  expect(plain.read(LOCK, "")).toMatchObject({ best: undefined, nearest: [] });
});
