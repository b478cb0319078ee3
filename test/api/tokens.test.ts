import type { FastifyInstance } from "fastify";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "../../src/graph/database.js";
import { AuthenticationError } from "../../src/api/access/caller.js";
import { createTestApi } from "../support/api.js";
import { suiteDatabase } from "../support/clean-database.js";

let database: Database;
let app: FastifyInstance;
const lines: string[] = [];
beforeAll(async () => {
  database = suiteDatabase();
  app = await createTestApi(database, {
    authenticate: (token) =>
      Promise.resolve(token === "leian_good" ? { name: "王律师", role: "reader" } : undefined),
    logger: pino({}, { write: (line: string) => lines.push(line) }),
  });
});
afterAll(async () => {
  await app.close();
  await database.close();
});

const REPORT = { searcher: "某律师事务所", search: { facts: "租赁公司起诉我付清全部租金" } };
const QUESTION = { query: '{ case(id: "case:tj-01") { id } }' };
const post = (authorization?: string) =>
  app.inject({
    method: "POST",
    url: "/graphql",
    headers: authorization === undefined ? {} : { authorization },
    payload: QUESTION,
  });

describe("where tokens are asked for", () => {
  test.each(["Bearer leian_good", "bearer leian_good", "Bearer  leian_good "])(
    "%j is answered, and the log says whose it is",
    async (authorization) => {
      lines.length = 0;
      expect((await post(authorization)).json()).toMatchObject({
        data: { case: { id: "case:tj-01" } },
      });
      expect(lines.map((line) => JSON.parse(line) as object)).toContainEqual(
        expect.objectContaining({ msg: "graphql", caller: "王律师" }),
      );
      expect(lines.join("")).not.toContain("leian_good");
    },
  );

  test.each([
    undefined,
    "",
    "leian_good",
    "Basic leian_good",
    "Bearer",
    "Bearer leian_bad",
    "Bearer leian_good leian_good",
    `Bearer ${"a".repeat(5000)}`,
  ])("%j is refused", async (authorization) => {
    const response = await post(authorization);
    expect([response.statusCode, response.json()]).toMatchObject([
      401,
      { errors: [{ extensions: { code: "UNAUTHENTICATED" } }] },
    ]);
    expect(response.headers["www-authenticate"]).toBe('Bearer realm="leian"');
    expect(response.body).not.toContain("case:tj-01");
  });

  test("so is every way to the graph and its figures, and none to what tells nothing of it", async () => {
    const status = async (url: string, method: "GET" | "HEAD" = "GET") =>
      (await app.inject({ url, method, headers: { "apollo-require-preflight": "1" } })).statusCode;
    for (const url of [
      "/graphql?query={__typename}",
      "/graphql?query={__schema{types{name}}}",
      "/graphql",
      "/metrics",
    ])
      expect([url, await status(url)]).toEqual([url, 401]);
    expect(await status("/metrics", "HEAD")).toBe(401);
    for (const url of ["/report.docx", "/report.html", "/report.md"]) {
      const report = { method: "POST", url, payload: REPORT } as const;
      const refused = await app.inject(report);
      expect([url, refused.statusCode]).toEqual([url, 401]);
      expect(refused.json()).toMatchObject({
        errors: [{ extensions: { code: "UNAUTHENTICATED" } }],
      });
      const authorized = { ...report, headers: { authorization: "Bearer leian_good" } };
      expect([url, (await app.inject(authorized)).statusCode]).toEqual([url, 200]);
    }
    for (const url of ["/healthz", "/readyz"]) expect([url, await status(url)]).toEqual([url, 200]);
    // a browser that opens the API's address is sent to the explorer, which holds nothing of it
    const accept = "text/html";
    expect((await app.inject({ url: "/graphql", headers: { accept } })).headers.location).toBe(
      "/graphiql",
    );
    expect(
      (await app.inject({ url: "/graphql?query={__typename}", headers: { accept } })).statusCode,
    ).toBe(401);
    const headers = { authorization: "Bearer leian_good" };
    expect((await app.inject({ url: "/metrics", headers })).statusCode).toBe(200);
  });
});

test("a server without tokens answers everybody until there is one", async () => {
  let asksNobody = true;
  const known = () => Promise.resolve(undefined);
  const authenticate = Object.assign(known, { asksNobody: () => Promise.resolve(asksNobody) });
  const open = await createTestApi(database, { authenticate });
  const status = async () =>
    (await open.inject({ method: "POST", url: "/graphql", payload: QUESTION })).statusCode;
  expect(await status()).toBe(200);
  asksNobody = false;
  expect(await status()).toBe(401);
  await open.close();
});

test("tokens that cannot be read open nothing: not now, with when to ask again", async () => {
  const authenticate = Object.assign(
    () => Promise.reject(new AuthenticationError("TOKENS_UNREADABLE", new Error("/home/x"))),
    { asksNobody: () => Promise.resolve(false) },
  );
  const closed = await createTestApi(database, { authenticate });
  const ask = () =>
    closed.inject({
      method: "POST",
      url: "/graphql",
      headers: { authorization: "Bearer leian_good" },
      payload: QUESTION,
    });
  const seen = async () => {
    const { statusCode, headers, body } = await ask();
    expect(body).not.toContain("/home");
    return [statusCode, headers["retry-after"], body.includes("SERVICE_UNAVAILABLE")];
  };
  expect(await seen()).toEqual([503, "2", true]);
  authenticate.asksNobody = () => authenticate(); // a server that had none yet
  expect(await seen()).toEqual([503, "2", true]);
  await closed.close();
});
