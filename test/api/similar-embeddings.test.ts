import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ApiOptions } from "../../src/api/http/api-options.js";
import { embedGraph } from "../../src/embedding/embed-graph.js";
import { OpenAiEmbedder } from "../../src/embedding/openai-embedder.js";
import type { Database } from "../../src/graph/database.js";
import { GraphEmbeddings } from "../../src/graph/graph-embeddings.js";
import { type Answer, ask, createTestApi, data } from "../support/api.js";
import { suiteDatabase, suiteDriver } from "../support/clean-database.js";
import { type Behaviour, countingVectors, openEndpoint } from "../support/embeddings-endpoint.js";
import { graphContent } from "../support/graph-content.js";

const MODEL = "example/model-a";
const DIMENSIONS = 64;
const KEY = "sk-very-secret";
const FACTS =
  "我帮朋友顶名买车，和融资租赁公司签了合同，车一直是朋友在开，后来他不付租金，租赁公司起诉我付清全部租金。";

let database: Database;
let store: GraphEmbeddings;
let lexical: FastifyInstance;
let before: Awaited<ReturnType<typeof content>>;

beforeAll(async () => {
  database = suiteDatabase();
  store = new GraphEmbeddings(database);
  before = await content();
  const endpoint = await openEndpoint(countingVectors(DIMENSIONS));
  await embedGraph(store, new OpenAiEmbedder({ url: endpoint.url, model: MODEL }), { all: true });
  await endpoint.close();
  lexical = await createTestApi(database);
});
// The other suites share the database: the graph is as it was.
afterAll(async () => {
  await lexical.close();
  await store.clear();
  expect(await content()).toEqual(before);
  await database.close();
});

async function content(): Promise<{ readonly hash: string }> {
  const driver = suiteDriver();
  try {
    return await graphContent(driver);
  } finally {
    await driver.close();
  }
}

/** Longer than any request may take. */
const ENDPOINT_MS = 60_000;

interface Wired {
  readonly app: FastifyInstance;
  readonly url: string;
  /** The texts that the endpoint was asked for. */
  readonly asked: string[];
}

/** An API whose endpoint behaves so. */
async function withEndpoint<Result>(
  behaviour: Behaviour,
  work: (wired: Wired) => Promise<Result>,
  model = MODEL,
  { timeout, ...options }: Partial<ApiOptions> & { readonly timeout?: number } = {},
): Promise<Result> {
  const asked: string[] = [];
  const endpoint = await openEndpoint((request) => {
    asked.push(...request.input);
    return behaviour(request);
  });
  const embedder = new OpenAiEmbedder({ url: endpoint.url, model, apiKey: KEY, timeout });
  const app = await createTestApi(database, { ...options, embedder });
  // what all searches know is read now
  await ask(app, '{ compareCases(a: "case:tj-03", b: "case:gz-02") { score } }');
  try {
    return await work({ app, url: endpoint.url, asked });
  } finally {
    await app.close();
    await endpoint.close();
  }
}

const SEARCH = `query ($input: SimilarCasesInput!, $first: Int = 20, $after: String) {
  similarCases(input: $input, first: $first, after: $after) { totalCount pageInfo { endCursor } edges { score node { id } } } }`;
const PROVISIONS = `query ($facts: String!) { applicableProvisions(facts: $facts) { score provision { id } } }`;
const REPORT = `query ($facts: String!) {
  similarCaseReport(input: { search: { facts: $facts }, searcher: "某律师" }) { methods markdown } }`;

interface Found {
  readonly similarCases: {
    readonly pageInfo: { readonly endCursor: string };
    readonly edges: readonly { readonly score: number; readonly node: { readonly id: string } }[];
  };
}
interface Reported {
  readonly similarCaseReport: { readonly methods: readonly string[]; readonly markdown: string };
}

const warnings = (answer: Answer) => answer.extensions?.warnings ?? [];

/** No address, port, model, key or stack leaves the server. */
function expectNothingInternal(answer: Answer, { url }: Wired): void {
  for (const secret of [new URL(url).host, "/v1", KEY, MODEL, "node_modules", "Error:"])
    expect(answer.raw).not.toContain(secret);
}

