import type { Driver } from "neo4j-driver";
import { afterAll, beforeAll, expect, test } from "vitest";
import { listMigrations, migrate } from "../../src/graph/migrations.js";
import { rows, suiteDatabase, suiteDriver } from "../support/clean-database.js";

let driver: Driver;

beforeAll(async () => {
  driver = suiteDriver();
  for (const row of await rows(driver, "SHOW CONSTRAINTS YIELD name"))
    await driver.executeQuery(`DROP CONSTRAINT ${String(row["name"])}`);
  for (const row of await rows(
    driver,
    "SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name",
  ))
    await driver.executeQuery(`DROP INDEX ${String(row["name"])}`);
  await driver.executeQuery("MATCH (m:Migration) DETACH DELETE m");
});
afterAll(() => driver.close());

test("two processes at once make the schema, each statement recorded once, and a third run does nothing", async () => {
  const [a, b] = [suiteDatabase(), suiteDatabase()];
  await Promise.all([migrate(a), migrate(b)]);
  expect(await migrate(a)).toEqual([]);
  await Promise.all([a.close(), b.close()]);
  const recorded = await rows(
    driver,
    "MATCH (m:Migration) RETURN m.version AS version, m.name AS name ORDER BY version",
  );
  expect(recorded).toEqual(listMigrations().map(({ version, name }) => ({ version, name })));
});

test("every constraint and index of cypher/schema is online", async () => {
  const found = await rows(
    driver,
    "SHOW INDEXES YIELD name, state, type WHERE type <> 'LOOKUP' RETURN name, state",
  );
  expect(found.every((row) => row["state"] === "ONLINE")).toBe(true);
  expect(found).toHaveLength(listMigrations().length);
});
