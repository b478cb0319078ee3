import { describe, expect, test } from "vitest";
import type { KnownFactor } from "../../../src/domain/similar-case.js";
import type { ClauseReading } from "../../../src/similarity/example-space.js";
import { makeKnowledge } from "../../../src/similarity/knowledge.js";
import { segment } from "../../../src/similarity/segmenter.js";
import type { ReadClause } from "../../../src/similarity/understand-clauses.js";
import { understandFacts } from "../../../src/similarity/understand-facts.js";

const LOCK = "factor:lock";
const RENT = "factor:rent";
const INSURANCE = "factor:insurance";
const LEASE = "cause:lease";
const INSURING = "cause:insuring";

function factor(id: string, aliases: readonly string[], causes: readonly string[]): KnownFactor {
  return {
    ...{ id, label: id, definition: "", examples: [], provisions: [], broader: [], cases: 1 },
    aliases,
    causes,
  };
}
const knowledge = await makeKnowledge(
  {
    factors: [
      factor(LOCK, ["远程锁机", "把车远程锁住"], [LEASE]),
      factor(RENT, ["拖欠租金"], [LEASE]),
      factor(INSURANCE, ["保险"], [INSURING]),
    ],
    causes: [
      { id: LEASE, name: "融资租赁合同纠纷", parentId: undefined },
      { id: INSURING, name: "财产保险合同纠纷", parentId: undefined },
    ],
    caseCount: 10,
    cases: [],
    provisions: [],
  },
  segment,
);

interface Read {
  /** The clause, which stands once in the text. */
  readonly clause: string;
  readonly best?: readonly [factorId: string, confidence: number, isDenied?: boolean];
  readonly nearest?: Readonly<Record<string, number>>;
  readonly may?: readonly string[];
  readonly isPlain?: boolean;
}

/** Understands a text whose clauses were read so; undefined where nothing is known of meanings. */
function understand(text: string, reads: readonly Read[] | undefined) {
  const clauses = reads?.map(
    ({ clause, best, nearest = {}, may = [], isPlain = false }): ReadClause => {
      const from = text.indexOf(clause);
      const reading: ClauseReading = {
        best: best && { factorId: best[0], confidence: best[1], isDenied: best[2] ?? false },
        mayState: (id) => may.includes(id),
        isPlain,
        nearest: Object.entries(nearest).map(([factorId, similarity]) => ({
          factorId,
          similarity,
        })),
      };
      return { from, to: from + clause.length, reading };
    },
  );
  const found = understandFacts(text, knowledge, () => [], clauses);
  return {
    ...found,
    origins: Object.fromEntries(found.factors.map((each) => [each.factorId, each.origin])),
    deniedIds: found.denied.map((each) => each.factorId),
    suggestedIds: found.suggested.map((each) => each.factorId),
    causeIds: found.causes.map((each) => each.causeId),
  };
}

describe("what a clause means", () => {
  test("counts less than what is named, with the clause as its words", () => {
    const text = "没打招呼就把车停了。承租人拖欠租金。";
    const { byMeaning, factors } = understand(text, [
      { clause: "没打招呼就把车停了", best: [LOCK, 0.9] },
      { clause: "承租人拖欠租金", may: [RENT] },
    ]);
    expect(byMeaning).toBe(true);
    expect(factors).toMatchObject([
      {
        factorId: RENT,
        origin: "NAMED",
        weight: 1,
        confidence: 1,
        mentions: [{ quote: "拖欠租金" }],
      },
      {
        factorId: LOCK,
        origin: "UNDERSTOOD",
        confidence: 0.9,
        mentions: [{ quote: "没打招呼就把车停了", start: 0, end: 9 }],
      },
    ]);
    expect(factors[1]?.weight).toBeCloseTo(0.72, 9);
  });

  test("what is named where nothing is stated is left open, until another clause states it", () => {
    const named = { clause: "拖欠租金的后果由法律规定", may: [RENT], isPlain: true };
    const open = understand("拖欠租金的后果由法律规定。", [named]);
    expect([open.factors, open.disputed]).toEqual([[], [RENT]]);
    const stated = understand("拖欠租金的后果由法律规定。他三期没交钱。", [
      named,
      { clause: "他三期没交钱", best: [RENT, 0.9] },
    ]);
    expect([stated.origins, stated.disputed]).toEqual([{ [RENT]: "UNDERSTOOD" }, []]);
  });

  test("adds nothing to what is named: the name stands, once", () => {
    const { factors } = understand("承租人拖欠租金", [
      { clause: "承租人拖欠租金", best: [RENT, 0.99], may: [RENT] },
    ]);
    expect(factors).toMatchObject([{ factorId: RENT, origin: "NAMED", weight: 1 }]);
  });

  test("does not turn what is denied by name into a fact, or the other way round", () => {
    const denied = understand("承租人没有拖欠租金", [
      { clause: "承租人没有拖欠租金", best: [RENT, 0.9], may: [RENT] },
    ]);
    expect([denied.origins, denied.deniedIds]).toEqual([{}, [RENT]]);
    const stated = understand("承租人拖欠租金", [
      { clause: "承租人拖欠租金", best: [RENT, 0.9, true], may: [RENT] },
    ]);
    expect([stated.origins, stated.deniedIds]).toEqual([{ [RENT]: "NAMED" }, []]);
  });

  test("is neither where a negative word far before the name may deny it, as the clause means", () => {
    const text = "他们不曾在任何时候以任何理由向任何人说过承租人拖欠租金";
    const { origins, deniedIds } = understand(text, [
      { clause: text, best: [RENT, 0.9, true], may: [RENT] },
    ]);
    expect([origins, deniedIds]).toEqual([{}, []]);
    const other = understand(text, [{ clause: text, best: [RENT, 0.9], may: [RENT] }]);
    expect(other.origins).toEqual({ [RENT]: "NAMED" });
  });

  test("of no factor that the graph holds is nothing", () => {
    const { factors } = understand("车停了很久", [
      { clause: "车停了很久", best: ["factor:x", 0.9] },
    ]);
    expect(factors).toEqual([]);
  });
});

