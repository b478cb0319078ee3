import { describe, expect, test } from "vitest";
import type { Side } from "../../../src/domain/closed-lists.js";
import type { DecidedPoint } from "../../../src/domain/decided-point.js";
import { compareSides } from "../../../src/similarity/compare-sides.js";
import type { ComparedSide } from "../../../src/similarity/compared-side.js";
import { bestDistinction, distinctions } from "../../../src/similarity/distinction.js";
import {
  type DecidedCase,
  explainDivergence,
  findDivergences,
} from "../../../src/similarity/divergence.js";
import { explain, type Explained, explainPair } from "../../../src/similarity/explain.js";
import { helpedSide } from "../../../src/similarity/helped-side.js";
import { type CountedCase, outcomeGroups } from "../../../src/similarity/outcome-groups.js";
import { tendency } from "../../../src/similarity/tendency.js";
import { weighPoints } from "../../../src/similarity/weigh-points.js";

const factor = (label: string, favours: Side, weight = 0.5, quote?: string, guessed = false) => ({
  factorId: `factor:${label}`,
  label,
  broader: label === "融资租赁" ? [] : ["factor:融资租赁"],
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

  const memo = (over: Partial<Explained> = {}) =>
    explain({
      comparison,
      scores: SCORES,
      score: 0.5,
      elements: [],
      result,
      helps: helpedSide([{ point: rule, relevance: 0.5 }], result),
      points: [rule],
      ...over,
    });

  test("states the point and for whom it was decided, what is shared and how to distinguish it", () => {
    expect(memo()).toBe(
      "《甲案》确立的规则是：锁车须先催告。这一规则对被请求一方（被告、被申请人）有利。" +
        "但全案的结果是支持请求，胜诉的是请求一方，引用时应当说明。" +
        "两案的共同之处是“欠租”（本案称“没付租金”，该案载“欠付租金”）。两者都涉及《某法》第一条。" +
        "请求一方如要区分，首先可以指出该案的判断以“转租”为前提，本案的案情没有写明有此事实。" +
        "与本案的相似度为0.50（事实0.60，争议焦点0.40，法律适用0.20）。",
    );
  });

  test("gives the court's answer to a question, and a split one as what it is", () => {
    const issue = { ...point("ISSUE", "RESPONDENT", []), text: "车该还吗？", answer: "不该。" };
    const helps = (each: DecidedPoint) => helpedSide([{ point: each, relevance: 1 }], result);
    expect(memo({ helps: helps(issue) })).toContain(
      "《甲案》处理过相近的问题：车该还吗？法院的回答是：不该。这一判断对被请求一方",
    );
    expect(memo({ helps: helps({ ...issue, side: "SPLIT" }) })).toContain("使双方各有所得。");
    const both = [
      { point: issue, relevance: 1 },
      { point: { ...rule, side: "CLAIMANT" as const }, relevance: 1 },
    ];
    expect(memo({ helps: helpedSide(both, result) })).toContain(
      "有利于不同一方的判断，应当逐点核对",
    );
  });

  test("says what else a case decided that says nothing of the point", () => {
    const helps = helpedSide([], result);
    expect(memo({ helps })).toMatch(/^《甲案》判断的是别的问题（锁车须先催告），没有就本案/u);
    expect(memo({ helps, points: [] })).toMatch(/^《甲案》的记录没有载明法院对争议焦点的判断/u);
  });

  test("a guess is to be checked, and a field of law is nothing shared", () => {
    const held = (label: string, guessed: boolean, broader: readonly string[]) => ({
      ...factor(label, "NEITHER", 0.5, undefined, guessed),
      broader,
    });
    const both = (guessed: boolean, broader: readonly string[]) =>
      memo({
        comparison: compareSides(
          side("本案", [held("租", guessed, broader)]),
          side("《甲案》", [held("租", false, broader)]),
        ),
      });
    expect(both(false, ["factor:上"])).toContain("两案的共同之处是“租”。");
    expect(both(true, ["factor:上"])).toContain("可能都有“租”（仅由本案的用语推测，应当核对）。");
    expect(both(false, [])).toContain("两案没有相同的法律要素");
  });

  test("names the elements of their kind of dispute that both show, the first five", () => {
    const elements = ["借条", "现金", "保证", "月利率", "熟人", "催讨"];
    expect(memo({ elements })).toContain(
      "按同类纠纷的要素表，两案事实中都出现“借条”、“现金”、“保证”、“月利率”、“熟人”等6项（由用语识别）。",
    );
    expect(memo()).not.toContain("要素表");
  });

  test("of two cases calls them by short names once they have been named", () => {
    const pair = compareSides(side("《乙案》", query.factors), other);
    expect(explainPair(pair, SCORES, 0.5)).toBe(
      "《乙案》（前案）与《甲案》（后案）的相似度为0.50（事实0.60，争议焦点0.40，法律适用0.20）。两案的共同之处是“欠租”（前案称“没付租金”，后案载“欠付租金”）。" +
        "不同之处：前案有“锁车”，后案的记录中没有；后案有“转租”，前案未见。",
    );
  });

  test("claims nothing that is not there", () => {
    const bare = compareSides(side("本案", []), side("《乙案》", []));
    const nothing = { outcome: "NOT_STATED", prevailingSide: undefined } as const;
    const helps = helpedSide([], nothing);
    const text = memo({ comparison: bare, result: nothing, helps, points: [] });
    expect(text).toContain("仅凭文字得出");
    expect(text).not.toMatch(/共同之处|不同之处|区分|涉及《/u);
    expect(text).toContain("不能据以认为对哪一方有利");
  });

  test("what a party merely argued is no shared factor and is named as argued", () => {
    const argued = { ...factor("锁车", "RESPONDENT", 0.7), finding: "REJECTED" } as const;
    const compared = compareSides(query, { ...other, argued: [argued] });
    expect(compared.shared.map((each) => each.label)).toEqual(["欠租"]);
    expect(compared.onlyInQuery.map((each) => each.label)).not.toContain("锁车");
    expect(memo({ comparison: compared })).toContain("“锁车”在该案也有人提出，法院没有采纳。");
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
    // the own factor comes second where the point turns on a fact that is not shown
    expect(
      distinctions(comparison, helps(["factor:转租"])).map((each) => each.factor.label),
    ).toEqual(["转租", "锁车"]);
  });

  test("of the own factors the one on the same question comes first", () => {
    const held = (label: string, weight: number, above: string) => ({
      ...factor(label, "RESPONDENT", weight),
      broader: [`factor:${above}`],
    });
    const compared = compareSides(
      side("本案", [held("锁车", 0.9, "救济"), held("付了八成", 0.5, "违约")]),
      side("《甲案》", [held("欠租", 0.5, "违约"), held("解除合同", 0.5, "救济")]),
    );
    const named = (factorIds: readonly string[]) =>
      distinctions(compared, {
        side: "CLAIMANT",
        point: point("RULE", "CLAIMANT", factorIds),
      }).find((each) => each.because === "OWN")?.factor.label;
    expect(named(["factor:欠租", "factor:解除合同"])).toBe("付了八成");
    expect(named(["factor:解除合同"])).toBe("锁车");
  });

  test("a remedy that is sought, or what our side claims, is no missing fact", () => {
    const decided = helpedSide(
      [{ point: point("RULE", "CLAIMANT", ["factor:解除合同", "factor:转租"]), relevance: 1 }],
      result,
    );
    const bare = side("本案", [factor("欠租", "CLAIMANT")]);
    const sought = side("《甲案》", [
      factor("解除合同", "CLAIMANT", 0.9),
      factor("转租", "CLAIMANT"),
    ]);
    expect(bestDistinction(compareSides(bare, sought), decided)?.factor.label).toBe("转租");
    const claiming = { ...bare, disputed: ["factor:转租"] };
    expect(bestDistinction(compareSides(claiming, sought), decided)).toBeUndefined();
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

  test("points about as near as each other for opposite sides help nobody", () => {
    const one = { point: point("RULE", "RESPONDENT", []), relevance: 0.6 };
    const other = (relevance: number, decided: Side = "CLAIMANT") => ({
      point: { ...point("RULE", decided, []), id: "rule:b" },
      relevance,
    });
    for (const near of [0.6, 0.58])
      expect(helpedSide([one, other(near)], lost)).toMatchObject({
        side: "NEITHER",
        ground: "DIVIDED",
      });
    expect(helpedSide([one, other(0.56)], lost).side).toBe("RESPONDENT");
    expect(helpedSide([one, other(0.6, "RESPONDENT")], lost).side).toBe("RESPONDENT");
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
  const query: ComparedSide = {
    ...side("本案", [factor("售后回租", "NEITHER"), factor("猜", "NEITHER", 1, undefined, true)]),
    disputed: ["factor:争"],
    denied: ["factor:否"],
  };
  const TREE: Readonly<Record<string, readonly string[]>> = {
    "factor:直租": ["factor:售后回租"],
    "factor:售后回租": ["factor:融资租赁"],
    "factor:车辆租赁": ["factor:题"],
  };
  const factors = { weight: () => 0.5, above: (id: string) => TREE[id] ?? [] };
  const weighAll = (points: readonly DecidedPoint[], words = 0, asked = query) =>
    weighPoints(points, asked, factors, () => words);
  const weigh = (factorIds: readonly string[], words = 0, asked = query) =>
    weighAll([point("RULE", "CLAIMANT", factorIds)], words, asked)[0]?.relevance;

  test("turn on its factors, on what is disputed, on broader ones, or use its words", () => {
    expect(weigh(["factor:售后回租"])).toBeCloseTo(1 / 3, 5);
    expect(weigh(["factor:融资租赁"])).toBeCloseTo(1 / 3, 5);
    expect(weigh(["factor:争"])).toBeCloseTo(1 / 3, 5);
    expect(weigh(["factor:售后回租", "factor:乙"], 0.2)).toBeCloseTo(0.5 / 3 + 0.4 / 3, 5);
    expect(weigh(["factor:乙"], 0.5)).toBeCloseTo(1 / 3, 5);
    expect(weigh([], 0.5)).toBe(0.5);
    expect(weigh(["factor:乙"], 0.5, side("本案", []))).toBe(0.5);
  });

  test("are none of which it has half and no word, a guess, a broader factor or only the topic", () => {
    const topic = side("本案", [factor("题", "NEITHER")]);
    expect(weigh(["factor:乙"], 0.29)).toBeUndefined();
    expect(weigh(["factor:售后回租", "factor:乙"])).toBeUndefined();
    expect(weigh(["factor:猜"], 0.2)).toBeUndefined();
    expect(weigh(["factor:直租"], 0.2)).toBeUndefined();
    expect(weigh(["factor:车辆租赁"], 0.2, topic)).toBeUndefined();
    expect(weigh(["factor:否"], 0.2)).toBeUndefined();
    // these rank what the words show to be asked about
    expect(weigh(["factor:猜"], 0.3)).toBeGreaterThan(weigh(["factor:乙"], 0.3)!);
    expect(weigh(["factor:直租"], 0.3)).toBeGreaterThan(weigh(["factor:乙"], 0.3)!);
    expect(weigh(["factor:车辆租赁"], 0.3, topic)).toBe(weigh(["factor:乙"], 0.3, topic));
    expect(weigh(["factor:否"], 0.3)).toBe(weigh(["factor:乙"], 0.3));
  });

  test("of two of which it has all, the one that turns on more is the nearer", () => {
    const [less, more] = [
      point("RULE", "CLAIMANT", ["factor:争"]),
      { ...point("RULE", "RESPONDENT", ["factor:争", "factor:售后回租"]), id: "rule:b" },
    ];
    const weighed = weighAll([less, more]);
    expect(weighed.map((each) => each.relevance)).toEqual([0.166667, 0.333333]);
  });

  test("a split answer stands for the rule that decides it, where its rules favour one side", () => {
    const rule = point("RULE", "RESPONDENT", ["factor:乙"]);
    const issue = (decided: DecidedPoint["side"], ruleIds: readonly string[]) => ({
      ...point("ISSUE", decided, ["factor:争"]),
      id: "issue:a",
      ruleIds,
    });
    const found = (...points: readonly DecidedPoint[]) =>
      weighAll(points).map((each) => each.point.id);
    expect(found(issue("SPLIT", ["rule:a"]), rule)).toEqual(["rule:a"]);
    expect(found(issue(undefined, ["rule:a"]), rule)).toEqual(["rule:a"]);
    for (const own of ["CLAIMANT", "NOT_DECIDED"] as const)
      expect(found(issue(own, ["rule:a"]), rule)).toEqual(["issue:a"]);
    expect(found(issue("SPLIT", []), rule)).toEqual(["issue:a"]);
    const opposite = { ...rule, id: "rule:b", side: "CLAIMANT" } as const;
    expect(found(issue("SPLIT", ["rule:a", "rule:b"]), rule, opposite)).toEqual(["issue:a"]);
  });
});

describe("tendency", () => {
  const won = (count: number, prevailingSide: Side | undefined) =>
    Array.from({ length: count }, () => ({ outcome: "PARTIAL", prevailingSide }) as const);

  test("nine cases show none, ten do", () => {
    expect(tendency(won(9, "CLAIMANT"))).toMatchObject({
      prevailingSideShare: undefined,
      refusal: expect.stringContaining("9件") as string,
      refusalKind: "FEW_CASES",
    });
    expect(tendency([...won(8, "CLAIMANT"), ...won(2, "RESPONDENT")])).toMatchObject({
      prevailingSide: "CLAIMANT",
      prevailingSideShare: 0.8,
      refusal: undefined,
    });
  });

  test("cases of several causes of action have no common share", () => {
    expect(tendency(won(12, "CLAIMANT"), 2)).toMatchObject({
      prevailingSideShare: undefined,
      refusal: expect.stringContaining("2种案由") as string,
      refusalKind: "SEVERAL_CAUSES",
    });
  });

  test("cases that do not say who prevailed are no ground for a share", () => {
    expect(tendency([...won(9, "CLAIMANT"), ...won(30, undefined)], 2)).toMatchObject({
      refusal: expect.stringContaining("仅9件") as string,
      refusalKind: "FEW_DECIDED",
    });
  });
});

describe("outcome groups", () => {
  const counted = (over: Partial<CountedCase>): CountedCase => ({
    id: "case:a",
    causeId: "cause:1",
    level: "BASIC",
    regionId: "region:a",
    year: 2023,
    points: ["CLAIMANT"],
    ...over,
  });

  test("mix nothing of different kinds", () => {
    const others: readonly Partial<CountedCase>[] = [
      { causeId: "cause:2" },
      { level: "HIGH" },
      { regionId: "region:b" },
      { year: 2024 },
      { year: undefined },
    ];
    const groups = outcomeGroups([counted({}), counted({}), ...others.map(counted)]);
    expect(groups.map((each) => each.cases)).toEqual([2, 1, 1, 1, 1, 1]);
  });

  test("name the cases that they count", () => {
    const groups = outcomeGroups([
      counted({ id: "case:c" }),
      counted({ id: "case:b", level: "HIGH" }),
      counted({ id: "case:a" }),
    ]);
    expect(groups.map((each) => each.caseIds)).toEqual([["case:c", "case:a"], ["case:b"]]);
  });

  test("count points, those of both sides for a share, which nine do not make", () => {
    const nine = Array.from({ length: 9 }, () => "CLAIMANT" as const);
    const [group] = outcomeGroups([counted({ points: [...nine, "SPLIT", "NOT_KNOWN"] })]);
    expect(group).toMatchObject({
      points: { claimant: 9, respondent: 0, split: 1, notDecided: 0, notKnown: 1 },
      claimantShare: undefined,
      refusal: expect.stringContaining("仅9个") as string,
    });
    const [ten] = outcomeGroups([counted({ points: nine }), counted({ points: ["RESPONDENT"] })]);
    expect(ten).toMatchObject({ claimantShare: 0.9, refusal: undefined });
  });
});

describe("divergence", () => {
  const decided = (
    id: string,
    points: readonly (readonly [DecidedPoint["side"], ...string[]])[],
    over: Partial<DecidedCase> = {},
  ): DecidedCase => ({
    id,
    name: id,
    points: points.map(([decidedFor, ...factorIds], index) => ({
      ...point("ISSUE", decidedFor, factorIds),
      id: `issue:${id}/${index}`,
    })),
    court: { name: "某区人民法院", level: "BASIC" },
    date: "2023",
    ...over,
  });
  const groups = (...cases: readonly DecidedCase[]) =>
    findDivergences(cases, (id) => id).map(({ factorIds, cases: list }) => [
      factorIds.join(),
      list.map((each) => each.id).join(),
    ]);

  test("a point is the same by two factors, and factors of the same cases make one group", () => {
    expect(
      groups(
        decided("1", [["RESPONDENT", "a", "b", "c"]]),
        decided("2", [["CLAIMANT", "a", "b", "c", "d"]]),
        decided("3", [["NEITHER", "a", "b"]]),
      ),
    ).toEqual([["a,b,c", "2,1"]]);
  });

  test("one factor is enough where it is the whole of both and no general remedy", () => {
    const [claimant, respondent] = [["CLAIMANT"], ["RESPONDENT"]] as const;
    const pair = (factors: readonly string[], others: readonly string[]) =>
      groups(decided("1", [[...claimant, ...factors]]), decided("2", [[...respondent, ...others]]))
        .length;
    expect(pair(["a"], ["a"])).toBe(1);
    expect(pair(["a"], ["a", "b"])).toBe(0);
    expect(pair(["解除合同"], ["解除合同"])).toBe(0);
    expect(pair(["解除合同", "违约金"], ["解除合同", "违约金"])).toBe(0);
    expect(pair(["解除合同", "a"], ["解除合同", "a"])).toBe(1);
    expect(pair([], [])).toBe(0);
  });

  test("the same rule is enough", () => {
    const by = (id: string, decidedFor: Side, rule: string) => {
      const { points, ...rest } = decided(id, [[decidedFor]]);
      return { ...rest, points: points.map((each) => ({ ...each, ruleIds: [rule] })) };
    };
    expect(groups(by("1", "CLAIMANT", "rule:x"), by("2", "RESPONDENT", "rule:x"))).toEqual([
      ["", "1,2"],
    ]);
    expect(groups(by("1", "CLAIMANT", "rule:x"), by("2", "RESPONDENT", "rule:y"))).toEqual([]);
  });

  test("agreeing cases make none, nor a case that decided the point for both sides", () => {
    const both = [
      ["CLAIMANT", "a", "b"],
      ["RESPONDENT", "a", "b"],
    ] as const;
    expect(
      groups(decided("1", [["CLAIMANT", "a", "b"]]), decided("2", [["CLAIMANT", "a", "b"]])),
    ).toEqual([]);
    expect(groups(decided("1", both), decided("2", [["CLAIMANT", "a", "b"]]))).toEqual([]);
    expect(groups(decided("1", both))).toEqual([]);
    for (const open of ["SPLIT", "NOT_DECIDED", undefined] as const)
      expect(
        groups(decided("1", [["CLAIMANT", "a", "b"]]), decided("2", [[open, "a", "b"]])),
      ).toEqual([]);
  });

  test("the points and answers are stated, level and time where the records have them, and only then", () => {
    const high = { court: { name: "某高级人民法院", level: "HIGH" }, date: "2024-05" } as const;
    const explained = (over: Partial<DecidedCase>) => {
      const [group] = findDivergences(
        [decided("1", [["RESPONDENT", "a"]], over), decided("2", [["CLAIMANT", "a"]])],
        (id) => id,
      );
      return explainDivergence(group!, "某条", ["甲"]);
    };
    expect(explained(high)).toMatch(
      /就取决于“甲”的问题作出了相反的判断.*《1》（某高级人民法院，2024-05）对“锁车须先催告”的回答/u,
    );
    expect(explained(high)).toMatch(/层级最高的裁判有利于被请求一方.*最近的裁判有利于被请求一方/u);
    expect(explained({ court: undefined, date: undefined })).toMatch(
      /裁判法院未载明.*日期未载明.*不能一概比较/u,
    );
  });
});
