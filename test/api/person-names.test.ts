import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Role } from "../../src/api/access/caller.js";
import { importRecords } from "../../src/cli/import-records.js";
import { SILENT } from "../../src/cli/progress.js";
import { readSettings } from "../../src/cli/settings.js";
import type { CaseRecord } from "../../src/domain/case-record.js";
import type { Database } from "../../src/graph/database.js";
import { removeCases } from "../../src/graph/load/load.js";
import { addWatchNews, createWatch, deleteWatch } from "../../src/graph/watches.js";
import { inputFiles } from "../../src/ingest/import/input-file.js";
import { createTestApi } from "../support/api.js";
import { rows, suiteDatabase, suiteDriver } from "../support/clean-database.js";
import { unzip } from "../support/unzip.js";

const SOURCE = "test person names";
const CASE = "case:person-names";
const CITING = "case:person-names-citing";
const NUMBER = "（2023）津0116民初88031号";
const COURT = "court:tianjin-binhai";
/** Two persons, and others whose names begin like theirs. */
const NAMES = ["陆云舟", "陆云帆"];
const OTHERS = ["陆云舟建材店", "陆云舟华"];
const TRACES = /陆\s*云\s*(?:舟(?!建材店|华)|帆)/u;
const MASKED = /陆某[某甲]/u;
const [A, B] = NAMES as [string, string];
const [SHOP, JUDGE] = OTHERS as [string, string];

/** A document whose second piece begins within a name. */
const DOCUMENT =
  `${A}诉${B}。审判员${JUDGE}。`.padEnd(3999, "　") + `${A}与${SHOP}订约，陆云\n帆担保。`;
const quote = `${A}与${SHOP}订约`;
const evidence = {
  quote,
  source: "document:person-names",
  start: DOCUMENT.indexOf(quote),
  end: DOCUMENT.indexOf(quote) + quote.length,
};
const grounds = { basis: "CITED", evidence } as const;

const RECORDS: readonly CaseRecord[] = [
  {
    id: CASE,
    title: `${A}与${B}融资租赁合同纠纷案`,
    name: `${A}与${B}融资租赁合同纠纷案`,
    caseNumbers: [NUMBER],
    facts: `${A}、${SHOP}主张所租盾构机于交付当日沉入江底，${B}应付租金。`,
    reasoning: `本院认为，${B}应向${A}付款。`,
    significance: `${A}案的意义。`,
    summary: `${A}诉${B}。`,
    disposition: `${B}付款。`,
    date: "2023-03-03",
    causesOfAction: ["cause:112"],
    outcome: "PLAINTIFF_WINS",
    extractor: "test/1",
    parties: [
      { name: A, kind: "PERSON", role: "PLAINTIFF", aliases: ["云舟"], evidence },
      { name: B, kind: "PERSON", role: "DEFENDANT", evidence },
      { name: SHOP, kind: "ORGANIZATION", role: "THIRD_PARTY" },
    ],
    rulings: [
      {
        key: "first",
        stage: "FIRST_INSTANCE",
        court: COURT,
        courtGrounds: { basis: "INFERRED", rationale: "测试" },
        result: `${B}付款`,
        orders: [`${B}向${A}付款`],
        orderItems: [{ number: 1, text: `${B}向${A}付款`, performers: [B], beneficiaries: [A] }],
        bench: [{ name: JUDGE, role: "PRESIDING_JUDGE" }],
      },
    ],
    provisions: [{ provision: "provision:civil-code/752", treatment: "APPLIED", ...grounds }],
    factors: [{ factor: "factor:nominal-purchase", ...grounds }],
    issues: [{ question: `${B}应否付租`, answer: `${B}应付` }],
    events: [{ date: "2023-01-01", label: `${A}交付`, party: A, evidence }],
    amounts: [
      { value: "1", currency: "CNY", label: `${B}的租金`, text: "1元", party: B, evidence },
    ],
    rulePrinciples: [{ statement: `${A}规则：租赁物沉没的风险归占有人。` }],
    unresolved: [{ kind: "provision", raw: `${A}所称的规定`, reason: "测试" }],
    sections: [{ heading: "案情", text: A, start: 0, end: 3 }],
    document: {
      id: "document:person-names",
      name: `${A}.txt`,
      kind: "JUDGMENT",
      hash: "1".repeat(64),
      length: DOCUMENT.length,
      start: 0,
      text: DOCUMENT,
    },
  },
  {
    id: CITING,
    title: "某公司与某厂融资租赁合同纠纷案",
    facts: "所租盾构机于交付当日沉入江底。",
    date: "2023-04-03",
    citedCases: [{ case: NUMBER, evidence: { quote: "参照沉没盾构机一案" } }],
  },
];

