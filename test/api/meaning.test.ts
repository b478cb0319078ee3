import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type MeaningPreparation, openMeaning } from "../../src/cli/prepare-meaning.js";
import { LocalEmbedder } from "../../src/embedding/local-embedder.js";
import type { Database } from "../../src/graph/database.js";
import { GraphStore } from "../../src/graph/store.js";
import { FactorMeaning } from "../../src/search/factor-meaning.js";
import { readKnowledge } from "../../src/similarity/knowledge.js";
import { segment } from "../../src/similarity/segmenter.js";
import { type Answer, ask, createTestApi, data } from "../support/api.js";
import { suiteDatabase } from "../support/clean-database.js";

// The model that comes with Leian, opened as the product opens it; the graph has no vectors.
let database: Database;
let meaning: MeaningPreparation;
let app: FastifyInstance;
let lexical: FastifyInstance;
beforeAll(async () => {
  database = suiteDatabase();
  const opened = openMeaning({ kind: "LOCAL" }, 2);
  if (opened === undefined) throw new Error("there is no model");
  meaning = opened;
  const { embedder, factors } = meaning;
  await embedder.start();
  const source = new GraphStore(database, segment, () => ({})).similaritySource();
  await factors.prepare(await readKnowledge(source, segment), embedder.embedder);
  app = await createTestApi(database, { embedder: embedder.embedder, factorMeaning: factors });
  lexical = await createTestApi(database);
}, 600_000);
afterAll(async () => {
  await app.close();
  await lexical.close();
  await meaning.embedder.close();
  await database.close();
});

interface Match {
  readonly factor: { readonly id: string };
  readonly origin: string | null;
  readonly guessed: boolean;
  readonly confidence: number;
  readonly inQuery: { readonly quote: string; readonly start: number } | null;
}
interface Edge {
  readonly score: number;
  readonly node: { readonly id: string };
  readonly sharedFactors: readonly Match[];
  readonly onlyInQuery: readonly Match[];
}
interface Candidate {
  readonly causeOfAction: { readonly id: string };
  readonly score: number;
  readonly words: readonly { readonly quote: string; readonly start: number }[];
  readonly factors: readonly { readonly id: string }[];
}
interface Found {
  readonly edges: readonly Edge[];
  readonly understood: {
    readonly factors: readonly Match[];
    readonly denied: readonly Match[];
    readonly suggested: readonly Match[];
    readonly causesOfAction: readonly { readonly id: string }[];
    readonly causeCandidates: readonly Candidate[];
  };
}

const MATCH = "{ factor { id } origin guessed confidence inQuery { quote start } }";
const QUERY = `query($input: SimilarCasesInput!) { similarCases(input: $input, first: 10) {
  edges { score node { id } sharedFactors ${MATCH} onlyInQuery ${MATCH} }
  understood {
    factors ${MATCH} denied ${MATCH} suggested ${MATCH} causesOfAction { id }
    causeCandidates { causeOfAction { id } score words { quote start } factors { id } }
  }
} }`;
const search = async (input: object) =>
  (await data<{ similarCases: Found }>(app, QUERY, { input })).similarCases;

const ids = (matches: readonly Match[]) => matches.map((match) => match.factor.id);
const warnings = (answer: Answer) => answer.extensions?.warnings ?? [];
/** Warned of as long as the graph has no vectors. */
const NO_VECTORS = /not all texts have their vectors/u;

const LOCKED = "头天夜里他们在后台点了一下，我的货车就打不着火了";
const LENT_NAME = "他拿我的名字贷款提的车，车也是他在开";
const FACTS = `我是跑长途的。${LOCKED}。`;

