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
    ["《公司法》（2018修正）第63条", "provision:company-law-2018/63"],
    ["原合同法第248条", "provision:contract-law/248"],
    ["民法典合同编第753条", "provision:civil-code/753"],
    ["担保解释65条", "provision:guarantee-interpretation/65"],
    ["民事诉讼法解释第310条", "provision:civil-procedure-interpretation-2022/310"],
    ["法释〔2022〕11号第310条", "provision:civil-procedure-interpretation-2022/310"],
    ["《民法典》第753条之规定", "provision:civil-code/753"],
    ["Contract Law art. 248", "provision:contract-law/248"],
    ["Article 753 of the PRC Civil Code", "provision:civil-code/753"],
    // the graph has no text of it: the article answers
    ["民法典753条第7款", "provision:civil-code/753"],
  ])("%s", async (citation, id) => {
    expect(
      await data(app, "query($c: String!) { provision(citation: $c) { id } }", { c: citation }),
    ).toEqual({
      provision: { id },
    });
  });

  test.each([
    ["民法点第926条", /no instrument of the graph is called 民法点\. Near: 民法典/u],
    [
      "民法典第9999条",
      /holds 1,260 articles of 民法典, but not its 第九千九百九十九条\. Near: 民法典第一千二百六十条\.$/u,
    ],
    [
      "公司法（2018年修正）第300条",
      /holds 218 articles of 公司法（2018年修正）, .* Near: 公司法（2018年修正）第二百一十八条\.$/u,
    ],
    ["民法典第1255条至第1270条", /not its 第一千二百六十一条\. Near: 民法典第一千二百六十条\.$/u],
    // its two versions are one name
    ["公思法第9条", /no instrument of the graph is called 公思法\. Near: 公司法(?!.*公司法)/u],
    ["刑诉法第200条", /the graph does not hold 刑诉法 \(《刑事诉讼法》\)/u],
    ["《海商法》第46条", /no instrument of the graph is called 海商法/u],
    ["民法典第1条至第60条", /has 60 articles: at most 50 are taken at once/u],
    ["上市公司信息披露管理办法第5条", /holds 上市公司信息披露管理办法, but no article of it/u],
    ["民法典第752条以外", /“以外” is no part of a citation/u],
    ["民法典", /it names an instrument without an article\. Near: 民法典第一条/u],
    ["第五条", /no instrument|no instrument and article that could be read/u],
    ["provision:unknown/1", /the graph has no instrument:unknown/u],
    ["x".repeat(300), /at most 200 characters/u],
  ])("%s is not understood, and it says why", async (citation, message) => {
    const answer = await ask(
      app,
      "query($c: String!) { precedents(citations: [$c]) { totalCount } }",
      { c: citation },
    );
    expect(answer.errors?.[0]).toMatchObject({ extensions: { code: "BAD_USER_INPUT" } });
    expect(answer.errors?.[0]?.message).toMatch(message);
  });
});

test("one provision is asked for where a text names several: each of them is near", async () => {
  const near = async (citation: string) =>
    (await ask(app, "query($c: String!) { provision(citation: $c) { id } }", { c: citation }))
      .errors?.[0]?.extensions;
  expect(await near("民法典第577条、第586条")).toMatchObject({
    code: "BAD_USER_INPUT",
    near: ["《中华人民共和国民法典》第五百七十七条", "《中华人民共和国民法典》第五百八十六条"],
  });
  expect((await near("法释〔2020〕17号第6条"))?.near).toHaveLength(3);
});

test("a provision of an instrument with several versions names its own wherever it is shown", async () => {
  const asked = `{ provision(citation: "公司法（2018年修正）第63条") { citation }
    other: provision(citation: "provision:civil-procedure-law-2021/234") { citation parent { citation } }
    only: provision(citation: "民法典63条") { citation } }`;
  expect(await data(app, asked)).toEqual({
    provision: { citation: "《中华人民共和国公司法》（2018年修正）第六十三条" },
    other: {
      citation: "《中华人民共和国民事诉讼法》（2021年修正）第二百三十四条",
      parent: {
        citation: expect.stringMatching(
          /^《中华人民共和国民事诉讼法》（2021年修正）第.+章 /u,
        ) as unknown,
      },
    },
    only: { citation: "《中华人民共和国民法典》第六十三条" },
  });
});

