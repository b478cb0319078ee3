import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "../../src/graph/database.js";
import { createTestApi, data } from "../support/api.js";
import { suiteDatabase } from "../support/clean-database.js";
import { fewestStatements } from "../support/statements.js";

let database: Database;
let app: FastifyInstance;
beforeAll(async () => {
  database = suiteDatabase();
  app = await createTestApi(database);
  await data(
    app,
    '{ provision(citation: "民法典752条") { id } search(query: "租金") { totalCount } }',
  ); // the names of instruments and factors are read now
});
afterAll(async () => {
  await app.close();
  await database.close();
});

const fewest = (query: string, n: number, most: number) =>
  fewestStatements({ app, database }, query, { n }, most);

// One statement a level, never one a parent: the number of statements does not depend on how many.
describe.each([
  [
    "cases → rulings → provisions → instrument",
    "query($n: Int!) { cases(first: $n) { nodes { rulings { provisions { provision { instrument { title } } } } } } }",
    8,
  ],
  [
    "cases → everything that hangs off them",
    "query($n: Int!) { cases(first: $n) { totalCount nodes { region { name } publication { title court { name } } parties { party { name case { id } } } courts { name region { name } } rulings { court { name } reviews { stage } provisions { provision { citation } case { id } ruling { stage } } rulePrinciples { statement } } causesOfAction { name parent { name } } factors { factor { label } } issues { question case { id } } rulePrinciples { statement interprets { citation } } provisions { provision { parent { label } predecessors { citation } } } instruments { title } mentionedInstruments { raw } citedCases { treatment } } } }",
    45,
  ],
  [
    "cases → rules → whether they still stand, and why",
    "query($n: Int!) { cases(first: $n) { nodes { ruleStatus { kind reasons { sentence provision { citation } successor { gist } rule { statement } } } rulePrinciples { status { kind since } replacedBy { id } conflictsWith { id } } } } }",
    9,
  ],
  [
    "provisions → precedents → whether their rules still stand",
    'query($n: Int!) { node(id: "instrument:civil-code") { ... on Instrument { provisions(first: $n) { nodes { precedents(first: 2) { edges { ruleStatus { kind reasons { sentence } } } } } } } } }',
    15,
  ],
  [
    "cases → sums, events and organs, with their parties",
    "query($n: Int!) { cases(first: $n) { nodes { amounts { kind party { name } } events { kind party { name } } organs { organ { name } } } } }",
    10,
  ],
  [
    "cases → rulings → who sat, appeared and was fined",
    "query($n: Int!) { cases(first: $n) { nodes { rulings { bench { name role } counsel { name actsFor { name } } fines { value } appearances { role party { name } } } parties { party { appearances { role ruling { stage } } } } } } }",
    14,
  ],
  [
    "cases → questions and rules → what they turn on",
    "query($n: Int!) { cases(first: $n) { nodes { issues { decidedFor factors { label } rulePrinciples { statement } } rulePrinciples { favours turnsOn { label } replaces { statement } status { rulePrinciple { statement } reasons { changedBy { citation } version { title } } } } } } }",
    15,
  ],
  [
    "courts → cases → factors → cases",
    "query($n: Int!) { courts(first: $n) { nodes { cases(first: 3) { totalCount nodes { factors { factor { cases(first: 2) { nodes { id } totalCount } } } } } } } }",
    15,
  ],
  [
    "provisions → precedents, a list a provision",
    'query($n: Int!) { node(id: "instrument:civil-code") { ... on Instrument { provisions(first: $n) { nodes { precedents(first: 2) { totalCount nodes { id } edges { applications { basis } } } } } } } }',
    10,
  ],
  [
    "provisions → precedents elsewhere",
    'query($n: Int!) { node(id: "instrument:company-law-2018") { ... on Instrument { provisions(first: $n) { nodes { citation precedentsElsewhere { provision { citation } precedentCount } } } } } }',
    10,
  ],
  [
    "provisions → precedents that the texts cite",
    'query($n: Int!) { node(id: "instrument:civil-code") { ... on Instrument { provisions(first: $n) { nodes { precedents(first: 2, basis: [CITED]) { nodes { id } } } } } } }',
    10,
  ],
  [
    "cases → authority before a forum and without one",
    'query($n: Int!) { cases(first: $n) { nodes { own: authority(forumCourt: "court:tianjin-binhai") { tier reason } other: authority(forumCourt: "court:beijing-chaoyang") { tier } any: authority { reason } } } }',
    6,
  ],
  [
    "provisions → precedents before a forum, with their authority",
    'query($n: Int!) { node(id: "instrument:civil-code") { ... on Instrument { provisions(first: $n) { nodes { precedents(first: 2, forumCourt: "court:tianjin-binhai") { edges { authority { tier reason } } } } } } } }',
    12,
  ],
  [
    "factors → broader → narrower → cases",
    "query($n: Int!) { factors(first: $n) { nodes { broader { narrower { cases(first: 1) { totalCount } } } distinguishedFrom { factor { label } } } } }",
    16,
  ],
  [
    "factors → examples, provisions and causes of action",
    "query($n: Int!) { factors(first: $n) { nodes { examples { text kind register instead { label } } provisions { citation instrument { title } } causesOfAction { name } } } }",
    8,
  ],
  [
    "provisions → their factors, and the causes of action of these",
    'query($n: Int!) { node(id: "instrument:civil-code") { ... on Instrument { provisions(first: $n) { nodes { factors { label causesOfAction { name } } } } } } }',
    9,
  ],
  [
    "causes of action → their factors, and the provisions of these",
    'query($n: Int!) { causesOfAction(name: "纠纷", first: $n) { nodes { factors { label provisions { gist } } } } }',
    8,
  ],
  [
    "courts of a level → cases, region, court above",
    "query($n: Int!) { courts(first: $n, withCases: true) { totalCount nodes { name caseCount region { name caseCount } supervisedBy { name } } } }",
    9,
  ],
  [
    "causes of action → three levels with their cases",
    "query($n: Int!) { causesOfAction(first: $n) { nodes { name caseCount children { name caseCount children { name caseCount } } } } }",
    12,
  ],
  [
    "publications → court and cases",
    "query($n: Int!) { publications(first: $n) { totalCount nodes { title caseCount court { name } } } }",
    5,
  ],
  [
    "regions → parts and cases",
    "query($n: Int!) { regions(first: $n) { totalCount nodes { name caseCount parts { name caseCount } partOf { name } } } }",
    9,
  ],
  [
    "provisions → what interprets them, and by which factors",
    'query($n: Int!) { node(id: "instrument:civil-code") { ... on Instrument { provisions(first: $n) { nodes { interpretations { provision { citation } factors { label } } } } } } }',
    8,
  ],
  [
    "provisions → their history, with what has changed",
    'query($n: Int!) { node(id: "instrument:civil-code") { ... on Instrument { provisions(first: $n) { nodes { history { validFrom provision { citation gist } follows { change note provision { citation } } } } } } } }',
    16,
  ],
  [
    "cases → who cites them, with the words",
    "query($n: Int!) { cases(first: $n) { nodes { citers(first: 3) { totalCount edges { node { name } citations { treatment evidence { quote } } } } } } }",
    6,
  ],
  [
    "the page of an article: its history, its precedents with their words, the facets, the coverage",
    'query($n: Int!) { provision(citation: "民法典第752条") { citation gist text inForce history { validFrom provision { citation gist } follows { change note } } } precedents(citations: ["民法典第752条"], forumCourt: "浦东法院", first: $n) { totalCount edges { ruleStatus { kind } authority { tier reason withinThreeYears } applications { basis treatment evidence { quote section } } node { name outcome date courts { name } } } } facets(citations: ["民法典第752条"]) { courts { name count } years { value count } } coverage { cases loadedAt complete } }',
    27,
  ],
  [
    "instruments → citations",
    "query($n: Int!) { instruments(kinds: [NORMATIVE_DOCUMENT], first: $n) { nodes { region { name } cites { title } citedBy { title } citations { raw provisions { label } } citers(first: 3) { totalCount edges { node { title } citations { raw } } } predecessors { title } successors { title } } } }",
    16,
  ],
])("%s", (_name, query, most) => {
  test("as many statements for thirty as for a hundred", async () => {
    expect(await fewest(query, 30, most)).toBeLessThanOrEqual(most);
    expect(await fewest(query, 100, most)).toBeLessThanOrEqual(most);
  });
});

