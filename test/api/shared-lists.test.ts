import { describe, expect, test } from "vitest";
import { ask, data } from "../support/api.js";
import { apiSuite } from "../support/api-suite.js";

// What a picker offers: regions, courts, causes of action and publications, by name and with the
// number of their cases.

const suite = apiSuite();
const get = <Data>(query: string, variables?: Record<string, unknown>) =>
  data<Data>(suite.app, query, variables);

interface Named {
  readonly id: string;
  readonly name: string;
  readonly caseCount: number;
}
interface List<Node = Named> {
  readonly list: { readonly totalCount: number; readonly nodes: readonly Node[] };
}
const named = (field: string) => `{ list: ${field} { totalCount nodes { id name caseCount } } }`;
const names = ({ list }: List) => list.nodes.map((node) => node.name);

interface Paged {
  readonly list: {
    readonly nodes: readonly { readonly id: string }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  };
}

/** All items of a list, page after page. */
async function walk(field: (page: string) => string): Promise<readonly string[]> {
  const ids: string[] = [];
  for (let after: string | null = null; ;) {
    const answer: Paged = await get<Paged>(
      `query($after: String) { list: ${field("first: 7, after: $after")} { nodes { id } pageInfo { hasNextPage endCursor } } }`,
      { after },
    );
    const { nodes, pageInfo } = answer.list;
    ids.push(...nodes.map((node) => node.id));
    if (!pageInfo.hasNextPage) return ids;
    after = pageInfo.endCursor;
  }
}

