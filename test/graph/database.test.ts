import { setTimeout as sleep } from "node:timers/promises";
import { readdirSync } from "node:fs";
import type { Driver } from "neo4j-driver";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Database } from "../../src/graph/database.js";
import { DatabaseError } from "../../src/graph/database-error.js";
import { cleanDatabase, rows, suiteDriver } from "../support/clean-database.js";
import { createHub, HUB_PROVISION, RARE_PROVISION } from "../support/hub.js";

let database: Database;
let driver: Driver;

beforeAll(async () => {
  database = await cleanDatabase();
  driver = suiteDriver();
  await createHub(driver, 20_000);
});
afterAll(async () => {
  await database.close();
  await driver.close();
});

/**
 * A statement of the product's that takes long on this graph: it looks through the hub's cases a
 * thousand times.
 */
const SLOW = "read/count-precedents-beyond";
const slow = () => ({
  most: 100_000,
  rows: Array.from({ length: 1000 }, (_, index) => ({
    parent: String(index),
    provisionId: HUB_PROVISION,
    larger: [RARE_PROVISION],
  })),
});

const running = async () =>
  (
    await rows(
      driver,
      "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS 'what each adds to a union' RETURN currentQuery",
    )
  ).length - 1;

async function settles(count: number): Promise<void> {
  for (let waited = 0; (await running()) !== count; waited += 50) {
    if (waited > 5000) throw new Error(`the database still runs ${await running()} statements`);
    await new Promise((done) => setTimeout(done, 50));
  }
}

describe("a statement that is given up", () => {
  test("by its caller is stopped in the database, and the caller hears at once", async () => {
    const controller = new AbortController();
    const reading = database.read(SLOW, slow(), { signal: controller.signal });
    await settles(1);
    controller.abort();
    const first = await Promise.race([
      reading.catch((error: unknown) => error),
      sleep(5000, "nothing heard"),
    ]);
    expect(first).toMatchObject({ name: "DatabaseError", fault: "aborted" });
    await settles(0);
  });

  test("by its time limit is stopped by the database itself", async () => {
    await expect(database.read(SLOW, slow(), { timeout: 200 })).rejects.toMatchObject({
      fault: "timeout",
    });
    await settles(0);
  });

  test("before it began is not sent", async () => {
    const sent = database.statements;
    await expect(
      database.read("read/count-cases", {}, { signal: AbortSignal.abort() }),
    ).rejects.toBeInstanceOf(DatabaseError);
    expect(database.statements - sent).toBe(0);
  });
});

test("a write happens whole or not at all", async () => {
  const attempt = database.write(async (run) => {
    await run("write/merge-causes", {
      rows: [{ id: "cause:half", properties: { id: "cause:half", name: "半" } }],
    });
    throw new Error("in the middle");
  });
  await expect(attempt).rejects.toThrow("in the middle");
  expect(await rows(driver, "MATCH (c:CauseOfAction {id: 'cause:half'}) RETURN c")).toEqual([]);
});

test("a violated constraint is known by its code", async () => {
  const twice = [
    { caseId: "case:hub-0", order: 0, properties: { id: "issue:x" } },
    { caseId: "case:hub-1", order: 0, properties: { id: "issue:x" } },
  ];
  await expect(
    database.write((run) => run("write/create-issues", { rows: twice })),
  ).rejects.toMatchObject({
    fault: "constraint",
  });
});

test("what a process has written it reads: bookmarks are kept", async () => {
  for (let number = 0; number < 10; number++) {
    const id = `cause:mark-${number}`;
    await database.writeAlone("write/merge-causes", {
      rows: [{ id, properties: { id, name: String(number) } }],
    });
    expect(await database.read("read/causes-by-ids", { ids: [id] })).toHaveLength(1);
  }
});

test("nothing listens: unavailable, and the driver gives up in time", async () => {
  const nowhere = new Database({ uri: "bolt://127.0.0.1:9" });
  await expect(nowhere.verify()).rejects.toMatchObject({ fault: "unavailable" });
  await nowhere.close();
});

test("whole numbers travel as integers, long ones without loss", async () => {
  const key = 2n ** 60n + 1n;
  await driver.executeQuery("MATCH (c:Case {id: 'case:hub-0'}) SET c.newestKey = $key", { key });
  const [row] = await database.read("read/newest-key-holders", { keys: [key] });
  expect([row!.bigint("key"), row!.string("id")]).toEqual([key, "case:hub-0"]);
});

test("every read statement can be planned", async () => {
  const names = readdirSync(new URL("../../cypher/read/", import.meta.url)).map((file) =>
    file.replace(".cypher", ""),
  );
  const { statement } = await import("../../src/graph/statement.js");
  for (const name of names) {
    const text = statement(`read/${name}`);
    const parameters = Object.fromEntries(
      [...text.matchAll(/\$(\w+)/gu)].map((found) => [found[1]!, null]),
    );
    const plan = driver.executeQuery(`EXPLAIN ${text}`, {
      ...parameters,
      limit: 10n,
      perNode: 10n,
      pool: 10n,
      seconds: 1n,
    });
    await expect(plan, name).resolves.toBeDefined();
  }
});
