import type { FastifyInstance } from "fastify";
import { pino } from "pino";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Database } from "../../src/graph/database.js";
import { ask, createTestApi } from "../support/api.js";
import { suiteDatabase } from "../support/clean-database.js";

const lines: string[] = [];
let database: Database;
let app: FastifyInstance;
beforeAll(async () => {
  database = suiteDatabase();
  app = await createTestApi(database, {
    logger: pino({}, { write: (line: string) => lines.push(line) }),
  });
});
beforeEach(() => lines.splice(0));
afterAll(async () => {
  await app.close();
  await database.close();
});

/** What nobody but the client may read. */
const SECRET = "陶某某欠薪三月未敢声张";

describe("a variable that is wrong is BAD_USER_INPUT, named with its type, and its value is not in the log", () => {
  test.each<[string, string, Record<string, unknown> | undefined, string]>([
    [
      "missing",
      "query($case: ID!) { case(id: $case) { title } }",
      undefined,
      'The variable "$case" of type "ID!" was not provided.',
    ],
    [
      "missing beside others",
      "query($a: ID!, $b: ID!) { compareCases(a: $a, b: $b) { score } }",
      { a: SECRET },
      'The variable "$b" of type "ID!" was not provided.',
    ],
    [
      "null where null may not be",
      "query($c: [String!]!) { precedents(citations: $c) { totalCount } }",
      { c: null },
      'The variable "$c" of type "[String!]!" must not be null.',
    ],
    [
      "a text for an Int",
      "query($n: Int!) { courts(first: $n) { totalCount } }",
      { n: "7" },
      'The variable "$n" of type "Int!" has a wrong value: Int cannot represent non-integer value: "7"',
    ],
    [
      "a fraction for an Int",
      "query($n: Int) { courts(first: $n) { totalCount } }",
      { n: 2.5 },
      'The variable "$n" of type "Int" has a wrong value: Int cannot represent non-integer value: 2.5',
    ],
    [
      "a text for an object",
      "query($f: CaseFilter) { cases(filter: $f) { totalCount } }",
      { f: SECRET },
      'The variable "$f" of type "CaseFilter" has a wrong value',
    ],
    [
      "a field that the type lacks",
      "query($i: SimilarCasesInput!) { similarCases(input: $i) { totalCount } }",
      { i: { fact: SECRET } },
      'The variable "$i" of type "SimilarCasesInput!" has a wrong value: Field "fact" is not defined by type "SimilarCasesInput". Did you mean "facts"?',
    ],
    [
      "a wrong value deep inside",
      "query($i: SimilarCasesInput!) { similarCases(input: $i) { totalCount } }",
      { i: { facts: SECRET, weights: { law: "much" } } },
      "has a wrong value at weights.law: Float cannot represent non numeric value",
    ],
    [
      "a list for a text",
      "query($q: String!) { search(query: $q) { totalCount } }",
      { q: [SECRET] },
      'The variable "$q" of type "String!" has a wrong value',
    ],
    [
      "no date",
      "query($f: CaseFilter) { cases(filter: $f) { totalCount } }",
      { f: { from: SECRET } },
      'has a wrong value at from: "陶某某欠薪三月未敢声张" is no date',
    ],
    [
      "no date, as the variable itself",
      "query($d: PartialDate) { cases(filter: { from: $d }) { totalCount } }",
      { d: SECRET },
      'The variable "$d" of type "PartialDate" has a wrong value: "陶某某欠薪三月未敢声张" is no date',
    ],
    [
      "half of a character",
      "query($q: String!) { search(query: $q) { totalCount } }",
      { q: `${SECRET}\ud800` },
      "query holds the character U+D800",
    ],
    [
      "an id that is turned around",
      "query($id: ID!) { case(id: $id) { id } }",
      { id: "case:\u202e10-jt" },
      "id holds the character U+202E",
    ],
    [
      "null in place of a default",
      "query($n: Int = 5) { courts(first: $n) { totalCount } }",
      { n: null },
      'Argument "first" of non-null type "Int!" must not be null. The value comes from the variable "$n".',
    ],
    [
      "null for a condition",
      "query($yes: Boolean = true) { courts @include(if: $yes) { totalCount } }",
      { yes: null },
      'The value comes from the variable "$yes".',
    ],
    [
      "null inside a literal",
      'query($c: ID = "court:supreme") { cases(filter: { courts: [$c] }) { totalCount } }',
      { c: null },
      'The value comes from the variable "$c".',
    ],
  ])("%s", async (_name, query, variables, message) => {
    const { errors, data } = await ask(app, query, variables);
    expect(data).toBeUndefined(); // nothing was executed
    expect(errors).toHaveLength(1);
    expect(errors?.[0]).toMatchObject({ extensions: { code: "BAD_USER_INPUT" } });
    expect(errors?.[0]?.message).toContain(message);
    expect(lines.map((line) => (JSON.parse(line) as { msg: string }).msg)).toEqual(["graphql"]);
    expect(lines.join("")).not.toContain(SECRET);
  });

  test("of many faults the first five are listed", async () => {
    const list = Array.from({ length: 60 }, (_, index) => index);

    const { errors } = await ask(
      app,
      "query($c: [CaseOrder!]) { x: __typename courts { totalCount } cases(orderBy: TITLE) { totalCount } }",
      { c: list },
    );
    // $c is not used
    expect(errors?.map((each) => each.extensions.code)).toEqual(["GRAPHQL_VALIDATION_FAILED"]);

    const used = await ask(
      app,
      'query($t: [SearchType!]) { search(query: "租金", types: $t) { totalCount } }',
      { t: list },
    );
    expect(used.errors?.[0]?.message.match(/The variable "\$t"/gu)).toHaveLength(5);
  });
});

describe("what is near is suggested, since the schema is open to all", () => {
  test.each([
    ["a field", "{ courts { totalCont } }", 'Did you mean "totalCount"?'],
    ["an argument", "{ courts(frist: 3) { totalCount } }", 'Did you mean "first"?'],
    [
      "a field of an input",
      '{ cases(filter: { region: ["region:tianjin"] }) { totalCount } }',
      'Did you mean "regions"',
    ],
    ["a type", '{ node(id: "case:tj-01") { ... on Caze { title } } }', 'Did you mean "Case"'],
    [
      "a value of an enum",
      "{ cases(orderBy: NEWST) { totalCount } }",
      'Did you mean the enum value "NEWEST"',
    ],
  ])("%s", async (_name, query, message) => {
    const { errors } = await ask(app, query);
    expect(errors?.[0]?.message).toContain(message);
  });

  test("a wrong value of an enum is refused with all that it may be, in a document and in a variable", async () => {
    const values = "Expected one of: NEWEST, OLDEST, TITLE.";
    for (const answer of [
      await ask(app, "{ cases(orderBy: SHORTEST) { totalCount } }"),
      await ask(app, '{ cases(orderBy: "NEWEST") { totalCount } }'),
      await ask(app, "query($o: CaseOrder!) { cases(orderBy: $o) { totalCount } }", {
        o: "newest first",
      }),
      await ask(app, "query($o: CaseOrder!) { cases(orderBy: $o) { totalCount } }", { o: 3 }),
    ])
      expect(answer.errors?.[0]?.message).toContain(values);
  });
});
