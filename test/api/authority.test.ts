import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "../../src/graph/database.js";
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

interface Authority {
  readonly tier: string;
  readonly withinThreeYears: boolean;
  readonly reason: string;
  readonly reasonEn: string;
}
const AUTHORITY = "tier withinThreeYears reason reasonEn";

async function authority(id: string, forumCourt?: string): Promise<Authority> {
  const query = `query($id: ID!, $forum: ID) { case(id: $id) { authority(forumCourt: $forum) { ${AUTHORITY} } } }`;
  return (
    await data<{ case: { authority: Authority } }>(app, query, { id, forum: forumCourt ?? null })
  ).case.authority;
}

// What a lawyer of each city would say of the seeds (法发〔2020〕24号第四条).
describe("the authority of a case", () => {
  test.each<[string, string | undefined, string, RegExp]>([
    [
      "case:tj-01",
      "court:tianjin-ftz",
      "ONE_LEVEL_UP_OR_OWN_COURT",
      /^本院（天津自由贸易试验区人民法院）.*第四项.*系推定/u,
    ],
    [
      "case:tj-01",
      "court:tianjin-3-intermediate",
      "PERSUASIVE",
      /^天津自由贸易试验区人民法院的裁判，该院不是天津市第三中级人民法院本院/u,
    ],
    // it shares its house with the court of the free-trade zone, which rules under its own name and
    // code
    [
      "case:tj-01",
      "court:tianjin-binhai",
      "PERSUASIVE",
      /^天津自由贸易试验区人民法院的裁判，该院不是天津市滨海新区人民法院本院/u,
    ],
    ["case:tj-01", "court:tianjin-heping", "PERSUASIVE", /不在法发〔2020〕24号第四条各项之内/u],
    ["case:tj-01", undefined, "PERSUASIVE", /未指定受诉法院/u],
    [
      "case:gz-03",
      "court:guangzhou-tianhe",
      "ONE_LEVEL_UP_OR_OWN_COURT",
      /广州市中级人民法院.*上一级法院.*第四项/u,
    ],
    [
      "case:gz-03",
      "court:guangzhou-intermediate",
      "ONE_LEVEL_UP_OR_OWN_COURT",
      /^本院（广州市中级人民法院）/u,
    ],
    [
      "case:gz-03",
      "court:shanghai-pudong",
      "PERSUASIVE",
      /^广州市中级人民法院的裁判，该院不是上海市浦东新区人民法院本院/u,
    ],
    [
      "case:gz-01",
      "court:guangzhou-yuexiu",
      "ONE_LEVEL_UP_OR_OWN_COURT",
      /^本院（广州市越秀区人民法院）/u,
    ],
    // an intermediate court's release does not tell which court of the city ruled
    ["case:gz-04", "court:guangzhou-intermediate", "PERSUASIVE", /^作出最后裁判的法院未载明/u],
    [
      "case:bj-02",
      "court:beijing-financial",
      "ONE_LEVEL_UP_OR_OWN_COURT",
      /^本院（北京金融法院）/u,
    ],
    ["case:bj-02", "court:beijing-chaoyang", "PERSUASIVE", /应上诉至北京金融法院/u],
    [
      "case:bj-05",
      "court:guangzhou-tianhe",
      "SPC_TYPICAL_OR_EFFECTIVE",
      /^最高人民法院发布的典型案例/u,
    ],
    ["case:bj-07", undefined, "SPC_TYPICAL_OR_EFFECTIVE", /^人民法院案例库的入库参考案例/u],
    // a high court's typical cases are not the reference cases of item 3, and the court that ruled
    // is not stated
    [
      "case:sh-06",
      "court:shanghai-pudong",
      "PERSUASIVE",
      /未载明.*上海市高级人民法院发布的典型案例.*未列典型案例/u,
    ],
  ])("%s before %s is %s", async (id, forum, tier, reason) => {
    const found = await authority(id, forum);
    expect(found.tier).toBe(tier);
    expect(found.reason).toMatch(reason);
    expect(found.reason).toContain("法发〔2020〕24号第四条");
    expect(found.reasonEn).toMatch(/^[A-Z].*\.$/u);
  });

  test("three years count back from today, which is China's", async () => {
    const query = `{ case(id: "case:gz-03") { publication { date } authority(forumCourt: "court:guangzhou-tianhe") { ${AUTHORITY} } } }`;
    expect(await data(app, query)).toMatchObject({
      case: { authority: { withinThreeYears: true } },
    });
    // 2024 counts from its first day: in China the third anniversary is past when it is still 1
    // January in Greenwich.
    const later = await createTestApi(database, { now: () => new Date("2027-01-01T17:00:00Z") });
    expect(await data(later, query)).toMatchObject({
      case: { authority: { withinThreeYears: false } },
    });
    await later.close();
  });

  test.each(["court:nowhere", "case:tj-01", "天津市滨海老区人民法院", ""])(
    "%j is no forum",
    async (forum) => {
      const asked = [
        'query($forum: ID) { case(id: "case:tj-01") { authority(forumCourt: $forum) { tier } } }',
        'query($forum: ID) { precedents(citations: ["民法典752条"], forumCourt: $forum) { totalCount } }',
        'query($forum: ID) { provision(citation: "民法典752条") { precedents(forumCourt: $forum) { totalCount } } }',
      ];
      for (const query of asked) {
        const { errors } = await ask(app, query, { forum });
        expect(errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
        expect(errors?.[0]?.message).toContain("is no court of the graph");
      }
    },
  );
});

interface Edge {
  readonly cursor: string;
  readonly node: { readonly id: string };
  readonly authority: Authority;
}
interface List {
  readonly totalCount: number;
  readonly edges: readonly Edge[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}
const LIST = `totalCount edges { cursor node { id } authority { ${AUTHORITY} } } pageInfo { hasNextPage endCursor }`;
const CITATIONS = [
  "民法典第577条",
  "民法典752条",
  "合同法第107条",
  "民事诉讼法第二百三十八条",
  "民法典578条",
];

const query = `query($citations: [String!]!, $forum: ID, $first: Int = 100, $after: String, $orderBy: PrecedentOrder, $filter: CaseFilter, $match: Match) {
  precedents(citations: $citations, forumCourt: $forum, first: $first, after: $after, orderBy: $orderBy, filter: $filter, match: $match) { ${LIST} }
}`;
const precedents = async (variables: Record<string, unknown>) =>
  (await data<{ precedents: List }>(app, query, { citations: CITATIONS, ...variables })).precedents;
const ids = (list: List) => list.edges.map((edge) => edge.node.id);
const TIERS = [
  "GUIDING_CASE",
  "SPC_TYPICAL_OR_EFFECTIVE",
  "OWN_HIGH_COURT",
  "ONE_LEVEL_UP_OR_OWN_COURT",
  "PERSUASIVE",
];

describe("precedents before a forum court", () => {
  const FORUMS = [
    "court:tianjin-ftz",
    "court:beijing-chaoyang",
    "court:beijing-financial",
    "court:shanghai-pudong",
    "court:guangzhou-tianhe",
    "court:supreme",
  ];

  test.each(FORUMS)(
    "%s: tier after tier, the same cases as without a forum, edges that agree with the case",
    async (forum) => {
      const [list, plain] = await Promise.all([precedents({ forum }), precedents({})]);
      expect(ids(list).toSorted()).toEqual(ids(plain).toSorted());
      expect(list.totalCount).toBe(plain.totalCount);
      expect(list.edges.length).toBeGreaterThan(5);
      const order = list.edges.map((edge) => TIERS.indexOf(edge.authority.tier));
      expect(order).toEqual(order.toSorted());
      for (const edge of list.edges.slice(0, 4))
        expect(edge.authority).toEqual(await authority(edge.node.id, forum));
    },
  );

  test.each(FORUMS)("%s: pages of two make the whole, without repeats", async (forum) => {
    const whole = ids(await precedents({ forum }));
    const read: string[] = [];
    let after: string | null = null;
    do {
      const page: List = await precedents({ forum, first: 2, after });
      read.push(...ids(page));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(read).toEqual(whole);
  });

  test("a forum's own cases come first before it", async () => {
    const first = async (forum: string) => (await precedents({ forum })).edges[0];
    expect(await first("court:tianjin-ftz")).toMatchObject({
      node: { id: expect.stringMatching(/^case:tj/u) as string },
      authority: { tier: "ONE_LEVEL_UP_OR_OWN_COURT" },
    });
    expect(await first("court:guangzhou-tianhe")).toMatchObject({
      node: { id: "case:gz-03" },
      authority: { tier: "ONE_LEVEL_UP_OR_OWN_COURT" },
    });
  });

  test("filters and ALL work through the tiers", async () => {
    const forum = "court:guangzhou-tianhe";
    const filter = { regions: ["region:tianjin", "region:guangdong"] };
    const filtered = await precedents({ forum, filter });
    expect(ids(filtered)).toEqual(
      ids(await precedents({ forum })).filter((id) => /^case:(?:tj|gz)/u.test(id)),
    );
    const citations = ["民法典752条", "融资租赁合同解释9条"];
    const [all, plain] = await Promise.all([
      precedents({ forum: "court:tianjin-ftz", citations, match: "ALL" }),
      precedents({ citations, match: "ALL" }),
    ]);
    expect(ids(all).toSorted()).toEqual(ids(plain).toSorted());
    expect(all.edges.length).toBeGreaterThan(0);
  });

  test("another order stays as it is, and the edges still tell the tier before the forum", async () => {
    const forum = "court:tianjin-ftz";
    const [before, plain] = await Promise.all([
      precedents({ forum, orderBy: "NEWEST" }),
      precedents({ orderBy: "NEWEST" }),
    ]);
    expect(ids(before)).toEqual(ids(plain));
    expect(before.edges.map((edge) => edge.authority.tier)).toContain("ONE_LEVEL_UP_OR_OWN_COURT");
    expect(plain.edges.map((edge) => edge.authority.tier)).not.toContain(
      "ONE_LEVEL_UP_OR_OWN_COURT",
    );
  });

  test("a provision's own list is the same", async () => {
    const asked = `{ provision(citation: "民法典752条") { precedents(forumCourt: "court:tianjin-ftz", first: 50) { ${LIST} } } }`;
    const own = (await data<{ provision: { precedents: List } }>(app, asked)).provision.precedents;
    const root = await precedents({ citations: ["民法典752条"], forum: "court:tianjin-ftz" });
    expect(own.edges.map(({ node, authority: found }) => [node.id, found])).toEqual(
      root.edges.map(({ node, authority: found }) => [node.id, found]),
    );
  });

  test("a cursor of one forum is refused by another", async () => {
    const page = await precedents({ forum: "court:tianjin-ftz", first: 1 });
    const variables = {
      citations: CITATIONS,
      forum: "court:beijing-chaoyang",
      after: page.pageInfo.endCursor,
    };
    expect((await ask(app, query, variables)).errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
  });
});
