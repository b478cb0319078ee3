import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { request } from "node:http";
import { connect } from "node:net";
import type { FastifyInstance } from "fastify";
import type { Driver } from "neo4j-driver";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DEFAULT_LIMITS, type Limits } from "../../src/api/limits/limits.js";
import type { Database } from "../../src/graph/database.js";
import { ask, createTestApi } from "../support/api.js";
import { rows, suiteDatabase, suiteDriver } from "../support/clean-database.js";

let database: Database;
let driver: Driver;
let app: FastifyInstance;
beforeAll(async () => {
  database = suiteDatabase();
  driver = suiteDriver();
  app = await createTestApi(database);
});
afterAll(async () => {
  await app.close();
  await database.close();
  await driver.close();
});

const refusal = async (query: string, variables?: Record<string, unknown>) => {
  // what each answer must know of the loads is known for a while now
  await ask(app, "{ __typename }");
  const sent = database.statements;
  const answer = await ask(app, query, variables);
  expect(database.statements).toBe(sent); // refused before the database was asked
  return answer;
};

test("bodyBytes: a body beyond 100 kB is refused", async () => {
  const response = await app.inject({
    method: "POST",
    url: "/graphql",
    payload: { query: `{ graphInfo { version } } #${"x".repeat(DEFAULT_LIMITS.bodyBytes)}` },
  });
  expect([response.statusCode, JSON.parse(response.body)]).toMatchObject([
    413,
    { errors: [{ extensions: { code: "BAD_REQUEST" } }] },
  ]);
});

test("tokens: a document of too many is refused", async () => {
  const answer = await refusal(`{ ${"graphInfo { version } ".repeat(2000)} }`);
  expect(answer.errors?.[0]).toMatchObject({ extensions: { code: "GRAPHQL_PARSE_FAILED" } });
});

test("depth: selections nested too deep are refused, also through fragments", async () => {
  const nested = (depth: number): string =>
    depth === 0 ? "id" : `supervisedBy { ${nested(depth - 1)} }`;
  const plain = await refusal(`{ courts { nodes { ${nested(15)} } } }`);
  expect(plain.errors?.[0]).toMatchObject({ extensions: { code: "QUERY_TOO_COSTLY" } });
  expect(plain.errors?.[0]?.message).toMatch(/nested deeper than 15/u);
  const fragments = await refusal(
    `{ courts { nodes { ...A } } } fragment A on Court { supervisedBy { ...B } } fragment B on Court { ${nested(13)} }`,
  );
  expect(fragments.errors?.[0]).toMatchObject({ extensions: { code: "QUERY_TOO_COSTLY" } });
});

test("aliases: too many are refused", async () => {
  const answer = await refusal(
    `{ ${Array.from({ length: 31 }, (_, index) => `a${index}: graphInfo { version }`).join(" ")} }`,
  );
  expect(answer.errors?.[0]).toMatchObject({ extensions: { code: "QUERY_TOO_COSTLY" } });
});

describe("cost: computed with variables before the database is asked", () => {
  const query =
    "query($n: Int!) { cases(first: $n) { nodes { factors { factor { cases(first: $n) { nodes { title parties { party { name } } } } } } } } }";
  test("too much", async () => {
    const answer = await refusal(query, { n: 100 });
    expect(answer.errors?.[0]).toMatchObject({ extensions: { code: "QUERY_TOO_COSTLY" } });
    expect(answer.errors?.[0]?.message).toMatch(/may cost \d+; 100000 is the limit/u);
  });
  test("less of the same is answered", async () => {
    expect((await ask(app, query, { n: 5 })).errors).toBeUndefined();
  });
  test("aliases multiply it", async () => {
    const wide =
      "cases(first: 100) { nodes { rulings { provisions { provision { citation children { label } } } } } }";
    expect(
      (
        await refusal(
          `{ ${Array.from({ length: 10 }, (_, index) => `a${index}: ${wide}`).join(" ")} }`,
        )
      ).errors?.[0],
    ).toMatchObject({ extensions: { code: "QUERY_TOO_COSTLY" } });
  });
  test.each([
    ["spread twice", (next: string) => `${next} ${next}`],
    [
      "spread in two inline fragments",
      (next: string) => `... { ${next} } ... on Court { ${next} }`,
    ],
  ])("fragments that double each other are refused: %s", async (_name, twice) => {
    const fragments = Array.from(
      { length: 25 },
      (_, index) =>
        `fragment F${index} on Court { ${index < 24 ? twice(`...F${index + 1}`) : "id"} }`,
    );
    const answer = await refusal(`{ courts { nodes { ...F0 } } } ${fragments.join(" ")}`);
    expect([answer.status, answer.errors?.[0]?.extensions.code]).toEqual([200, "QUERY_TOO_COSTLY"]);
  });
  test("introspection is answered", async () => {
    const { getIntrospectionQuery } = await import("graphql");
    expect((await ask(app, getIntrospectionQuery())).errors).toBeUndefined();
  });
});

