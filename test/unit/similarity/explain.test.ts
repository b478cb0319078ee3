import { describe, expect, test } from "vitest";
import type { Side } from "../../../src/domain/closed-lists.js";
import type { DecidedPoint } from "../../../src/domain/decided-point.js";
import { compareSides } from "../../../src/similarity/compare-sides.js";
import type { ComparedSide } from "../../../src/similarity/compared-side.js";
import { bestDistinction } from "../../../src/similarity/distinction.js";
import {
  type DecidedCase,
  explainDivergence,
  findDivergences,
} from "../../../src/similarity/divergence.js";
import { explain, explainPair } from "../../../src/similarity/explain.js";
import { helpedSide } from "../../../src/similarity/helped-side.js";
import { tendency } from "../../../src/similarity/tendency.js";
import { weighPoints } from "../../../src/similarity/weigh-points.js";

const factor = (label: string, favours: Side, weight = 0.5, quote?: string, guessed = false) => ({
  factorId: `factor:${label}`,
  label,
  broader: label === "售后回租" ? ["factor:融资租赁"] : [],
  favours,
  weight,
  guessed,
  words: quote === undefined ? undefined : { quote, source: "input" },
});
const side = (
  name: string,
  factors: ComparedSide["factors"],
  provisions: ComparedSide["provisions"] = [],
): ComparedSide => ({
  name,
  factors,
  provisions,
});
const point = (
  kind: DecidedPoint["kind"],
  favours: DecidedPoint["side"],
  factorIds: readonly string[],
): DecidedPoint => ({
  id: "rule:a",
  kind,
  text: "锁车须先催告。",
  answer: undefined,
  side: favours,
  factorIds,
  ruleIds: [],
});
const SCORES = { facts: 0.6, issues: 0.4, law: 0.2 };

describe("explanation", () => {
  const article = { provisionId: "provision:x/1", citation: "《某法》第一条" };

  const query = side(
    "本案",
    [
      factor("锁车", "RESPONDENT", 0.7, "远程锁车"),
      factor("欠租", "CLAIMANT", 0.3, "没付租金"),
      factor("口头承诺", "RESPONDENT", 0.9, undefined, true),
    ],
    [article],
  );
  const other = side(
    "《甲案》",
    [factor("欠租", "CLAIMANT", 0.3, "欠付租金"), factor("转租", "CLAIMANT", 0.6)],
    [article],
  );
  const comparison = compareSides(query, other);
  const result = { outcome: "PLAINTIFF_WINS", prevailingSide: "CLAIMANT" } as const;
  const rule = point("RULE", "RESPONDENT", ["factor:欠租", "factor:转租"]);

  test("states the point and for whom it was decided, what is shared and how to distinguish it", () => {
    const helps = helpedSide([{ point: rule, relevance: 0.5 }], result);
    expect(explain({ comparison, scores: SCORES, score: 0.5, result, helps })).toBe(
      "《甲案》确立的规则是：锁车须先催告。这一规则有利于被请求一方（被告、被申请人）。" +
        "但该案的最终结果为支持请求，全案胜诉的是请求一方（原告、申请人），引用时应当说明。" +
        "两者都有“欠租”（本案称“没付租金”，该案载“欠付租金”）。两者都涉及《某法》第一条。" +
        "请求一方（原告、申请人）如要区分，首先可以指出：该案的判断以“转租”为前提，而本案未见。" +
        "与本案的相似度为0.50（事实0.60，争议焦点0.40，法律适用0.20）。",
    );
  });

  test("of two cases calls them by short names once they have been named", () => {
    const pair = compareSides(side("《乙案》", query.factors), other);
    expect(explainPair(pair, SCORES, 0.5)).toBe(
      "《乙案》（前案）与《甲案》（后案）的相似度为0.50（事实0.60，争议焦点0.40，法律适用0.20）。两者都有“欠租”（前案称“没付租金”，后案载“欠付租金”）。" +
        "不同之处：前案有“锁车”，后案的记录中没有；后案有“转租”，前案未见。",
    );
  });

  test("claims nothing that is not there", () => {
    const bare = compareSides(side("本案", []), side("《乙案》", []));
    const nothing = { outcome: "NOT_STATED", prevailingSide: undefined } as const;
    const text = explain({
      comparison: bare,
      scores: SCORES,
      score: 0.5,
      result: nothing,
      helps: helpedSide([], nothing),
    });
    expect(text).toContain("仅凭文字得出");
    expect(text).not.toMatch(/两者都有|不同之处|区分|涉及《/u);
    expect(text).toContain("不能据以认为对哪一方有利");
  });

  test("what a party merely argued is no shared factor and is named as argued", () => {
    const argued = { ...factor("锁车", "RESPONDENT", 0.7), finding: "REJECTED" } as const;
    const compared = compareSides(query, { ...other, argued: [argued] });
    expect(compared.shared.map((each) => each.label)).toEqual(["欠租"]);
    expect(compared.onlyInQuery.map((each) => each.label)).not.toContain("锁车");
    const helps = helpedSide([{ point: rule, relevance: 0.5 }], result);
    expect(explain({ comparison: compared, scores: SCORES, score: 0.5, result, helps })).toContain(
      "该案当事人主张过“锁车”，法院没有采纳。",
    );
  });

  test("distinguishes by what the point turns on first, never by what the case merely has besides", () => {
    const helps = (factorIds: readonly string[]) =>
      helpedSide([{ point: point("RULE", "CLAIMANT", factorIds), relevance: 1 }], result);
    expect(bestDistinction(comparison, helps(["factor:欠租", "factor:转租"]))).toMatchObject({
      by: "RESPONDENT",
      because: "TURNS_ON",
      factor: { label: "转租" },
    });
    const denying = compareSides({ ...query, denied: ["factor:转租"] }, other);
    expect(bestDistinction(denying, helps(["factor:转租"]))).toMatchObject({ because: "DENIED" });
    // 转租 is only mentioned in the case; a guess (口头承诺) distinguishes nothing, though rarest.
    expect(bestDistinction(comparison, helps(["factor:欠租"]))).toMatchObject({
      because: "OWN",
      factor: { label: "锁车" },
    });
    expect(bestDistinction(comparison, { side: "NEITHER", point: rule })).toBeUndefined();
  });
});