describe("the answer says what was understood, and where else there are precedents", () => {
  interface Understood {
    totalCount: number;
    understood: {
      written: string;
      citation: string;
      status: string;
      version: string | null;
      reason: string | null;
      provisions: { id: string }[];
      elsewhere: { provision: { id: string }; relation: string; precedentCount: number }[];
    }[];
  }
  const UNDERSTOOD = `query($c: [String!]!, $pre: Boolean = true, $match: Match = ANY) {
    precedents(citations: $c, includePredecessors: $pre, match: $match) { totalCount understood {
      written citation status version reason provisions { id } elsewhere { provision { id } relation precedentCount } } } }`;
  const understand = async (c: string[], more = {}) =>
    (await data<{ precedents: Understood }>(app, UNDERSTOOD, { c, ...more })).precedents;

  test("of another version: the current 公司法 63 has none, that of 2018 has one", async () => {
    expect(await understand(["公司法第63条"])).toEqual({
      totalCount: 0,
      understood: [
        {
          written: "公司法第63条",
          citation: "《中华人民共和国公司法》（2023年修订）第六十三条",
          status: "RESOLVED",
          version: "CURRENT",
          reason: null,
          provisions: [{ id: "provision:company-law-2023/63" }],
          elsewhere: [
            {
              provision: { id: "provision:company-law-2018/63" },
              relation: "OTHER_VERSION",
              precedentCount: 1,
            },
          ],
        },
      ],
    });
    expect(await understand(["公司法（2018年修正）第63条"])).toMatchObject({
      totalCount: 1,
      understood: [{ elsewhere: [] }],
    });
  });

  test("of the successor: 合同法 248 has none, art. 752 of the code has as many as it says", async () => {
    const { totalCount, understood } = await understand(["合同法248条"]);
    const seven = (await understand(["民法典752条"], { pre: false })).totalCount;
    expect(totalCount).toBe(0);
    expect(understood[0]?.elsewhere).toEqual([
      {
        provision: { id: "provision:civil-code/752" },
        relation: "SUCCESSOR",
        precedentCount: seven,
      },
    ]);
    expect(seven).toBeGreaterThan(1);
  });

  test("of the predecessor, where the list leaves it out; what the list has is not elsewhere", async () => {
    const citations = ["民事诉讼法第二百三十八条"];
    const old = {
      provision: { id: "provision:civil-procedure-law-2021/234" },
      relation: "PREDECESSOR",
      precedentCount: 1,
    };
    expect((await understand(citations, { pre: false })).understood[0]?.elsewhere).toEqual([old]);
    expect((await understand(citations)).understood[0]?.elsewhere).toEqual([]);
  });

  test("of the article, where a part of it was asked for", async () => {
    const { understood } = await understand(["民法典第926条第2款第1项"]);
    expect(understood[0]).toMatchObject({
      citation: "《中华人民共和国民法典》第九百二十六条第二款第（一）项",
      reason: "the graph holds the article, but not this part of it: the article answers",
      provisions: [{ id: "provision:civil-code/926" }],
    });
    const part = await understand(["民法典第56条第1款"]);
    expect(part.understood[0]).toMatchObject({
      reason: null,
      provisions: [{ id: "provision:civil-code/56/1" }],
    });
  });

  test("several articles are several citations, each for itself: one of them or all", async () => {
    const any = await understand(["民法典第752条、第578条"]);
    expect(any.understood.map((each) => each.citation)).toEqual([
      "《中华人民共和国民法典》第七百五十二条",
      "《中华人民共和国民法典》第五百七十八条",
    ]);
    expect(any.totalCount).toBe((await understand(["民法典第752条", "民法典第578条"])).totalCount);
    const both = await understand(["民法典第752条、第578条"], { match: "ALL" });
    expect(both.totalCount).toBe(
      (await understand(["民法典第752条", "民法典第578条"], { match: "ALL" })).totalCount,
    );
    expect(both.totalCount).toBeLessThan(any.totalCount);
  });

  test("a range is one citation, for which each of its articles answers", async () => {
    const range = await understand(["民法典第751条至第753条"], { match: "ALL" });
    expect(range.understood).toHaveLength(1);
    expect(range.understood[0]).toMatchObject({
      citation: "《中华人民共和国民法典》第七百五十一条至第七百五十三条",
      provisions: [751, 752, 753].map((article) => ({ id: `provision:civil-code/${article}` })),
    });
    expect(range.totalCount).toBe(
      (await understand(["民法典第751条、第752条、第753条"])).totalCount,
    );
  });

  test("of a number that several instruments bear, all are searched for and named", async () => {
    const found = await understand(["法释〔2020〕17号第5条"]);
    expect(found.understood[0]).toMatchObject({
      status: "AMBIGUOUS",
      reason: "3 instruments of the graph have this number",
    });
    expect(found.understood[0]?.provisions).toContainEqual({
      id: "provision:financing-lease-interpretation/5",
    });
    expect(found.totalCount).toBeGreaterThanOrEqual(
      (await understand(["融资租赁合同解释第5条"])).totalCount,
    );
  });

  test("of a provision itself too, whoever asks for it", async () => {
    const asked = `{ provision(citation: "合同法248条") {
      precedentsElsewhere { relation provision { id } } precedents { understood { citation version elsewhere { relation } } } } }`;
    expect(await data(app, asked)).toEqual({
      provision: {
        precedentsElsewhere: [
          { relation: "SUCCESSOR", provision: { id: "provision:civil-code/752" } },
        ],
        precedents: {
          understood: [
            {
              citation: "《中华人民共和国合同法》第二百四十八条",
              version: null,
              elsewhere: [{ relation: "SUCCESSOR" }],
            },
          ],
        },
      },
    });
  });

  test("too many are refused", async () => {
    const list = `民法典${Array.from({ length: 21 }, (_, index) => `第${index + 1}条`).join("、")}`;
    const answer = await ask(app, UNDERSTOOD, { c: [list] });
    expect(answer.errors?.[0]?.message).toMatch(/21 provisions are named: at most 20 at once/u);
  });
});

