import { createServer, type Server, type Socket } from "node:net";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { ERROR_CODES } from "../../src/api/errors/error-codes.js";
import { formatError } from "../../src/api/errors/safe-errors.js";
import { Database } from "../../src/graph/database.js";
import { DatabaseError } from "../../src/graph/database-error.js";
import { ask, createTestApi, data } from "../support/api.js";
import { suiteDatabase } from "../support/clean-database.js";

let database: Database;
let app: FastifyInstance;
beforeAll(async () => {
  database = suiteDatabase();
  app = await createTestApi(database);
});
afterAll(async () => {
  await app.close();
  await database.close();
});

/** What must never be seen: a stack, a path, the database's or the driver's words, a statement. */
const INTERNAL =
  /neo4j|cypher|\bat \S+ \(|node_modules|\/work\/|\/src\/|MATCH \(|UNWIND|stacktrace|bolt:/iu;

describe("bad input is refused with a stable code and what was expected", () => {
  test.each<[string, string, RegExp]>([
    ["{ cases(first: 0) { totalCount } }", "BAD_USER_INPUT", /first is 0: expected 1 to 100/u],
    ["{ cases(first: 101) { totalCount } }", "BAD_USER_INPUT", /first is 101/u],
    [
      '{ cases(after: "nonsense") { totalCount } }',
      "BAD_USER_INPUT",
      /is broken: start again without after/u,
    ],
    [
      "{ precedents(citations: []) { totalCount } }",
      "BAD_USER_INPUT",
      /citations has 0 entries: expected 1 to 10/u,
    ],
    [
      '{ cases(filter: { from: "yesterday" }) { totalCount } }',
      "GRAPHQL_VALIDATION_FAILED",
      /"yesterday" is no date: expected 2021/u,
    ],
    [
      "{ cases(filter: { regions: [] }) { totalCount } }",
      "BAD_USER_INPUT",
      /filter\.regions is an empty list/u,
    ],
    ["{ case { id } }", "BAD_USER_INPUT", /needs an id or a caseNumber/u],
    ['{ case(id: "case:tj-01", caseNumber: "1") { id } }', "BAD_USER_INPUT", /not both/u],
    [
      '{ neighborhood(id: "case:nowhere") { truncated } }',
      "NOT_FOUND",
      /id: case:nowhere is no node of the graph/u,
    ],
    [
      '{ neighborhood(id: "case:tj-01", depth: 9) { truncated } }',
      "BAD_USER_INPUT",
      /depth is 9: expected 1 to 3/u,
    ],
    [
      '{ neighborhood(id: "case:tj-01", limit: 501) { truncated } }',
      "BAD_USER_INPUT",
      /limit is 501: expected 1 to 500/u,
    ],
    [
      '{ paths(from: "case:tj-01", to: "case:tj-02", maxLength: 7) { nodes { id } } }',
      "BAD_USER_INPUT",
      /maxLength is 7/u,
    ],
    [
      '{ search(query: "x", types: []) { totalCount } }',
      "BAD_USER_INPUT",
      /types is an empty list/u,
    ],
    ["{ cases(first: 2", "GRAPHQL_PARSE_FAILED", /Syntax Error/u],
    ["{ colour }", "GRAPHQL_VALIDATION_FAILED", /Cannot query field "colour"/u],
    [
      "query A { graphInfo { version } } query B { graphInfo { version } }",
      "OPERATION_RESOLUTION_FAILURE",
      /Must provide operation name/u,
    ],
    [
      "mutation { x }",
      "GRAPHQL_VALIDATION_FAILED",
      /There is no mutation here: Leian answers queries/u,
    ],
  ])("%s", async (query, code, message) => {
    const answer = await ask(app, query);
    expect(answer.errors?.[0]?.extensions.code).toBe(code);
    expect(answer.errors?.[0]?.message).toMatch(message);
    expect(answer.raw).not.toMatch(INTERNAL);
    expect(ERROR_CODES).toContain(code);
  });

  test("a cursor of another list, or of this list with other arguments", async () => {
    const { cases } = await data<{ cases: { pageInfo: { endCursor: string } } }>(
      app,
      "{ cases(first: 2) { pageInfo { endCursor } } }",
    );
    for (const query of [
      "query($after: String) { courts(after: $after) { totalCount } }",
      "query($after: String) { cases(orderBy: TITLE, after: $after) { totalCount } }",
      'query($after: String) { search(query: "租金", after: $after) { totalCount } }',
      'query($after: String) { precedents(citations: ["民法典752条"], after: $after) { totalCount } }',
    ]) {
      const answer = await ask(app, query, { after: cases.pageInfo.endCursor });
      expect(answer.errors?.[0]).toMatchObject({ extensions: { code: "BAD_USER_INPUT" } });
      expect(answer.errors?.[0]?.message).toMatch(/belongs to another list/u);
    }
  });

  test.each([
    ["not JSON", { payload: "{", headers: { "content-type": "application/json" } }, 400],
    ["no query", { payload: "{}", headers: { "content-type": "application/json" } }, 400],
    [
      "another kind of body",
      { payload: "<query/>", headers: { "content-type": "application/xml" } },
      415,
    ],
    [
      "a strange Host",
      { payload: { query: "{ graphInfo { version } }" }, headers: { host: "::::[" } },
      400,
    ],
  ])("a request that is %s", async (_name, request, status) => {
    const response = await app.inject({ method: "POST", url: "/graphql", ...request });
    expect(response.statusCode).toBe(status);
    expect(JSON.parse(response.body)).toMatchObject({
      errors: [{ extensions: { code: "BAD_REQUEST" } }],
    });
    expect(response.body).not.toMatch(INTERNAL);
  });

  test("a path where nothing is", async () => {
    const response = await app.inject({ method: "GET", url: "/nothing/here" });
    expect([response.statusCode, JSON.parse(response.body)]).toMatchObject([
      404,
      { errors: [{ extensions: { code: "BAD_REQUEST" } }] },
    ]);
  });
});

describe("what fails inside leaves as a code and a fixed sentence, also outside production", () => {
  test.each([
    ["unavailable", "SERVICE_UNAVAILABLE"],
    ["unauthenticated", "SERVICE_UNAVAILABLE"],
    ["timeout", "DEADLINE_EXCEEDED"],
    ["memory", "DEADLINE_EXCEEDED"],
    ["aborted", "CANCELLED"],
    ["constraint", "INTERNAL_SERVER_ERROR"],
    ["internal", "INTERNAL_SERVER_ERROR"],
  ] as const)("%s is %s", (fault, code) => {
    const cause = new DatabaseError(
      fault,
      new Error("Neo.ClientError.Statement: MATCH (n) at /src/graph/database.ts"),
    );
    const safe = formatError(
      {
        message: cause.message,
        extensions: { code: "INTERNAL_SERVER_ERROR", stacktrace: ["at x (/work/y)"] },
      },
      cause,
      () => undefined,
    );
    expect(safe.extensions?.["code"]).toBe(code);
    expect(JSON.stringify(safe)).not.toMatch(INTERNAL);
  });

  test("a database that is not there", async () => {
    const nowhere = new Database({ uri: "bolt://127.0.0.1:9" });
    const broken = await createTestApi(nowhere);
    const answer = await ask(broken, "{ cases { totalCount } }");
    expect(answer.errors?.[0]).toMatchObject({
      message: "The database does not answer at the moment: try again later.",
      extensions: { code: "SERVICE_UNAVAILABLE" },
    });
    expect(answer.raw).not.toMatch(INTERNAL);
    const ready = await broken.inject({ url: "/readyz" });
    expect([ready.statusCode, JSON.parse(ready.body)]).toEqual([
      503,
      { status: "not ready", missing: "the database does not answer" },
    ]);
    expect((await broken.inject({ url: "/healthz" })).statusCode).toBe(200);
    await broken.close();
    await nowhere.close();
  });

  test("a connection that breaks in the middle", async () => {
    const proxy = await breakableProxy(new URL(inject("database").uri));
    const through = new Database({ ...inject("database"), uri: proxy.uri });
    const api = await createTestApi(through, { limits: { deadlineMs: 3000 } });
    expect((await ask(api, "{ cases(first: 1) { nodes { id } } }")).errors).toBeUndefined();
    proxy.break();
    const answer = await ask(api, "{ cases(first: 1) { nodes { id } } }");
    expect(["SERVICE_UNAVAILABLE", "DEADLINE_EXCEEDED"]).toContain(
      answer.errors?.[0]?.extensions.code,
    );
    expect(answer.raw).not.toMatch(INTERNAL);
    await api.close();
    await through.close();
    proxy.close();
  });
});

/** A TCP relay to the database that can be cut. */
async function breakableProxy(target: URL): Promise<{ uri: string; break(): void; close(): void }> {
  const { connect } = await import("node:net");
  const sockets = new Set<Socket>();
  const server: Server = createServer((client) => {
    const upstream = connect(Number(target.port), target.hostname);
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on("error", () => undefined);
    }
    client.pipe(upstream).pipe(client);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as { port: number };
  return {
    uri: `bolt://127.0.0.1:${port}`,
    break() {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
    close: () => void server.close(),
  };
}
