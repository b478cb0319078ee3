import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, test } from "vitest";
import { PendingVectors } from "../../src/cli/pending-vectors.js";
import { Database } from "../../src/graph/database.js";
import { withLoadLock } from "../../src/graph/load/load-lock.js";
import { ask, createTestApi } from "../support/api.js";
import { suiteDatabase } from "../support/clean-database.js";
import { until } from "../support/processes.js";

let database: Database;
let app: FastifyInstance;
const pending = new PendingVectors();
beforeAll(async () => {
  database = suiteDatabase();
  app = await createTestApi(database, {
    figures: {
      statements: () => database.statements,
      pool: () => database.pool,
      vectorsPending: () => pending.count,
    },
  });
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
  const sent = database.statements;
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
    "leian_loads_running 0",
    'leian_database_connections{state="in_use"} 0',
    'leian_database_connections{state="waiting"} 0',
  ])
    expect(text.split("\n")).toContain(line);
  // the answer itself asks the database what is being loaded
  const counted = Number(/^leian_database_statements_total (\d+)$/mu.exec(text)?.[1]);
  expect(counted).toBeGreaterThanOrEqual(sent);
  expect(counted).toBeLessThanOrEqual(database.statements);
  expect(text).toMatch(/^nodejs_eventloop_lag_p99_seconds /mu);
});

test("texts without vectors are counted as soon as the work in the background has begun", async () => {
  const line = async () => /^leian_vectors_pending (.*)$/mu.exec(await metrics())?.[1];
  expect(await line()).toBeUndefined();
  pending.note("CASE", 0, 36);
  pending.note("PROVISION", 0, 1260);
  expect(await line()).toBe("1296");
  pending.note("CASE", 36, 36);
  pending.note("PROVISION", 1280, 1260); // a load has brought some meanwhile
  expect(await line()).toBe("0");
});

test("connections in use and statements that wait for one are told while they are", async () => {
  const narrow = new Database(database.options, {
    connectionMs: 10_000,
    acquisitionMs: 60_000,
    retryMs: 5000,
    connections: 1,
  });
  expect(narrow.pool).toBeUndefined();
  await narrow.read("read/ping");
  expect(narrow.pool).toEqual({ inUse: 0, idle: 1, waiting: 0 });
  let release = () => {};
  const held = new Promise<void>((done) => (release = done));
  const writing = narrow.write(() => held);
  await until("it holds the one", () => narrow.pool?.inUse === 1);
  const all = [writing, narrow.read("read/ping"), narrow.read("read/ping")];
  await until("two wait for the one", () => narrow.pool?.waiting === 2);
  expect(narrow.pool).toEqual({ inUse: 1, idle: 0, waiting: 2 });
  release();
  await Promise.all(all);
  expect(narrow.pool).toEqual({ inUse: 0, idle: 1, waiting: 0 });
  await narrow.close();
});

test("a load is told while it is under way", async () => {
  const line = async () => /^leian_loads_running (.*)$/mu.exec(await metrics())?.[1];
  await withLoadLock(database, () => until("it is told", async () => (await line()) === "1"));
  await until("its end is told", async () => (await line()) === "0");
});

test("nothing that a client says is in them", async () => {
  const secret = "SecretOfACase";
  await ask(app, `query ${secret} { ${secret}: graphInfo { version } }`);
  await ask(app, `query($q: String!) { search(query: $q) { totalCount } }`, { q: secret });
  await app.inject({ url: `/${secret}`, headers: { "x-request-id": secret } });
  expect(await metrics()).not.toContain(secret);
});
