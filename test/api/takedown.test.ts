import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import type { Driver } from "neo4j-driver";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from "vitest";
import { importRecords } from "../../src/cli/import-records.js";
import { SILENT } from "../../src/cli/progress.js";
import { readTakedownList } from "../../src/cli/takedown.js";
import { TakedownWatch, watchTakedown } from "../../src/cli/takedown-watch.js";
import type { CaseRecord } from "../../src/domain/case-record.js";
import type { Database } from "../../src/graph/database.js";
import { removeCases } from "../../src/graph/load/load.js";
import { inputFiles } from "../../src/ingest/import/input-file.js";
import { ask, createTestApi, data } from "../support/api.js";
import { until } from "../support/processes.js";
import { runLeian, startLeian } from "../support/run-leian.js";
import { rows, suiteDatabase, suiteDriver } from "../support/clean-database.js";

const GONE = "case:takedown-gone";
const GONE_NUMBER = "（2023）津0116民初99017号";
/** The id that a document gives the same case. */
const IN_RELEASE = "case:takedown-released";
const KEPT = ["case:takedown-kept", "case:takedown-citing"];
const PUBLICATION = "publication:tj-binhai-financial-leasing";
const COURT = "court:tianjin-binhai";
const SOURCE = "test takedown";

/** A case that every root query can reach; `name` stands in all its words. */
function caseRecord(
  id: string,
  name: string,
  favours: "CLAIMANT" | "RESPONDENT",
  more: Partial<CaseRecord> = {},
): CaseRecord {
  return {
    id,
    title: `${name}与乙公司融资租赁合同纠纷案`,
    facts: `${name}主张所租盾构机于交付当日沉入江底。`,
    publication: PUBLICATION,
    date: "2023-03-03",
    causesOfAction: ["cause:112"],
    parties: [{ name: `${name}有限公司`, kind: "ORGANIZATION", role: "PLAINTIFF" }],
    rulings: [
      {
        key: "first",
        stage: "FIRST_INSTANCE",
        court: COURT,
        courtGrounds: { basis: "INFERRED", rationale: "测试" },
      },
    ],
    provisions: [
      {
        provision: "provision:civil-code/752",
        basis: "CITED",
        evidence: { quote: `${name}依第752条` },
        treatment: "APPLIED",
      },
    ],
    factors: [{ factor: "factor:nominal-purchase", basis: "INFERRED", rationale: "测试" }],
    issues: [{ question: `${name}应否付租` }],
    rulePrinciples: [
      {
        statement: `${name}规则：租赁物沉没的风险归占有人。`,
        favours,
        favoursGrounds: { basis: "INFERRED", rationale: "测试" },
        turnsOn: ["factor:nominal-purchase", "factor:breach"],
      },
    ],
    ...more,
  };
}

const RECORDS = [
  caseRecord(GONE, "沉江甲", "CLAIMANT", { caseNumbers: [GONE_NUMBER], outcome: "PLAINTIFF_WINS" }),
  caseRecord(KEPT[0]!, "浮江丙", "RESPONDENT", { outcome: "DEFENDANT_WINS" }),
  caseRecord(KEPT[1]!, "浮江丁", "RESPONDENT", {
    citedCases: [{ case: GONE_NUMBER, evidence: { quote: "参照沉没盾构机一案" } }],
  }),
];

/** Ways that are refused when it is gone, and so lead to nothing. */
const OF_IT = new Set(["paths to it", "similarCases of it", "compareCases"]);