describe("courts", () => {
  test("by level: those of other levels are left out", async () => {
    const all = await get<List>(named("courts(first: 100)"));
    const high = await get<List<{ level: string }>>(
      "{ list: courts(levels: [HIGH], first: 100) { totalCount nodes { level } } }",
    );
    expect(high.list.totalCount).toBeGreaterThan(0);
    expect(high.list.totalCount).toBeLessThan(all.list.totalCount);
    expect([...new Set(high.list.nodes.map((node) => node.level))]).toEqual(["HIGH"]);
  });

  test.each([
    ["a part of the name", "浦东新区", "上海市浦东新区人民法院"],
    ["the name without its 人民", "浦东新区法院", "上海市浦东新区人民法院"],
    ["two words", "上海 金融", "上海金融法院"],
    ["a customary short name", "浦东法院", "上海市浦东新区人民法院"],
  ])("by name: %s", async (_what, name, found) => {
    const answer = await get<List>(named(`courts(name: "${name}", first: 100)`));
    expect(names(answer)).toContain(found);
    expect(names(answer)).not.toContain("北京金融法院");
    expect(answer.list.totalCount).toBe(answer.list.nodes.length);
  });

  test("a name that no court bears finds none, and is no error", async () => {
    expect((await get<List>(named('courts(name: "月球")'))).list).toEqual({
      totalCount: 0,
      nodes: [],
    });
  });

  test("a region answers for what is inside it", async () => {
    const inProvince = names(await get<List>(named('courts(regions: ["广东"], first: 100)')));
    const inCity = names(await get<List>(named('courts(regions: ["广州"], first: 100)')));
    expect(inCity.length).toBeGreaterThan(0);
    expect(inProvince).toEqual(expect.arrayContaining([...inCity]));
    expect(inProvince).not.toContain("上海金融法院");
  });

  test("with cases: each has some, and those left out have none", async () => {
    const all = (await get<List>(named("courts(first: 100)"))).list.nodes;
    const some = await get<List>(named("courts(first: 100, withCases: true)"));
    expect(some.list.nodes).toEqual(all.filter((court) => court.caseCount > 0));
    expect(some.list.totalCount).toBeLessThan(all.length);
  });

  test("page after page gives each once", async () => {
    const ids = await walk((page) => `courts(${page}, levels: [BASIC, INTERMEDIATE])`);
    const { list } = await get<List>(named("courts(first: 100, levels: [BASIC, INTERMEDIATE])"));
    expect(ids).toEqual(list.nodes.map((node) => node.id));
    expect(ids.length).toBeGreaterThan(7);
  });

  test.each([
    ["an unknown region", 'courts(regions: ["上海滩"])', "上海"],
    ["no level", "courts(levels: [])", "levels is an empty list"],
    ["no region", "courts(regions: [])", "regions is an empty list"],
    ["a very long name", `courts(name: "${"甲".repeat(201)}")`, "201 characters"],
  ])("%s is refused", async (_what, field, words) => {
    const { errors } = await ask(suite.app, `{ ${field} { totalCount } }`);
    expect(errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
    expect(errors?.[0]?.message).toContain(words);
  });

  test("a cursor of one filter is refused by another", async () => {
    const { list } = await get<{ list: { pageInfo: { endCursor: string } } }>(
      "{ list: courts(first: 1, levels: [BASIC]) { pageInfo { endCursor } } }",
    );
    const { errors } = await ask(
      suite.app,
      "query($after: String) { courts(after: $after) { totalCount } }",
      {
        after: list.pageInfo.endCursor,
      },
    );
    expect(errors?.[0]?.message).toContain("another list");
  });
});

describe("regions", () => {
  test("all of them, a province before its parts, with the cases of both", async () => {
    const { list } = await get<List & { list: { nodes: (Named & { partOf: Named | null })[] } }>(
      "{ list: regions(first: 100) { totalCount nodes { id name caseCount partOf { id } } } }",
    );
    const place = new Map(list.nodes.map((node, index) => [node.id, index]));
    for (const node of list.nodes)
      if (node.partOf) expect(place.get(node.partOf.id)).toBeLessThan(place.get(node.id) ?? -1);
    const tianjin = list.nodes.find((node) => node.name === "天津市");
    const { cases } = await get<{ cases: { totalCount: number } }>(
      '{ cases(filter: { regions: ["天津"] }) { totalCount } }',
    );
    expect(tianjin?.caseCount).toBe(cases.totalCount);
    expect(cases.totalCount).toBeGreaterThan(0);
  });

  test("by its English name, and with cases: the province of a city with cases is there", async () => {
    expect(names(await get<List>(named('regions(name: "tianJIN")')))).toEqual(["天津市"]);
    const some = await get<List>(named("regions(withCases: true, first: 100)"));
    expect(names(some)).toEqual(expect.arrayContaining(["广东省", "广州市"]));
    expect(some.list.nodes.filter((node) => node.caseCount === 0)).toEqual([]);
  });
});

describe("causes of action", () => {
  test("the tree from its top, in the order of the official list", async () => {
    const { list } = await get<List<Named & { parent: Named | null; children: Named[] }>>(
      "{ list: causesOfAction(first: 100) { totalCount nodes { name caseCount parent { id } children { name } } } }",
    );
    expect(list.nodes.filter((node) => node.parent !== null)).toEqual([]);
    expect(list.nodes[0]?.name).toBe("人格权纠纷");
    expect(list.nodes[0]?.children.map((each) => each.name).slice(0, 3)).toEqual([
      "生命权、身体权、健康权纠纷",
      "姓名权纠纷",
      "名称权纠纷",
    ]);
    expect(list.totalCount).toBe(list.nodes.length);
  });

  test("a node counts the cases below it, as its own list does", async () => {
    const { list } = await get<List<Named & { cases: { totalCount: number } }>>(
      '{ list: causesOfAction(name: "融资租赁合同纠纷") { totalCount nodes { name caseCount cases { totalCount } } } }',
    );
    const [found] = list.nodes;
    expect(found?.name).toBe("融资租赁合同纠纷");
    expect(found?.caseCount).toBe(found?.cases.totalCount);
    expect(found?.caseCount).toBeGreaterThan(0);
  });

  test("by name on every level; with cases only what leads to some", async () => {
    const all = names(await get<List>(named('causesOfAction(name: "租赁", first: 100)')));
    const some = await get<List>(
      named('causesOfAction(name: "租赁", first: 100, withCases: true)'),
    );
    expect(all).toEqual(expect.arrayContaining(["房屋租赁合同纠纷", "融资租赁合同纠纷"]));
    expect(names(some)).toContain("融资租赁合同纠纷");
    expect(names(some)).not.toContain("车辆租赁合同纠纷");
    expect(some.list.nodes.filter((node) => node.caseCount === 0)).toEqual([]);
    expect(names(some).every((name) => name.includes("租赁"))).toBe(true);
  });

  test("page after page gives each once", async () => {
    const ids = await walk((page) => `causesOfAction(${page}, name: "合同纠纷")`);
    expect(new Set(ids).size).toBe(ids.length);
    const { list } = await get<List>(named('causesOfAction(name: "合同纠纷")'));
    expect(ids.length).toBe(list.totalCount);
  });
});

describe("publications", () => {
  interface Release {
    readonly title: string;
    readonly date: string | null;
    readonly kind: string;
    readonly caseCount: number;
    readonly court: { readonly name: string } | null;
  }
  const releases = (args: string) =>
    get<List<Release>>(
      `{ list: publications${args} { totalCount nodes { title date kind caseCount court { name } } } }`,
    );

  test("newest first, those without a date last", async () => {
    const { list } = await releases("(first: 100)");
    const dates = list.nodes.map((node) => node.date ?? "");
    expect(dates).toEqual([...dates].sort().reverse());
    expect(list.nodes.length).toBeGreaterThan(3);
    expect(list.totalCount).toBe(list.nodes.length);
  });

  test("by words of title and publisher, by court, by region and by kind", async () => {
    const { list } = await releases('(name: "天津 融资租赁")');
    expect(list.nodes.length).toBeGreaterThan(0);
    expect(list.nodes.every((node) => node.title.includes("融资租赁"))).toBe(true);
    const ofCourt = await releases('(courts: ["北京金融法院"])');
    expect([...new Set(ofCourt.list.nodes.map((node) => node.court?.name))]).toEqual([
      "北京金融法院",
    ]);
    const ofRegion = await releases('(regions: ["天津"], first: 100)');
    expect(ofRegion.list.nodes.map((node) => node.title)).toEqual(
      expect.arrayContaining(list.nodes.map((node) => node.title)),
    );
    const papers = await releases("(kinds: [WHITE_PAPER], first: 100)");
    expect([...new Set(papers.list.nodes.map((node) => node.kind))]).toEqual(["WHITE_PAPER"]);
    expect((await releases('(name: "天津 外层空间")')).list.totalCount).toBe(0);
  });

  test("page after page gives each once", async () => {
    const ids = await walk((page) => `publications(${page})`);
    expect(new Set(ids).size).toBe(ids.length);
    const { list } = await releases("");
    expect(ids.length).toBe(list.totalCount);
  });
});
