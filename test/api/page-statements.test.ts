import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type DocumentNode, print } from "@0no-co/graphql.web";
import { beforeAll, describe, expect, test } from "vitest";
import { UNTRACED } from "../../src/graph/statement-trace.js";
import { data } from "../support/api.js";
import { apiSuite } from "../support/api-suite.js";
import { loadFilterCases, removeFilterCases } from "../support/filter-cases.js";
import { DOCUMENT, LONG_JUDGMENT } from "../support/long-judgment.js";
import { fewestStatements } from "../support/statements.js";

// What each page of the workbench asks of the database: its own query, as src/web/queries has it.

const suite = apiSuite(
  (database) => loadFilterCases(database, [LONG_JUDGMENT]),
  (database) => removeFilterCases(database, [LONG_JUDGMENT]),
);
const QUERIES = new URL("../../src/web/queries/", import.meta.url);
const FACTS =
  "我帮朋友顶名买车，和融资租赁公司签了合同，车一直是朋友在开，后来他不付租金，租赁公司起诉我付清全部租金。";
const search = { facts: FACTS, forumCourt: "court:tianjin-ftz" };
const law = { citation: "民法典第752条", court: "court:tianjin-ftz" };

/** Variables that fill the page, and no more statements than so many. */
const PAGES: Readonly<
  Record<string, { readonly variables: Record<string, unknown>; readonly most: number }>
> = {
  Corpus: { variables: {}, most: 4 },
  Recognize: { variables: { text: "民法典第752条", named: "民法典第752条", short: true }, most: 5 },
  LawPage: { variables: { ...law, order: "AUTHORITY", first: 20 }, most: 33 },
  LawFacets: { variables: { citation: law.citation }, most: 18 },
  MorePrecedents: { variables: { ...law, order: "AUTHORITY", first: 20 }, most: 22 },
  SplitView: { variables: law, most: 19 },
  LineageView: { variables: { citation: law.citation }, most: 18 },
  ArticleBeside: { variables: law, most: 22 },
  CasePage: { variables: { id: "case:tj-05", court: law.court }, most: 30 },
  MatterPage: { variables: { input: { ...search, hurts: "RESPONDENT" }, first: 10 }, most: 27 },
  ApplicableLaw: { variables: { facts: FACTS, meaning: true }, most: 14 },
  FactorsNamed: { variables: { query: "违约" }, most: 2 },
  ReportPage: {
    variables: { input: { audience: "COURT", searcher: "某律师", search } },
    most: 31,
  },
  ComparePage: {
    variables: {
      ids: ["case:tj-03", "case:gz-02"],
      a: "case:tj-03",
      b: "case:gz-02",
      pair: true,
      court: law.court,
    },
    most: 20,
  },
  WhyPage: { variables: { from: "case:tj-05", to: "case:tj-03", steps: 4 }, most: 16 },
  NodeNames: { variables: { ids: ["case:tj-05", "court:tianjin-ftz"] }, most: 2 },
  AroundPage: { variables: { id: "case:tj-05", limit: 100 }, most: 16 },
  SearchPage: { variables: { q: "融资租赁", first: 20 }, most: 14 },
  CourtPage: { variables: { id: "court:tianjin-ftz", first: 20 }, most: 12 },
  CourtName: { variables: { id: "court:tianjin-ftz" }, most: 1 },
  CourtsNamed: { variables: { query: "天津" }, most: 3 },
  FactorPage: { variables: { id: "factor:minor-breach", first: 20 }, most: 25 },
  NumberPage: { variables: { number: "（2021）沪74民终1号", first: 20 }, most: 8 },
  OutcomesPage: { variables: {}, most: 6 },
  OutcomePoints: { variables: {}, most: 10 },
  OutcomeGroups: { variables: {}, most: 6 },
  OutcomeCases: { variables: { ids: ["case:tj-05", "case:tj-03"], first: 20 }, most: 12 },
  AroundKind: { variables: { id: "case:tj-05", type: "APPLIES", limit: 20 }, most: 16 },
  DocumentWindow: { variables: { id: DOCUMENT, start: 0, length: 2000 }, most: 24 },
  HitsOfAllKinds: { variables: { q: "融资租赁" }, most: 8 },
  WaysOut: {
    variables: {
      citation: law.citation,
      basis: ["CITED"],
      hasBasis: true,
      treatments: ["APPLIED"],
      positions: ["OPERATIVE"],
      filter: { regions: ["region:tianjin"] },
      hasTreatments: true,
      hasPositions: true,
      hasLevels: true,
      hasCourts: true,
      hasRegions: true,
      hasOutcomes: true,
      hasYear: true,
    },
    most: 56,
  },
};

const texts = new Map<string, string>();
beforeAll(async () => {
  for (const file of readdirSync(fileURLToPath(QUERIES))) {
    const exported = (await import(new URL(file, QUERIES).href)) as Record<string, unknown>;
    for (const each of Object.values(exported)) {
      const name = isDocument(each) ? operationOf(each) : undefined;
      if (name !== undefined) texts.set(name, print(each as DocumentNode));
    }
  }
  // the names of instruments, factors and courts, which are read once
  await data(suite.app, '{ search(query: "租金") { totalCount } }');
});

const isDocument = (value: unknown): value is DocumentNode =>
  typeof value === "object" && value !== null && "definitions" in value;

/** The name of its query; a fragment has none. */
function operationOf(document: DocumentNode): string | undefined {
  return /^query (\w+)/mu.exec(print(document))?.[1];
}

test("every query of the workbench is counted", () => {
  expect([...texts.keys()].toSorted()).toEqual(Object.keys(PAGES).toSorted());
});

describe.each(Object.entries(PAGES))("%s", (name, { variables, most }) => {
  test(`at most ${most} statements`, async () => {
    const text = texts.get(name)!;
    expect(await fewestStatements(suite, text, variables, most)).toBeLessThanOrEqual(most);
  });
});

test("a case in full takes eight statements or nine, no more than five one after the other", async () => {
  const example = new URL("../../examples/05-a-case-in-full.graphql", import.meta.url);
  const query = readFileSync(example, "utf8");
  // nine where the answers about one rule come late
  expect(await fewestStatements(suite, query, {}, 8)).toBeLessThanOrEqual(9);
  // a level begins where nothing else is under way
  let [levels, underWay] = [0, 0];
  suite.database.traceStatements(async (_name, work) => {
    if (underWay === 0) levels++;
    underWay++;
    try {
      return await work();
    } finally {
      underWay--;
    }
  });
  await data(suite.app, query);
  suite.database.traceStatements(UNTRACED);
  expect(levels).toBeGreaterThan(1);
  expect(levels).toBeLessThanOrEqual(5);
});
