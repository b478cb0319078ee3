import { Neo4jError } from "neo4j-driver";
import { GraphQLError } from "graphql";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { FastifyInstance, InjectOptions } from "fastify";
import { loggedError } from "../../../src/api/errors/logged-error.js";
import { Database } from "../../../src/graph/database.js";
import { DatabaseError } from "../../../src/graph/database-error.js";
import { createTestApi } from "../../support/api.js";

/** What a client might send and nobody may find in a log. */
const SECRET = "secret13800138000";
const HIDDEN = /secret|13800138000/iu;

const lines: string[] = [];
let nowhere: Database;
let app: FastifyInstance;
beforeAll(async () => {
  // nothing answers there, so that requests fail too
  nowhere = new Database({ uri: "bolt://127.0.0.1:9" });
  app = await createTestApi(nowhere, {
    logger: pino({ level: "trace" }, { write: (line: string) => lines.push(line) }),
  });
});
afterAll(async () => {
  await app.close();
  await nowhere.close();
});

const post = (payload: unknown, headers: Record<string, string> = {}): InjectOptions => ({
  method: "POST",
  url: "/graphql",
  headers: { "content-type": "application/json", ...headers },
  payload: typeof payload === "string" ? payload : JSON.stringify(payload),
});
const get = (url: string, headers: Record<string, string> = {}): InjectOptions => ({
  method: "GET",
  url,
  headers,
});
const CASE = "query($id: ID!) { case(id: $id) { id } }";
const INT = "query($n: Int) { cases(first: $n) { totalCount } }";
const FACTS = "query($i: SimilarCasesInput!) { similarCases(input: $i, first: 1) { totalCount } }";

describe("what a client sends never reaches the log, at any level", () => {
  test.each<[string, InjectOptions]>([
    ["a string in a query", post({ query: `{ case(id: "${SECRET}") { id } }` })],
    ["a query that cannot be parsed", post({ query: `{ case(id: "${SECRET}` })],
    ["a field that is none", post({ query: `{ ${SECRET} }` })],
    ["an enum value that is none", post({ query: `{ cases(orderBy: ${SECRET}) { totalCount } }` })],
    [
      "an operation that is none",
      post({ query: "query A { case(id: 1) { id } }", operationName: SECRET }),
    ],
    ["a variable", post({ query: CASE, variables: { id: SECRET } })],
    ["a variable of the wrong type", post({ query: INT, variables: { n: SECRET } })],
    [
      "an object where a text is expected",
      post({ query: CASE, variables: { id: { [SECRET]: SECRET } } }),
    ],
    [
      "a key of an input that is none",
      post({ query: FACTS, variables: { i: { [SECRET]: SECRET, facts: SECRET } } }),
    ],
    ["variables that are no object", post({ query: CASE, variables: SECRET })],
    ["extensions", post({ query: CASE, extensions: { persistedQuery: SECRET } })],
    ["a body that is no JSON", post(`{"query": ${SECRET}`)],
    [
      "a header",
      post(
        { query: CASE },
        {
          authorization: `Bearer ${SECRET}`,
          cookie: SECRET,
          "x-request-id": SECRET,
          "request-id": SECRET,
        },
      ),
    ],
    ["a content type", post({ query: CASE }, { "content-type": `text/${SECRET}` })],
    ["a host that is none", post({ query: CASE }, { host: `${SECRET} []` })],
    [
      "a query in the URL",
      get(`/graphql?query={case(id:"${SECRET}"){id}}`, { "apollo-require-preflight": "1" }),
    ],
    [
      "variables in the URL",
      get(`/graphql?query={graph{cases}}&variables={${SECRET}`, {
        "apollo-require-preflight": "1",
      }),
    ],
    ["a path where nothing is", get(`/${SECRET}`)],
    ["a path that cannot be decoded", get(`/${SECRET}%c0`)],
  ])("%s", async (_what, request) => {
    lines.length = 0;
    const { statusCode } = await app.inject(request);
    expect(statusCode).toBeGreaterThanOrEqual(200);
    expect(lines.join("\n")).not.toMatch(HIDDEN);
  });

  test("the framework's own words about a request and an error", () => {
    lines.length = 0;
    const request = { method: "GET", url: `/${SECRET}`, headers: { host: SECRET }, ip: SECRET };
    app.log.error(
      { err: new Error(SECRET), req: request, res: { statusCode: 500, raw: SECRET } },
      "failed",
    );
    expect(JSON.parse(lines[0] ?? "")).toMatchObject({
      err: { type: "Error" },
      req: { method: "GET" },
      res: { statusCode: 500 },
    });
    expect(lines.join("\n")).not.toMatch(HIDDEN);
  });
});

describe("an error is logged by its kind, code and place", () => {
  const withCode = Object.assign(new TypeError(SECRET), { code: "ERR_INVALID_URL", input: SECRET });
  const fromDatabase = new DatabaseError(
    "constraint",
    new Neo4jError(SECRET, "Neo.ClientError.Schema.ConstraintValidationFailed", "", SECRET),
  );
  const inGraphql = new GraphQLError(SECRET, {
    originalError: new RangeError(SECRET),
    extensions: { code: SECRET },
  });
  const severalLines = new Error(`one\n    at ${SECRET} (/x.js:1:1)\nthree`);

  test.each([
    [withCode, { type: "TypeError", code: "ERR_INVALID_URL" }],
    [
      fromDatabase,
      {
        type: "DatabaseError",
        code: "constraint",
        cause: { code: "Neo.ClientError.Schema.ConstraintValidationFailed" },
      },
    ],
    [inGraphql, { type: "GraphQLError", cause: { type: "RangeError" } }],
    [severalLines, { type: "Error" }],
    [Object.assign(new Error("x"), { code: `${SECRET} x` }), { type: "Error" }],
    [SECRET, { type: "string", frames: [] }],
  ])("%#", (error, expected) => {
    const logged = loggedError(error);
    expect(logged).toMatchObject(expected);
    expect(JSON.stringify(logged)).not.toMatch(HIDDEN);
    if (error instanceof Error) expect(logged.frames.join("\n")).toContain("log.test.ts");
  });

  test("a chain of causes that never ends does", () => {
    const error = new Error("a");
    error.cause = error;
    expect(JSON.stringify(loggedError(error)).match(/"type"/gu)).toHaveLength(5);
  });
});
