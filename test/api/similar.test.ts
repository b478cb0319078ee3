import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "../../src/graph/database.js";
import { LEAST_SCORE } from "../../src/similarity/least-score.js";
import { ask, createTestApi, data } from "../support/api.js";
import { suiteDatabase } from "../support/clean-database.js";

let database: Database;
let app: FastifyInstance;
beforeAll(async () => {
  database = suiteDatabase();
  app = await createTestApi(database, { now: () => new Date("2026-06-30T20:00:00Z") });
});
afterAll(async () => {
  await app.close();
  await database.close();
});

interface Match {
  readonly factor: { readonly id: string; readonly label: string };
  readonly weight: number;
  readonly favours: string;
  readonly guessed: boolean;
  readonly inQuery: {
    readonly quote: string;
    readonly start: number | null;
    readonly source: string;
  } | null;
  readonly inCase: { readonly quote: string; readonly source: string } | null;
}
interface Edge {
  readonly node: { readonly id: string; readonly prevailingSide: string | null };
  readonly score: number;
  readonly scores: { readonly facts: number; readonly issues: number; readonly law: number };
  readonly sharedFactors: readonly Match[];
  readonly onlyInQuery: readonly Match[];
  readonly onlyInCase: readonly Match[];
  readonly sharedProvisions: readonly { readonly id: string }[];
  readonly helps: string;
  readonly helpsOn: { readonly ground: string };
  readonly authority: { readonly tier: string };
  readonly explanation: string;
}
interface Connection {
  readonly edges: readonly Edge[];
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  readonly understood: {
    readonly factors: readonly Match[];
    readonly provisions: readonly { readonly id: string }[];
    readonly causesOfAction: readonly { readonly id: string }[];
  };
}

const MATCH =
  "{ factor { id label } weight favours guessed inQuery { quote start source } inCase { quote source } }";
const QUERY = `query($input: SimilarCasesInput!, $filter: CaseFilter, $first: Int, $after: String, $minScore: Float) {
  similarCases(input: $input, filter: $filter, first: $first, after: $after, minScore: $minScore) {
    totalCount pageInfo { hasNextPage endCursor }
    understood { factors ${MATCH} provisions { id } causesOfAction { id } }
    edges { node { id prevailingSide } score scores { facts issues law } helps helpsOn { ground } explanation authority { tier }
      sharedFactors ${MATCH} onlyInQuery ${MATCH} onlyInCase ${MATCH} sharedProvisions { id } }
  }
}`;
const similar = async (input: object, rest: object = {}) =>
  (await data<{ similarCases: Connection }>(app, QUERY, { input, first: 20, ...rest }))
    .similarCases;
const refusal = async (input: object, rest: object = {}) =>
  (await ask(app, QUERY, { input, first: 20, ...rest })).errors?.[0];
const ids = (list: Connection) => list.edges.map((edge) => edge.node.id);
const factorIds = (matches: readonly Match[]) => matches.map((each) => each.factor.id);

/** However little they have in common: for tests that are not about the floor. */
const ALL = { first: 100, minScore: 0 };

const FACTS =
  "我帮朋友顶名买车，和融资租赁公司签了融资租赁合同，车一直是朋友在开，后来他不付租金，租赁公司起诉我付清全部租金。依据民法典第七百五十二条。";

