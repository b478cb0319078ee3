import { createHash } from "node:crypto";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTracing } from "../../src/cli/open-tracing.js";
import type { Database } from "../../src/graph/database.js";
import type { OpenTelemetry } from "../../src/telemetry/open-telemetry.js";
import { createTestApi } from "../support/api.js";
import { suiteDatabase } from "../support/clean-database.js";
import { TestCollector } from "../support/collector.js";

let collector: TestCollector;
let tracing: OpenTelemetry;
let database: Database;
let app: FastifyInstance;
let base: string;
const VARIABLES = ["OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_SERVICE_NAME", "OTEL_BSP_SCHEDULE_DELAY"];

beforeAll(async () => {
  collector = await TestCollector.open();
  process.env["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector.address;
  process.env["OTEL_SERVICE_NAME"] = "leian-of-a-test";
  process.env["OTEL_BSP_SCHEDULE_DELAY"] = "50";
  database = suiteDatabase();
  tracing = (await openTracing(process.env, database, { print: () => {} }))!;
  app = await createTestApi(database, { tracing });
  base = await app.listen({ port: 0, host: "127.0.0.1" });
});
afterAll(async () => {
  await app.close();
  await tracing.close();
  await collector.close();
  await database.close();
  for (const name of VARIABLES) Reflect.deleteProperty(process.env, name);
});

const TRACE = "0af7651916cd43dd8448eb211c80319c";
const PARENT = "b7ad6b7169203331";
const SECRET = "case:secret-of-a-client";

const post = (payload: object, headers: Record<string, string> = {}, path = "/graphql") =>
  fetch(`${base}${path}`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(payload),
  });

test("a request is followed from another server's trace down to its statements, by names alone", async () => {
  const query = `query Mine($id: ID!) { case(id: $id) { id title parties { party { name } } } b: case(id: "${SECRET}") { id } }`;
  const response = await post(
    { query, variables: { id: "case:tj-01" } },
    { traceparent: `00-${TRACE}-${PARENT}-01` },
  );
  expect(((await response.json()) as { data: object }).data).toMatchObject({ b: null });
  const request = await collector.received("POST /graphql");
  const operation = await collector.received("query Mine");
  const statement = await collector.received("read/cases-by-ids");
  expect(request).toMatchObject({ traceId: TRACE, parent: PARENT, kind: 2, isError: false });
  expect(request.attributes).toEqual({
    "http.request.method": "POST",
    "http.route": "/graphql",
    "http.response.status_code": 200,
    "leian.request.id": response.headers.get("x-request-id"),
  });
  expect(operation).toMatchObject({ traceId: TRACE, parent: request.id, isError: false });
  expect(operation.attributes).toEqual({
    "graphql.operation.type": "query",
    "graphql.operation.name": "Mine",
    "leian.operation.hash": createHash("sha256").update(query).digest("hex"),
  });
  expect(statement).toMatchObject({ traceId: TRACE, parent: operation.id, kind: 3 });
  expect(statement.attributes).toEqual({
    "db.system.name": "neo4j",
    "db.query.summary": "read/cases-by-ids",
  });
  expect(collector.resource["service.name"]).toBe("leian-of-a-test");
});

test("what goes wrong is kept by its code; an operation without a name goes by its hash", async () => {
  const wrong = "{ cases(first: 0) { totalCount } }";
  await post({ query: wrong });
  const name = `query ${createHash("sha256").update(wrong).digest("hex").slice(0, 12)}`;
  const failed = await collector.received(name);
  expect(failed).toMatchObject({ isError: true, attributes: { "error.type": "BAD_USER_INPUT" } });
  await post({ query: "{ nothing }" });
  await post({ facts: SECRET, forumCourt: SECRET }, {}, "/report.md");
  const report = await collector.received("query ReportDownload");
  expect(report.attributes["error.type"]).toBe("BAD_USER_INPUT");
  expect(report.parent).toBe((await collector.received("POST /report.md")).id);
});

test("no value that a client sends is in them, nor a text of the graph or of a query", async () => {
  await fetch(`${base}/${SECRET}?q=${SECRET}`, {
    headers: { "user-agent": SECRET, baggage: `a=${SECRET}` },
  });
  await post({
    query: `query Search($q: String!) { search(query: $q) { totalCount } }`,
    variables: { q: SECRET },
  });
  await collector.received("query Search");
  await collector.received("GET");
  expect(collector.raw).not.toContain(SECRET);
  for (const text of ["case:tj-01", "MATCH", "totalCount", "某", "127.0.0.1"])
    expect(collector.raw).not.toContain(text);
});

test("neither probes nor work in the background leave spans", async () => {
  for (const path of ["/healthz", "/readyz", "/metrics"]) await fetch(`${base}${path}`);
  await database.read("read/ping");
  await post({ query: "query Last { graphInfo { version } }" });
  await collector.received("query Last");
  expect(collector.spans.filter((each) => /healthz|readyz|metrics|ping/u.test(each.name))).toEqual(
    [],
  );
  const inner = collector.spans.filter((each) => each.kind !== 2);
  const ids = new Set(collector.spans.map((each) => each.id));
  await collector.received("POST /graphql");
  expect(inner.filter((each) => each.parent === undefined)).toEqual([]);
  expect(inner.some((each) => ids.has(each.parent ?? ""))).toBe(true);
});