describe("laymen's clauses", () => {
  test.each([
    [FACTS, "factor:remote-locking", LOCKED],
    [
      `身份证借给表哥，${LENT_NAME}。`,
      "factor:nominal-purchase",
      "身份证借给表哥，他拿我的名字贷款提的车",
    ],
  ])("%s: understood, with the clause as its words", async (facts, factor, quote) => {
    const { factors } = (await search({ facts })).understood;
    const found = factors.find((each) => each.factor.id === factor);
    expect(found).toMatchObject({
      origin: "UNDERSTOOD",
      guessed: true,
      inQuery: { quote, start: facts.indexOf(quote) },
    });
    expect(found?.confidence).toBeGreaterThan(0.5);
    expect(found?.confidence).toBeLessThan(1);
  });

  // 没 belongs to the greeting, not to the locking
  test.each(["没打招呼就远程把车锁了", "没发催告函即远程锁机"])("%s: stated", async (facts) => {
    const { factors, denied } = (await search({ facts })).understood;
    expect(ids(factors)).toContain("factor:remote-locking");
    expect(denied).toEqual([]);
  });

  // the words 把车锁 by themselves say the contrary of the clause
  test("车一直好好的，他们从来没有远程把车锁过: not stated, and offered at most", async () => {
    const { factors } = (await search({ facts: "车一直好好的，他们从来没有远程把车锁过" }))
      .understood;
    expect(ids(factors)).toEqual([]);
  });

  test.each(["车没有被远程锁过，一直能开"])("%s: denied", async (facts) => {
    const { factors, denied } = (await search({ facts })).understood;
    expect(ids(factors)).toEqual([]);
    expect(denied.map((each) => [each.factor.id, each.inQuery?.quote])).toEqual([
      ["factor:remote-locking", facts],
    ]);
  });

  test("租赁公司能不能不打招呼就远程把车锁了？: asked, which is neither", async () => {
    const { understood } = await search({ facts: "租赁公司能不能不打招呼就远程把车锁了？" });
    expect(ids(understood.factors)).toEqual([]);
    expect(ids(understood.denied)).toEqual([]);
    expect(understood.causeCandidates[0]?.factors).toContainEqual({ id: "factor:remote-locking" });
  });

  test("what states nothing is understood as nothing", async () => {
    const { understood } = await search({ facts: "今天天气很好，我们一家去公园里散步" });
    expect(understood).toEqual({
      factors: [],
      denied: [],
      suggested: [],
      causesOfAction: [],
      causeCandidates: [],
    });
  });
});

describe("what is suggested", () => {
  const facts = `身份证借给表哥，${LENT_NAME}。`;

  test("is offered with its clause and counts for nothing", async () => {
    const { understood, edges } = await search({ facts });
    const suggested = ids(understood.suggested);
    expect(suggested.length).toBeGreaterThan(0);
    expect(
      understood.suggested.filter((each) => !facts.includes(each.inQuery?.quote ?? "-")),
    ).toEqual([]);
    const counted = edges.flatMap((edge) => ids([...edge.sharedFactors, ...edge.onlyInQuery]));
    expect(counted).toContain("factor:nominal-purchase");
    for (const id of suggested) {
      expect(ids(understood.factors)).not.toContain(id);
      expect(counted).not.toContain(id);
    }
  });

  test("left out it changes no score, and adopted it is the user's own", async () => {
    const before = await search({ facts });
    const [id = ""] = ids(before.understood.suggested);
    const without = await search({ facts, withoutFactors: [id] });
    expect(ids(without.understood.suggested)).not.toContain(id);
    expect(without.edges).toEqual(before.edges);
    const { understood, edges } = await search({ facts, factors: [id] });
    expect(understood.factors.find((each) => each.factor.id === id)).toMatchObject({
      origin: "GIVEN",
      confidence: 1,
    });
    expect(ids(understood.suggested)).not.toContain(id);
    expect(edges).not.toEqual(before.edges);
  });
});

test("withoutFactors switches off what was understood", async () => {
  const before = await search({ facts: FACTS });
  const { understood, edges } = await search({
    facts: FACTS,
    withoutFactors: ["factor:remote-locking"],
  });
  expect(ids(before.edges.flatMap((edge) => edge.sharedFactors))).toContain(
    "factor:remote-locking",
  );
  for (const matches of [
    understood.factors,
    understood.suggested,
    ...edges.flatMap((edge) => [edge.sharedFactors, edge.onlyInQuery]),
  ])
    expect(ids(matches)).not.toContain("factor:remote-locking");
  expect(understood.causeCandidates.flatMap((each) => each.factors)).not.toContainEqual({
    id: "factor:remote-locking",
  });
});

