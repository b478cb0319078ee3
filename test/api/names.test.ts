import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database, ReadOptions } from "../../src/graph/database.js";
import { GraphStore } from "../../src/graph/store.js";
import { segment } from "../../src/similarity/segmenter.js";
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

interface Cases {
  readonly cases: {
    readonly totalCount: number;
    readonly nodes: readonly { readonly id: string }[];
  };
}
const CASES =
  "query($filter: CaseFilter, $orderBy: CaseOrder! = NEWEST) { cases(filter: $filter, orderBy: $orderBy, first: 50) { totalCount nodes { id } } }";
const listed = async (filter: object, orderBy = "NEWEST") => {
  const { cases } = await data<Cases>(app, CASES, { filter, orderBy });
  return { total: cases.totalCount, ids: cases.nodes.map((node) => node.id).toSorted() };
};

describe("a filter takes names wherever it takes ids", () => {
  test.each<[string, string, readonly string[]]>([
    ["regions", "region:tianjin", ["天津市", "天津", "津", "Tianjin", "120000", " 天津 "]],
    ["regions", "region:guangdong", ["广东省", "广东", "粤"]],
    [
      "courts",
      "court:tianjin-ftz",
      ["天津自由贸易试验区人民法院", "天津自贸区法院", "天津自贸区人民法院", "津0319"],
    ],
    ["courts", "court:beijing-financial", ["北京金融法院", "京74"]],
    ["causesOfAction", "cause:112", ["融资租赁合同纠纷", "融资租赁合同", "融资租赁合同纠纷案"]],
    ["factors", "factor:nominal-purchase", ["顶名购车", "顶名买车", "Purchase in a borrowed name"]],
    [
      "publications",
      "publication:bj-financial-court-white-paper",
      ["北京金融法院审判工作白皮书", "《北京金融法院审判工作白皮书》"],
    ],
  ])("%s: %s", async (key, id, names) => {
    const wanted = await listed({ [key]: [id] });
    expect(wanted.total).toBeGreaterThan(0);
    for (const name of names) expect(await listed({ [key]: [name] }), name).toEqual(wanted);
  });

  test("an id and its name together are one value", async () => {
    expect(await listed({ regions: ["天津", "region:tianjin"] })).toEqual(
      await listed({ regions: ["region:tianjin"] }),
    );
  });

  test("the same list by id and by name: a cursor of the one goes on in the other", async () => {
    const query =
      "query($r: [ID!], $after: String) { cases(filter: { regions: $r }, first: 2, after: $after) { nodes { id } pageInfo { endCursor } } }";
    const first = await data<{ cases: { pageInfo: { endCursor: string } } }>(app, query, {
      r: ["上海"],
    });
    const next = await ask(app, query, {
      r: ["region:shanghai"],
      after: first.cases.pageInfo.endCursor,
    });
    expect(next.errors).toBeUndefined();
  });
});

