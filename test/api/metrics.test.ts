import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database } from "../../src/graph/database.js";
import { ask, createTestApi } from "../support/api.js";
import { suiteDatabase } from "../support/clean-database.js";

let database: Database;
let app: FastifyInstance;
beforeAll(async () => {
  database = suiteDatabase();
  app = await createTestApi(database, { statements: () => database.statements });
});
afterAll(async () => {
  await app.close();
  await database.close();
});

const metrics = async () => (await app.inject({ url: "/metrics" })).body;

test("requests are counted by the field at their root and by code, with duration and cost", async () => {
  await ask(app, 'query Mine { renamed: case(id: "case:tj-01") { id } }');
  await ask(app, 'query Mine { case(id: "case:tj-01") { id } }');
  await ask(app, "{ cases(first: 0) { totalCount } }");
  await ask(app, "{ courts { totalCount } graphInfo { version } }");
  await ask(app, "{ nothing }");
  const text = await metrics();
  for (const line of [
    'leian_graphql_requests_total{operation="case",code="ok"} 2',
    'leian_graphql_requests_total{operation="cases",code="BAD_USER_INPUT"} 1',
    'leian_graphql_requests_total{operation="several",code="ok"} 1',
    'leian_graphql_requests_total{operation="none",code="GRAPHQL_VALIDATION_FAILED"} 1',
    'leian_graphql_duration_seconds_count{operation="case"} 2',
    "leian_graphql_cost_count 4",
    'leian_http_responses_total{status="200"} 5',
    'leian_searches{state="working"} 0',
    "leian_loads_incomplete 0",
    `leian_database_statements_total ${database.statements}`,
  ])
    expect(text.split("\n")).toContain(line);
  expect(text).toMatch(/^nodejs_eventloop_lag_p99_seconds /mu);
});

test("nothing that a client says is in them", async () => {
  const secret = "SecretOfACase";
  await ask(app, `query ${secret} { ${secret}: graphInfo { version } }`);
  await ask(app, `query($q: String!) { search(query: $q) { totalCount } }`, { q: secret });
  await app.inject({ url: `/${secret}`, headers: { "x-request-id": secret } });
  expect(await metrics()).not.toContain(secret);
});
