import { afterAll, expect, test } from "vitest";
import { knowledgeOf } from "../../src/api/http/request-context.js";
import { warmUp } from "../../src/cli/warm-up.js";
import type { ReadOptions } from "../../src/graph/database.js";
import { GraphStore } from "../../src/graph/store.js";
import { segment } from "../../src/similarity/segmenter.js";
import { createTestApi, data } from "../support/api.js";
import { suiteDatabase } from "../support/clean-database.js";

const database = suiteDatabase();
afterAll(() => database.close());
const store = (read: () => ReadOptions) => new GraphStore(database, segment, read);

test("what is asked most is asked once, along lists too that a filter leads to", async () => {
  const asked: string[] = [];
  const read = database.read.bind(database);
  database.read = (name, ...rest) => {
    asked.push(name);
    return read(name, ...rest);
  };
  const knowledge = knowledgeOf({ store });
  await warmUp(store, knowledge, new AbortController().signal);
  expect(asked).toContain("read/walk-cases");
  expect(asked).toContain("read/similar-case-candidates");
  expect(asked).toContain("read/points-of-cases");
  expect(asked).toContain("read/provision-candidates");
  expect(asked).toContain("read/parts-of-cases");
  expect(asked).toContain("read/applications-of-cases");
  // what it learnt of the graph the server knows
  const app = await createTestApi(database, { knowledge });
  const before = asked.length;
  await data(app, '{ similarCases(input: { facts: "承租人拖欠租金已有三期" }) { totalCount } }');
  await app.close();
  expect(asked.slice(before)).toContain("read/similar-case-candidates");
  expect(asked.filter((name) => name === "read/similarity-factors")).toHaveLength(1);
});

test("a server that stops waits for no warming", async () => {
  await expect(warmUp(store, knowledgeOf({ store }), AbortSignal.abort())).resolves.toBeUndefined();
});