test("who has the narrower factor has the broader one: it is no difference, unless the narrower is a guess", () => {
  const [broad, narrow] = [
    side("本案", [factor("融资租赁", "NEITHER")]),
    side("《甲案》", [factor("售后回租", "NEITHER")]),
  ];
  expect(compareSides(broad, narrow)).toMatchObject({
    shared: [],
    onlyInQuery: [],
    onlyInCase: [{ label: "售后回租" }],
  });
  expect(compareSides(narrow, broad)).toMatchObject({
    shared: [],
    onlyInQuery: [{ label: "售后回租" }],
    onlyInCase: [],
  });
  const guess = side("本案", [factor("售后回租", "NEITHER", 0.5, undefined, true)]);
  expect(compareSides(guess, broad)).toMatchObject({ onlyInCase: [{ label: "融资租赁" }] });
});

describe("whom a case helps", () => {
  const lost = { outcome: "PLAINTIFF_WINS", prevailingSide: "CLAIMANT" } as const;

  test("goes by the nearest point, not by who prevailed", () => {
    const near = { point: point("RULE", "RESPONDENT", []), relevance: 0.6 };
    const far = { point: { ...point("ISSUE", "CLAIMANT", []), id: "issue:a/1" }, relevance: 0.4 };
    expect(helpedSide([far, near], lost)).toMatchObject({
      side: "RESPONDENT",
      ground: "RULE",
      contraryResult: "CLAIMANT",
    });
    expect(helpedSide([far], lost)).toMatchObject({
      side: "CLAIMANT",
      ground: "ISSUE",
      contraryResult: undefined,
    });
  });

  test("points as near as each other for opposite sides help nobody", () => {
    const one = { point: point("RULE", "RESPONDENT", []), relevance: 0.6 };
    const other = { point: { ...point("RULE", "CLAIMANT", []), id: "rule:b" }, relevance: 0.6 };
    expect(helpedSide([one, other], lost)).toMatchObject({ side: "NEITHER", ground: "DIVIDED" });
  });

  test("is not known where no point is known, left open or read by nobody", () => {
    for (const unread of [undefined, "NOT_DECIDED"] as const)
      expect(helpedSide([{ point: point("ISSUE", unread, []), relevance: 1 }], lost)).toMatchObject(
        { side: "NEITHER", ground: "NOT_KNOWN" },
      );
    expect(helpedSide([], lost)).toMatchObject({ side: "NEITHER", ground: "NOT_KNOWN" });
  });
});

