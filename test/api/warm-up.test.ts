import { afterAll, expect, test } from "vitest";
import { warmUp } from "../../src/cli/warm-up.js";
import { suiteDatabase } from "../support/clean-database.js";

const database = suiteDatabase();
afterAll(() => database.close());

test("what is asked most is asked once, along lists too that a filter leads to", async () => {
  const asked: string[] = [];
  const read = database.read.bind(database);
  database.read = (name, ...rest) => {
    asked.push(name);
    return read(name, ...rest);
  };
  await warmUp(database, new AbortController().signal);
  expect(asked).toContain("read/walk-cases");
  expect(asked).toContain("read/similar-case-candidates");
  expect(asked).toContain("read/points-of-cases");
  expect(asked).toContain("read/provision-candidates");
  expect(asked).toContain("read/amounts-of-cases");
  expect(asked).toContain("read/applications-of-cases");
});

test("a server that stops waits for no warming", async () => {
  await expect(warmUp(database, AbortSignal.abort())).resolves.toBeUndefined();
});
