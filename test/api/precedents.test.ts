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

describe("a lawyer's way of writing a citation", () => {
  test.each([
    ["《中华人民共和国民法典》第七百五十二条", "provision:civil-code/752"],
    ["民法典第752条", "provision:civil-code/752"],
    ["民法典752条", "provision:civil-code/752"],
    ["民法典 752", "provision:civil-code/752"],
    ["民法典第九百二十六条第二款", "provision:civil-code/926/2"],
    ["民法典第926条第2款", "provision:civil-code/926/2"],
    ["provision:civil-code/752", "provision:civil-code/752"],
    ["Civil Code art. 752", "provision:civil-code/752"],
    ["合同法第二百四十八条", "provision:contract-law/248"],
    ["《融资租赁合同解释》第九条", "provision:financing-lease-interpretation/9"],
  ])("%s", async (citation, id) => {
    expect(await data(app, "query($c: String!) { provision(citation: $c) { id } }", { c: citation })).toEqual({
      provision: { id },
    });
  });

  test.each([
    ["民法点第926条", /no instrument of the graph is called 民法点\. Near: 民法典/u],
    ["民法典第9999条", /the graph holds 民法典 but not its 第九千九百九十九条\. Near: 民法典第一条/u],
    ["民法典第一条第九款", /the graph holds 民法典 but not its 第一条第九款\. Near: 民法典第一条/u],
    ["民法典", /it names an instrument without an article\. Near: 民法典第一条/u],
    ["第五条", /no instrument|no instrument and article that could be read/u],
    ["provision:unknown/1", /the graph has no instrument:unknown/u],
    ["x".repeat(300), /at most 200 characters/u],
  ])("%s is not understood, and it says why", async (citation, message) => {
    const answer = await ask(app, "query($c: String!) { precedents(citations: [$c]) { totalCount } }", { c: citation });
    expect(answer.errors?.[0]).toMatchObject({ extensions: { code: "BAD_USER_INPUT" } });
    expect(answer.errors?.[0]?.message).toMatch(message);
  });
});

interface Precedents {
  precedents: {
    totalCount: number;
    edges: {
      node: { id: string };
      applications: { basis: string; provision: { id: string }; evidence: { quote: string; source: string } | null }[];
    }[];
  };
}
const PRECEDENTS = `query($citations: [String!]!, $basis: [Basis!], $match: Match = ANY, $orderBy: PrecedentOrder = AUTHORITY, $filter: CaseFilter, $pre: Boolean = true) {
  precedents(citations: $citations, basis: $basis, match: $match, orderBy: $orderBy, filter: $filter, includePredecessors: $pre, first: 50) {
    totalCount
    edges { node { id } applications { basis provision { id } evidence { quote source } } }
  }
}`;
const precedents = async (variables: Record<string, unknown>) => (await data<Precedents>(app, PRECEDENTS, variables)).precedents;
const ids = (found: Precedents["precedents"]) => found.edges.map((edge) => edge.node.id);

test("the four articles that the texts name, with their words", async () => {
  const found = await precedents({
    citations: ["民法典926条2款", "民法典578条", "民法典752条", "民法典56条1款"],
    basis: ["CITED"],
  });
  expect(found.totalCount).toBe(4);
  const said = Object.fromEntries(found.edges.map((edge) => [edge.node.id, edge.applications[0]]));
  expect(Object.keys(said).sort()).toEqual(["case:tj-01", "case:tj-02", "case:tj-05", "case:tj-07"]);
  expect(said["case:tj-05"]).toEqual({
    basis: "CITED",
    provision: { id: "provision:civil-code/752" },
    evidence: { quote: expect.stringContaining("第七百五十二条") as string, source: "publication:tj-binhai-financial-leasing" },
  });
});

test("an article answers for its paragraphs", async () => {
  expect(ids(await precedents({ citations: ["民法典第926条"] }))).toContain("case:tj-01");
});

test("no basis but CITED and INFERRED: together they are all", async () => {
  const citations = ["民法典752条"];
  const [all, cited, inferred] = await Promise.all([
    precedents({ citations }),
    precedents({ citations, basis: ["CITED"] }),
    precedents({ citations, basis: ["INFERRED"] }),
  ]);
  expect(new Set([...ids(cited), ...ids(inferred)])).toEqual(new Set(ids(all)));
  expect(inferred.edges.length).toBeGreaterThan(0);
  expect(inferred.edges.every((edge) => edge.applications.every((each) => each.basis === "INFERRED"))).toBe(true);
});

test("ALL wants every one, ANY one of them", async () => {
  const citations = ["民法典752条", "融资租赁合同解释9条"];
  const [any, all] = await Promise.all([precedents({ citations }), precedents({ citations, match: "ALL" })]);
  const each = await Promise.all(citations.map((citation) => precedents({ citations: [citation] })));
  expect(new Set(ids(any))).toEqual(new Set(each.flatMap(ids)));
  expect(new Set(ids(all))).toEqual(new Set(ids(each[0]!).filter((id) => ids(each[1]!).includes(id))));
  expect(all.totalCount).toBe(ids(all).length);
  expect(any.totalCount).toBe(ids(any).length);
});

test("cases under the provision that went before are found through the one that followed, unless not asked for", async () => {
  // 民事诉讼法 2021 第二百三十四条 (案外人异议) is 第二百三十八条 since 2023; the cases are older than that.
  const asked = { citations: ["民事诉讼法第二百三十八条"] };
  const found = await precedents(asked);
  expect(new Set(found.edges.flatMap((edge) => edge.applications.map((each) => each.provision.id)))).toEqual(
    new Set(["provision:civil-procedure-law-2021/234"]),
  );
  expect(found.edges.map((edge) => edge.node.id)).toEqual(["case:sh-01"]);
  expect(await precedents({ ...asked, pre: false })).toMatchObject({ totalCount: 0, edges: [] });
});

test("the order of authority: the level of the court behind the case", async () => {
  const levels = { "case:gz": 3, "case:bj": 3, "case:tj": 4 };
  const order = ids(await precedents({ citations: ["民法典752条"] })).map((id) => levels[id.slice(0, 7) as keyof typeof levels]);
  expect(order).toEqual([...order].sort());
});

test("a filter narrows, and its regions include what lies inside", async () => {
  expect(ids(await precedents({ citations: ["民法典752条"], filter: { regions: ["region:guangdong"] } }))).toEqual([
    "case:gz-03",
  ]);
});

test("pages of one make the whole, without repeats", async () => {
  const whole = ids(await precedents({ citations: ["民法典752条"] }));
  const read: string[] = [];
  let after: string | null = null;
  do {
    const page: { precedents: { nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } } = await data(
      app,
      'query($after: String) { precedents(citations: ["民法典752条"], first: 1, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }',
      { after },
    );
    read.push(...page.precedents.nodes.map((node) => node.id));
    after = page.precedents.pageInfo.hasNextPage ? page.precedents.pageInfo.endCursor : null;
  } while (after !== null);
  expect(read).toEqual(whole);
});
