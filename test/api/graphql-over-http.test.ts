import type { AddressInfo } from "node:net";
import type { FastifyInstance } from "fastify";
import { serverAudits } from "graphql-http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "../../src/graph/database.js";
import { createTestApi } from "../support/api.js";
import { suiteDatabase } from "../support/clean-database.js";

let database: Database;
let app: FastifyInstance;
let url: string;
beforeAll(async () => {
  database = suiteDatabase();
  app = await createTestApi(database);
  await app.listen({ port: 0, host: "127.0.0.1" });
  url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}/graphql`;
});
afterAll(async () => {
  await app.close();
  await database.close();
});

/** What the specification leaves to a server, and this one declines. */
const DECLINED = [
  // GET without a header that a foreign site's form cannot send: refused against cross-site
  // requests
  "5A70",
  "D6D5",
  "6A70",
];

test("the audits of GraphQL over HTTP: every MUST and SHOULD holds", async () => {
  const results = await Promise.all(serverAudits({ url }).map((audit) => audit.fn()));
  const failed = results.filter((each) => each.status !== "ok");
  expect(failed.map((each) => `${each.status} ${each.id}`).sort()).toEqual(
    DECLINED.map((id) => `notice ${id}`).sort(),
  );
  expect(results.length - failed.length).toBe(58);
});

const JSON_TYPE = "application/json";
const RESPONSE_TYPE = "application/graphql-response+json";

async function post(
  accept: string | undefined,
  body: unknown,
): Promise<readonly [status: number, type: string, code: unknown]> {
  const headers = { "content-type": JSON_TYPE, ...(accept !== undefined && { accept }) };
  const response = await fetch(url, {
    method: "POST",
    headers,
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
  const answer = (await response.json()) as { errors?: { extensions: { code: string } }[] };
  return [
    response.status,
    response.headers.get("content-type")?.split(";")[0] ?? "",
    answer.errors?.[0]?.extensions.code,
  ];
}

describe("a request error: 200 in application/json, 400 in application/graphql-response+json", () => {
  test.each<[string, Record<string, unknown>, string]>([
    ["a document that does not parse", { query: "{ courts(" }, "GRAPHQL_PARSE_FAILED"],
    ["a field that does not exist", { query: "{ judges }" }, "GRAPHQL_VALIDATION_FAILED"],
    [
      "a variable that is missing",
      { query: "query($id: ID!) { case(id: $id) { id } }" },
      "BAD_USER_INPUT",
    ],
    [
      "no such operation",
      { query: "query A { graphInfo { version } }", operationName: "B" },
      "OPERATION_RESOLUTION_FAILURE",
    ],

    [
      "too much at once",
      {
        query:
          "{ cases(first: 100) { nodes { factors { factor { cases(first: 100) { nodes { parties { party { name } } } } } } } } }",
      },
      "QUERY_TOO_COSTLY",
    ],
  ])("%s", async (_name, body, code) => {
    expect(await post(JSON_TYPE, body)).toEqual([200, JSON_TYPE, code]);
    expect(await post(undefined, body)).toEqual([200, JSON_TYPE, code]);
    expect(await post(RESPONSE_TYPE, body)).toEqual([400, RESPONSE_TYPE, code]);
    expect(await post(`${RESPONSE_TYPE}, ${JSON_TYPE};q=0.9`, body)).toEqual([
      400,
      RESPONSE_TYPE,
      code,
    ]);
    expect(await post(`${JSON_TYPE}, ${RESPONSE_TYPE};q=0.9`, body)).toEqual([
      200,
      JSON_TYPE,
      code,
    ]);
  });

  test.each<[string, unknown, number]>([
    ["no JSON", "{", 400],
    ["no query", { variables: {} }, 400],
    ["variables that are a list", { query: "{ __typename }", variables: [1] }, 400],
  ])("what is no GraphQL request at all keeps its status: %s", async (_name, body, status) => {
    expect(await post(JSON_TYPE, body)).toEqual([status, JSON_TYPE, "BAD_REQUEST"]);
  });

  test("what is not a query over GET is 405 whatever is accepted", async () => {
    for (const accept of [JSON_TYPE, RESPONSE_TYPE]) {
      const headers = { accept, "apollo-require-preflight": "1" };
      const response = await fetch(
        `${url}?query=${encodeURIComponent("mutation { __typename }")}`,
        { headers },
      );
      expect([response.status, response.headers.get("allow")]).toEqual([405, "POST"]);
    }
  });

  test("a hash in place of a document is refused in the words that clients of persisted queries know", async () => {
    const extensions = { persistedQuery: { version: 1, sha256Hash: "0".repeat(64) } };
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": JSON_TYPE },
      body: JSON.stringify({ extensions }),
    });
    expect(await response.json()).toEqual({
      errors: [{ message: "PersistedQueryNotSupported", extensions: { code: "BAD_REQUEST" } }],
    });
  });
});