describe("an endpoint that answers", () => {
  test("has its part in similar cases and provisions, is asked once a text, and nothing is warned of", () =>
    withEndpoint(countingVectors(DIMENSIONS), async ({ app, asked }) => {
      const found = await ask(app, SEARCH, { input: { facts: FACTS } });
      expect(warnings(found)).toEqual([]);
      expect(asked).toEqual([FACTS]);
      expect(found.data).not.toEqual(
        (await ask(lexical, SEARCH, { input: { facts: FACTS } })).data,
      );
      const both = await ask(
        app,
        "query ($facts: String!) { a: similarCases(input: { facts: $facts }) { totalCount } b: applicableProvisions(facts: $facts) { score } }",
        { facts: FACTS },
      );
      expect(both.errors).toBeUndefined();
      expect(asked).toEqual([FACTS, FACTS]);
      const provisions = await ask(app, PROVISIONS, { facts: FACTS });
      expect(warnings(provisions)).toEqual([]);
      expect(provisions.data).not.toEqual((await ask(lexical, PROVISIONS, { facts: FACTS })).data);
    }));

  test("is not needed for a case of the graph, which has its vector", () =>
    withEndpoint(countingVectors(DIMENSIONS), async ({ app, asked }) => {
      const input = { caseId: "case:tj-03" };
      const found = await ask(app, SEARCH, { input });
      expect(warnings(found)).toEqual([]);
      expect(asked).toEqual([]);
      const { similarCases } = found.data as unknown as Found;
      expect(similarCases.edges.map((edge) => edge.node.id)).not.toContain("case:tj-03");
      expect(found.data).not.toEqual((await ask(lexical, SEARCH, { input })).data);
    }));

  test("pages of seven make the whole", () =>
    withEndpoint(countingVectors(DIMENSIONS), async ({ app }) => {
      const page = async (first: number, after: string | null) =>
        (await data<Found>(app, SEARCH, { input: { facts: FACTS }, first, after })).similarCases;
      const whole = (await page(14, null)).edges;
      const start = await page(7, null);
      expect([...start.edges, ...(await page(7, start.pageInfo.endCursor)).edges]).toEqual(whole);
    }));

  test("is given no half characters", () =>
    withEndpoint(countingVectors(DIMENSIONS), async ({ app, asked }) => {
      const facts = `${"租".repeat(399)}😀${"车".repeat(300)}`; // the cut for the model goes through the face
      expect(warnings(await ask(app, SEARCH, { input: { facts } }))).toEqual([]);
      expect(asked).toEqual(["租".repeat(399), `😀${"车".repeat(300)}`]);
    }));

  test("is named in the report, with its model", () =>
    withEndpoint(countingVectors(DIMENSIONS), async ({ app }) => {
      const { similarCaseReport } = await data<Reported>(app, REPORT, { facts: FACTS });
      expect(similarCaseReport.methods.join()).toMatch(/语义向量检索：以模型 example\/model-a/u);
      expect(similarCaseReport.markdown).not.toContain("未使用语义向量");
    }));
});

// Every fault: the same answer as without embeddings, and its warning.
describe.each<[string, Behaviour, RegExp, string, { readonly model?: string }]>([
  ["refuses", () => ({ status: 401, body: KEY }), /endpoint refuses to answer/u, "拒绝了请求", {}],
  [
    "answers nonsense",
    () => ({ status: 200, body: "<html>" }),
    /gives no usable vectors/u,
    "无法使用",
    {},
  ],
  [
    "serves another model",
    countingVectors(DIMENSIONS),
    /another model.*run leian embed --all/u,
    "模型不同",
    { model: "model-b" },
  ],
  [
    "has changed its length",
    countingVectors(8),
    /another length.*run leian embed --all/u,
    "维数不同",
    {},
  ],
])("an endpoint that %s", (_name, behaviour, warning, reported, { model }) => {
  test("leaves the answer as it is without embeddings, and says so", () =>
    withEndpoint(
      behaviour,
      async (wired) => {
        for (const [query, variables] of [
          [SEARCH, { input: { facts: FACTS } }],
          [PROVISIONS, { facts: FACTS }],
        ] as const) {
          const answer = await ask(wired.app, query, variables);
          expect(answer.data).toEqual((await ask(lexical, query, variables)).data);
          expect(warnings(answer)).toEqual([expect.stringMatching(warning)]);
          expect(warnings(answer)[0]).toMatch(/by words, factors and law alone/u);
          expectNothingInternal(answer, wired);
        }
        const report = await ask(wired.app, REPORT, { facts: FACTS });
        const { similarCaseReport } = report.data as unknown as Reported;
        expect(similarCaseReport.markdown).toContain("未使用语义向量（");
        expect(similarCaseReport.markdown).toContain(reported);
        expect(similarCaseReport.methods.join()).not.toContain("语义向量");
        expectNothingInternal(report, wired);
      },
      model,
    ));
});