test("similar cases with all their fields: as many statements for thirty as for three", async () => {
  const match =
    "{ factor { label aliases } weight favours guessed inQuery { quote } inCase { quote source } }";
  const query = `query($n: Int!) { similarCases(
      input: { facts: "帮朋友顶名买车，签了融资租赁合同，朋友不付租金，车被锁了。依据民法典第七百五十二条。", forumCourt: "court:tianjin-binhai" }
      first: $n
    ) {
      totalCount pageInfo { hasNextPage } understood { factors ${match} provisions { citation } causesOfAction { name } }
      edges {
        cursor score scores { facts issues law } helps explanation authority { tier reason }
        helpsOn { ground issue { question } rulePrinciple { statement } contraryResult } onlyArgued ${match}
        sharedFactors ${match} onlyInQuery ${match} onlyInCase ${match} sharedProvisions { citation instrument { title } }
        node {
          title region { name } publication { title } courts { name } factors { factor { label } evidence { quote } } issues { question }
          causesOfAction { name } rulings { court { name } rulePrinciples { statement } } provisions { provision { citation } }
        }
      }
    } }`;
  const few = await fewest(query, 3, 0);
  expect(few).toBeLessThanOrEqual(45);
  // The courts and causes of three cases may have been read for something else already; one an edge
  // would be 27 more.
  expect((await fewest(query, 30, few + 3)) - few).toBeLessThanOrEqual(3);
});