/** Every root query that can lead to a case, each asked as widely as it can be. */
const PAGE = "first: 100";
const NODE = "__typename ... on Node { id }";
const WAYS: Readonly<Record<string, string>> = {
  "case by id": `{ case(id: "${GONE}") { id } kept: case(id: "${KEPT[0]}") { id } }`,
  "case by number": `{ case(caseNumber: "${GONE_NUMBER}") { id } }`,
  node: `{ node(id: "${GONE}") { id } party: node(id: "party:takedown-gone/沉江甲有限公司") { id } ruling: node(id: "ruling:takedown-gone/first") { id } rule: node(id: "rule:takedown-gone/1") { id } issue: node(id: "issue:takedown-gone/1") { id } }`,
  nodes: `{ nodes(ids: ["${GONE}", "${KEPT[0]}"]) { ${NODE} } }`,
  ...Object.fromEntries(
    ["NEWEST", "OLDEST", "TITLE"].map((order) => [
      `cases, ${order}`,
      `{ cases(${PAGE}, orderBy: ${order}) { totalCount nodes { id name } } }`,
    ]),
  ),
  "cases with a filter": `{ cases(${PAGE}, filter: { courts: ["${COURT}"], factors: ["factor:nominal-purchase"], causesOfAction: ["cause:112"] }) { nodes { id } } }`,
  "cases by id": `{ cases(filter: { ids: ["${GONE}", "${KEPT[0]}"] }) { totalCount nodes { id } } }`,
  search: `{ search(${PAGE}, query: "盾构机沉入江底") { totalCount edges { highlight node { ${NODE} } } } }`,
  "search for names": `{ search(${PAGE}, query: "沉江甲有限公司 浮江丙", types: [PARTY, CASE, RULE_PRINCIPLE]) { edges { node { ${NODE} } } } }`,
  "search for the number": `{ search(query: "${GONE_NUMBER}") { edges { node { ${NODE} } } } }`,
  ...Object.fromEntries(
    ["AUTHORITY", "NEWEST", "OLDEST"].map((order) => [
      `precedents, ${order}`,
      `{ precedents(${PAGE}, citations: ["民法典第752条"], orderBy: ${order}) { totalCount nodes { id } edges { applications { evidence { quote } } } } }`,
    ]),
  ),
  provision: `{ provision(citation: "民法典第752条") { precedents(${PAGE}) { totalCount nodes { id } } } }`,
  neighborhood: `{ neighborhood(id: "${KEPT[1]}", depth: 2, limit: 500) { nodes { ${NODE} } edges { from to } } }`,
  "neighborhood of it": `{ neighborhood(id: "${GONE}") { nodes { ${NODE} } } }`,
  paths: `{ paths(from: "${KEPT[1]}", to: "${KEPT[0]}", maxLength: 3) { nodes { ${NODE} } edges { from to } } }`,
  "paths to it": `{ paths(from: "${KEPT[1]}", to: "${GONE}") { nodes { ${NODE} } } }`,
  rulePrinciples: `{ rulePrinciples(${PAGE}) { nodes { id statement } } }`,
  "courts, factors and their cases": `{ courts(first: 1) { nodes { id } } factors(first: 1) { nodes { id } } court: node(id: "${COURT}") { ... on Court { cases(${PAGE}) { nodes { id } } } } factor: node(id: "factor:nominal-purchase") { ... on Factor { cases(${PAGE}) { nodes { id } } } } publication: node(id: "${PUBLICATION}") { ... on Publication { cases(${PAGE}) { nodes { id } } } } }`,
  resolveCitations: `{ resolveCitations(text: "参照${GONE_NUMBER}，依民法典第752条。") { case { id name } } kept: case(id: "${KEPT[0]}") { id } }`,
  similarCases: `{ similarCases(${PAGE}, input: { facts: "所租盾构机于交付当日沉入江底，承租人应否付租" }) { totalCount edges { node { id name } explanation sharedFactors { inCase { quote } } } } }`,
  "similarCases of one that stays": `{ similarCases(${PAGE}, input: { caseId: "${KEPT[1]}", withoutFactors: ["factor:nominal-purchase"] }) { nodes { id name } whatIf { left { id } entered { id } } } }`,
  "similarCases of it": `{ similarCases(input: { caseId: "${GONE}" }) { nodes { id } } it: case(id: "${GONE}") { id } }`,
  compareCases: `{ compareCases(a: "${KEPT[0]}", b: "${GONE}") { a { id } b { id name } explanation } }`,
  applicableProvisions: `{ applicableProvisions(facts: "所租盾构机于交付当日沉入江底，承租人应否付租", first: 20) { cases { id name } because { quote source } } }`,
  divergences: `{ divergences(citation: "民法典第752条") { nodes { cases { id } explanation } } kept: case(id: "${KEPT[0]}") { id } }`,
  similarCaseReport: `{ similarCaseReport(input: { search: { facts: "所租盾构机于交付当日沉入江底，承租人应否付租" }, searcher: "某律师", pendingIssues: ["应否付租"], first: 50 }) { tiers { hits { case { id } } } markdown } }`,
  "the case that cites it": `{ case(id: "${KEPT[1]}") { id citedCases { case { id } } unresolved { kind raw reason } } }`,
};
const TRACES = /takedown-gone|沉江甲|99017/u;

let database: Database;
let driver: Driver;
let folder: string;
let list: string;
let environment: NodeJS.ProcessEnv;
let app: FastifyInstance;
let printed: string[];
let before: readonly Record<string, unknown>[];

const counts = () =>
  rows(
    driver,
    `MATCH (n) WHERE NOT n:Load AND NOT n:LoadLock
     RETURN count(n) AS nodes, sum(COUNT { (n)-->() }) AS links, sum(n.precedentCount) AS precedents`,
  );

