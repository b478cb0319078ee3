import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Driver } from "neo4j-driver";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { importRecords } from "../../src/cli/import-records.js";
import { importStatutes } from "../../src/cli/import-statutes.js";
import { SILENT } from "../../src/cli/progress.js";
import { compareForm, renew } from "../../src/cli/stored-form.js";
import type { CaseRecord } from "../../src/domain/case-record.js";
import type { FactorRecord } from "../../src/domain/reference-records.js";
import type { Database } from "../../src/graph/database.js";
import { inputFiles } from "../../src/ingest/import/input-file.js";
import { LEXICON } from "../../src/lexicon/lexicon.js";
import { cleanDatabase, rows, suiteDriver } from "../support/clean-database.js";
import { graphLines } from "../support/graph-content.js";

const STATUTE = fileURLToPath(new URL("../golden/statutes/lantern-law.md", import.meta.url));
const FACTOR: FactorRecord = {
  id: "factor:test-locking",
  label: "远程锁机",
  aliases: ["远程锁车"],
  favours: "NEITHER",
  definition: "测试用的要素。",
};
const CASES: readonly CaseRecord[] = [
  { id: "case:inferred", title: "锁车一案的标题写在这里", facts: "出租人远程锁车，承租人停运。" },
  { id: "case:edited", title: "编者已注要素的一案标题", facts: "出租人远程锁车。", factors: [] },
].map((each) => ({
  ...each,
  publication: { id: "publication:form", title: "测试发布稿", publisher: "测试法院" },
}));

/**
 * What an earlier version would have left: other words, no factor of a name that it did not know,
 * its own form.
 */
const AS_BEFORE = [
  "MATCH (n:Case) SET n.searchBody = '旧 词', n.searchFacts = '旧 词', n.contentHash = 'old'",
  "MATCH (s:CaseSource {recordId: 'case:inferred'}) SET s.record = replace(s.record, '文中用语：远程锁车', '文中用语：旧称')",
  "MATCH (:Case {id: 'case:inferred'})-[r:EXHIBITS]->() DELETE r",
  "MATCH (p:Provision) WHERE p.textWords IS NOT NULL SET p.textWords = '旧', p.searchBody = '旧'",
  "MATCH (f:StoredForm) SET f.form = 'old', f.lexicon = 'an older lexicon'",
];

let database: Database;
let driver: Driver;
let folder: string;

beforeAll(async () => {
  driver = suiteDriver();
  folder = await mkdtemp(join(tmpdir(), "leian-form-"));
});
beforeEach(async () => {
  database = await cleanDatabase();
  const path = join(folder, "cases.json");
  await writeFile(path, JSON.stringify({ factors: [FACTOR], cases: CASES }));
  const options = { source: "test form", dryRun: false, prunesReference: false, progress: SILENT };
  const result = await importRecords(database, await inputFiles([path]), options);
  expect(result.kind === "faults" ? result.faults : []).toEqual([]);
  const statutes = await importStatutes(database, [STATUTE], { dryRun: false, progress: SILENT });
  expect(statutes.kind === "faults" ? statutes.faults : []).toEqual([]);
});
afterAll(async () => {
  await database.close();
  await driver.close();
  await rm(folder, { recursive: true, force: true });
});

test("what another version stored is seen, and written anew from the sources that the graph keeps", async () => {
  expect(await compareForm(database)).toEqual({ current: true, otherLexicon: undefined });
  const { lines } = await graphLines(driver);
  expect(lines.some((line) => line.includes("EXHIBITS"))).toBe(true);
  for (const query of AS_BEFORE) await rows(driver, query);
  expect(await compareForm(database)).toEqual({
    current: false,
    otherLexicon: { loaded: "an older lex", own: LEXICON.hash.slice(0, 12) },
  });
  expect(await renew(database, SILENT)).toBe(2);
  expect((await graphLines(driver)).lines).toEqual(lines);
  expect(await compareForm(database)).toEqual({ current: true, otherLexicon: undefined });
});

test("a graph that another version loaded without naming its lexicon says so", async () => {
  await rows(driver, "MATCH (f:StoredForm) REMOVE f.lexicon");
  expect(await compareForm(database)).toMatchObject({
    current: true,
    otherLexicon: { loaded: undefined },
  });
});

test("what has the current form is left alone", async () => {
  expect(await renew(database, SILENT)).toBe(0);
  expect((await compareForm(database)).current).toBe(true);
});

test("a rewriting that broke off is seen, and the next one completes it", async () => {
  expect(await renew(database, SILENT, AbortSignal.abort())).toBeUndefined();
  expect((await compareForm(database)).current).toBe(false);
  expect(await renew(database, SILENT)).toBe(0);
  expect((await compareForm(database)).current).toBe(true);
});

test("a graph into which nothing was loaded has no form to renew", async () => {
  await database.close();
  database = await cleanDatabase();
  expect((await compareForm(database)).current).toBe(true);
});
