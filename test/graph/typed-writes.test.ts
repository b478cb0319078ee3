import type { Driver } from "neo4j-driver";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Database } from "../../src/graph/database.js";
import { IncompleteWriteError, type WriteRow, writeRows } from "../../src/graph/load/write-rows.js";
import { cleanDatabase, rows, suiteDriver } from "../support/clean-database.js";

const CAUSES: readonly WriteRow<"write/merge-causes">[] = ["cause:a", "cause:b"].map((id) => ({
  id,
  properties: { id, name: id },
}));

let database: Database;
let driver: Driver;
beforeAll(() => {
  driver = suiteDriver();
});
beforeEach(async () => {
  database = await cleanDatabase();
});
afterAll(async () => {
  await database.close();
  await driver.close();
});

const counts = async () =>
  (
    await rows(
      driver,
      "MATCH (n:CauseOfAction) OPTIONAL MATCH (n)-[r]->() RETURN count(DISTINCT n) AS nodes, count(r) AS links",
    )
  )[0];

test("what a row names is joined, and all rows are counted, whatever runs they are sent in", async () => {
  await database.write(async (run) => {
    await writeRows(run, "write/merge-causes", CAUSES, 1);
    await writeRows(run, "write/link-causes", [{ from: "cause:a", to: "cause:b" }]);
  });
  expect(await counts()).toEqual({ nodes: 2, links: 1 });
});

test("a row that names what is not there fails by the statement's name, and nothing of the transaction stays", async () => {
  const work = database.write(async (run) => {
    await writeRows(run, "write/merge-causes", CAUSES);
    await writeRows(run, "write/link-causes", [
      { from: "cause:a", to: "cause:b" },
      { from: "cause:a", to: "cause:missing" },
    ]);
  });
  await expect(work).rejects.toEqual(new IncompleteWriteError("write/link-causes", 2, 1));
  expect(await counts()).toEqual({ nodes: 0, links: 0 });
});

test("a misspelt key does not compile", () => {
  // @ts-expect-error -- form, not from
  const link: WriteRow<"write/link-causes"> = { form: "cause:a", to: "cause:b" };
  // @ts-expect-error -- no property of a cause is called nmae
  const properties: WriteRow<"write/merge-causes">["properties"] = { id: "cause:a", nmae: "甲" };
  expect([link, properties]).toHaveLength(2);
});