test("budget: what a holder of a token may spend; others are answered meanwhile", async () => {
  const server = await createTestApi(database, {
    limits: { budget: { size: 1000, perSecond: 1 } },
    authenticate: (name) => Promise.resolve({ name, role: "reader" }),
  });
  const post = (token: string, query: string) =>
    server.inject({
      method: "POST",
      url: "/graphql",
      headers: { authorization: `Bearer ${token}` },
      payload: { query },
    });
  const question = "{ cases(first: 60) { nodes { id title facts reasoning disposition } } }";
  const answered = await post("a", question);
  const { cost } = answered.json<{ extensions: { cost: { requested: number } } }>().extensions;
  expect(cost).toEqual({ requested: 361, limit: 1000, remaining: 639 });
  expect(answered.headers).toMatchObject({
    "ratelimit-limit": "1000",
    "ratelimit-remaining": "639",
  });
  await post("a", question);
  const refused = await post("a", question);
  expect([refused.statusCode, refused.json()]).toMatchObject([
    429,
    {
      errors: [{ extensions: { code: "BUDGET_EXCEEDED" } }],
      extensions: { cost: { requested: 361 } },
    },
  ]);
  expect(Number(refused.headers["retry-after"])).toBeGreaterThan(70);
  expect((await post("a", '{ case(id: "case:tj-01") { id } }')).statusCode).toBe(200);
  expect((await post("b", question)).statusCode).toBe(200);
  await server.close();
});

describe("searches: so many at a time, the others are told when to ask again", () => {
  const SEARCH =
    'query { ...S } fragment S on Query { mine: similarCases(input: { caseId: "case:tj-01" }, first: 3) { totalCount } }';
  const post = (server: FastifyInstance, query: string) =>
    server.inject({ method: "POST", url: "/graphql", payload: { query } });

  test("one works, one waits, the third is refused; other questions are answered meanwhile", async () => {
    const server = await createTestApi(database, {
      limits: { searches: { atOnce: 1, waiting: 1, waitMs: 60_000 } },
    });
    const searches = [1, 2, 3].map(() => post(server, SEARCH));
    expect((await ask(server, '{ case(id: "case:tj-01") { id } }')).errors).toBeUndefined();
    const answers = await Promise.all(searches);
    expect(answers.map((each) => each.statusCode).sort()).toEqual([200, 200, 503]);
    const refused = answers.find((each) => each.statusCode === 503);
    expect(refused?.json()).toMatchObject({
      errors: [{ extensions: { code: "SERVICE_UNAVAILABLE" } }],
    });
    expect(refused?.headers["retry-after"]).toBe("2");
    expect((await post(server, SEARCH)).statusCode).toBe(200);
    await server.close();
  });

  test("what is refused for another reason, and who goes away, keeps no place", async () => {
    const server = await createTestApi(database, {
      limits: { searches: { atOnce: 1, waiting: 4, waitMs: 60_000 }, cost: 100 },
    });
    const costly =
      '{ similarCases(input: { caseId: "case:tj-01" }, first: 50) { edges { node { title } } } }';
    for (let count = 0; count < 3; count++)
      expect((await ask(server, costly)).errors?.[0]?.extensions.code).toBe("QUERY_TOO_COSTLY");
    await server.listen({ port: 0, host: "127.0.0.1" });
    const { port } = server.server.address() as AddressInfo;
    const options = { port, host: "127.0.0.1", path: "/graphql", method: "POST" };
    for (let count = 0; count < 3; count++) {
      const client = request({ ...options, headers: { "content-type": "application/json" } });
      client.on("error", () => undefined);
      client.end(JSON.stringify({ query: SEARCH }));
      await new Promise((done) => setTimeout(done, 30));
      client.destroy();
    }
    expect((await post(server, SEARCH)).statusCode).toBe(200);
    await server.close();
  });
});