describe("similar cases of facts", () => {
  test("the words on both sides, what only one has, whom it helps, and a paragraph that says it", async () => {
    const found = await similar({ facts: FACTS, forumCourt: "court:tianjin-ftz" });
    expect(found.edges.length).toBeGreaterThan(5);
    expect(factorIds(found.understood.factors)).toContain("factor:nominal-purchase");
    expect(found.understood.provisions).toEqual([{ id: "provision:civil-code/752" }]);
    expect(found.understood.causesOfAction.map((each) => each.id)).toContain("cause:112");
    const named = found.understood.factors.find(
      (each) => each.factor.id === "factor:nominal-purchase",
    );
    expect(FACTS.slice(named?.inQuery?.start ?? 0)).toContain(named?.inQuery?.quote);
    const edge = found.edges.find((each) =>
      factorIds(each.sharedFactors).includes("factor:nominal-purchase"),
    );
    expect(edge).toBeDefined();
    const shared = edge?.sharedFactors.find((each) => each.factor.id === "factor:nominal-purchase");
    expect(shared).toMatchObject({
      favours: "CLAIMANT",
      guessed: false,
      inQuery: { source: "input" },
    });
    expect(edge?.explanation).toContain("顶名");
    expect(edge).toMatchObject({ helps: "CLAIMANT", helpsOn: { ground: "RULE" } });
    for (const { helps, helpsOn, scores, score, explanation } of found.edges) {
      if (helpsOn.ground === "NOT_KNOWN") expect(helps).toBe("NEITHER");
      for (const each of [score, ...Object.values(scores)])
        expect(each >= 0 && each <= 1).toBe(true);
      expect(explanation).toMatch(/^《.*》.*相似度为.*。$/u);
    }
    expect(found.edges.map((each) => each.authority.tier)).toContain("ONE_LEVEL_UP_OR_OWN_COURT");
    expect(found.edges.flatMap((each) => each.sharedProvisions)).toContainEqual({
      id: "provision:civil-code/752",
    });
  });

  test("what the facts deny is not understood", async () => {
    const [named, denied] = await Promise.all([
      similar({ facts: "双方签订了阴阳合同，出租人起诉要求付清租金。" }),
      similar({ facts: "双方没有签订阴阳合同，出租人起诉要求付清租金。" }),
    ]);
    expect(factorIds(named.understood.factors)).toContain("factor:yin-yang-contract");
    expect(factorIds(denied.understood.factors)).not.toContain("factor:yin-yang-contract");
    expect(denied.edges.flatMap((edge) => factorIds(edge.sharedFactors))).not.toContain(
      "factor:yin-yang-contract",
    );
  });

  test("what if: without a factor no hit shares it, and the scores change", async () => {
    const [before, after] = await Promise.all([
      similar({ facts: FACTS }),
      similar({ facts: FACTS, withoutFactors: ["factor:nominal-purchase"] }),
    ]);
    expect(factorIds(after.understood.factors)).not.toContain("factor:nominal-purchase");
    expect(after.edges.flatMap((each) => factorIds(each.sharedFactors))).not.toContain(
      "factor:nominal-purchase",
    );
    expect(after.edges.map((each) => each.score)).not.toEqual(
      before.edges.map((each) => each.score),
    );
  });

  test("the score is the mean of the three, by the weights that are given", async () => {
    const usual = await similar({ facts: FACTS });
    for (const { score, scores } of usual.edges)
      expect(score).toBeCloseTo(scores.facts * 0.55 + scores.issues * 0.35 + scores.law * 0.1, 5);
    const byLaw = await similar({ facts: FACTS, weights: { facts: 0, issues: 0, law: 1 } });
    expect(byLaw.edges.length).toBeGreaterThan(0);
    for (const { score, scores } of byLaw.edges) expect(score).toBe(scores.law);
    expect(ids(byLaw)).not.toEqual(ids(usual));
  });

  test("factors, citations and a cause can be given", async () => {
    const given = {
      factors: ["factor:minor-breach"],
      citations: ["民法典577条"],
      causeOfAction: "cause:112",
    };
    const found = await similar({ facts: FACTS, ...given });
    expect(factorIds(found.understood.factors)).toContain("factor:minor-breach");
    expect(found.understood.provisions).toContainEqual({ id: "provision:civil-code/577" });
    expect(found.understood.causesOfAction).toEqual([{ id: "cause:112" }]);
  });

  test.each(["CLAIMANT", "RESPONDENT"])(
    "helps and hurts %s split what has a side",
    async (side) => {
      const other = side === "CLAIMANT" ? "RESPONDENT" : "CLAIMANT";
      const facts = "承租人多期欠租但愿意还款，出租人远程锁机后既不协商也不起诉，要求解除合同";
      const [helping, hurting, opposite] = await Promise.all([
        similar({ facts, helps: side }, ALL),
        similar({ facts, hurts: side }, ALL),
        similar({ facts, helps: other }, ALL),
      ]);
      expect(helping.edges.length).toBeGreaterThan(0);
      expect(new Set(helping.edges.map((edge) => edge.helps))).toEqual(new Set([side]));
      expect(new Set(hurting.edges.map((edge) => edge.helps))).toEqual(new Set([other]));
      expect(ids(hurting)).toEqual(ids(opposite));
      expect(helping.totalCount).toBe(helping.edges.length);
    },
  );

  test("an adverse case comes with a distinction that its factors bear out", async () => {
    const facts = "承租人已付八成租金，愿意还款，没有锁车，出租人要求解除融资租赁合同收回车辆";
    const { edges } = await similar({ facts, hurts: "RESPONDENT" });
    const distinguished = edges.flatMap((edge) => {
      const named = /如要区分.*?“(?<label>[^”]+)”/u.exec(edge.explanation)?.groups?.["label"];
      return named === undefined ? [] : [{ named, edge }];
    });
    expect(distinguished.length).toBeGreaterThan(0);
    for (const { named, edge } of distinguished)
      expect([...edge.onlyInCase, ...edge.onlyInQuery].map((each) => each.factor.label)).toContain(
        named,
      );
  });

  test("pages of seven make the whole, and a cursor belongs to its search", async () => {
    const whole = ids(await similar({ facts: FACTS }, { first: 100 }));
    const read: string[] = [];
    let after: string | null = null;
    do {
      const page: Connection = await similar({ facts: FACTS }, { first: 7, after });
      expect(page.totalCount).toBe(whole.length);
      read.push(...ids(page));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(read).toEqual(whole);
    const { endCursor } = (await similar({ facts: FACTS }, { first: 1 })).pageInfo;
    expect((await refusal({ facts: `${FACTS}。` }, { after: endCursor }))?.extensions.code).toBe(
      "BAD_USER_INPUT",
    );
  });

  describe("a floor: what hardly has a word in common is no similar case", () => {
    const FLOORED = `query($input: SimilarCasesInput!, $min: Float, $first: Int = 100, $after: String) {
      similarCases(input: $input, minScore: $min, first: $first, after: $after) {
        totalCount pageInfo { hasNextPage endCursor } edges { score node { id } } } }`;
    type Floored = Pick<Connection, "totalCount" | "pageInfo"> & {
      readonly edges: readonly Pick<Edge, "score" | "node">[];
    };
    const above = async (facts: string, rest: object = {}) =>
      (await data<{ similarCases: Floored }>(app, FLOORED, { input: { facts }, ...rest }))
        .similarCases;

    test.each([
      FACTS,
      "我买了一辆挂靠的货车跑运输，租金还差三期，出租公司就把车远程锁了，损失谁来赔。",
      "离婚时房子归我，前夫的债主申请法院查封这套房子，我提出执行异议。",
    ])(
      "without minScore all reach the one that was measured, and the total counts these: %s",
      async (facts) => {
        const [found, all] = [await above(facts), await above(facts, { min: 0 })];
        expect(found.edges.length).toBeGreaterThan(0);
        expect(found.totalCount).toBe(found.edges.length);
        expect(found.edges.every((edge) => edge.score >= LEAST_SCORE)).toBe(true);
        expect(found.edges).toEqual(all.edges.filter((edge) => edge.score >= LEAST_SCORE));
        expect(all.totalCount).toBeGreaterThan(found.totalCount);
      },
    );

    test("minScore sets another, also across pages", async () => {
      const whole = await above(FACTS, { min: 0.15 });
      expect(whole.edges.every((edge) => edge.score >= 0.15)).toBe(true);
      const page = await above(FACTS, { min: 0.15, first: 1 });
      expect(page.totalCount).toBe(whole.totalCount);
      const next = await above(FACTS, { min: 0.15, after: page.pageInfo.endCursor });
      expect([...page.edges, ...next.edges]).toEqual(whole.edges);
    });

    test("nothing reaches it: an empty page, not an error", async () => {
      expect(await above(FACTS, { min: 1 })).toMatchObject({
        totalCount: 0,
        edges: [],
        pageInfo: { hasNextPage: false },
      });
    });

    test.each([-0.1, 1.5])("%d is no score", async (min) => {
      const { errors } = await ask(app, FLOORED, { input: { facts: FACTS }, min });
      expect(errors?.[0]).toMatchObject({
        message: expect.stringContaining("expected 0 to 1") as string,
      });
      expect(errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
    });
  });

  test("a filter is kept", async () => {
    const found = await similar(
      { facts: FACTS },
      { ...ALL, filter: { regions: ["region:shanghai"] } },
    );
    expect(found.edges.length).toBeGreaterThan(0);
    for (const id of ids(found)) expect(id).toMatch(/^case:sh/u);
  });

  test.each([
    "'}) MATCH (n) DETACH DELETE n // 租赁车辆",
    '"]) AND searchFacts:* OR title:[* TO *] \\ + - && || ! ( ) { } ^ ~ ? :/',
    "<script>alert(1)</script> ${process.exit(1)} {{7*7}} %s%n \uFFFF 租赁",
    "第".repeat(5000),
  ])("hostile text is only text: %j", async (facts) => {
    await similar({ facts }); // an error would be thrown
    expect(
      (await data<{ cases: { totalCount: number } }>(app, "{ cases { totalCount } }")).cases
        .totalCount,
    ).toBe(36);
  });

  test.each<[object, RegExp]>([
    [{}, /needs a caseId or facts/u],
    [{ caseId: "case:tj-03", facts: FACTS }, /not both/u],
    [{ facts: "太短" }, /expected 10 to 20000/u],
    [{ facts: "长".repeat(20_001) }, /expected 10 to 20000/u],
    [{ caseId: "case:tj-03", issues: ["应否解除"] }, /goes with facts only/u],
    [{ facts: FACTS, factors: ["factor:nowhere"] }, /is no factor/u],
    [{ facts: FACTS, withoutFactors: ["case:tj-03"] }, /is no factor/u],
    [{ facts: FACTS, causeOfAction: "cause:nowhere" }, /is no cause of action/u],
    [{ facts: FACTS, citations: ["不存在法第3条"] }, /was not understood/u],
    [{ facts: FACTS, forumCourt: "court:nowhere" }, /is no court/u],
    [{ facts: FACTS, helps: "CLAIMANT", hurts: "CLAIMANT" }, /exclude each other/u],
    [{ facts: FACTS, hurts: "NEITHER" }, /names a side/u],
    [{ facts: FACTS, weights: { facts: -1 } }, /from 0 to 1/u],
    [{ facts: FACTS, weights: { facts: 0, issues: 0, law: 0 } }, /all 0/u],
  ])("%j is refused", async (input, message) => {
    const error = await refusal(input);
    expect(error?.extensions.code).toBe("BAD_USER_INPUT");
    expect(error?.message).toMatch(message);
  });
});

describe("similar cases of a case, and two cases", () => {
  test("a case that does not exist is not found", async () => {
    expect(await refusal({ caseId: "case:nowhere" })).toMatchObject({
      message: expect.stringContaining("is no case of the graph") as string,
      extensions: { code: "NOT_FOUND" },
    });
  });

  const COMPARE = `query($a: ID!, $b: ID!) { compareCases(a: $a, b: $b) { a { id } b { id } score scores { facts issues law }
    sharedFactors ${MATCH} onlyInA ${MATCH} onlyInB ${MATCH} sharedProvisions { id } explanation } }`;

  test("a case is not similar to itself; a comparison gives the search's scores", async () => {
    const found = await similar({ caseId: "case:tj-03" });
    expect(ids(found)).not.toContain("case:tj-03");
    const [best] = found.edges;
    const { compareCases } = await data<{ compareCases: Edge & { onlyInA: Match[] } }>(
      app,
      COMPARE,
      {
        a: "case:tj-03",
        b: best?.node.id,
      },
    );
    expect(compareCases).toMatchObject({ score: best?.score, scores: best?.scores });
    expect(factorIds(compareCases.sharedFactors)).toEqual(factorIds(best?.sharedFactors ?? []));
    expect(compareCases.explanation).toMatch(/^《.*》（前案）与《.*》（后案）的相似度为/u);
  });

  test.each([
    ["case:tj-03", "case:nowhere", "NOT_FOUND"],
    ["case:tj-03", "case:tj-03", "BAD_USER_INPUT"],
  ])("%s and %s cannot be compared", async (a, b, code) => {
    expect((await ask(app, COMPARE, { a, b })).errors?.[0]?.extensions.code).toBe(code);
  });
});

test("applicable provisions come with reasons and cases", async () => {
  const query = `query($facts: String!) { applicableProvisions(facts: $facts, first: 5) { provision { id } score
    because { quote section start source } sharedFactors ${MATCH} cases { id } } }`;
  interface Reason {
    readonly quote: string;
    readonly section: string;
    readonly start: number | null;
    readonly source: string;
  }
  interface Suggestion {
    readonly provision: { readonly id: string };
    readonly because: readonly Reason[];
    readonly sharedFactors: readonly Match[];
    readonly cases: readonly { readonly id: string }[];
  }
  const { applicableProvisions: found } = await data<{ applicableProvisions: Suggestion[] }>(
    app,
    query,
    { facts: FACTS },
  );
  expect(found).toHaveLength(5);
  expect(found[0]).toMatchObject({ provision: { id: "provision:civil-code/752" }, score: 1 });
  expect(found[0]?.because).toContainEqual(
    expect.objectContaining({
      quote: expect.stringContaining("民法典第七百五十二条") as string,
      section: "引用",
      source: "input",
    }),
  );
  expect(found.some((each) => each.cases.length > 0)).toBe(true);
  const reasons = (kind: string) =>
    found.flatMap((each) => each.because).filter((each) => each.section.startsWith(kind));
  for (const { quote, start, source } of reasons("要素：")) {
    expect(source).toBe("input");
    expect(FACTS.slice(start ?? 0)).toMatch(new RegExp(`^${quote}`, "u"));
  }
  expect(reasons("要素：").length).toBeGreaterThan(0);
  for (const { because, sharedFactors, cases } of found) {
    expect(because.length + cases.length).toBeGreaterThan(0);
    if (cases.length === 0) expect(sharedFactors).toEqual([]);
    for (const { guessed, inCase } of sharedFactors) {
      expect(guessed).toBe(false);
      if (inCase !== null) expect(inCase.source).toMatch(/^(case|publication|document):/u);
    }
  }
  expect(reasons("用语").map((each) => each.quote)).toContain("租金");
  for (const { quote } of reasons("用语"))
    expect(quote).toMatch(/^(?!后来|一直|已经|可以|应当).{2,}$/u);
  expect((await ask(app, query, { facts: "短" })).errors?.[0]?.extensions.code).toBe(
    "BAD_USER_INPUT",
  );
  const dated = {
    facts: "2024年3月1日，出租人把车租给对方，每月租金38万元，2024年12月起对方没有付钱。",
  };
  const { applicableProvisions: byFacts } = await data<{ applicableProvisions: Suggestion[] }>(
    app,
    query,
    dated,
  );
  expect(byFacts.length).toBeGreaterThan(0);
  for (const { because, cases } of byFacts)
    expect(because.length + cases.length).toBeGreaterThan(0);
  // and no 2024年3月1日起施行
  expect(byFacts.map((each) => each.provision.id)).toContain("provision:civil-code/752");
});

describe("outcomes", () => {
  const OUTCOMES = `query($factors: [ID!], $cause: ID, $filter: CaseFilter) { outcomes(factors: $factors, causeOfAction: $cause, filter: $filter) {
    sampleSize counts { outcome count } prevailingSide prevailingSideShare refusal boundReached caveat
    groups { cause { id } level region { id } year cases points { claimant respondent split notDecided notKnown } claimantShare refusal } } }`;
  interface Outcomes {
    readonly sampleSize: number;
    readonly counts: readonly { readonly count: number }[];
    readonly prevailingSideShare: number | null;
    readonly refusal: string | null;
    readonly boundReached: boolean;
    readonly groups: readonly {
      readonly cause: { readonly id: string } | null;
      readonly level: string | null;
      readonly region: { readonly id: string } | null;
      readonly year: number | null;
      readonly cases: number;
      readonly points: Readonly<Record<string, number>>;
      readonly claimantShare: number | null;
      readonly refusal: string | null;
    }[];
  }
  const outcomes = async (variables: object) =>
    (await data<{ outcomes: Outcomes }>(app, OUTCOMES, { ...variables })).outcomes;

  test("all cases: counts add up, and no share is made of several causes of action", async () => {
    const all = await outcomes({});
    expect(all).toMatchObject({ sampleSize: 36, prevailingSideShare: null, boundReached: false });
    expect(all.refusal).toMatch(/涉及\d+种案由/u);
    expect(all.counts.reduce((sum, each) => sum + each.count, 0)).toBe(36);
  });

  test("points are counted by cause, level, region and year, and a share needs ten of them", async () => {
    const { groups, sampleSize } = await outcomes({});
    const keys = groups.map(({ cause, level, region, year }) =>
      [cause?.id, level, region?.id, year].join(),
    );
    expect(new Set(keys).size).toBe(keys.length);
    expect(groups.reduce((sum, each) => sum + each.cases, 0)).toBe(sampleSize);
    const tianjin = groups.find(
      ({ cause, level, region, year }) =>
        cause?.id === "cause:112" &&
        level === "BASIC" &&
        region?.id === "region:tianjin" &&
        year === null,
    );
    // every lease of the release, whoever won it: several points a case
    expect(tianjin?.cases).toBe(8);
    const { claimant = 0, respondent = 0, ...rest } = tianjin?.points ?? {};
    expect(respondent).toBeGreaterThan(1);
    expect(claimant + respondent).toBeGreaterThan(10);
    expect(tianjin?.claimantShare).toBeCloseTo(claimant / (claimant + respondent), 5);
    expect(Object.keys(rest)).toEqual(["split", "notDecided", "notKnown"]);
    const few = groups.filter(
      ({ points }) => (points["claimant"] ?? 0) + (points["respondent"] ?? 0) < 10,
    );
    expect(few.length).toBeGreaterThan(0);
    for (const each of few) expect(each).toMatchObject({ claimantShare: null });
    for (const each of few) expect(each.refusal).toContain("不足10个");
  });

  test("with factors the points are those that turn on all of them, or on what stands below", async () => {
    const points = async (...factors: string[]) => {
      const { groups } = await outcomes({ factors, filter: { ids: ["case:tj-04"] } });
      return groups[0]?.points;
    };
    const none = { claimant: 0, respondent: 0, split: 0, notDecided: 0, notKnown: 0 };
    expect(await points("factor:failure-to-mitigate")).toEqual({
      ...none,
      respondent: 1,
      split: 1,
    });
    expect(await points("factor:remote-locking", "factor:multiple-installments-overdue")).toEqual({
      ...none,
      claimant: 1,
    });
    expect(await points("factor:rent-default")).toEqual({ ...none, claimant: 2 });
  });

  test("under ten cases no tendency is stated, and why", async () => {
    const few = await outcomes({ factors: ["factor:nominal-purchase"] });
    expect(few.sampleSize).toBeLessThan(10);
    expect(few).toMatchObject({
      prevailingSideShare: null,
      refusal: expect.stringContaining(`${few.sampleSize}件`) as string,
    });
  });

  test("factors and cause must all hold", async () => {
    const cause = await outcomes({ cause: "cause:112" });
    const both = await outcomes({
      cause: "cause:112",
      factors: ["factor:nominal-purchase"],
      filter: { regions: ["region:tianjin"] },
    });
    expect(both.sampleSize).toBeLessThan(cause.sampleSize);
  });

  test.each([{ factors: ["factor:nowhere"] }, { cause: "cause:nowhere" }])(
    "%j is refused",
    async (variables) => {
      expect((await ask(app, OUTCOMES, variables)).errors?.[0]?.extensions.code).toBe(
        "BAD_USER_INPUT",
      );
    },
  );
});

describe("divergences", () => {
  const DIVERGENCES = `query($citation: String!, $first: Int, $after: String) { divergences(citation: $citation, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } nodes { provision { id } factors { id } cases { id prevailingSide } explanation } } }`;
  interface Divergences {
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly nodes: readonly { readonly explanation: string }[];
  }
  const divergences = async (variables: object) =>
    (await data<{ divergences: Divergences }>(app, DIVERGENCES, { ...variables })).divergences;

  // The pure part is tested on made-up cases in test/unit/similarity/explain.test.ts.
  test("the seeds hold none on one article: an empty page, not an error", async () => {
    const found = await divergences({ citation: "民法典752条", first: 100 });
    expect(found).toEqual({
      totalCount: 0,
      pageInfo: { hasNextPage: false, endCursor: null },
      nodes: [],
    });
  });

  test("an unknown citation is refused", async () => {
    expect(
      (await ask(app, DIVERGENCES, { citation: "不存在法第3条" })).errors?.[0]?.extensions.code,
    ).toBe("BAD_USER_INPUT");
  });
});

describe("the report", () => {
  const REPORT = `query($input: SimilarCaseReportInput!) { similarCaseReport(input: $input) { searcher searchedAt platform methods pendingIssues
    tiers { tier found hits { case { id } holding comparison recommendation adverse } } markdown } }`;
  interface Report {
    readonly searchedAt: string;
    readonly tiers: readonly {
      readonly tier: string;
      readonly found: number;
      readonly hits: readonly {
        readonly case: { readonly id: string };
        readonly adverse: boolean;
        readonly recommendation: string;
      }[];
    }[];
    readonly markdown: string;
  }
  const report = async (input: object) =>
    (
      await data<{ similarCaseReport: Report }>(app, REPORT, {
        input: { searcher: "某律师事务所", ...input },
      })
    ).similarCaseReport;

  test("all tiers in order, empty ones stated, adverse cases first and named, what was not searched", async () => {
    const found = await report({
      search: { facts: FACTS, forumCourt: "court:tianjin-ftz", helps: "RESPONDENT" },
      pendingIssues: ["名义承租人应否支付租金"],
    });
    expect(found.searchedAt).toBe("2026-07-01T04:00:00+08:00");
    expect(found.tiers.map((each) => each.tier)).toEqual([
      "GUIDING_CASE",
      "SPC_TYPICAL_OR_EFFECTIVE",
      "OWN_HIGH_COURT",
      "ONE_LEVEL_UP_OR_OWN_COURT",
      "PERSUASIVE",
    ]);
    expect(found.tiers[0]?.hits).toEqual([]);
    expect(found.markdown).toContain("本顺位未检索到类案。");
    expect(found.markdown).toContain("名义承租人应否支付租金");
    expect(found.markdown).toContain("未检索中国裁判文书网");
    const hits = found.tiers.flatMap((each) => each.hits);
    expect(hits.some((hit) => hit.adverse)).toBe(true);
    expect(found.markdown).toContain("【不利案例】");
    for (const { hits: list } of found.tiers)
      expect(list.map((hit) => hit.adverse)).toEqual(
        list.map((hit) => hit.adverse).toSorted((a, b) => Number(b) - Number(a)),
      );
    for (const hit of hits)
      expect(hit.recommendation).toMatch(/^(?:建议参照|可以参考|应予区分)。/u);
  });

  test("no tier in which something was found stands empty, however few are listed", async () => {
    const search = { facts: FACTS, forumCourt: "court:tianjin-ftz" };
    const [few, all] = await Promise.all([
      report({ search, first: 1 }),
      report({ search, first: 50 }),
    ]);
    expect(few.tiers.map((each) => each.found)).toEqual(all.tiers.map((each) => each.hits.length));
    expect(few.tiers.map((each) => each.hits.length)).toEqual(
      all.tiers.map((each) => Math.min(1, each.found)),
    );
    expect(few.tiers.filter((each) => each.found > 0).length).toBeGreaterThan(1);
    expect(few.markdown).toMatch(/本顺位检索到类案\d+件，列出1件，其余\d+件相似度较低，从略。/u);
  });

  test("without a forum court the third and the fourth tier are not called empty", async () => {
    const { markdown } = await report({ search: { facts: FACTS } });
    expect(markdown.match(/未指定受诉法院，无从判断哪些案例属于本顺位。/gu)).toHaveLength(2);
  });

  test("the words, factors and articles that were searched for, and what the facts deny", async () => {
    const { markdown } = await report({ search: { facts: `${FACTS}双方没有签订阴阳合同。` } });
    expect(markdown).toMatch(/检索词\d+个，按权重由高到低：.*顶名/u);
    expect(markdown).toMatch(/法律要素检索：.*顶名购车/u);
    expect(markdown).toContain("法条检索：《中华人民共和国民法典》第七百五十二条。");
    expect(markdown).toMatch(/案情否认的要素，未用于检索：.*阴阳合同/u);
  });

  test("texts of the user are no markup in the report", async () => {
    const { markdown } = await report({
      search: {
        facts: "# 标题 <script>alert(1)</script> | 表格 | ![图](http://x.example/a.png) 租赁合同",
      },
    });
    expect(markdown).not.toContain("<script>");
    expect(markdown).not.toContain("![图]");
  });

  test.each([
    { searcher: " " },
    { first: 51 },
    { search: { facts: FACTS, helps: "NEITHER" } },
    { search: { facts: FACTS, helps: "CLAIMANT", hurts: "RESPONDENT" } },
  ])("%j is refused", async (input) => {
    const answer = await ask(app, REPORT, {
      input: { searcher: "某律师", search: { facts: FACTS }, ...input },
    });
    expect(answer.errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
  });
});
