import { describe, expect, test } from "vitest";
import { ask, data } from "../support/api.js";
import { apiSuite } from "../support/api-suite.js";
import { fewestStatements } from "../support/statements.js";
import { loadFilterCases, OWN, removeFilterCases } from "../support/filter-cases.js";

const suite = apiSuite(loadFilterCases, removeFilterCases);

interface Counted {
  readonly value: string;
  readonly name: string | null;
  readonly count: number;
}
type Facets = Readonly<Record<string, readonly Counted[]>>;

const LISTS = [
  "courts",
  "courtLevels",
  "regions",
  "causesOfAction",
  "years",
  "outcomes",
  "bases",
  "treatments",
  "positions",
];
const FACETS = `query($filter: CaseFilter, $citations: [String!], $match: Match, $basis: [Basis!], $treatments: [Treatment!],
  $positions: [CitationPosition!], $first: Int = 10) {
  facets(filter: $filter, citations: $citations, match: $match, basis: $basis, treatments: $treatments, positions: $positions, first: $first) {
    caseCount boundReached ${LISTS.map((list) => `${list} { value name count }`).join(" ")} } }`;
const facets = async (variables: Record<string, unknown>) =>
  (await data<{ facets: Facets }>(suite.app, FACETS, variables)).facets;
const counts = (list: readonly Counted[] | undefined) =>
  Object.fromEntries((list ?? []).map(({ value, count }) => [value, count]));
const own = { publications: [OWN.id] };