beforeAll(async () => {
  database = suiteDatabase();
  driver = suiteDriver();
  before = await counts();
});
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "leian-takedown-"));
  list = join(folder, "takedown.txt");
  environment = { LEIAN_TAKEDOWN: list, LEIAN_HOME: folder };
  await writeFile(list, "");
  await load();
  app = await createTestApi(database);
  printed = [];
  watchTakedown(
    app,
    new TakedownWatch([{ path: list, named: true }], database, (text) => printed.push(text)),
  );
});
afterEach(async () => {
  await app.close();
  await removeCases(database, [GONE, IN_RELEASE, ...KEPT]);

  await rows(
    driver,
    "MATCH (node) WHERE node:Load AND node.source = $source OR any(start IN ['document:takedown', 'chunk:document:takedown'] WHERE node.id STARTS WITH start) DETACH DELETE node",
    { source: SOURCE },
  );
  await rm(folder, { recursive: true, force: true });
});
afterAll(async () => {
  expect(await counts()).toEqual(before); // the other files of the suite read the same graph
  await database.close();
  await driver.close();
});

async function load(records: readonly CaseRecord[] = RECORDS) {
  const path = join(folder, "cases.json");
  await writeFile(path, JSON.stringify({ cases: records }));
  const takedown = await readTakedownList(environment);
  const options = {
    source: SOURCE,
    dryRun: false,
    prunesReference: false,
    progress: SILENT,
    takedown,
  };
  const result = await importRecords(database, await inputFiles([path]), options);
  if (result.kind !== "loaded") throw new Error(JSON.stringify(result));
  return result;
}

/** Changes the list and waits as long as an answer may be older than it. */
async function takeDown(text: string): Promise<void> {
  await writeFile(list, text);
  await new Promise((done) => setTimeout(done, 1050));
}

/** What stands for the citation of the case. */
const unresolved = {
  kind: "citedCase",
  raw: "参照沉没盾构机一案",
  reason: "the case has been taken down",
};
interface Citing {
  case: {
    citedCases: { case: { id: string } }[];
    unresolved: { kind: string; raw: string; reason: string }[];
  };
}
const citing = async () => (await data<Citing>(app, WAYS["the case that cites it"]!)).case;

/** What an answer holds beside the question's own words, which an error may repeat. */
async function answers(way: string): Promise<{ gone: boolean; kept: boolean }> {
  const answer = await ask(app, WAYS[way]!);
  expect(
    (answer.errors ?? [])
      .map((error) => error.extensions.code)
      .filter((code) => code !== "NOT_FOUND"),
  ).toEqual([]);
  const words = JSON.stringify(answer.data ?? null);
  return { gone: TRACES.test(words), kept: words.includes(KEPT[0]!) };
}

describe("a running server", () => {
  test.each([
    ["its id", `# at a party's wish\n${GONE}\n`],
    ["its number", "〔2023〕津 0116 民初 99017 号 # in another writing"],
  ])(
    "finds the case no more, on any way, once the list names %s; the others still come",
    async (_by, text) => {
      const before = new Map<string, { gone: boolean; kept: boolean }>();
      for (const way of Object.keys(WAYS)) before.set(way, await answers(way));
      expect([...before].filter(([, { gone }]) => !gone)).toEqual([]);

      await takeDown(text);
      for (const [way, { kept }] of before)
        expect([way, await answers(way)]).toEqual([
          way,
          { gone: false, kept: kept && !OF_IT.has(way) },
        ]);
      expect(printed).toEqual([`Taken down: ${GONE}`]);
      expect(await citing()).toMatchObject({ citedCases: [], unresolved: [unresolved] });
    },
  );

  test("honours the list for a query that comes while another waits for it", async () => {
    await takeDown(GONE);
    const together = await Promise.all(Array.from({ length: 20 }, () => answers("case by id")));
    expect(together).toEqual(Array.from({ length: 20 }, () => ({ gone: false, kept: true })));
  });

  test("removes the case again when another process has loaded it meanwhile", async () => {
    await takeDown(GONE);
    expect(await answers("case by id")).toMatchObject({ gone: false });
    const path = join(folder, "again.json");
    await writeFile(path, JSON.stringify({ cases: RECORDS }));

    await importRecords(database, await inputFiles([path]), {
      source: SOURCE,
      dryRun: false,
      prunesReference: false,
      progress: SILENT,
    });
    await new Promise((done) => setTimeout(done, 1050));
    expect(await answers("case by id")).toMatchObject({ gone: false });
  });

  test("says where a changed list is wrong, and honours its other lines", async () => {
    await takeDown(`张某案\n${GONE}\n`);
    expect(await answers("case by id")).toMatchObject({ gone: false });
    expect(printed).toEqual([
      expect.stringContaining("takedown.txt:1: expected a case id"),
      `Taken down: ${GONE}`,
    ]);
  });

  test("a list that has gone takes nothing back", async () => {
    await takeDown(GONE);
    await answers("case by id");
    await rm(list);
    await new Promise((done) => setTimeout(done, 1050));
    expect(await answers("case by id")).toMatchObject({ gone: false });
    expect(printed.at(-1)).toMatch(/takedown\.txt cannot be read/u);
  });
});

