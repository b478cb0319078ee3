import type { FastifyInstance } from "fastify";
import { pino } from "pino";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { AuditedOperation } from "../../src/api/http/audit-plugin.js";
import { readSettings } from "../../src/cli/settings.js";
import { openAuthentication } from "../../src/cli/tokens/open-authentication.js";
import type { Database } from "../../src/graph/database.js";
import { createTestApi } from "../support/api.js";
import { suiteDatabase } from "../support/clean-database.js";
import { TestIssuer } from "../support/issuer.js";

let database: Database;
let issuer: TestIssuer;
let app: FastifyInstance;
const lines: string[] = [];
const recorded: AuditedOperation[] = [];
beforeAll(async () => {
  database = suiteDatabase();
  issuer = await TestIssuer.open();
  app = await open();
});
afterAll(async () => {
  await app.close();
  await issuer.close();
  await database.close();
});

async function open(): Promise<FastifyInstance> {
  const environment = { ...issuer.environment, LEIAN_TOKENS: "/nowhere/tokens.json" };
  return createTestApi(database, {
    authenticate: await openAuthentication(readSettings(environment), "127.0.0.1", environment),
    audit: (operation) => Promise.resolve(void recorded.push(operation)),
    limits: { budget: { size: 10, perSecond: 0.001 } },
    logger: pino({}, { write: (line: string) => lines.push(line) }),
  });
}

const post = (token: string, server = app) =>
  server.inject({
    method: "POST",
    url: "/graphql",
    headers: { authorization: `Bearer ${token}` },
    payload: { query: '{ case(id: "case:tj-01") { id title name } }' },
  });

test("log, audit log and budget go by the subject, whichever token it sends", async () => {
  const tokens = await Promise.all([
    issuer.token({ claims: { sub: "u-1" } }),
    issuer.token({ claims: { sub: "u-1", jti: "2" } }),
    issuer.token({ claims: { sub: "u-1", jti: "3" } }),
    issuer.token({ claims: { sub: "u-2" } }),
  ]);
  const statuses: number[] = [];
  for (const token of tokens) statuses.push((await post(token)).statusCode);
  expect(statuses).toEqual([200, 200, 429, 200]); // each costs 4 of 10
  expect(recorded.map((each) => [each.caller, each.cases])).toEqual([
    ["oidc:u-1", ["case:tj-01"]],
    ["oidc:u-1", ["case:tj-01"]],
    ["oidc:u-1", []],
    ["oidc:u-2", ["case:tj-01"]],
  ]);
  const log = lines.join("");
  expect(log).toContain('"caller":"oidc:u-1"');
  for (const token of tokens) expect(log).not.toContain(token.split(".")[1]);
});

test("what is wrong with a token or its issuer has a code, and nothing internal in it", async () => {
  const down = await open(); // it has not seen the issuer yet
  const refusals = {
    expired: await post(await issuer.token({ expiresIn: -60 })),
    noRole: await post(await issuer.token({ claims: { roles: ["guest"] } })),
    down: await (async () => {
      issuer.isDown = true;
      return post(await issuer.token(), down);
    })(),
  };
  issuer.isDown = false;
  await down.close();
  const codes = Object.entries(refusals).map(([name, response]) => [
    name,
    response.statusCode,
    response.json<{ errors: { extensions: object }[] }>().errors[0]?.extensions,
  ]);
  expect(codes).toEqual([
    ["expired", 401, { code: "UNAUTHENTICATED" }],
    ["noRole", 403, { code: "FORBIDDEN" }],
    ["down", 503, { code: "SERVICE_UNAVAILABLE" }],
  ]);
  expect(refusals.down.headers["retry-after"]).toBe("2");
  for (const { body } of Object.values(refusals))
    expect(body).not.toMatch(/127\.0\.0\.1|\bat \w|ERR_|jose/u);
  expect(lines.join("")).not.toContain("answers 503"); // messages may quote what clients send
});
