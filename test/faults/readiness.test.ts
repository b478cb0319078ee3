import type { FastifyInstance } from "fastify";
import type { Driver } from "neo4j-driver";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import type { Database } from "../../src/graph/database.js";
import { withLoadLock } from "../../src/graph/load/load-lock.js";
import { migrate } from "../../src/graph/migrations.js";
import { createTestApi } from "../support/api.js";
import { cleanDatabase, rows, suiteDriver } from "../support/clean-database.js";
import { until } from "../support/processes.js";

let database: Database;
let driver: Driver;
let app: FastifyInstance;
beforeAll(async () => {
  database = await cleanDatabase();
  driver = suiteDriver();
});
beforeEach(async () => {
  app = await createTestApi(database);
  await becomes(undefined);
});
afterEach(() => app.close());
afterAll(async () => {
  await rows(driver, "MATCH (node:Load) DELETE node");
  await database.close();
  await driver.close();
});

/** What /readyz misses; undefined where it says that it is ready. */
async function missing(): Promise<string | undefined> {
  const answer = await app.inject({ url: "/readyz" });
  const body = answer.json<{ status: string; missing?: string }>();
  expect(answer.statusCode).toBe(body.missing === undefined ? 200 : 503);
  return body.missing;
}

/** A busy machine may need a second look. */
const becomes = (what: string | undefined) =>
  until(String(what), async () => (await missing()) === what, 20_000);

test("a load that broke off: not ready until it is loaded again; one under way is none", async () => {
  const load = { id: "load:broken", source: "broken", contentHash: "x" };
  await withLoadLock(database, async () => {
    await database.writeAlone("write/begin-load", load);
    await new Promise((done) => setTimeout(done, 100));
    await becomes(undefined);
  });
  await becomes("a load broke off: broken; load the same again");
  await database.writeAlone("write/finish-load", { id: load.id, counts: "{}" });
  await becomes(undefined);
});

test("a load whose process is gone broke off, although nobody gave its lock back", async () => {
  await database.writeAlone("write/begin-load", { id: "load:b", source: "b", contentHash: "x" });
  const { hostname } = await import("node:os");
  await rows(
    driver,
    "MERGE (lock:LoadLock {id: 'load'}) SET lock.holder = 'gone', lock.host = $host, lock.pid = 999999999, lock.seenAt = datetime()",
    { host: hostname() },
  );
  await becomes("a load broke off: b; load the same again");
  await rows(driver, "MATCH (lock:LoadLock) SET lock.host = 'another host'");
  await becomes(undefined);
  await rows(driver, "MATCH (lock:LoadLock) SET lock.holder = null");
  await database.writeAlone("write/finish-load", { id: "load:b", counts: "{}" });
});

test("a schema of a later version, and one that lacks something", async () => {
  await rows(driver, "CREATE (:Migration {version: 999})");
  await becomes("a later version of Leian wrote the database's schema (999): use that one");
  await rows(driver, "MATCH (m:Migration {version: 999}) DELETE m");
  await becomes(undefined);
  await rows(driver, "MATCH (m:Migration {version: 20}) DELETE m");
  await becomes("the database's schema is not up to date: start leian once with write access");
  await migrate(database);
  await becomes(undefined);
});

test("an index that is missing; the next start makes it again", async () => {
  await rows(driver, "DROP INDEX search_words");
  await becomes("an index is missing: search_words; the next start of leian makes it again");
  await migrate(database);
  await becomes(undefined);
});
