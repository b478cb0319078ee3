import { describe, expect, test } from "vitest";
import { ask, data } from "../support/api.js";
import { apiSuite } from "../support/api-suite.js";
import { loadFilterCases, OWN, removeFilterCases } from "../support/filter-cases.js";

const suite = apiSuite(loadFilterCases, removeFilterCases);

interface Cases {
  cases: { totalCount: number; nodes: { id: string }[] };
}
const CASES =
  "query($filter: CaseFilter, $orderBy: CaseOrder! = NEWEST) { cases(filter: $filter, orderBy: $orderBy, first: 100) { totalCount nodes { id } } }";
const short = (id: string) => id.replace("case:filters-", "");
const found = async (filter: object, orderBy = "NEWEST") => {
  const { cases } = await data<Cases>(suite.app, CASES, { filter, orderBy });
  expect(cases.totalCount).toBe(cases.nodes.length);
  return cases.nodes.map(({ id }) => short(id)).sort();
};
const own = { publications: [OWN.id] };
const MILLION = { kind: "CLAIMED", min: "1000000.01" };

describe("each part of the filter finds its case and neither of its neighbours", () => {
  test.each<[string, object, string[]]>([
    ["a sum above a bound", { amounts: [MILLION] }, ["cut", "elsewhere"]],
    ["the same sum is within its bound", { amounts: [{ ...MILLION, max: "1000000.01" }] }, ["cut"]],
    ["a region with it", { amounts: [MILLION], regions: ["上海"] }, ["cut"]],
    ["a penalty over a million", { amounts: [{ ...MILLION, item: "PENALTY" }] }, ["cut"]],
    ["a penalty that was cut", { cutItems: ["PENALTY"] }, ["cut"]],
    ["no item of that name was cut", { cutItems: ["FEE", "RENT"] }, []],
    [
      "claims over a million in Shanghai, penalty cut",
      { amounts: [MILLION], regions: ["上海"], cutItems: ["PENALTY"] },
      ["cut"],
    ],
    ["two sums", { amounts: [MILLION, { kind: "GRANTED", max: "500000" }] }, ["cut"]],
    [
      "another currency",
      { amounts: [{ kind: "CLAIMED", min: "5000000", currency: "USD" }] },
      ["near"],
    ],
    ["a fine of a ruling", { amounts: [{ kind: "FINE" }] }, ["elsewhere"]],
    ["no such sum", { amounts: [{ kind: "GRANTED", min: "1000000.01" }] }, []],
    ["a stage", { stages: ["SECOND_INSTANCE", "RETRIAL"] }, ["cut"]],
    ["the side that prevailed", { prevailingSides: ["RESPONDENT"] }, ["near"]],
    ["a role at one stage only", { partyRoles: ["APPELLANT"] }, ["cut"]],
    ["a further role", { partyRoles: ["GUARANTOR"] }, ["near"]],
    ["either role", { partyRoles: ["GUARANTOR", "OUTSIDER"] }, ["elsewhere", "near"]],
    ["a judge, not a clerk of the name", { judge: "钟离某" }, ["cut"]],
    ["counsel of exactly the name", { counsel: "澹台某" }, ["cut"]],
    ["a name with blanks around it", { counsel: " 澹台某某 " }, ["near"]],
    ["an article with its paragraphs", { provisions: ["民法典第585条"] }, ["cut", "near"]],
    ["a paragraph without its article", { provisions: ["民法典第585条第2款"] }, ["cut"]],
    [
      "one of two provisions",
      { provisions: ["provision:civil-code/585/2", "民法典602条"] },
      ["cut", "elsewhere", "near"],
    ],
    ["a treatment of it", { provisions: ["民法典602条"], treatments: ["REJECTED"] }, ["elsewhere"]],
    ["a place of it", { provisions: ["民法典602条"], positions: ["OPERATIVE"] }, ["near"]],
    [
      "a place that was not read",
      { provisions: ["民法典602条"], positions: ["UNKNOWN"] },
      ["elsewhere"],
    ],
    [
      "treatment and place of one application",
      { treatments: ["MENTIONED"], positions: ["OPERATIVE"] },
      [],
    ],
    ["a place of any provision", { positions: ["PARTY"] }, ["near"]],
    ["a keyword", { keyword: "迟付金" }, ["cut", "near"]],
    ["two keywords", { keyword: " 迟付金  畸高" }, ["cut"]],
    ["a keyword of one character", { keyword: "竹" }, ["near"]],
    ["a keyword in a region", { keyword: "约定畸高", regions: ["region:tianjin"] }, ["elsewhere"]],
    ["part of a longer word", { keyword: "千分之九计" }, ["cut"]],
    ["words that stand apart", { keyword: "迟付金畸高" }, []],
  ])("%s", async (_name, filter, wanted) => {
    for (const order of ["NEWEST", "OLDEST", "TITLE"])
      expect([order, await found({ ...filter, ...own }, order)]).toEqual([order, wanted]);
  });

  // What no case of the seeds has: the list of the filter itself is read, through its index.
  test.each<[string, object, string[]]>([
    ["a judge", { judge: "钟离某" }, ["cut"]],
    ["counsel", { counsel: "澹台某某" }, ["near"]],
    ["a keyword", { keyword: "按约定计收迟付金" }, ["near"]],
    [
      "a sum in dollars",
      { amounts: [{ kind: "CLAIMED", min: "9000000", currency: "USD" }] },
      ["near"],
    ],
    [
      "the rarer of two sums",
      { amounts: [MILLION, { kind: "FINE", max: "50000", min: "50000" }] },
      ["elsewhere"],
    ],
  ])("by its own list: %s", async (_name, filter, wanted) => {
    expect(await found(filter)).toEqual(wanted);
  });
});

