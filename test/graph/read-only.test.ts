import type { Driver } from "neo4j-driver";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Database } from "../../src/graph/database.js";
import { refusesWrites } from "../../src/graph/read-only.js";
import { cleanDatabase, rows, suiteDriver } from "../support/clean-database.js";

let database: Database;
let driver: Driver;
beforeAll(async () => {
  database = await cleanDatabase();
  driver = suiteDriver();
});
afterAll(async () => {
  await database.close();
  await driver.close();
});

const NODES = "MATCH (node) RETURN count(node) AS nodes";

test("the database refuses a write where the API reads; where it carries it out, that is found out", async () => {
  const [before] = await rows(driver, NODES);
  expect(await refusesWrites(database)).toBe(true);
  const writable = { read: (name: string) => database.writeAlone(name) };
  expect(await refusesWrites(writable)).toBe(false);
  expect(await rows(driver, NODES)).toEqual([before]); // it leaves nothing
});

test("a database that cannot be asked is none that refuses", async () => {
  const nowhere = new Database({ uri: "bolt://127.0.0.1:9" });
  await expect(refusesWrites(nowhere)).rejects.toMatchObject({ fault: "unavailable" });
  await nowhere.close();
});