describe("an import", () => {
  test("leaves the case out and removes it, as long as the list names it; off the list it comes back", async () => {
    await writeFile(list, GONE_NUMBER);
    expect(await load()).toMatchObject({
      counts: { created: 0, changed: 1, unchanged: 1 },
      withheld: { takenDown: [GONE], removed: [GONE] },
    });
    expect(await citing()).toMatchObject({ citedCases: [], unresolved: [unresolved] });
    expect(await load()).toMatchObject({
      counts: { created: 0, changed: 0, unchanged: 2 },
      withheld: { takenDown: [GONE], removed: [] },
    });
    await writeFile(list, "");
    expect(await load()).toMatchObject({
      counts: { created: 1, unchanged: 1, changed: 1 },
      withheld: { takenDown: [] },
    });
    expect(await citing()).toMatchObject({ citedCases: [{ case: { id: GONE } }], unresolved: [] });
  });

  test("masks personal data, and the same input twice stays unchanged", async () => {
    const records = [...RECORDS.slice(0, 2), { ...RECORDS[2]!, summary: "电话13800138000。" }];
    const masked = [{ caseId: KEPT[1], masked: { MOBILE_NUMBER: 1 } }];
    expect(await load(records)).toMatchObject({
      counts: { changed: 1, unchanged: 2 },
      withheld: { masked },
    });
    expect(await load(records)).toMatchObject({
      counts: { changed: 0, unchanged: 3 },
      withheld: { masked },
    });
    const found = await data<{ case: { summary: string } }>(
      app,
      `{ case(id: "${KEPT[1]}") { summary } }`,
    );
    expect(found.case.summary).toBe(`电话${"＊".repeat(11)}。`);
  });
});

describe("the command line", () => {
  const connection = () => {
    const { uri, username, password } = inject("database");
    return { ...environment, NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password };
  };
  const input = (value: unknown) => JSON.stringify(value);
  const withPhone = { ...RECORDS[2]!, summary: "电话13800138000。" };

  test("leian import says what it masked and left out, on standard error and with --json", async () => {
    await writeFile(list, GONE);
    const lines = [RECORDS[0], withPhone].map(input).join("\n");
    const ran = await runLeian(["import", "-"], connection(), lines);
    expect(ran).toMatchObject({
      code: 0,
      stdout: "2 cases: 0 new, 1 changed, 0 unchanged, 0 removed.\n",
    });
    expect(ran.stderr).toContain(
      `${KEPT[1]}: 1 mobile number masked\nLeft out (takedown list): ${GONE}\nRemoved from the graph (takedown list): ${GONE}\n`,
    );
    const again = await runLeian(["import", "--json", "-"], connection(), lines);
    expect([again.stderr, JSON.parse(again.stdout)]).toMatchObject([
      "",
      {
        ok: true,
        personalData: [{ caseId: KEPT[1], masked: { MOBILE_NUMBER: 1 } }],
        takenDown: [GONE],
      },
    ]);
    await rows(driver, "MATCH (load:Load {source: '-'}) DETACH DELETE load");
  });

  test("leian import --personal-data refuse loads nothing and says where", async () => {
    const ran = await runLeian(
      ["import", "--personal-data", "refuse", "-"],
      connection(),
      input(withPhone),
    );
    expect(ran).toMatchObject({
      code: 1,
      stdout:
        "-:1: summary: expected no personal data: a mobile number (13…) stands at 2\nNothing was loaded: 1 fault.\n",
    });
  });

  test.each([
    [
      "张某案\n",
      /^The takedown list has faults; nothing was done:\n.*takedown\.txt:1: expected a case id/u,
    ],
    [
      undefined,
      /^The takedown list .*takedown\.txt cannot be read: mend LEIAN_TAKEDOWN, or make the file\.\n$/u,
    ],
  ])("a list that cannot be honoured stops every command: %j", async (text, message) => {
    if (text === undefined) await rm(list);
    else await writeFile(list, text);
    for (const command of [
      ["import", "-"],
      ["start", "--port", "0"],
      ["seed", "--dry-run"],
    ]) {
      const ran = await runLeian(command, connection(), input(withPhone));
      expect([ran.code, ran.stdout]).toEqual([1, ""]);
      expect(ran.stderr).toMatch(message);
    }
  });

  test("leian start removes what the list names, and honours a changed list while it runs", async () => {
    await writeFile(list, GONE);
    const child = startLeian(["start", "--port", "0"], connection());
    let output = "";
    child.stderr!.on("data", (chunk: Buffer) => (output += chunk.toString()));
    await until("it answers", () => output.includes("answers at"));
    expect(output).toContain(`Taken down: ${GONE}`);
    const url = `${/http:\/\/127\.0\.0\.1:\d+/u.exec(output)![0]}/graphql`;
    const has = async (id: string) => {
      const answer = await fetch(url, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: input({ query: `{ case(id: "${id}") { id } }` }),
      });
      return ((await answer.json()) as { data: { case: unknown } }).data.case !== null;
    };
    expect([await has(GONE), await has(KEPT[0]!)]).toEqual([false, true]);
    await takeDown(`${GONE}\n${KEPT[0]}`);
    expect([await has(GONE), await has(KEPT[0]!), await has(KEPT[1]!)]).toEqual([
      false,
      false,
      true,
    ]);
    child.kill("SIGTERM");
    expect(await new Promise((resolve) => child.on("close", resolve))).toBe(0);
  });
});

