import type { FastifyInstance } from "fastify";
import {
  getNamedType,
  type GraphQLInputType,
  type GraphQLSchema,
  isInputObjectType,
} from "graphql";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildApiSchema } from "../../src/api/schema/build-schema.js";
import type { Database } from "../../src/graph/database.js";
import { ask, createTestApi } from "../support/api.js";
import { suiteDatabase } from "../support/clean-database.js";

let database: Database;
let app: FastifyInstance;
let schema: GraphQLSchema;
beforeAll(async () => {
  database = suiteDatabase();
  app = await createTestApi(database);
  schema = await buildApiSchema();
});
afterAll(async () => {
  await app.close();
  await database.close();
});

/** A look-up: whether there is such a thing is its question. */
const LOOKUPS: readonly (readonly [place: string, query: string, answer: unknown])[] = [
  ["case.id", '{ case(id: "case:nowhere") { id } }', { case: null }],
  ["case.id", '{ case(id: "") { id } }', { case: null }],
  ["case.id", '{ case(id: "court:supreme") { id } }', { case: null }],
  ["case.caseNumber", '{ case(caseNumber: "（2031）津0101民初77777号") { id } }', { case: null }],
  ["node.id", '{ node(id: "factor:nowhere") { id } }', { node: null }],
  ["node.id", '{ node(id: "无此标识") { id } }', { node: null }],
  [
    "nodes.ids",
    '{ nodes(ids: ["case:tj-01", "court:nowhere"]) { id } }',
    { nodes: [{ id: "case:tj-01" }, null] },
  ],
];

/** What is computed from a thing. */
const COMPUTED: readonly (readonly [place: string, query: string, message: string])[] = [
  ["watchNews.watch", '{ watchNews(watch: "watch:nowhere") { title } }', "watch: watch:nowhere"],
  [
    "compareCases.a",
    '{ compareCases(a: "case:nowhere", b: "case:tj-01") { score } }',
    "a: case:nowhere is no case of the graph",
  ],
  [
    "compareCases.b",
    '{ compareCases(a: "case:tj-01", b: "court:supreme") { score } }',
    "b: court:supreme is no case of the graph",
  ],
  [
    "similarCases.input.caseId",
    '{ similarCases(input: { caseId: "case:nowhere" }) { totalCount } }',
    "input.caseId: case:nowhere is no case of the graph",
  ],
  [
    "similarCaseReport.input.search.caseId",
    '{ similarCaseReport(input: { search: { caseId: "case:nowhere" }, searcher: "某律师" }) { markdown } }',
    "input.caseId: case:nowhere is no case of the graph",
  ],
  [
    "neighborhood.id",
    '{ neighborhood(id: "party:nowhere") { truncated } }',
    "id: party:nowhere is no node of the graph",
  ],
  [
    "relations.id",
    '{ relations(id: "case:nowhere") { type } }',
    "id: case:nowhere is no node of the graph",
  ],
  [
    "paths.from",
    '{ paths(from: "case:nowhere", to: "case:tj-01") { why } }',
    "from: case:nowhere is no node of the graph",
  ],
  [
    "paths.to",
    '{ paths(from: "case:tj-01", to: "rule:nowhere") { why } }',
    "to: rule:nowhere is no node of the graph",
  ],
];

const FACTS = "承租人一直不付租金，出租人要求付清全部租金";
const input = (part: string) => `input: { facts: "${FACTS}", ${part} }`;
const report = (part: string) =>
  `input: { search: { facts: "${FACTS}", ${part} }, searcher: "某律师" }`;

