import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import type { AuditedOperation } from "../../src/api/http/audit-plugin.js";
import { ask, createTestApi } from "../support/api.js";
import { apiSuite } from "../support/api-suite.js";

const suite = apiSuite();

test("each operation is recorded with the cases that its answer tells of, and no value of it", async () => {
  const recorded: AuditedOperation[] = [];
  const app = await createTestApi(suite.database, {
    audit: (operation) => Promise.resolve(void recorded.push(operation)),
  });
  const secret = "case:nowhere-secret";
  const questions = [
    '{ case(id: "case:tj-01") { title } b: node(id: "case:tj-02") { ... on Case { name } } }',
    `{ case(id: "${secret}") { title } }`,
    "{ cases(first: 0) { totalCount } }",
    "{ courts(first: 2) { nodes { name } } }",
  ];
  for (const query of questions) await ask(app, query);
  await ask(app, "{ cases(first: 2) { nodes { facts } } }");
  expect(recorded.slice(0, 4)).toEqual(
    [
      { codes: [], cases: ["case:tj-01", "case:tj-02"] },
      { codes: [], cases: [] },
      { codes: ["BAD_USER_INPUT"], cases: [] },
      { codes: [], cases: [] },
    ].map((each, index) => ({
      ...each,
      caller: null,
      operation: createHash("sha256").update(questions[index]!).digest("hex"),
    })),
  );
  expect(recorded[4]?.cases).toHaveLength(2);
  expect(JSON.stringify(recorded)).not.toContain(secret);
  await app.close();
});

test("what cannot be recorded is not answered", async () => {
  const app = await createTestApi(suite.database, {
    audit: () => Promise.reject(new Error("ENOSPC")),
  });
  const answer = await ask(app, '{ case(id: "case:tj-01") { title } }');
  expect([answer.status, answer.data, answer.errors]).toMatchObject([
    503,
    undefined,
    [{ extensions: { code: "SERVICE_UNAVAILABLE" } }],
  ]);
  expect(answer.raw).not.toContain("ENOSPC");
  await app.close();
});