test("nodes of many kinds: one statement a kind", async () => {
  const ids = [
    "case:tj-01",
    "case:tj-02",
    "court:supreme",
    "factor:breach",
    "factor:rent-default",
    "provision:civil-code/1",
    "nonsense",
    "case:none",
  ];
  const query = "query($ids: [ID!]!) { nodes(ids: $ids) { id } }";
  const { nodes } = await data<{ nodes: ({ id: string } | null)[] }>(app, query, { ids });
  expect(nodes.map((node) => node?.id ?? null)).toEqual([...ids.slice(0, 6), null, null]);
  expect(await fewestStatements({ app, database }, query, { ids }, 4)).toBe(4);
});

// A number is read without the page that it is of.
test.each([
  ["all cases", "{ cases { totalCount } }", 1],
  ["cases of an outcome", "{ cases(filter: { outcomes: [PARTIAL] }) { totalCount } }", 1],
  [
    "a cause's cases",
    '{ node(id: "cause:112") { ... on CauseOfAction { cases { totalCount totalCountIsExact } } } }',
    2,
  ],
  [
    "a factor's cases",
    '{ node(id: "factor:breach") { ... on Factor { cases { totalCount } } } }',
    2,
  ],
  ["cases of some years", '{ cases(filter: { from: "2020", to: "2022" }) { totalCount } }', 1],
  [
    "cases that have no kept count",
    "{ cases(filter: { courtLevels: [BASIC] }) { totalCount totalCountIsExact } }",
    1,
  ],
  [
    "cases by two conditions",
    '{ cases(filter: { causesOfAction: ["cause:112"], courtLevels: [BASIC] }) { totalCount } }',
    2,
  ],
  ["how the cases of a cause ended", '{ outcomes(causeOfAction: "cause:112") { sampleSize } }', 1],
  ["how all cases ended", "{ outcomes { counts { outcome count } refusal boundReached } }", 1],
  ["factors", "{ factors { totalCount } }", 1],
])("the number of %s alone takes %s", async (_what, query, most) => {
  expect(await fewestStatements({ app, database }, query, {}, most)).toBeLessThanOrEqual(most);
});

test("the number of precedents alone costs neither a page, nor cases, nor applications", async () => {
  const all = 'precedents(citations: ["民法典752条"], includePredecessors: false)';
  const alone = await fewestStatements({ app, database }, `{ ${all} { totalCount } }`, {}, 2);
  const page = await fewestStatements(
    { app, database },
    `{ ${all} { totalCount edges { cursor node { title } } } }`,
    {},
    5,
  );
  expect(page).toBeGreaterThanOrEqual(alone + 3);
});