/** The cases as a release publishes them, one after the other. */
const fromDocument = (): readonly CaseRecord[] => {
  const part = (start: number, text: string) => ({
    id: "document:takedown-release",
    name: "release.txt",
    kind: "COMPILATION" as const,
    hash: "0".repeat(64),
    length: 30,
    start,
    text,
  });
  const released = (id: string, title: string, document: CaseRecord["document"]): CaseRecord => ({
    id,
    title,
    facts: "案情",
    publication: PUBLICATION,
    extractor: "test/1",
    document,
  });
  return [
    released(IN_RELEASE, RECORDS[0]!.title, part(0, "沉江甲".repeat(5))),
    released(KEPT[1]!, RECORDS[2]!.title, part(15, "浮江丁".repeat(5))),
  ];
};
const chunks = () =>
  rows(
    driver,
    "MATCH (c:DocumentChunk {documentId: 'document:takedown-release'}) RETURN c.text AS text ORDER BY c.start",
  );

test("a case that a document holds too goes as one, by the id of either record, and its words are blanked", async () => {
  await load(fromDocument());
  expect(await chunks()).toEqual([{ text: "沉江甲".repeat(5) }, { text: "浮江丁".repeat(5) }]);
  await takeDown(IN_RELEASE);
  expect(await answers("case by id")).toEqual({ gone: false, kept: true });
  expect(printed).toEqual([`Taken down: ${GONE}, ${IN_RELEASE}`]);
  expect(await chunks()).toEqual([{ text: "＊".repeat(15) }, { text: "浮江丁".repeat(5) }]);
  expect(
    await rows(driver, "MATCH (s:CaseSource) WHERE s.record CONTAINS '沉江甲' RETURN s.id"),
  ).toEqual([]);
});

test("the words of the case in a stored document are blanked, and the offsets of the others stay", async () => {
  await rows(
    driver,
    `CREATE (d:Document {id: 'document:takedown'})
     CREATE (d)<-[:PART_OF]-(:DocumentChunk {id: 'document:takedown/1', start: 0, end: 10, text: '甲甲甲乙乙乙乙乙乙乙'})
     CREATE (d)<-[:PART_OF]-(:DocumentChunk {id: 'document:takedown/2', start: 10, end: 16, text: '乙乙丙丙丙丙'})
     WITH d
     MATCH (gone:Case {id: $gone}), (kept:Case {id: $kept})
     CREATE (gone)-[:READ_FROM {start: 3, end: 12}]->(d), (kept)-[:READ_FROM {start: 0, end: 3}]->(d)`,
    { gone: GONE, kept: KEPT[0] },
  );
  await takeDown(GONE);
  await answers("case by id");
  expect(
    await rows(
      driver,
      "MATCH (:Document {id: 'document:takedown'})<-[:PART_OF]-(c) RETURN c.text AS text ORDER BY c.start",
    ),
  ).toEqual([{ text: `甲甲甲${"＊".repeat(7)}` }, { text: "＊＊丙丙丙丙" }]);
});