interface Precedents {
  precedents: {
    totalCount: number;
    edges: {
      node: { id: string };
      applications: {
        basis: string;
        provision: { id: string };
        evidence: { quote: string; source: string } | null;
      }[];
    }[];
  };
}
const PRECEDENTS = `query($citations: [String!]!, $basis: [Basis!], $match: Match = ANY, $orderBy: PrecedentOrder = AUTHORITY, $filter: CaseFilter, $pre: Boolean = true) {
  precedents(citations: $citations, basis: $basis, match: $match, orderBy: $orderBy, filter: $filter, includePredecessors: $pre, first: 50) {
    totalCount
    edges { node { id } applications { basis provision { id } evidence { quote source } } }
  }
}`;
const precedents = async (variables: Record<string, unknown>) =>
  (await data<Precedents>(app, PRECEDENTS, variables)).precedents;
const ids = (found: Precedents["precedents"]) => found.edges.map((edge) => edge.node.id);

test("the four articles that the texts name, with their words", async () => {
  const found = await precedents({
    citations: ["民法典926条2款", "民法典578条", "民法典752条", "民法典56条1款"],
    basis: ["CITED"],
  });
  expect(found.totalCount).toBe(4);
  const applicationOf = Object.fromEntries(
    found.edges.map((edge) => [edge.node.id, edge.applications[0]]),
  );
  expect(Object.keys(applicationOf).sort()).toEqual([
    "case:tj-01",
    "case:tj-02",
    "case:tj-05",
    "case:tj-07",
  ]);
  expect(applicationOf["case:tj-05"]).toEqual({
    basis: "CITED",
    provision: { id: "provision:civil-code/752" },
    evidence: {
      quote: expect.stringContaining("第七百五十二条") as string,
      source: "publication:tj-binhai-financial-leasing",
    },
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
  expect(
    inferred.edges.every((edge) => edge.applications.every((each) => each.basis === "INFERRED")),
  ).toBe(true);
});

test("ALL wants every one, ANY one of them", async () => {
  const citations = ["民法典752条", "融资租赁合同解释9条"];
  const [any, all] = await Promise.all([
    precedents({ citations }),
    precedents({ citations, match: "ALL" }),
  ]);
  const each = await Promise.all(
    citations.map((citation) => precedents({ citations: [citation] })),
  );
  expect(new Set(ids(any))).toEqual(new Set(each.flatMap(ids)));
  expect(new Set(ids(all))).toEqual(
    new Set(ids(each[0]!).filter((id) => ids(each[1]!).includes(id))),
  );
  expect(all.totalCount).toBe(ids(all).length);
  expect(any.totalCount).toBe(ids(any).length);
});

test("cases under the provision that went before are found through the one that followed, unless not asked for", async () => {
  // 民事诉讼法 2021 第二百三十四条 (案外人异议) is 第二百三十八条 since 2023; the cases are older
  // than that.
  const asked = { citations: ["民事诉讼法第二百三十八条"] };
  const found = await precedents(asked);
  expect(
    new Set(found.edges.flatMap((edge) => edge.applications.map((each) => each.provision.id))),
  ).toEqual(new Set(["provision:civil-procedure-law-2021/234"]));
  expect(found.edges.map((edge) => edge.node.id)).toEqual(["case:sh-01"]);
  expect(await precedents({ ...asked, pre: false })).toMatchObject({ totalCount: 0, edges: [] });
});

test("the order of authority: the level of the court behind the case", async () => {
  const levels = { "case:gz": 3, "case:bj": 3, "case:tj": 4 };
  const order = ids(await precedents({ citations: ["民法典752条"] })).map(
    (id) => levels[id.slice(0, 7) as keyof typeof levels],
  );
  expect(order).toEqual([...order].sort());
});

test("a filter narrows, and its regions include what lies inside", async () => {
  expect(
    ids(
      await precedents({ citations: ["民法典752条"], filter: { regions: ["region:guangdong"] } }),
    ),
  ).toEqual(["case:gz-03"]);
});

test("pages of one make the whole, without repeats", async () => {
  const whole = ids(await precedents({ citations: ["民法典752条"] }));
  const read: string[] = [];
  let after: string | null = null;
  do {
    const page: {
      precedents: {
        nodes: { id: string }[];
        pageInfo: { hasNextPage: boolean; endCursor: string };
      };
    } = await data(
      app,
      'query($after: String) { precedents(citations: ["民法典752条"], first: 1, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }',
      { after },
    );
    read.push(...page.precedents.nodes.map((node) => node.id));
    after = page.precedents.pageInfo.hasNextPage ? page.precedents.pageInfo.endCursor : null;
  } while (after !== null);
  expect(read).toEqual(whole);
});