/** What a connection gets that sends this and no more, until it is closed. */
function openConnection(port: number, sent: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    let received = "";
    socket.on("data", (chunk: Buffer) => (received += chunk.toString()));
    socket.on("error", () => undefined);
    socket.on("close", () => resolve(received));
    socket.write(sent);
  });
}

describe("a connection does not stay open for nothing", () => {
  const POST =
    "POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: 100\r\n";
  async function listening(limits: Partial<Limits>) {
    const server = await createTestApi(database, { limits });
    await server.listen({ port: 0, host: "127.0.0.1" });
    return { server, port: (server.server.address() as AddressInfo).port };
  }
  const LATE = /^HTTP\/1\.1 408 [^]*x-request-id: [^]*"code":"BAD_REQUEST"/u;

  test("headersMs: headers that do not come, and none at all", async () => {
    const { server, port } = await listening({ headersMs: 300 });
    const [half, none] = await Promise.all([
      openConnection(port, "POST /graphql HTTP/1.1\r\nhost: loc"),
      openConnection(port, ""),
    ]);
    expect(half).toMatch(LATE);
    expect(none).toMatch(LATE);
    await server.close();
  });

  test("requestMs: a body that is sent by half", async () => {
    const { server, port } = await listening({ headersMs: 300, requestMs: 600 });
    expect(await openConnection(port, `${POST}\r\n{"query":`)).toMatch(LATE);
    await server.close();
  });

  test("idleMs: an answer that is not fetched, and a connection that rests", async () => {
    const { server, port } = await listening({ idleMs: 300 });
    expect(await openConnection(port, "GET /healthz HTTP/1.1\r\nhost: localhost\r\n\r\n")).toMatch(
      /^HTTP\/1\.1 200 /u,
    );
    await server.close();
  });

  test("pipelined: of requests that are sent without waiting so many are answered at a time", async () => {
    const { server, port } = await listening({ pipelined: 3 });
    const question = "GET /healthz HTTP/1.1\r\nhost: localhost\r\n\r\n";
    const body = JSON.stringify({ query: "{ graphInfo { version } }" });
    const asked = `POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`;
    const received = await openConnection(port, asked.repeat(20));
    const statuses = [...received.matchAll(/HTTP\/1\.1 (\d+)/gu)].map(([, status]) => status);
    expect(statuses).toEqual(["200", "200", "200", "429"]);
    expect(received).toMatch(/connection: close[^]*"code":"BAD_REQUEST"\}\}\]\}$/iu);
    // one after the other is no flood
    const socket = connect(port, "127.0.0.1");
    for (let count = 0; count < 10; count++) {
      socket.write(question);
      const [answer] = (await once(socket, "data")) as [Buffer];
      expect(answer.toString()).toMatch(/^HTTP\/1\.1 200/u);
    }
    socket.destroy();
    await server.close();
  });

  test("connections: more than so many are closed at once, and the others are answered", async () => {
    const { server, port } = await listening({ connections: 2 });
    const held = [1, 2].map(() => openConnection(port, "GET /healthz HTTP/1.1\r\n"));
    await new Promise((done) => setTimeout(done, 100));
    expect(await openConnection(port, "GET /healthz HTTP/1.1\r\nhost: localhost\r\n\r\n")).toBe("");
    void server.close();
    await Promise.all(held);
  });

  test("connections: those that only rest make room for the next one", async () => {
    const { server, port } = await listening({ connections: 2 });
    const question = "GET /healthz HTTP/1.1\r\nhost: localhost\r\n\r\n";
    const resting = [1, 2].map(() => connect(port, "127.0.0.1"));
    const ended = resting.map((socket) => once(socket, "close"));
    for (const socket of resting) {
      socket.write(question);
      await once(socket, "data");
    }
    expect(await openConnection(port, question)).toBe("");
    await Promise.all(ended);
    const next = await openConnection(
      port,
      question.replace("\r\n\r\n", "\r\nconnection: close\r\n\r\n"),
    );
    expect(next).toMatch(/^HTTP\/1\.1 200/u);
    await server.close();
  });
});