describe("cases of a filter", () => {
  test("are counted by each of their values, the most first", async () => {
    expect(await facets({ filter: own })).toEqual({
      caseCount: 3,
      boundReached: false,
      courts: [
        { value: "court:shanghai-pudong", name: "上海市浦东新区人民法院", count: 2 },
        { value: "court:tianjin-binhai", name: "天津市滨海新区人民法院", count: 1 },
      ],
      courtLevels: [{ value: "BASIC", name: null, count: 3 }],
      regions: [
        { value: "region:shanghai", name: "上海市", count: 2 },
        { value: "region:tianjin", name: "天津市", count: 1 },
      ],
      causesOfAction: [{ value: "cause:84", name: "买卖合同纠纷", count: 2 }],
      years: [{ value: "2023", name: null, count: 2 }], // one has no date
      outcomes: ["DISMISSED", "PARTIAL", "PLAINTIFF_WINS"].map((value) => ({
        value,
        name: null,
        count: 1,
      })),
      bases: [{ value: "CITED", name: null, count: 3 }],
      treatments: [
        { value: "APPLIED", name: null, count: 2 },
        { value: "MENTIONED", name: null, count: 1 },
        { value: "REJECTED", name: null, count: 1 },
      ],
      positions: [
        { value: "OPERATIVE", name: null, count: 2 },
        { value: "PARTY", name: null, count: 1 },
        { value: "REASONING", name: null, count: 1 },
        { value: "UNKNOWN", name: null, count: 1 },
      ],
    });
  });

  test("a filter by provisions counts their applications alone", async () => {
    const found = await facets({ filter: { ...own, provisions: ["民法典602条"] } });
    expect(counts(found["positions"])).toEqual({ OPERATIVE: 1, REASONING: 1, UNKNOWN: 1 });
    const placed = { ...own, provisions: ["民法典602条"], positions: ["OPERATIVE"] };
    expect(await facets({ filter: placed })).toMatchObject({
      caseCount: 1,
      positions: [{ value: "OPERATIVE", count: 1 }],
      treatments: [{ value: "APPLIED", count: 1 }],
    });
  });

  test("the counts by basis are the precedents of each", async () => {
    const citations = ["民法典第752条"];
    const { bases } = await facets({ citations });
    expect(bases?.map(({ value }) => value).toSorted()).toEqual(["CITED", "INFERRED"]);
    for (const { value, count } of bases ?? []) {
      const query =
        "query($citations: [String!]!, $basis: [Basis!]) { precedents(citations: $citations, basis: $basis) { totalCount } }";
      const { precedents } = await data<{ precedents: { totalCount: number } }>(suite.app, query, {
        citations,
        basis: [value],
      });
      expect(count).toBe(precedents.totalCount);
    }
  });

  test("a filter that lets nothing pass counts nothing", async () => {
    const found = await facets({ filter: { ...own, outcomes: ["MEDIATED"] } });
    expect(found).toEqual({
      caseCount: 0,
      boundReached: false,
      ...Object.fromEntries(LISTS.map((list) => [list, []])),
    });
  });

  test("the length of the lists is that asked for", async () => {
    expect((await facets({ filter: own, first: 1 }))["outcomes"]).toHaveLength(1);
    const { errors } = await ask(suite.app, FACETS, { first: 0 });
    expect(errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
  });
});

describe("the whole graph", () => {
  test.each([
    ["outcomes", "outcomes"],
    ["courts", "courts"],
    ["courtLevels", "courtLevels"],
    ["treatments", "treatments"],
    ["positions", "positions"],
  ])("%s: each count is the total of the cases with the value", async (list, key) => {
    const found = (await facets({ first: 5 }))[list]!;
    expect(found.length).toBeGreaterThan(0);
    for (const { value, count } of found) {
      const query =
        "query($filter: CaseFilter) { cases(filter: $filter, first: 1) { totalCount } }";
      const { cases } = await data<{ cases: { totalCount: number } }>(suite.app, query, {
        filter: { [key]: [value] },
      });
      expect([value, count]).toEqual([value, cases.totalCount]);
    }
  });

  test("only what is selected is read, one statement each", async () => {
    const sent = (selected: string, most = 0) =>
      fewestStatements(suite, `{ facets { ${selected} } }`, {}, most);
    const nothing = await sent("__typename");
    const set = await sent("caseCount boundReached");
    expect(set).toBeGreaterThan(nothing);
    expect(await sent("outcomes { value }", set + 1)).toBe(set + 1);
    const all = set + LISTS.length;
    expect(await sent(LISTS.map((list) => `${list} { count }`).join(" "), all)).toBe(all);
  });
});

describe("precedents", () => {
  test("of provisions are counted by the applications that put them there", async () => {
    const found = await facets({ citations: ["民法典602条"], filter: own });
    expect(found).toMatchObject({ caseCount: 3, regions: [{ count: 2 }, { count: 1 }] });
    expect(counts(found["treatments"])).toEqual({ APPLIED: 2, REJECTED: 1 });
    expect(counts(found["positions"])).toEqual({ OPERATIVE: 1, REASONING: 1, UNKNOWN: 1 });
  });

  test("by treatment and place, as the list of precedents", async () => {
    const citations = ["民法典第585条", "民法典602条"];
    const operative = await facets({ citations, filter: own, positions: ["OPERATIVE"] });
    expect(operative).toMatchObject({
      caseCount: 2,
      positions: [{ value: "OPERATIVE", count: 2 }],
    });
    expect(await facets({ citations, filter: own, match: "ALL" })).toMatchObject({ caseCount: 2 });
    expect(await facets({ citations, filter: own, treatments: ["REJECTED"] })).toMatchObject({
      caseCount: 1,
      regions: [{ value: "region:tianjin", count: 1 }],
    });
    expect(await facets({ citations, filter: own, basis: ["INFERRED"] })).toMatchObject({
      caseCount: 0,
    });
  });

  test("all of them are as many as the list has", async () => {
    const citations = ["合同法第107条", "民法典752条"];
    const query =
      "query($citations: [String!]!) { precedents(citations: $citations) { totalCount } }";
    const { precedents } = await data<{ precedents: { totalCount: number } }>(suite.app, query, {
      citations,
    });
    expect(precedents.totalCount).toBeGreaterThan(1);
    expect(await facets({ citations })).toMatchObject({ caseCount: precedents.totalCount });
  });

  test.each<[Record<string, unknown>, RegExp]>([
    [{ treatments: ["APPLIED"] }, /treatments goes with citations: .* give filter\.treatments/u],
    [{ basis: ["CITED"] }, /basis goes with citations: .* leave basis out\.$/u],
    [{ citations: [] }, /citations has 0 entries: expected 1 to 10/u],
    [{ citations: ["民法典602条"], positions: [] }, /positions is an empty list/u],
    [{ citations: ["某某法第九条"] }, /no instrument of the graph is called/u],
    [{ filter: { outcomes: [] } }, /filter\.outcomes is an empty list/u],
  ])("%j cannot be counted", async (variables, message) => {
    const { errors } = await ask(suite.app, FACETS, variables);
    expect(errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
    expect(errors?.[0]?.message).toMatch(message);
  });
});
