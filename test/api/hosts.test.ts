import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Availability } from "../../src/api/http/availability.js";
import { createApiServer } from "../../src/api/http/create-api-server.js";
import type { Database } from "../../src/graph/database.js";
import { createTestApi } from "../support/api.js";
import { suiteDatabase } from "../support/clean-database.js";

let database: Database;
let app: FastifyInstance;
beforeAll(async () => {
  database = suiteDatabase();
  app = await createTestApi(database, { allowedHosts: ["leian.example.org", "192.0.2.1"] });
});
afterAll(async () => {
  await app.close();
  await database.close();
});

const QUESTION = { query: '{ case(id: "case:tj-01") { id } }' };
const post = (headers: Record<string, string>) =>
  app.inject({ method: "POST", url: "/graphql", headers, payload: QUESTION });

describe("the server answers to its own names only", () => {
  test.each([
    "localhost",
    "LOCALHOST:4000",
    "127.0.0.1:4000",
    "[::1]:4000",
    "leian.example.org",
    "Leian.Example.Org:443",
    "192.0.2.1:80",
  ])("%s", async (host) => {
    expect((await post({ host })).json()).toEqual({ data: { case: { id: "case:tj-01" } } });
  });

  test.each([
    ["rebound.example", 421],
    ["localhost.rebound.example", 421],
    ["leian.example.org.rebound.example:4000", 421],
    ["192.0.2.2", 421],
    ["localhost@rebound.example", 400],
    ["localhost/rebound", 400],
    ["local host", 400],
    ["::::[", 400],
  ])("not %j", async (host, status) => {
    const response = await post({ host });
    expect([response.statusCode, response.json()]).toMatchObject([
      status,
      { errors: [{ extensions: { code: "BAD_REQUEST" } }] },
    ]);
    expect(response.body).not.toContain("case:tj-01");
  });

  test("a probe may call it by its address, and by no name", async () => {
    for (const url of ["/healthz", "/readyz"]) {
      expect((await app.inject({ url, headers: { host: "10.1.2.3:4000" } })).statusCode).toBe(200);
      expect((await app.inject({ url, headers: { host: "[fd00::1]" } })).statusCode).toBe(200);
      expect((await app.inject({ url, headers: { host: "rebound.example" } })).statusCode).toBe(
        421,
      );
    }
    expect((await post({ host: "10.1.2.3:4000" })).statusCode).toBe(421);
  });
});

describe("pages of this server alone ask it", () => {
  test.each(["http://localhost:4000", "https://leian.example.org", "http://127.0.0.1"])(
    "%s",
    async (origin) => expect((await post({ origin })).statusCode).toBe(200),
  );
  test.each([
    "https://rebound.example",
    "null",
    "file://",
    "https://leian.example.org.rebound.example",
    "chrome-extension://abc",
  ])("not %s", async (origin) => {
    const response = await post({ origin });
    expect([response.statusCode, response.json()]).toMatchObject([
      403,
      { errors: [{ extensions: { code: "BAD_REQUEST" } }] },
    ]);
  });
});

describe("every response has an id of its own and is not to be sniffed", () => {
  test.each([
    ["an answer", { url: "/graphql", method: "POST", payload: QUESTION }],
    ["a request error", { url: "/graphql", method: "POST", payload: { query: "{" } }],
    ["no JSON", { url: "/graphql", method: "POST", payload: "{" }],
    ["a redirect", { url: "/" }],
    ["a probe", { url: "/readyz" }],
    ["nothing", { url: "/nothing" }],
    ["a path that cannot be decoded", { url: "/%c0" }],
    ["a foreign host", { url: "/", headers: { host: "rebound.example" } }],
  ] as const)("%s", async (_name, request) => {
    const ids = await Promise.all(
      [1, 2].map(async () => {
        const { headers } = await app.inject({ ...request });
        expect(headers["x-content-type-options"]).toBe("nosniff");
        return headers["x-request-id"];
      }),
    );
    expect(ids[0]).toMatch(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/u);
    expect(ids[1]).not.toBe(ids[0]);
  });

  test("what a client calls it is not taken", async () => {
    const response = await app.inject({ url: "/healthz", headers: { "x-request-id": "mine" } });
    expect(response.headers["x-request-id"]).not.toBe("mine");
  });
});

test("a fault of ours is in the log under the id that the client was given", async () => {
  const { pino } = await import("pino");
  const lines: Record<string, unknown>[] = [];
  const logger = pino({}, { write: (line: string) => lines.push(JSON.parse(line) as never) });
  const availability = new Availability(database, []);
  availability.serve();
  const broken = await createApiServer({
    store: () =>
      new Proxy(
        {},
        {
          get: (_store, name) => () =>
            name === "vectors" ? {} : Promise.reject(new TypeError("x")),
        },
      ) as never,
    availability,
    logger,
  });
  const response = await broken.inject({ method: "POST", url: "/graphql", payload: QUESTION });
  expect(response.json()).toMatchObject({
    errors: [{ extensions: { code: "INTERNAL_SERVER_ERROR" } }],
  });
  const fault = lines.find((line) => line["msg"] === "internal error");
  expect(fault).toMatchObject({
    reqId: response.headers["x-request-id"],
    error: { type: "TypeError" },
  });
  await broken.close();
});