const FACTS = "所租盾构机于交付当日沉入江底，承租人应否付租";
const ID = "__typename ... on Node { id }";
const PARTY = "{ id name aliases case { name } appearances { role } }";
/** Every way by which a name goes out; each shows some to whoever may see them. */
const WAYS: Readonly<Record<string, string>> = {
  case: `{ case(id: "${CASE}") { title name facts reasoning significance summary disposition
    parties { party ${PARTY} evidence { quote context(around: 200) } }
    rulings { result orders orderItems { text performers } bench { name } }
    issues { question answer } events { label party { id name } } amounts { label party { name } }
    factors { evidence { quote } } unresolved { raw } documents { name text(start: 3990, length: 200) }
    sections { text } } }`,
  "case by number": `{ case(caseNumber: "${NUMBER}") { name } }`,
  ...Object.fromEntries(
    ["NEWEST", "TITLE"].map((order) => [
      `cases, ${order}`,
      `{ cases(first: 100, orderBy: ${order}, filter: { from: "2023-03-03", to: "2023-04-03", keyword: "盾构机" }) { nodes { name } edges { cursor } } }`,
    ]),
  ),
  "document, the first piece": `{ case(id: "${CASE}") { documents { window(start: 0, length: 4000) { text claims { label } } } } }`,
  "document, the second piece": `{ case(id: "${CASE}") { documents { window(start: 4000, length: 60) { text } text(start: 3999, length: 3) } } }`,
  search: `{ search(query: "盾构机沉入江底", types: [CASE]) { edges { highlight node { ${ID} ... on Case { name } } } } }`,
  precedents: `{ precedents(citations: ["民法典第752条"], first: 100, orderBy: NEWEST) { nodes { name } edges { applications { evidence { quote } } } } }`,
  neighborhood: `{ neighborhood(id: "${CASE}", depth: 2, limit: 500) { nodes { ${ID} ... on Party { name } } edges { from to evidence { quote } } } }`,
  "the case that cites it": `{ case(id: "${CITING}") { citedCases { case { name } } } }`,
  similarCases: `{ similarCases(first: 50, input: { facts: "${FACTS}" }) { nodes { name } edges { explanation sharedFactors { inCase { quote } } } } }`,
  similarCaseReport: `{ similarCaseReport(input: { search: { facts: "${FACTS}" }, searcher: "某律师", pendingIssues: ["应否付租"], first: 50 }) { markdown } }`,
  rulePrinciples: `{ case(id: "${CASE}") { rulings { rulePrinciples { statement } } } }`,
  watchNews: `{ watchNews(watch: "watch:person-names") { title summary case { name } } }`,
};