describe("the points that a query is about", () => {
  const query = side("本案", [
    factor("售后回租", "NEITHER"),
    factor("猜", "NEITHER", 1, undefined, true),
  ]);
  const weigh = (factorIds: readonly string[], words = 0) =>
    weighPoints(
      [point("RULE", "CLAIMANT", factorIds)],
      query,
      () => 0.5,
      (id) => (id === "factor:直租" ? ["factor:售后回租"] : []),
      () => words,
    ).map((each) => each.relevance);

  test("turn on its factors, on broader or narrower ones, or use its words", () => {
    expect(weigh(["factor:售后回租"])).toEqual([0.6]);
    expect(weigh(["factor:融资租赁"])).toEqual([0.6]);
    expect(weigh(["factor:直租"])).toEqual([0.3]);
    expect(weigh(["factor:售后回租", "factor:乙"])).toEqual([0.3]);
    expect(weigh([], 0.5)).toEqual([0.2]);
  });

  test("are none that share neither factors nor words, or only a guess", () => {
    expect(weigh(["factor:乙"])).toEqual([]);
    expect(weigh(["factor:猜"])).toEqual([]);
    expect(weigh([], 0.1)).toEqual([]);
  });
});

describe("tendency", () => {
  const won = (count: number, prevailingSide: Side | undefined) =>
    Array.from({ length: count }, () => ({ outcome: "PARTIAL", prevailingSide }) as const);

  test("nine cases show none, ten do", () => {
    expect(tendency(won(9, "CLAIMANT"))).toMatchObject({
      prevailingSideShare: undefined,
      refusal: expect.stringContaining("9件") as string,
    });
    expect(tendency([...won(8, "CLAIMANT"), ...won(2, "RESPONDENT")])).toMatchObject({
      prevailingSide: "CLAIMANT",
      prevailingSideShare: 0.8,
      refusal: undefined,
    });
  });

  test("cases that do not say who prevailed are no ground for a share", () => {
    expect(tendency([...won(9, "CLAIMANT"), ...won(30, undefined)]).refusal).toContain("仅9件");
  });
});

describe("divergence", () => {
  const decided = (
    id: string,
    prevailingSide: Side,
    over: Partial<DecidedCase> = {},
  ): DecidedCase => ({
    id,
    name: id,
    outcome: "PARTIAL",
    prevailingSide,
    factorIds: ["factor:a", "factor:b"],
    court: { name: "某区人民法院", level: "BASIC" },
    date: "2023",
    ...over,
  });

  test("factors with the same cases make one group; agreeing cases make none", () => {
    const groups = findDivergences([
      decided("1", "RESPONDENT"),
      decided("2", "CLAIMANT"),
      decided("3", "NEITHER"),
    ]);
    expect(groups.map((each) => [each.factorIds, each.cases.map(({ id }) => id)])).toEqual([
      [
        ["factor:a", "factor:b"],
        ["2", "1"],
      ],
    ]);
    expect(findDivergences([decided("1", "CLAIMANT"), decided("2", "CLAIMANT")])).toEqual([]);
  });

  test("level and time speak where the records tell them, and only then", () => {
    const high = { court: { name: "某高级人民法院", level: "HIGH" }, date: "2024-05" } as const;
    const [diverging] = findDivergences([
      decided("1", "RESPONDENT", high),
      decided("2", "CLAIMANT"),
    ]);
    expect(explainDivergence(diverging!, "某条", ["甲"])).toMatch(
      /层级最高的裁判有利于被请求一方.*最近的裁判有利于被请求一方/u,
    );
    const [untold] = findDivergences([
      decided("1", "RESPONDENT", { court: undefined, date: undefined }),
      decided("2", "CLAIMANT"),
    ]);
    expect(explainDivergence(untold!, "某条", ["甲"])).toMatch(
      /裁判法院未载明.*日期未载明.*不能一概比较/u,
    );
  });
});