const waiting = async () =>
  (
    await rows(
      driver,
      "SHOW TRANSACTIONS YIELD currentQuery, status WHERE currentQuery CONTAINS 'what each adds to a union' RETURN status",
    )
  ).length - 1;

/**
 * A question whose count takes the database very long: two hundred aliases' worth of walking, all
 * in one statement.
 */
async function slowDown(): Promise<() => Promise<void>> {
  // Many applications of one article and of another: the union of the two must be counted case by
  // case.
  await driver.executeQuery(`
    MATCH (p:Provision {id: 'provision:civil-code/1'}), (q:Provision {id: 'provision:civil-code/2'})
    UNWIND range(1, 30000) AS n
    CREATE (r:Ruling:Slow {id: 'ruling:slow/' + n})-[:APPLIES {newestKey: n, provisionId: p.id, caseId: 'case:tj-01', level: 4, order: 0, treatment: 'APPLIED', basis: 'INFERRED'}]->(p)
    CREATE (r)-[:APPLIES {newestKey: n, provisionId: q.id, caseId: 'case:tj-01', level: 4, order: 0, treatment: 'APPLIED', basis: 'INFERRED'}]->(q)
    WITH p, q, count(*) AS many
    MATCH (c:Case {id: 'case:tj-01'})
    UNWIND range(1, 3000) AS n
    CREATE (c)-[:HAS_RULING]->(r:Ruling:Slow {id: 'ruling:slow/c' + n})-[:APPLIES {provisionId: 'x', caseId: c.id, order: 9, treatment: 'APPLIED', basis: 'INFERRED'}]->(:Provision:Slow {id: 'provision:slow/' + n})
    WITH DISTINCT p, q SET p.precedentCount = 30000, q.precedentCount = 29999`);
  return async () => {
    await driver.executeQuery("MATCH (r:Slow) DETACH DELETE r");
    await driver.executeQuery(
      "MATCH (p:Provision) WHERE p.id IN ['provision:civil-code/1', 'provision:civil-code/2'] SET p.precedentCount = 0",
    );
  };
}
const SLOW = '{ precedents(citations: ["民法典第一条", "民法典第二条"]) { totalCount } }';

describe("what takes too long", () => {
  let undo: () => Promise<void>;
  beforeAll(async () => {
    undo = await slowDown();
  });
  afterAll(() => undo());

  const stopped = async () => {
    for (let waited = 0; (await waiting()) > 0; waited += 50) {
      if (waited > 5000) throw new Error("the statement still runs");
      await new Promise((done) => setTimeout(done, 50));
    }
  };

  test("deadlineMs: the answer is DEADLINE_EXCEEDED and the statement is stopped in the database", async () => {
    const hasty = await createTestApi(database, { limits: { deadlineMs: 400 } });
    const answer = await ask(hasty, SLOW);
    expect(answer.errors?.[0]).toMatchObject({ extensions: { code: "DEADLINE_EXCEEDED" } });
    await stopped();
    await hasty.close();
  });

  test("a client that goes away stops it too", async () => {
    const patient = await createTestApi(database);
    await patient.listen({ port: 0, host: "127.0.0.1" });
    const { port } = patient.server.address() as AddressInfo;
    const client = request({
      port,
      host: "127.0.0.1",
      path: "/graphql",
      method: "POST",
      headers: { "content-type": "application/json" },
    });
    client.on("error", () => undefined);
    client.end(JSON.stringify({ query: SLOW }));
    for (let waited = 0; (await waiting()) === 0; waited += 20) {
      if (waited > 5000) throw new Error("the statement did not begin");
      await new Promise((done) => setTimeout(done, 20));
    }
    client.destroy();
    await stopped();
    await patient.close();
  });
});
