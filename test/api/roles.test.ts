import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Role, ROLES } from "../../src/api/access/caller.js";
import { readSettings } from "../../src/cli/settings.js";
import type { Database } from "../../src/graph/database.js";
import { createTestApi } from "../support/api.js";
import { suiteDatabase } from "../support/clean-database.js";

let database: Database;
const servers: FastifyInstance[] = [];
beforeAll(() => void (database = suiteDatabase()));
afterAll(async () => {
  for (const server of servers) await server.close();
  await database.close();
});

const SEARCH = { facts: "承租人拖欠租金，出租人锁车。", forumCourt: "浦东法院" };
const INPUT = { searcher: "某律师事务所", search: SEARCH };

/**
 * The statuses of a report as a download, for a reader and an editor, and its code as a field where
 * refused.
 */
async function reports(environment: NodeJS.ProcessEnv) {
  const { permissions } = readSettings(environment);
  const server = await createTestApi(database, {
    permissions,
    limits: { deadlineMs: 100_000 }, // a search is not what is measured here
    authenticate: (token) => Promise.resolve({ name: token, role: token as Role }),
  });
  servers.push(server);
  const post = (url: string, role: Role, payload: object) =>
    server.inject({ method: "POST", url, headers: { authorization: `Bearer ${role}` }, payload });
  const downloads: number[] = [];
  for (const role of ROLES.slice(0, 2))
    downloads.push((await post("/report.md", role, INPUT)).statusCode);
  const query = `query($input: SimilarCaseReportInput!) {
    similarCaseReport(input: $input) { tiers { found } file(format: MARKDOWN) { name } }
  }`;
  const asked = await post("/graphql", "reader", { query, variables: { input: INPUT } });
  const { errors = [] } = asked.json<{ errors?: { extensions: { code: string } }[] }>();
  return { downloads, codes: errors.map((each) => each.extensions.code) };
}

test("whoever may read a report may take it along, unless that takes a higher role", async () => {
  expect(await reports({})).toEqual({ downloads: [200, 200], codes: [] });
  expect(await reports({ LEIAN_EXPORT_ROLE: "editor" })).toEqual({
    downloads: [403, 200],
    codes: ["FORBIDDEN"],
  });
});

test("a role that there is not is refused with a sentence", () => {
  expect(() => readSettings({ LEIAN_EXPORT_ROLE: "boss" })).toThrow(
    "LEIAN_EXPORT_ROLE is wrong: expected reader, editor or admin",
  );
});
