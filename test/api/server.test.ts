import type { AddressInfo } from "node:net";
import { pino } from "pino";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database } from "../../src/graph/database.js";
import { ask, createTestApi } from "../support/api.js";
import { suiteDatabase } from "../support/clean-database.js";

let database: Database;
beforeAll(() => {
  database = suiteDatabase();
});
afterAll(() => database.close());

test("/healthz is the process, /readyz the database, its schema and what must be loaded", async () => {
  const ready = await createTestApi(database, { requiredSources: ["test seeds"] });
  expect((await ready.inject({ url: "/healthz" })).json()).toEqual({ status: "ok" });
  expect((await ready.inject({ url: "/readyz" })).json()).toEqual({ status: "ready" });
  const wanting = await createTestApi(database, { requiredSources: ["something else"] });
  const answer = await wanting.inject({ url: "/readyz" });
  expect([answer.statusCode, answer.json()]).toEqual([
    503,
    { status: "not ready", missing: "not loaded yet: something else" },
  ]);
  await Promise.all([ready.close(), wanting.close()]);
});

test("a browser that opens /graphql comes to the explorer", async () => {
  const app = await createTestApi(database);
  const answer = await app.inject({ url: "/graphql", headers: { accept: "text/html" } });
  expect([answer.statusCode, answer.headers.location]).toEqual([302, "/graphiql"]);
  await app.close();
});

test("a question over GET is answered, but not to another site's form", async () => {
  const app = await createTestApi(database);
  const url = `/graphql?query=${encodeURIComponent('{ case(id: "case:tj-01") { id } }')}`;
  expect((await app.inject({ url, headers: { "apollo-require-preflight": "1" } })).json()).toEqual({
    data: { case: { id: "case:tj-01" } },
  });
  expect((await app.inject({ url })).statusCode).toBe(400);
  await app.close();
});

test("the log has a line a request with id, operation, duration and codes, and never a variable", async () => {
  const lines: string[] = [];
  const logger = pino({}, { write: (line: string) => lines.push(line) });
  const app = await createTestApi(database, { logger });
  await ask(app, "query Facts($q: String!) { search(query: $q, first: 1) { totalCount } }", {
    q: "某某人的隐私",
  });
  await ask(app, "query Wrong { cases(first: 0) { totalCount } }");
  await app.close();
  const requests = lines
    .map((line) => JSON.parse(line) as Record<string, unknown>)
    .filter((line) => line["msg"] === "graphql");
  expect(requests).toMatchObject([
    {
      reqId: expect.any(String) as string,
      operation: "Facts",
      durationMs: expect.any(Number) as number,
      codes: [],
    },
    { operation: "Wrong", codes: ["BAD_USER_INPUT"] },
  ]);
  expect(lines.join("")).not.toContain("隐私");
});

test("while a load is not finished every answer says that it may lack something", async () => {
  await database.writeAlone("write/begin-load", {
    id: "load:test broken",
    source: "test broken",
    contentHash: "x",
  });
  const app = await createTestApi(database);
  const answer = await ask(
    app,
    "{ cases(first: 1) { totalCount } graphInfo { loads { source complete } } }",
  );
  expect(answer.extensions?.warnings).toEqual([
    "Not all records are loaded: a load of test broken is under way or broke off. Answers may lack cases.",
  ]);
  expect(answer.data).toMatchObject({
    graphInfo: {
      loads: expect.arrayContaining([{ source: "test broken", complete: false }]) as unknown,
    },
  });
  await database.writeAlone("write/finish-load", { id: "load:test broken", counts: "{}" });
  const later = await createTestApi(database);
  expect((await ask(later, "{ cases(first: 1) { totalCount } }")).extensions).toBeUndefined();
  await Promise.all([app.close(), later.close()]);
});

test("closing waits for what is under way", async () => {
  const app = await createTestApi(database);
  const underWay = new Promise<void>((begun) => {
    app.addHook("preHandler", (_request, _reply, done) => {
      begun();
      done();
    });
  });
  await app.listen({ port: 0, host: "127.0.0.1" });
  const { port } = app.server.address() as AddressInfo;
  const body = JSON.stringify({
    query:
      "{ cases(first: 100) { nodes { factors { factor { label } } parties { party { name } } rulings { provisions { provision { citation } } } } } }",
  });
  const asking = fetch(`http://127.0.0.1:${port}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body,
  });
  await underWay;
  await app.close();
  expect(
    ((await (await asking).json()) as { data?: { cases: { nodes: unknown[] } } }).data?.cases.nodes,
  ).toHaveLength(36);
  await expect(fetch(`http://127.0.0.1:${port}/healthz`)).rejects.toThrow();
});
