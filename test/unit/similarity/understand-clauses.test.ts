import { describe, expect, test } from "vitest";
import type { ClauseReading } from "../../../src/similarity/example-space.js";
import {
  standingAmong,
  type ReadClause,
  understandClauses,
} from "../../../src/similarity/understand-clauses.js";

const LOCK = "factor:lock";
const RENT = "factor:rent";

interface Read {
  readonly best?: readonly [factorId: string, confidence: number, isDenied?: boolean];
  readonly nearest?: Readonly<Record<string, number>>;
  readonly may?: readonly string[];
  readonly isPlain?: boolean;
}

function reading({ best, nearest = {}, may = [], isPlain = false }: Read): ClauseReading {
  return {
    best: best && { factorId: best[0], confidence: best[1], isDenied: best[2] ?? false },
    mayState: (id) => may.includes(id),
    isPlain,
    nearest: Object.entries(nearest).map(([factorId, similarity]) => ({ factorId, similarity })),
  };
}

/** A text of these clauses, each with what was read of it. */
function read(...parts: readonly (readonly [clause: string, read: Read, stop?: string])[]) {
  let text = "";
  const clauses: ReadClause[] = [];
  for (const [clause, what, stop = "。"] of parts) {
    clauses.push({ from: text.length, to: text.length + clause.length, reading: reading(what) });
    text += clause + stop;
  }
  return understandClauses(text, clauses);
}

describe("what a clause states", () => {
  test("has its words and its confidence", () => {
    const { stated, denied, open } = read(
      ["他来找过我", {}],
      ["没打招呼就把车锁了", { best: [LOCK, 0.9] }],
    );
    expect(stated).toEqual([
      {
        factorId: LOCK,
        confidence: 0.9,
        mention: { quote: "没打招呼就把车锁了", start: 6, end: 15 },
      },
    ]);
    expect([denied, open]).toEqual([[], []]);
  });

  test("once for each factor, by the surest words; the surest first, then by id", () => {
    const { stated } = read(
      ["三期租金没付", { best: [RENT, 0.7] }],
      ["车锁了", { best: [LOCK, 0.8] }],
      ["租金一直欠着", { best: [RENT, 0.95] }],
      ["租金又欠了", { best: [RENT, 0.6] }],
      ["车停着", { best: ["factor:a", 0.8] }],
    );
    expect(stated.map((each) => [each.factorId, each.mention.quote])).toEqual([
      [RENT, "租金一直欠着"],
      ["factor:a", "车停着"],
      [LOCK, "车锁了"],
    ]);
  });

  test("has the fewest words that say it: of two in each other the shorter, where it is nearly as sure", () => {
    const text = "昨天下雨，他们把车锁了，我去找过";
    const lock = "他们把车锁了";
    const quoteOf = (
      ...confidences: readonly (readonly [from: number, to: number, of: number])[]
    ) =>
      understandClauses(
        text,
        confidences.map(([from, to, of]) => ({ from, to, reading: reading({ best: [LOCK, of] }) })),
      ).stated.map((each) => each.mention.quote);
    const at = text.indexOf(lock);
    const inner = [at, at + lock.length] as const;
    const whole = [0, text.length] as const;
    expect(quoteOf([...whole, 0.9], [...inner, 0.8])).toEqual([lock]);
    expect(quoteOf([...inner, 0.8], [...whole, 0.9])).toEqual([lock]);
    expect(quoteOf([...whole, 0.9], [...inner, 0.6])).toEqual([text]);
    expect(quoteOf([...inner, 0.6], [...whole, 0.9])).toEqual([text]);
  });

  test("is not taken as stated where it is less sure", () => {
    const { stated, suggested } = read([
      "车停着",
      { best: [LOCK, 0.49], nearest: { [LOCK]: 0.5 } },
    ]);
    expect(stated).toEqual([]);
    expect(suggested.map((each) => each.factorId)).toEqual([LOCK]);
    expect(read(["车锁了", { best: [LOCK, 0.5] }]).stated).toHaveLength(1);
  });
});

describe("what a clause denies", () => {
  // 没 belongs to the greeting: the examples of denials come near for the wrong word
  test.each(["没打招呼就把车拖走", "未经催告径行收车", "不等开庭便锁了车"])(
    "is not denied where something is done all the same: %s",
    (clause) => {
      const { stated, denied } = read([
        clause,
        { best: [LOCK, 0.9, true], nearest: { [LOCK]: 0.9 } },
      ]);
      expect([stated, denied]).toEqual([[], []]);
    },
  );

  test.each(["他们从来没有拖过车", "就是没有拖车", "车没被锁，一直能开"])(
    "is denied where the negative word stands: %s",
    (clause) => {
      expect(read([clause, { best: [LOCK, 0.9, true] }]).denied).toHaveLength(1);
    },
  );

  test("is set apart", () => {
    const { stated, denied } = read(["车没有锁", { best: [LOCK, 0.9, true] }]);
    expect(stated).toEqual([]);
    expect(denied).toMatchObject([{ factorId: LOCK, mention: { quote: "车没有锁" } }]);
  });

  test("counts as stated where another clause states it", () => {
    const { stated, denied } = read(
      ["一月车没有锁", { best: [LOCK, 0.99, true] }],
      ["二月把车锁了", { best: [LOCK, 0.7] }],
    );
    expect(stated.map((each) => each.factorId)).toEqual([LOCK]);
    expect(denied).toEqual([]);
  });
});