let database: Database;
let app: FastifyInstance;
let folder: string;
beforeAll(async () => {
  database = suiteDatabase();
  folder = await mkdtemp(join(tmpdir(), "leian-names-"));
  const path = join(folder, "cases.json");
  await writeFile(path, JSON.stringify({ cases: RECORDS }));
  const result = await importRecords(database, await inputFiles([path]), {
    source: SOURCE,
    dryRun: false,
    prunesReference: false,
    progress: SILENT,
  });
  if (result.kind !== "loaded") throw new Error(JSON.stringify(result));
  await createWatch(database, {
    id: "watch:person-names",
    name: "测试",
    query: { kind: "PRECEDENTS", citations: ["民法典第752条"] },
    webhook: undefined,
    seen: [],
  });
  const news = { id: "news:person-names/1", key: "1", caseId: CASE };
  const told = { ...news, title: `新案：${A}与${B}`, summary: `${A}胜诉` };
  await addWatchNews(database, "watch:person-names", ["1"], [told]);
  const { permissions } = readSettings({ LEIAN_PERSON_NAMES: "editor" });
  app = await createTestApi(database, {
    permissions,
    limits: { deadlineMs: 100_000 }, // a search is not what is measured here
    authenticate: (token) => Promise.resolve({ name: token, role: token as Role }),
  });
}, 300_000);
afterAll(async () => {
  await app.close();
  await deleteWatch(database, "watch:person-names");
  await removeCases(database, [CASE, CITING]);
  const driver = suiteDriver();
  await rows(
    driver,
    "MATCH (node) WHERE (node:Load AND node.source = $source) OR any(start IN ['document:person-names', 'chunk:document:person-names'] WHERE node.id STARTS WITH start) DETACH DELETE node",
    { source: SOURCE },
  );
  await driver.close();
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

const post = (url: string, role: Role, payload: object) =>
  app.inject({
    method: "POST",
    url,
    headers: { authorization: `Bearer ${role}`, accept: "application/json, text/event-stream" },
    payload,
  });
async function answered(role: Role, query: string) {
  const answer = await post("/graphql", role, { query });
  const body = answer.json<{ data: Record<string, never>; errors?: unknown }>();
  expect([query, body.errors]).toEqual([query, undefined]);
  return body;
}
/** What is read of an answer, its cursors decoded. */
async function words(role: Role, query: string): Promise<string> {
  const text = JSON.stringify((await answered(role, query)).data);
  const cursors = [...text.matchAll(/"cursor":"([^"]+)"/gu)];
  return text + cursors.map(([, each]) => Buffer.from(each ?? "", "base64url").toString()).join();
}

describe("names of natural persons, where they take the role editor", () => {
  test.each(Object.keys(WAYS))("%s: masked for readers, and for nobody else", async (way) => {
    const query = WAYS[way]!;
    expect(await words("editor", query)).toMatch(TRACES);
    const read = await words("reader", query);
    expect(read).not.toMatch(TRACES);
    if (way !== "rulePrinciples") expect(read).toMatch(MASKED);
  });

  test("organisations, judges and places in a text stay as they are", async () => {
    const read = await words("reader", WAYS["case"]!);
    for (const other of OTHERS) expect(read).toContain(other);
    const inside = `{ case(id: "${CASE}") { documents { text(start: ${evidence.start}, length: ${quote.length}) } } }`;
    expect(await words("reader", inside)).toContain(`陆某甲与${SHOP}订约`);
  });

  test("a party is found by the id that its reader was given, and by no other", async () => {
    const given = (await words("reader", WAYS["case"]!)).match(/party:person-names\/陆某[某甲]/gu)!;
    for (const id of new Set(given)) {
      const one = await words("reader", `{ node(id: "${id}") { id ... on Party ${PARTY} } }`);
      expect(one).toMatch(MASKED);
      expect(await words("reader", `{ neighborhood(id: "${id}") { nodes { ${ID} } } }`)).toContain(
        CASE,
      );
    }
    const real = `{ node(id: "party:person-names/${A}") { id } }`;
    expect((await answered("reader", real)).data).toEqual({ node: null });
    expect((await answered("editor", real)).data).toEqual({
      node: { id: `party:person-names/${A}` },
    });
  });

  test("nobody looks for a name that he may not see; other words are found", async () => {
    const found = async (role: Role, query: string) => words(role, query);
    const ways = [
      `{ search(query: "${A}", first: 50) { totalCount nodes { ${ID} } } }`,
      `{ cases(filter: { keyword: "${A}" }) { totalCount nodes { id } } }`,
    ];
    for (const way of ways) {
      expect(await found("editor", way)).toContain(CASE);
      expect(await found("reader", way)).not.toContain("person-names");
    }
    const parties = `{ search(query: "${A}", types: [PARTY]) { nodes { ${ID} } } }`;
    const refused = await post("/graphql", "reader", { query: parties });
    expect(refused.json()).toMatchObject({ errors: [{ extensions: { code: "FORBIDDEN" } }] });
    expect(await found("reader", ways[1]!.replace(A, "盾构机 交付"))).toContain(CASE);
  });

  test("a page by title goes on where it ended", async () => {
    const page = async (after: string) => {
      const rest = after === "" ? "" : `, after: "${after}"`;
      const query = `{ cases(first: 1, orderBy: TITLE, filter: { ids: ["${CASE}", "${CITING}"] }${rest}) { nodes { id } pageInfo { endCursor hasNextPage } } }`;
      const { data } = await answered("reader", query);
      return data["cases"] as unknown as {
        nodes: { id: string }[];
        pageInfo: { endCursor: string; hasNextPage: boolean };
      };
    };
    const first = await page("");
    const second = await page(first.pageInfo.endCursor);
    const ids = [...first.nodes, ...second.nodes].map(({ id }) => id);
    expect([ids.toSorted(), second.pageInfo.hasNextPage]).toEqual([[CASE, CITING], false]);
  });

  test("the report as a file, the feed and the tools of assistants", async () => {
    const report = { searcher: "某律师", search: { facts: FACTS }, first: 50 };
    const call = { name: "get_case", arguments: { id: CASE } };
    const rpc = { jsonrpc: "2.0", id: 1, method: "tools/call", params: call };
    const ways: readonly ((role: Role) => Promise<string>)[] = [
      async (role) => (await post("/report.md", role, report)).body,
      async (role) => (await post("/report.html", role, report)).body,
      async (role) =>
        [...unzip((await post("/report.docx", role, report)).rawPayload).values()].join(""),
      async (role) => (await post("/mcp", role, rpc)).body,
      async (role) =>
        (
          await app.inject({
            url: "/watches/person-names.atom",
            headers: { authorization: `Bearer ${role}` },
          })
        ).body,
    ];
    for (const [index, way] of ways.entries()) {
      expect([index, await way("editor")]).toEqual([index, expect.stringMatching(TRACES)]);
      expect([index, await way("reader")]).toEqual([index, expect.stringMatching(MASKED)]);
      expect(await way("reader")).not.toMatch(TRACES);
    }
  });
});