/** What narrows or directs a question. */
const DIRECTED: readonly (readonly [place: string, query: string, message: string])[] = [
  [
    "precedents.citations",
    '{ precedents(citations: ["不存在的法第三条"]) { totalCount } }',
    "不存在的法第三条",
  ],
  [
    "provision.citation",
    '{ provision(citation: "provision:nowhere/1") { id } }',
    "provision:nowhere/1",
  ],
  [
    "divergences.citation",
    '{ divergences(citation: "民法典第四千条") { totalCount } }',
    "民法典第四千条",
  ],
  [
    "precedents.forumCourt",
    '{ precedents(citations: ["民法典752条"], forumCourt: "court:nowhere") { totalCount } }',
    "court:nowhere",
  ],
  [
    "outcomes.factors",
    '{ outcomes(factors: ["factor:nowhere"]) { sampleSize } }',
    "factor:nowhere",
  ],
  [
    "outcomes.causeOfAction",
    '{ outcomes(causeOfAction: "cause:nowhere") { sampleSize } }',
    "cause:nowhere",
  ],
  [
    "similarCases.input.forumCourt",
    `{ similarCases(${input('forumCourt: "court:nowhere"')}) { totalCount } }`,
    "court:nowhere",
  ],
  [
    "similarCases.input.causeOfAction",
    `{ similarCases(${input('causeOfAction: "cause:nowhere"')}) { totalCount } }`,
    "cause:nowhere",
  ],
  [
    "similarCases.input.factors",
    `{ similarCases(${input('factors: ["factor:nowhere"]')}) { totalCount } }`,
    "factor:nowhere",
  ],
  [
    "similarCases.input.withoutFactors",
    `{ similarCases(${input('withoutFactors: ["factor:nowhere"]')}) { totalCount } }`,
    "factor:nowhere",
  ],
  [
    "similarCases.input.citations",
    `{ similarCases(${input('citations: ["不存在的法第三条"]')}) { totalCount } }`,
    "不存在的法第三条",
  ],
  [
    "similarCaseReport.input.search.forumCourt",
    `{ similarCaseReport(${report('forumCourt: "court:nowhere"')}) { markdown } }`,
    "court:nowhere",
  ],
  [
    "similarCaseReport.input.search.causeOfAction",
    `{ similarCaseReport(${report('causeOfAction: "cause:nowhere"')}) { markdown } }`,
    "cause:nowhere",
  ],
  [
    "similarCaseReport.input.search.factors",
    `{ similarCaseReport(${report('factors: ["factor:nowhere"]')}) { markdown } }`,
    "factor:nowhere",
  ],
  ["courts.regions", '{ courts(regions: ["region:nowhere"]) { totalCount } }', "region:nowhere"],
  [
    "publications.courts",
    '{ publications(courts: ["court:nowhere"]) { totalCount } }',
    "court:nowhere",
  ],
  [
    "publications.regions",
    '{ publications(regions: ["region:nowhere"]) { totalCount } }',
    "region:nowhere",
  ],
  ["region.id", '{ region(id: "region:nowhere") { id } }', "region:nowhere"],
  ["court.id", '{ court(id: "乌有县人民法院") { id } }', "乌有县人民法院"],
  ["causeOfAction.id", '{ causeOfAction(id: "乌有纠纷") { id } }', "乌有纠纷"],
  ["factor.id", '{ factor(id: "factor:nowhere") { id } }', "factor:nowhere"],
  ["instrument.id", '{ instrument(id: "乌有法") { id } }', "乌有法"],
  ["publication.id", '{ publication(id: "publication:nowhere") { id } }', "publication:nowhere"],
  [
    "similarCaseReport.input.search.withoutFactors",
    `{ similarCaseReport(${report('withoutFactors: ["factor:nowhere"]')}) { markdown } }`,
    "factor:nowhere",
  ],
];

/** A choice that cannot be applied is listed in `notApplied` (report-choices.test.ts). */
const LISTED = ["include", "exclude.caseId", "notes.caseId"].map(
  (choice) => `similarCaseReport.input.${choice}`,
);

describe("what does not exist gets the same kind of answer everywhere", () => {
  test.each(LOOKUPS)("a look-up answers null: %s %s", async (_place, query, answer) => {
    const { data, errors } = await ask(app, query);
    expect({ data, errors }).toEqual({ data: answer, errors: undefined });
  });

  test.each(COMPUTED)(
    "what is computed from it is NOT_FOUND and named: %s %s",
    async (_place, query, message) => {
      const { errors } = await ask(app, query);
      expect(errors).toHaveLength(1);
      expect(errors?.[0]).toMatchObject({
        message: expect.stringContaining(message) as string,
        extensions: { code: "NOT_FOUND" },
      });
    },
  );

  test.each(DIRECTED)(
    "what directs a question is BAD_USER_INPUT and named: %s %s",
    async (_place, query, message) => {
      const { errors } = await ask(app, query);
      expect(errors).toHaveLength(1);
      expect(errors?.[0]).toMatchObject({
        message: expect.stringContaining(message) as string,
        extensions: { code: "BAD_USER_INPUT" },
      });
    },
  );

  test("no argument that takes an id is left out here; those of filters have tests of their own", () => {
    const places = Object.values(schema.getQueryType()?.getFields() ?? {}).flatMap((field) =>
      field.args.flatMap((arg) => idPlaces(`${field.name}.${arg.name}`, arg.type)),
    );
    const tried = new Set([
      ...LISTED,
      ...[...LOOKUPS, ...COMPUTED, ...DIRECTED].map(([place]) => place),
    ]);
    expect(places.filter((place) => !place.includes(".filter.") && !tried.has(place))).toEqual([]);
    expect(places.length).toBeGreaterThan(20);
  });
});

/** Where ids stand in an argument. */
function idPlaces(place: string, type: GraphQLInputType): readonly string[] {
  const named = getNamedType(type);
  if (!isInputObjectType(named)) return named.name === "ID" ? [place] : [];
  return Object.values(named.getFields()).flatMap((field) =>
    idPlaces(`${place}.${field.name}`, field.type),
  );
}