describe("what cannot be asked says what to do", () => {
  test.each<[object, RegExp]>([
    [{ amounts: [] }, /filter\.amounts is an empty list: leave it out/u],
    [{ amounts: [{ kind: "CLAIMED", min: "2", max: "1" }] }, /min above its max: give the lesser/u],
    [
      { amounts: [{ kind: "CLAIMED", currency: "元" }] },
      /no code of a currency: give one such as CNY/u,
    ],
    [{ amounts: [{ kind: "CLAIMED", min: "一百万" }] }, /no decimal: expected a text such as/u],
    [{ amounts: [{ min: "1" }] }, /kind/u],
    [{ stages: [] }, /filter\.stages is an empty list/u],
    [{ judge: "  " }, /filter\.judge is an empty text: leave it out/u],
    [{ counsel: "某".repeat(101) }, /filter\.counsel has more than 100 characters/u],
    [{ keyword: "" }, /filter\.keyword is an empty text/u],
    [{ provisions: ["海商法第9条"] }, /no instrument of the graph is called 海商法/u],
    [
      { provisions: ["法释〔2020〕17号第6条"] },
      /3 provisions are meant where one is expected\. Near:/u,
    ],
    [{ provisions: ["民法典"] }, /names an instrument without an article/u],
  ])("%j", async (filter, message) => {
    const { errors } = await ask(suite.app, CASES, { filter });
    expect(errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
    expect(errors?.[0]?.message).toMatch(message);
  });
});

describe("precedents by where they stand", () => {
  interface Precedents {
    precedents: {
      totalCount: number;
      edges: { cursor: string; node: { id: string }; applications: { position: string }[] }[];
      pageInfo: { hasNextPage: boolean; endCursor: string };
    };
  }
  const PRECEDENTS = `query($citations: [String!]!, $orderBy: PrecedentOrder = BASIS, $positions: [CitationPosition!], $treatments: [Treatment!],
    $filter: CaseFilter, $match: Match, $first: Int = 50, $after: String) {
    precedents(citations: $citations, orderBy: $orderBy, positions: $positions, treatments: $treatments, filter: $filter, match: $match, first: $first, after: $after) {
      totalCount edges { cursor node { id } applications { position } } pageInfo { hasNextPage endCursor } } }`;
  const list = async (variables: object) =>
    (await data<Precedents>(suite.app, PRECEDENTS, { citations: ["民法典602条"], ...variables }))
      .precedents;
  const ids = ({ edges }: Precedents["precedents"]) => edges.map(({ node }) => short(node.id));

  test("the operative clause first, then the reasoning, what was not read last", async () => {
    const read = await list({ filter: own });
    expect(ids(read)).toEqual(["near", "cut", "elsewhere"]);
    expect(read.totalCount).toBe(3);
    expect(ids(await list({ filter: own, orderBy: "NEWEST" }))[2]).toBe("elsewhere");
  });

  test("the weightiest of several places counts, and a case stands once", async () => {
    const read = await list({ citations: ["民法典第585条"], filter: own });
    expect(ids(read)).toEqual(["cut", "near"]);
    expect(ids(await list({ citations: ["民法典第585条", "民法典602条"], filter: own }))).toEqual([
      "near",
      "cut",
      "elsewhere",
    ]);
    expect(
      ids(await list({ citations: ["民法典第585条", "民法典602条"], match: "ALL", filter: own })),
    ).toEqual(["cut", "near"]);
  });

  test("pages of the whole list hold each case once, whichever way they are read", async () => {
    const citations = ["民法典第585条", "民法典602条", "合同法第107条", "民法典752条"];
    const whole = ids(await list({ citations }));
    expect(whole.length).toBeGreaterThan(4);
    expect(new Set(whole).size).toBe(whole.length);
    const paged: string[] = [];
    for (let after: string | null = null; ;) {
      const page: Precedents["precedents"] = await list({ citations, first: 2, after });
      paged.push(...ids(page));
      if (!page.pageInfo.hasNextPage) break;
      after = page.pageInfo.endCursor;
    }
    expect(paged).toEqual(whole);
    const all = await list({
      citations,
      filter: { ids: whole.map((id) => (id.includes(":") ? id : `case:filters-${id}`)) },
    });
    expect(ids(all)).toEqual(whole);
  });

  test("only applications that stand so, and only they are listed", async () => {
    const read = await list({
      filter: own,
      positions: ["OPERATIVE"],
      citations: ["民法典第585条", "民法典602条"],
    });
    expect(ids(read)).toEqual(["near", "cut"]);
    expect(read.totalCount).toBe(2);
    expect(read.edges.map(({ applications }) => applications)).toEqual([
      [{ position: "OPERATIVE" }],
      [{ position: "OPERATIVE" }],
    ]);
    expect(ids(await list({ filter: own, treatments: ["REJECTED"] }))).toEqual(["elsewhere"]);
    expect(
      ids(await list({ filter: own, treatments: ["REJECTED"], positions: ["REASONING"] })),
    ).toEqual([]);
  });

  test("the precedents of a provision take the same", async () => {
    const asked = `{ provision(citation: "民法典602条") { precedents(positions: [OPERATIVE], treatments: [APPLIED], orderBy: BASIS) { nodes { id } } } }`;
    const read = await data<{ provision: { precedents: { nodes: { id: string }[] } } }>(
      suite.app,
      asked,
    );
    expect(read.provision.precedents.nodes.map(({ id }) => short(id))).toEqual(["near"]);
    const { errors } = await ask(suite.app, PRECEDENTS, {
      citations: ["民法典602条"],
      positions: [],
    });
    expect(errors?.[0]?.message).toMatch(
      /positions is an empty list: leave it out, or give OPERATIVE/u,
    );
  });

  test("a cursor of another order or other places is refused", async () => {
    const { cursor } = (await list({ filter: own })).edges[0]!;
    for (const other of [{ orderBy: "AUTHORITY" }, { positions: ["OPERATIVE"] }]) {
      const { errors } = await ask(suite.app, PRECEDENTS, {
        citations: ["民法典602条"],
        filter: own,
        after: cursor,
        ...other,
      });
      expect(errors?.[0]?.message).toMatch(/belongs to another list/u);
    }
  });
});