describe("candidates for the cause of action", () => {
  test("with a score, the words and the factors that speak for them, likeliest first", async () => {
    const facts = `${FACTS}车是从租赁公司租的，租赁公司还催我交租金。`;
    const { causeCandidates: found, causesOfAction } = (await search({ facts })).understood;
    expect(found.map((each) => each.causeOfAction)).toEqual(causesOfAction);
    expect(found[0]?.score).toBe(1);
    const scores = found.map((each) => each.score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    const leasing = found.find((each) => each.causeOfAction.id === "cause:112");
    expect(leasing?.factors).toContainEqual({ id: "factor:remote-locking" });
    const words = found.flatMap((each) => each.words);
    expect(words.length).toBeGreaterThan(0);
    for (const { quote, start } of words) expect(facts.indexOf(quote)).toBe(start);
    for (const { words: own } of found)
      expect(new Set(own.map((each) => each.quote)).size).toBe(own.length);
  });

  test("stay where the user names another cause; a case of the graph has its own", async () => {
    const own = await search({ facts: FACTS, causeOfAction: "cause:103-3" });
    expect(own.understood.causesOfAction).toEqual([{ id: "cause:103-3" }]);
    expect(own.understood.causeCandidates[0]?.causeOfAction.id).toBe("cause:112");
    const { understood } = await search({ caseId: "case:tj-03" });
    expect(understood.causeCandidates).toEqual([]);
    expect(understood.causesOfAction).not.toEqual([]);
  });
});

describe("meaning: false goes by words alone", () => {
  const PROVISIONS =
    "query($facts: String!, $meaning: Boolean! = true) { applicableProvisions(facts: $facts, meaning: $meaning) { score provision { id } } }";
  const SUGGESTIONS =
    "query($facts: String!, $meaning: Boolean! = true, $after: String) { provisionSuggestions(facts: $facts, meaning: $meaning, first: 3, after: $after) { pageInfo { endCursor } nodes { score provision { id } } } }";

  test.each([
    [
      "similar cases",
      QUERY,
      { input: { facts: FACTS } },
      { input: { facts: FACTS, meaning: false } },
    ],
    ["a case of the graph", QUERY, { input: { caseId: "case:tj-03" } }, undefined],
    ["applicable provisions", PROVISIONS, { facts: FACTS }, { facts: FACTS, meaning: false }],
    ["provision suggestions", SUGGESTIONS, { facts: FACTS }, { facts: FACTS, meaning: false }],
  ])("%s: as without a model, and nothing is warned of", async (_what, query, plain, words) => {
    const byWords = await ask(
      app,
      query,
      words ?? { input: { caseId: "case:tj-03", meaning: false } },
    );
    expect(byWords.errors).toBeUndefined();
    expect(warnings(byWords)).toEqual([]);
    const expected = (await ask(lexical, query, plain)).data;
    expect(JSON.parse(JSON.stringify(byWords.data, withoutCursor))).toEqual(
      JSON.parse(JSON.stringify(expected, withoutCursor)),
    );
    const byMeaning = await ask(app, query, plain);
    expect(warnings(byMeaning)).toEqual([expect.stringMatching(NO_VECTORS)]);
    if (words !== undefined) expect(byMeaning.data).not.toEqual(byWords.data);
  });

  test("null is as left out, and a cursor of one is refused by the other", async () => {
    const input = { facts: FACTS };
    expect((await search({ ...input, meaning: null })).understood).toEqual(
      (await search(input)).understood,
    );
    const page = await data<{
      provisionSuggestions: { readonly pageInfo: { readonly endCursor: string } };
    }>(app, SUGGESTIONS, { facts: FACTS });
    const { endCursor } = page.provisionSuggestions.pageInfo;
    const refused = await ask(app, SUGGESTIONS, { facts: FACTS, meaning: false, after: endCursor });
    expect(refused.errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
  });

  test("a report says that it was the searcher's choice", async () => {
    const report = async (api: FastifyInstance, meaning: boolean) =>
      (
        await data<{ similarCaseReport: { readonly markdown: string } }>(
          api,
          'query($search: SimilarCasesInput!) { similarCaseReport(input: { search: $search, searcher: "某律师" }) { markdown } }',
          { search: { facts: FACTS, meaning } },
        )
      ).similarCaseReport.markdown;
    const CHOSEN = "未使用语义向量（检索人选择只按词语检索）";
    expect(await report(app, false)).toContain(CHOSEN);
    expect(await report(app, true)).not.toContain(CHOSEN);
    expect(await report(lexical, true)).toContain("未使用语义向量（未配置向量服务）");
  });
});

test("before the model is there: the answer by words, and a warning", async () => {
  const embedder = new LocalEmbedder({ files: () => new Promise(() => {}), threads: 1 });
  void embedder.start();
  const early = await createTestApi(database, { embedder, factorMeaning: new FactorMeaning() });
  try {
    for (const facts of [FACTS, `身份证借给表哥，${LENT_NAME}。`]) {
      const answer = await ask(early, QUERY, { input: { facts } });
      expect(warnings(answer)).toContainEqual(
        expect.stringMatching(/by words, factors and law alone.*the model is still being loaded/u),
      );
      expect(answer.data).toEqual((await ask(lexical, QUERY, { input: { facts } })).data);
    }
  } finally {
    await early.close();
    await embedder.close();
  }
});

function withoutCursor(key: string, value: unknown): unknown {
  return key === "endCursor" ? undefined : value;
}