describe("what a clause denies by its meaning", () => {
  test("is set apart with its words", () => {
    const { origins, denied } = understand("谁也没碰过那辆车", [
      { clause: "谁也没碰过那辆车", best: [LOCK, 0.9, true] },
    ]);
    expect(origins).toEqual({});
    expect(denied).toEqual([
      { factorId: LOCK, mentions: [{ quote: "谁也没碰过那辆车", start: 0, end: 8 }] },
    ]);
  });

  test.each([
    ["车一直开得好好的", 0.9], // no word denies it
    ["谁也没碰过那辆车", 0.6], // not sure enough
  ])("is neither stated nor denied where it may be otherwise: %s, %s", (clause, confidence) => {
    const { origins, denied } = understand(clause, [{ clause, best: [LOCK, confidence, true] }]);
    expect([origins, denied]).toEqual([{}, []]);
  });
});

describe("what a clause asks, supposes or only claims", () => {
  test.each(["他会不会让车停下来", "假如他让车停下来", "被告辩称他让车停下来"])(
    "is disputed, neither fact nor denial: %s",
    (clause) => {
      const { origins, deniedIds, disputed } = understand(`${clause}。`, [
        { clause, best: [LOCK, 0.9] },
      ]);
      expect([origins, deniedIds, disputed]).toEqual([{}, [], [LOCK]]);
    },
  );

  test("is a fact where another clause names it", () => {
    const { origins, disputed } = understand("他会不会让车停下来。出租人远程锁机。", [
      { clause: "他会不会让车停下来", best: [LOCK, 0.9] },
      { clause: "出租人远程锁机", may: [LOCK] },
    ]);
    expect([origins, disputed]).toEqual([{ [LOCK]: "NAMED" }, []]);
  });
});

describe("suggestions", () => {
  const read: Read = { clause: "车停了很久", nearest: { [LOCK]: 0.5, [RENT]: 0.4 } };
  test("count for nothing", () => {
    const { origins, deniedIds, disputed, suggestedIds } = understand("车停了很久。", [read]);
    expect([origins, deniedIds, disputed]).toEqual([{}, [], []]);
    expect(suggestedIds).toEqual([LOCK, RENT]);
  });

  test("are never what is known already", () => {
    const named = understand("车停了很久。承租人没有拖欠租金。", [
      read,
      { clause: "承租人没有拖欠租金", may: [RENT] },
    ]);
    expect([named.deniedIds, named.suggestedIds]).toEqual([[RENT], [LOCK]]);
    const asked = understand("车停了很久。承租人是否拖欠租金？", [
      read,
      { clause: "承租人是否拖欠租金", may: [RENT] },
    ]);
    expect([asked.disputed, asked.suggestedIds]).toEqual([[RENT], [LOCK]]);
  });
});

describe("a name in a clause", () => {
  const text = "录了音比较保险";
  test("that may not state it is no name", () => {
    expect(understand(text, [{ clause: text, may: [LOCK] }]).origins).toEqual({});
    // what the clause means then stands for itself
    expect(understand(text, [{ clause: text, best: [LOCK, 0.9] }]).origins).toEqual({
      [LOCK]: "UNDERSTOOD",
    });
  });

  test("that may, in no clause that was read, and where no meaning is known, is one", () => {
    const named = { [INSURANCE]: "NAMED" };
    expect(understand(text, [{ clause: text, may: [INSURANCE] }]).origins).toEqual(named);
    expect(understand(text, []).origins).toEqual(named);
    expect(understand(text, undefined).origins).toEqual(named);
  });

  test("is one where one of its clauses may state it", () => {
    const twice = "录了音比较保险。他买了保险。";
    const { factors } = understand(twice, [
      { clause: text },
      { clause: "他买了保险", may: [INSURANCE] },
    ]);
    expect(factors.map((each) => each.factorId)).toEqual([INSURANCE]);
  });
});

describe("with meanings and without", () => {
  const text = "他把车给远程锁住了";
  test("scattered words are guessed from only where no meaning is known", () => {
    const without = understand(text, undefined);
    expect([without.byMeaning, without.origins]).toEqual([false, { [LOCK]: "GUESSED" }]);
    const known = understand(text, [{ clause: text }]);
    expect([known.byMeaning, known.origins]).toEqual([true, {}]);
  });

  test("the causes are those of what clauses mean; without they are found by words", () => {
    const clause = "没打招呼就把车停了";
    const meant = understand(clause, [{ clause, best: [LOCK, 0.9] }]);
    expect(meant.causes).toMatchObject([{ causeId: LEASE, weight: 1, factorIds: [LOCK] }]);
    expect(understand(clause, undefined).causeIds).toEqual([]);
    // what is denied speaks for none
    expect(understand(clause, [{ clause, best: [LOCK, 0.9, true] }]).causeIds).toEqual([]);
  });

  test("a guess speaks for no cause, nor a name that is dropped", () => {
    expect(understand(text, undefined).causeIds).not.toContain(LEASE);
    expect(understand("录了音比较保险", [{ clause: "录了音比较保险" }]).causeIds).toEqual([]);
    expect(
      understand("录了音比较保险", [{ clause: "录了音比较保险", may: [INSURANCE] }]).causeIds,
    ).toEqual([INSURING]);
  });
});