describe("a claim that is rejected in the clause that repeats it", () => {
  const CLAIM = "承租人称车被远程锁住的说法不能成立";

  test("is denied, and what leads up to it is only offered", () => {
    const { stated, denied, suggested } = read(
      ["租金每期都付了", { best: [RENT, 0.7], nearest: { [RENT]: 0.5 } }, "，"],
      [CLAIM, { best: [LOCK, 0.8] }],
    );
    expect(stated).toEqual([]);
    expect(suggested.map((each) => each.factorId)).toEqual([RENT]);
    expect(denied).toMatchObject([{ factorId: LOCK, mention: { quote: CLAIM } }]);
  });

  test("says nothing together with the clause before it", () => {
    const both = `三期租金没付，${CLAIM}`;
    const found = read([both, { best: [RENT, 0.9] }]);
    expect([found.stated, found.denied]).toEqual([[], []]);
  });
});

describe("what is asked, supposed or claimed", () => {
  test.each([
    ["他会不会把车锁了", "。"],
    ["把车锁了", "？"],
    ["假如他把车锁了", "。"],
    ["被告辩称车锁了", "。"],
  ])("is open: %s%s", (clause, stop) => {
    const { stated, denied, open } = read([clause, { best: [LOCK, 0.9] }, stop]);
    expect([stated, denied, open]).toEqual([[], [], [LOCK]]);
  });

  test("is open as a denial too", () => {
    expect(read(["被告辩称车没锁", { best: [LOCK, 0.9, true] }])).toMatchObject({
      denied: [],
      open: [LOCK],
    });
  });

  test.each([[false], [true]])(
    "is settled where another clause says it (denied: %s)",
    (isDenied) => {
      const { open } = read(
        ["他会不会把车锁了", { best: [LOCK, 0.9] }],
        ["后来谁也没锁过", { best: [LOCK, 0.7, isDenied] }],
      );
      expect(open).toEqual([]);
    },
  );
});

describe("what a clause may mean is offered", () => {
  test("with the clause that is nearest, the nearest first, then by id", () => {
    const { suggested } = read(
      ["车停着", { nearest: { [LOCK]: 0.4, [RENT]: 0.5 } }],
      ["车不动了", { nearest: { [LOCK]: 0.6, "factor:a": 0.5 } }],
    );
    expect(suggested.map((each) => [each.factorId, each.similarity, each.mention.quote])).toEqual([
      [LOCK, 0.6, "车不动了"],
      ["factor:a", 0.5, "车不动了"],
      [RENT, 0.5, "车停着"],
    ]);
  });

  test("never what is stated or denied, nor what is far from all", () => {
    const { suggested } = read(
      ["车锁了", { best: [LOCK, 0.9], nearest: { [LOCK]: 0.9, [RENT]: 0.19, "factor:a": 0.2 } }],
      ["没欠", { best: ["factor:b", 0.9, true], nearest: { "factor:b": 0.8 } }],
    );
    expect(suggested.map((each) => each.factorId)).toEqual(["factor:a"]);
  });

  test("of what likely states nothing only what is nearer", () => {
    const offered = (isPlain: boolean) =>
      read(["锁车应当事先告知", { nearest: { [LOCK]: 0.25, [RENT]: 0.24 }, isPlain }]).suggested;
    expect(offered(false).map((each) => each.factorId)).toEqual([LOCK, RENT]);
    expect(offered(true).map((each) => each.factorId)).toEqual([LOCK]);
  });

  test("eight at most", () => {
    const nearest = Object.fromEntries(
      Array.from({ length: 12 }, (_, at) => [`factor:${at}`, 0.9 - at / 100]),
    );
    const { suggested } = read(["车停着", { nearest }]);
    expect(suggested.map((each) => each.factorId)).toEqual(Object.keys(nearest).slice(0, 8));
  });
});

describe("how words stand in their clauses", () => {
  const clauses: readonly ReadClause[] = [
    { from: 0, to: 9, reading: reading({ may: [RENT] }) },
    { from: 5, to: 20, reading: reading({ may: [LOCK] }) },
    { from: 30, to: 40, reading: reading({ may: [LOCK], isPlain: true }) },
  ];
  const standing = (factorId: string, start: number, end: number) =>
    standingAmong(clauses, factorId, { quote: "", start, end });
  test.each<[factorId: string, start: number, end: number, expected: string]>([
    [RENT, 0, 3, "STATED"],
    [LOCK, 0, 3, "ELSEWHERE"],
    // one of the clauses around them is enough
    [LOCK, 5, 9, "STATED"],
    [RENT, 5, 9, "STATED"],
    [RENT, 10, 20, "ELSEWHERE"],
    // in no clause that was read
    [LOCK, 3, 10, "STATED"],
    [RENT, 19, 22, "STATED"],
    // in what states nothing
    [LOCK, 31, 33, "OPEN"],
    [RENT, 31, 33, "ELSEWHERE"],
  ])("%s at %i to %i: %s", (factorId, start, end, expected) => {
    expect(standing(factorId, start, end)).toBe(expected);
  });
});
