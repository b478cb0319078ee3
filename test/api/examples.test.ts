import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "../../src/graph/database.js";
import { data, createTestApi, EXAMPLES } from "../support/api.js";
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

test("there are at least ten, for all three users", () => {
  expect(EXAMPLES.length).toBeGreaterThanOrEqual(10);
  for (const user of ["律师", "诉讼团队", "探索"])
    expect(EXAMPLES.some(({ query }) => query.includes(user))).toBe(true);
});

/** Whether an answer says anything: some list in it has an entry, or some text stands in it. */
function saysSomething(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(saysSomething);
  if (typeof value === "object" && value !== null) return Object.values(value).some(saysSomething);
  return typeof value === "string" && value !== "";
}

describe("every example of the explorer runs and answers something", () => {
  // The seeds hold no divergence, and the example says so.
  test.each(EXAMPLES)("$name", async ({ query }) => {
    const answer = await data<Record<string, unknown>>(app, query);
    for (const [name, field] of Object.entries(answer))
      expect([name, saysSomething(field)]).toEqual([name, name !== "divergences"]);
  });
});