describe("what is neither an id nor a name is refused, with the argument and what is near", () => {
  test.each<[string, object, string, readonly string[]]>([
    [
      `{ cases(filter: $filter) { totalCount } }`,
      { factors: ["factor:zzz"] },
      "filter.factors",
      [],
    ],
    [
      `{ cases(filter: $filter) { totalCount } }`,
      { factors: ["factor:nominal-purchas"] },
      "filter.factors",
      ["factor:nominal-purchase"],
    ],
    [
      `{ cases(filter: $filter) { totalCount } }`,
      { regions: ["天津港"] },
      "filter.regions",
      ["天津市"],
    ],
    [
      `{ cases(filter: $filter) { totalCount } }`,
      { courts: ["滨海新区人民法庭"] },
      "filter.courts",
      ["天津市滨海新区人民法院"],
    ],
    [
      `{ cases(filter: $filter) { totalCount } }`,
      { courts: ["region:tianjin"] },
      "filter.courts",
      [],
    ],
    [
      `{ precedents(citations: ["民法典752条"], filter: $filter) { totalCount } }`,
      { causesOfAction: ["融资租凭合同纠纷"] },
      "filter.causesOfAction",
      ["融资租赁合同纠纷"],
    ],
    [
      `{ outcomes(filter: $filter) { sampleSize } }`,
      { publications: ["金融法院白皮书"] },
      "filter.publications",
      ["北京金融法院审判工作白皮书"],
    ],
    [
      `{ similarCases(input: { caseId: "case:tj-03" }, filter: $filter) { totalCount } }`,
      { regions: ["天京"] },
      "filter.regions",
      [],
    ],
  ])("%s %j", async (query, filter, argument, near) => {
    const answer = await ask(app, `query($filter: CaseFilter) ${query}`, { filter });
    expect(answer.errors?.[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT", argument });
    expect(answer.errors?.[0]?.message).toContain(argument);
    expect(answer.errors?.[0]?.extensions.near).toEqual(expect.arrayContaining([...near]));
    for (const name of answer.errors?.[0]?.extensions.near ?? []) {
      const key = argument.slice("filter.".length);
      expect(
        (await ask(app, CASES, { filter: { [key]: [name] } })).errors,
        `${name} is a real neighbour`,
      ).toBeUndefined();
    }
  });

  test("a name of several lists the candidates, by whose ids it can be asked", async () => {
    const answer = await ask(app, '{ causeOfAction(id: "行纪合同纠纷") { id } }');
    expect(answer.errors?.[0]?.message).toMatch(
      /may mean several: give the id of one of 行纪合同纠纷 \(cause:122\)/u,
    );
    expect(answer.errors?.[0]?.extensions.near).toEqual(["cause:122", "cause:123-3"]);
  });

  test("what all courts are called makes none a neighbour", async () => {
    expect(
      (await ask(app, '{ court(id: "月球人民法院") { id } }')).errors?.[0]?.extensions.near,
    ).toEqual([]);
  });

  test("a name of more than 200 characters", async () => {
    const answer = await ask(app, CASES, { filter: { courts: ["法".repeat(201)] } });
    expect(answer.errors?.[0]?.message).toMatch(/filter\.courts has a name of 201 characters/u);
  });
});

describe("arguments beside the filter", () => {
  test("forumCourt, of a case, a list and a provision", async () => {
    const query = (court: string) =>
      `{ case(id: "case:tj-01") { authority(forumCourt: "${court}") { tier } }
         precedents(citations: ["民法典752条"], forumCourt: "${court}") { edges { authority { tier } } }
         provision(citation: "民法典752条") { precedents(forumCourt: "${court}") { edges { authority { tier } } } } }`;
    expect(await data(app, query("滨海新区法院"))).toEqual(
      await data(app, query("court:tianjin-binhai")),
    );
  });

  test("similarCases: factors, withoutFactors, causeOfAction, forumCourt", async () => {
    const query = `query($input: SimilarCasesInput!) { similarCases(input: $input, first: 5) { edges { score authority { tier } node { id } } } }`;
    const facts = "朋友用我的名字贷款买车，车归他开，租金他一直没有付，车被出租人锁了。";

    const byId = {
      facts,
      factors: ["factor:minor-breach"],
      withoutFactors: ["factor:remote-locking"],
      causeOfAction: "cause:112",
      forumCourt: "court:tianjin-binhai",
    };

    const byName = {
      facts,
      factors: ["轻微违约"],
      withoutFactors: ["远程锁机"],
      causeOfAction: "融资租赁合同纠纷",
      forumCourt: "滨海新区法院",
    };
    expect(await data(app, query, { input: byName })).toEqual(
      await data(app, query, { input: byId }),
    );
  });

  test("outcomes: factors and causeOfAction", async () => {
    const query =
      "query($f: [ID!], $c: ID) { outcomes(factors: $f, causeOfAction: $c) { sampleSize } }";
    const byName = await data<{ outcomes: { sampleSize: number } }>(app, query, {
      f: ["顶名买车"],
      c: "融资租赁合同",
    });
    expect(byName.outcomes.sampleSize).toBeGreaterThan(0);
    expect(byName).toEqual(
      await data(app, query, { f: ["factor:nominal-purchase"], c: "cause:112" }),
    );
  });

  test.each([
    ['{ outcomes(factors: ["顶名\\u4e70飞机"]) { sampleSize } }', "factors"],
    ['{ outcomes(causeOfAction: "没有的纠纷") { sampleSize } }', "causeOfAction"],
    [
      '{ similarCases(input: { facts: "承租人没有按时支付租金。", forumCourt: "火星法院" }) { totalCount } }',
      "input.forumCourt",
    ],
    [
      '{ similarCases(input: { facts: "承租人没有按时支付租金。", withoutFactors: ["zzz"] }) { totalCount } }',
      "input.withoutFactors",
    ],
    ['{ case(id: "case:tj-01") { authority(forumCourt: "court:zzz") { tier } } }', "forumCourt"],
  ])("%s is refused", async (query, argument) => {
    expect((await ask(app, query)).errors?.[0]?.extensions).toMatchObject({
      code: "BAD_USER_INPUT",
      argument,
    });
  });
});

describe("one node by id or name", () => {
  test.each([
    ["region", "沪", "region:shanghai"],
    ["court", "天津三中院", "court:tianjin-3-intermediate"],
    ["court", "天津第三中级法院", "court:tianjin-3-intermediate"],
    ["court", "广东省广州市中级人民法院", "court:guangzhou-intermediate"],
    ["causeOfAction", "保证合同纠纷", undefined],
    ["factor", "factor:nominal-purchase", "factor:nominal-purchase"],
    ["instrument", "民法典", "instrument:civil-code"],
    ["instrument", "《中华人民共和国民法典》", "instrument:civil-code"],
    [
      "publication",
      "天津滨海新区法院发布融资租赁典型案例",
      "publication:tj-binhai-financial-leasing",
    ],
  ])("%s(id: %s)", async (field, name, id) => {
    const found = await data<Record<string, { id: string }>>(
      app,
      `query($id: ID!) { ${field}(id: $id) { id } }`,
      { id: name },
    );
    expect(found[field]?.id).toEqual(id ?? expect.stringMatching(/^cause:/u));
  });

  test("朝阳区法院 is of more than one city: nothing is guessed", async () => {
    const answer = await ask(app, '{ court(id: "朝阳区法院") { id } }');
    expect(answer.errors?.[0]?.extensions.near).toContain("北京市朝阳区人民法院");
  });
});

test("all names of a request are read in one statement, and of the next ones in none", async () => {
  let reads = 0;
  const counting = (read: () => ReadOptions) => {
    const store = new GraphStore(database, segment, read);
    const namedNodes = () => {
      reads++;
      return store.namedNodes();
    };
    return Object.assign(new GraphStore(database, segment, read), { namedNodes });
  };
  const own = await createTestApi(database, { store: counting });
  const query = `{ a: region(id: "天津") { id } b: court(id: "浦东法院") { id } c: factor(id: "顶名买车") { id }
    cases(filter: { regions: ["上海", "北京"], causesOfAction: ["融资租赁合同纠纷"] }) { totalCount } }`;
  await data(own, query);
  expect(reads).toBe(1);
  await data(own, query);
  expect(reads).toBe(1);
  await own.close();
});
