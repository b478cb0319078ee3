import { expect, test } from "vitest";
import { data } from "../support/api.js";
import { apiSuite } from "../support/api-suite.js";

const suite = apiSuite();

interface Receipt {
  readonly corpus: { hash: string; cases: number; complete: boolean; version: string };
  readonly loads: { source: string; complete: boolean }[];
  readonly cost: number;
  readonly statements: { name: string; count: number; ms: number }[];
  readonly notSearched: {
    regions: { id: string }[];
    years: string[];
    from: string;
    to: string;
    kinds: string[];
  };
}

const QUERY = '{ case(id: "case:tj-01") { title parties { party { name } } } }';
const send = async (payload: object, headers: Record<string, string> = {}) => {
  const response = await suite.app.inject({ method: "POST", url: "/graphql", headers, payload });
  return response.json<{ data: unknown; extensions?: { receipt?: Receipt } }>();
};

test("an answer has its receipt where it is asked for, by header or by extension, and only there", async () => {
  expect((await send({ query: QUERY })).extensions?.receipt).toBeUndefined();
  const none = await send({ query: QUERY, extensions: { receipt: false } });
  expect(none.extensions?.receipt).toBeUndefined();
  const first = (await send({ query: QUERY }, { "x-leian-receipt": "1" })).extensions?.receipt;
  const second = (await send({ query: QUERY, extensions: { receipt: true } })).extensions?.receipt;
  expect(first?.corpus.hash).toMatch(/^[\da-f]{64}$/u);
  expect(second?.corpus).toEqual(first?.corpus);
  expect(first?.cost).toBeGreaterThan(0);
  expect(first?.loads).toContainEqual(expect.objectContaining({ source: "test seeds" }));
  expect(first?.statements.map((each) => each.name).sort()).toEqual([
    "read/cases-by-ids",
    "read/parties-of-cases",
  ]);
  for (const { count, ms } of first?.statements ?? []) {
    expect(count).toBe(1);
    expect(ms).toBeGreaterThan(0);
  }
});

test("what was not searched is what no case is of, and nothing else", async () => {
  const { extensions } = await send({ query: QUERY, extensions: { receipt: true } });
  const { regions, years, from, to, kinds } = extensions!.receipt!.notSearched;
  const { cases } = await data<{
    cases: {
      nodes: {
        region: { id: string; partOf: { id: string } | null };
        orderDate: { value: string } | null;
        publication: { kind: string };
      }[];
    };
  }>(
    suite.app,
    "{ cases(first: 100) { nodes { region { id partOf { id } } orderDate { value } publication { kind } } } }",
  );
  const heldRegions = cases.nodes.flatMap(({ region }) => [region.id, region.partOf?.id]);
  const heldYears = cases.nodes.flatMap(({ orderDate }) => orderDate?.value.slice(0, 4) ?? []);
  const ids = regions.map((region) => region.id);
  expect(ids.filter((id) => heldRegions.includes(id))).toEqual([]);
  expect(ids).toEqual(expect.arrayContaining(["region:hebei", "region:chongqing"]));
  expect([from, to]).toEqual([heldYears.toSorted()[0], heldYears.toSorted().at(-1)]);
  const all = Array.from(
    { length: Number(to) - Number(from) + 1 },
    (_, at) => `${Number(from) + at}`,
  );
  expect(years).toEqual(all.filter((year) => !heldYears.includes(year)));
  const heldKinds = new Set(cases.nodes.map((each) => each.publication.kind));
  expect(kinds.filter((kind) => heldKinds.has(kind))).toEqual([]);
  expect(kinds.length + heldKinds.size).toBe(7);
});

test("the report prints its receipt where it is asked for", async () => {
  const query = `query ($receipt: Boolean) { similarCaseReport(input: { search: { caseId: "case:tj-03" }, searcher: "某律师", receipt: $receipt }) { markdown } }`;
  const report = async (receipt: boolean) =>
    (await data<{ similarCaseReport: { markdown: string } }>(suite.app, query, { receipt }))
      .similarCaseReport.markdown;
  const { extensions } = await send({ query: QUERY, extensions: { receipt: true } });
  const { corpus } = extensions!.receipt!;
  const markdown = await report(true);
  for (const text of [
    "## 七、检索凭证",
    corpus.hash,
    `收录案例${corpus.cases}件`,
    "河北省",
    "检索成本",
  ])
    expect(markdown).toContain(text);
  expect(markdown).toMatch(/similar.case.candidates/u);
  expect(await report(false)).not.toContain("检索凭证");
});