describe("an endpoint that is silent", () => {
  test("down: the lexical answer at once, and says so", async () => {
    const gone = await openEndpoint(countingVectors(DIMENSIONS));
    await gone.close();
    const app = await createTestApi(database, {
      embedder: new OpenAiEmbedder({ url: gone.url, model: MODEL, apiKey: KEY }),
    });
    const answer = await ask(app, SEARCH, { input: { facts: FACTS } });
    expect(answer.data).toEqual((await ask(lexical, SEARCH, { input: { facts: FACTS } })).data);
    expect(warnings(answer)).toEqual([expect.stringMatching(/endpoint does not answer/u)]);
    expectNothingInternal(answer, { app, url: gone.url, asked: [] });
    await app.close();
  });

  test("hanging: costs one search some seconds and the next ones nothing", () =>
    withEndpoint(
      () => undefined,
      async (wired) => {
        const { data: expected } = await ask(lexical, SEARCH, { input: { facts: FACTS } });
        for (let search = 1; search <= 2; search++) {
          const answer = await ask(wired.app, SEARCH, { input: { facts: FACTS } });
          expect(wired.asked).toHaveLength(1); // the first search alone: no other waits
          expect(answer.data).toEqual(expected);
          expect(warnings(answer)).toEqual([expect.stringMatching(/endpoint does not answer/u)]);
          expectNothingInternal(answer, wired);
        }
      },
    ));

  test("is given up at the request's deadline, which says nothing of the endpoint", () =>
    withEndpoint(
      () => undefined,
      async ({ app, asked }) => {
        for (const times of [1, 2]) {
          const begun = performance.now();
          const answer = await ask(app, SEARCH, { input: { facts: FACTS } });
          expect(answer.errors?.[0]?.extensions.code).toBe("DEADLINE_EXCEEDED");
          // not when the endpoint is given up
          expect(performance.now() - begun).toBeLessThan(ENDPOINT_MS / 2);
          expect(asked).toHaveLength(times);
        }
      },
      MODEL,
      { limits: { deadlineMs: 1500 }, timeout: ENDPOINT_MS },
    ));

  test("a request that compares nothing is not warned of it, nor does it ask", () =>
    withEndpoint(
      () => ({ status: 500, body: "" }),
      async ({ app, asked }) => {
        const answer = await ask(
          app,
          '{ cases(first: 3) { totalCount nodes { id } } search(query: "租金") { totalCount } compareCases(a: "case:tj-03", b: "case:gz-02") { score } }',
        );
        expect(answer.errors).toBeUndefined();
        expect(warnings(answer)).toEqual([]);
        expect(asked).toEqual([]);
      },
    ));
});

test("a cursor is refused once the embeddings have come or gone", () =>
  withEndpoint(countingVectors(DIMENSIONS), async ({ app }) => {
    const input = { facts: FACTS };
    const cursorOf = async (api: FastifyInstance) =>
      (await data<Found>(api, SEARCH, { input, first: 2 })).similarCases.pageInfo.endCursor;
    const [withMeaning, byWords] = await Promise.all([cursorOf(app), cursorOf(lexical)]);
    for (const [api, after] of [
      [app, byWords],
      [lexical, withMeaning],
    ] as const) {
      const error = (await ask(api, SEARCH, { input, after })).errors?.[0];
      expect(error?.extensions.code).toBe("BAD_USER_INPUT");
      expect(error?.message).toMatch(
        /embeddings have become available, or unavailable, since\. Start again without after/u,
      );
    }
  }));

test("without an endpoint nothing is warned of, and the report says that none is configured", async () => {
  const answer = await ask(lexical, REPORT, { facts: FACTS });
  expect(warnings(answer)).toEqual([]);
  expect((answer.data as unknown as Reported).similarCaseReport.markdown).toContain(
    "未使用语义向量（未配置向量服务）",
  );
});

// Last: it takes the vectors away.
test("a graph without vectors is searched by words, and the warning says what to run", () =>
  withEndpoint(countingVectors(DIMENSIONS), async (wired) => {
    await store.clear();
    for (const input of [{ facts: FACTS }, { caseId: "case:tj-03" }]) {
      const answer = await ask(wired.app, SEARCH, { input });
      expect(answer.data).toEqual((await ask(lexical, SEARCH, { input })).data);
      expect(warnings(answer)).toEqual([expect.stringMatching(/run leian embed\./u)]);
    }
    expect(wired.asked).toEqual([]);
  }));
