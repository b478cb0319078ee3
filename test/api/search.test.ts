import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "../../src/graph/database.js";
import { ask, createTestApi, data } from "../support/api.js";
import { suiteDatabase } from "../support/clean-database.js";

let database: Database;
let app: FastifyInstance;
beforeAll(async () => {
  database = suiteDatabase();
  app = await createTestApi(database);
});
afterAll(async () => {
  await app.close();
  await database.close();
});

interface Found {
  search: {
    totalCount: number;
    edges: { score: number; highlight: string | null; node: { id: string } }[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
}
const search = async (query: string, types?: string[], first = 10, after?: string | null) =>
  (
    await data<Found>(
      app,
      "query($q: String!, $t: [SearchType!], $n: Int!, $a: String) { search(query: $q, types: $t, first: $n, after: $a) { totalCount edges { score highlight node { ... on Node { id } } } pageInfo { hasNextPage endCursor } } }",
      { q: query, t: types, n: first, a: after },
    )
  ).search;
const ids = (found: Found["search"]) => found.edges.map((edge) => edge.node.id);

describe("a layman's question finds its case", () => {
  test.each([
    ["替别人买车，他不还钱，租赁公司找我要", "case:tj-01"],
    ["车被锁了还要付租金吗", "case:tj-04"],
    ["车不是租赁公司开走的，我还要交租金吗", "case:tj-05"],
    ["个体户老板签保证合同有用吗", "case:tj-07"],
    ["买保险时没说体检有结节，保险公司不赔", "case:bj-03"],
    ["找地下钱庄换汇被罚款", "case:bj-07"],
    ["房贷断供三个月银行要我全部还清", "case:gz-02"],
    ["老公欠债，离婚协议把房子给我，法院要拍卖", "case:sh-02"],
    ["买房签了两份合同价格不一样被法院罚款", "case:sh-09"],
    ["公司欠我工伤赔偿，老板把股份转给别人", "case:sh-06"],
  ])("%s", async (question, wanted) =>
    expect(ids(await search(question, ["CASE"], 3))).toContain(wanted),
  );
});

describe("names are found as they are written", () => {
  test.each([
    ["北京金融法院", ["COURT"], "court:beijing-financial"],
    ["滨海新区法院", ["COURT"], "court:tianjin-binhai"],
    ["背户", ["FACTOR"], "factor:nominal-purchase"],
    [
      "国发〔2024〕7号",
      ["INSTRUMENT"],
      "instrument:large-scale-equipment-renewal-action-plan-2024",
    ],
    ["民法典", ["INSTRUMENT"], "instrument:civil-code"],
    ["民法典第752条", undefined, "provision:civil-code/752"],
    ["崔某", ["PARTY"], "party:tj-03/崔某"],
    ["锁机后未及时起诉的损失由出租人承担", ["RULE_PRINCIPLE"], "rule:tj-04/1"],
  ] as const)("%s", async (query, types, wanted) =>
    expect(ids(await search(query, types as string[] | undefined))[0]).toBe(wanted),
  );
});

test("only the kinds that were asked for come, scores fall, and the words are marked", async () => {
  const found = await search("融资租赁合同租金", ["CASE", "RULE_PRINCIPLE"], 20);
  expect(ids(found).every((id) => /^(case|rule):/u.test(id))).toBe(true);
  const scores = found.edges.map((edge) => edge.score);
  expect(scores).toEqual([...scores].sort((a, b) => b - a));
  expect(found.edges[0]!.highlight).toMatch(/【融资租赁合同】|【租金】/u);
});

test("pages are complete and without repeats", async () => {
  const whole = ids(await search("租金 违约", ["CASE", "FACTOR"], 60));
  const read: string[] = [];
  for (let after: string | null | undefined; ;) {
    const page = await search("租金 违约", ["CASE", "FACTOR"], 7, after);
    read.push(...ids(page));
    if (!page.pageInfo.hasNextPage || read.length >= 60) break;
    after = page.pageInfo.endCursor;
  }
  expect(new Set(read).size).toBe(read.length);
  expect(new Set(read.slice(0, 42))).toEqual(new Set(whole.slice(0, 42)));
});

test.each(["拖欠租金", "违约金过高", "《民法典》第七百五十二条"])(
  "the nodes of a page are those of its edges: %s",
  async (query) => {
    const NODE =
      "{ __typename ... on Node { id } ... on Case { title } ... on Provision { citation } }";
    const { search: found } = await data<{
      search: { nodes: unknown[]; edges: { node: unknown }[] };
    }>(
      app,
      `query($q: String!) { search(query: $q, first: 5) { nodes ${NODE} edges { node ${NODE} } } }`,
      { q: query },
    );
    expect(found.nodes).toHaveLength(5);
    expect(found.nodes).toEqual(found.edges.map((edge) => edge.node));
  },
);

test.each(["，。！？", "", " ", "的"])(
  "nothing to look for finds nothing, and says so: %j",
  async (q) => {
    const answer = await ask(
      app,
      "query($q: String!) { search(query: $q) { totalCount edges { score } pageInfo { hasNextPage endCursor } } }",
      { q },
    );
    expect(answer.data).toEqual({
      search: { totalCount: 0, edges: [], pageInfo: { hasNextPage: false, endCursor: null } },
    });
    expect(answer.extensions?.warnings).toEqual([
      "Nothing is left of query to look for: marks, and words that stand in texts of every kind, are not searched for.",
    ]);
  },
);

test("an English stop word finds the texts that have it, not all there are", async () => {
  const { nodes } = await data<{ nodes: { totalCount: number } }>(
    app,
    "{ nodes: cases { totalCount } }",
  );
  for (const q of ["the", "the of and", "no"]) {
    const answer = await ask(
      app,
      "query($q: String!) { search(query: $q) { totalCount edges { score } } }",
      { q },
    );
    const { search: found } = answer.data as unknown as { search: Found["search"] };
    expect(found.totalCount).toBeLessThan(nodes.totalCount);
    expect(found.edges.every((edge) => edge.score > 0)).toBe(true);
    expect(answer.extensions).toBeUndefined();
  }
});
