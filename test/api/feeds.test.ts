import { createHash } from "node:crypto";
import { pino } from "pino";
import { afterEach, expect, test } from "vitest";
import type { ApiOptions } from "../../src/api/http/api-options.js";
import type { AuditedOperation } from "../../src/api/http/audit-plugin.js";
import { addWatchNews, createWatch, deleteWatch } from "../../src/graph/watches.js";
import { createTestApi } from "../support/api.js";
import { apiSuite } from "../support/api-suite.js";

const ID = "watch:feeds";
const suite = apiSuite(
  async (database) => {
    await createWatch(database, {
      id: ID,
      name: "租金",
      query: { kind: "PRECEDENTS", citations: ["民法典第752条"] },
      webhook: undefined,
      seen: [],
    });
    const told = { id: `${ID}#1`, title: "新案", summary: "一则", caseId: "case:tj-01", key: "1" };
    await addWatchNews(database, ID, ["1"], [told]);
  },
  async (database) => {
    await deleteWatch(database, ID);
  },
);

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** Asks for a feed, as the holder of a token where callers are known. */
async function opened(options: Partial<ApiOptions>) {
  const app = await createTestApi(suite.database, options);
  closing.push(() => app.close());
  return (id: string, token = "a") =>
    app.inject({ url: `/watches/${id}.atom`, headers: { authorization: `Bearer ${token}` } });
}

test("a feed is recorded with the cases that it tells of, and not answered where it cannot be", async () => {
  const recorded: AuditedOperation[] = [];
  const lines: string[] = [];
  const feed = await opened({
    audit: (operation) => Promise.resolve(void recorded.push(operation)),
    authenticate: (name) => Promise.resolve({ name, role: "reader" }),
    logger: pino({}, { write: (line: string) => lines.push(line) }),
  });
  expect((await feed("feeds")).body).toContain("<title>新案</title>");
  expect((await feed("nowhere")).json()).toMatchObject({
    errors: [{ extensions: { code: "NOT_FOUND" } }],
  });
  const operation = (id: string) =>
    createHash("sha256")
      .update(JSON.stringify(["watch", { id }]))
      .digest("hex");
  expect(recorded).toEqual([
    { caller: "a", operation: operation("feeds"), codes: [], cases: ["case:tj-01"] },
    { caller: "a", operation: operation("nowhere"), codes: ["NOT_FOUND"], cases: [] },
  ]);
  const asked = lines.map((line) => JSON.parse(line) as object);
  expect(asked).toContainEqual(expect.objectContaining({ msg: "feed", caller: "a", codes: [] }));

  const unrecorded = await opened({ audit: () => Promise.reject(new Error("ENOSPC")) });
  const refused = await unrecorded("feeds");
  expect([refused.statusCode, refused.headers["retry-after"], refused.json()]).toMatchObject([
    503,
    "2",
    { errors: [{ extensions: { code: "SERVICE_UNAVAILABLE" } }] },
  ]);
  expect(refused.body).not.toContain("ENOSPC");
});

test("feeds spend the budget of their token, and leave others theirs", async () => {
  const feed = await opened({
    authenticate: (name) => Promise.resolve({ name, role: "reader" }),
    limits: { budget: { size: 1000, perSecond: 1 } },
  });
  expect((await feed("feeds")).statusCode).toBe(200);
  const refused = await feed("feeds");
  expect([refused.statusCode, refused.json()]).toMatchObject([
    429,
    { errors: [{ extensions: { code: "BUDGET_EXCEEDED" } }] },
  ]);
  expect(Number(refused.headers["retry-after"])).toBeGreaterThan(100);
  expect((await feed("feeds", "b")).statusCode).toBe(200);
});
