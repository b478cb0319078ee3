import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Driver } from "neo4j-driver";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { importRecords } from "../../src/cli/import-records.js";
import { SILENT } from "../../src/cli/progress.js";
import type { CaseRecord } from "../../src/domain/case-record.js";
import type { Database } from "../../src/graph/database.js";
import { inputFiles } from "../../src/ingest/import/input-file.js";
import { createTestApi, data } from "../support/api.js";
import { cleanDatabase, rows, suiteDriver } from "../support/clean-database.js";
import { graphLines } from "../support/graph-content.js";

/**
 * Three cases in a chain: the first cites the second by number, the second the third by id, the
 * third the first by number.
 */
const CHAIN: readonly CaseRecord[] = [
  cites("case:apple", "（2023）津0116民初11号", {
    case: "（2022）京0105民初22号",
    evidence: { quote: "参照朝阳法院前案" },
  }),
  cites("case:pear", "（2022）京0105民初22号", { case: "case:plum", treatment: "APPLIED" }),
  cites("case:plum", "（2021）沪0115民初33号", { case: "(2023)津0116民初11号" }),
];
const LINKS = [
  { from: "case:apple", to: "case:pear", treatment: "MENTIONED", quote: "参照朝阳法院前案" },
  { from: "case:pear", to: "case:plum", treatment: "APPLIED", quote: null },
  { from: "case:plum", to: "case:apple", treatment: "MENTIONED", quote: null },
];

let database: Database;
let driver: Driver;
let folder: string;

beforeAll(async () => {
  driver = suiteDriver();
  folder = await mkdtemp(join(tmpdir(), "leian-cited-"));
});
beforeEach(async () => {
  database = await cleanDatabase();
});
afterAll(async () => {
  await database.close();
  await driver.close();
  await rm(folder, { recursive: true, force: true });
});

function cites(
  id: string,
  number: string,
  ...citedCases: NonNullable<CaseRecord["citedCases"]>
): CaseRecord {
  return {
    id,
    title: `${id}之引用关系一案的标题`,
    facts: "甲公司拖欠货款。",
    publication: {
      id: `publication:${id.slice(5)}`,
      title: `${id}所在的发布稿`,
      publisher: "测试法院",
    },
    rulings: [{ key: "first", stage: "FIRST_INSTANCE", caseNumber: number }],
    citedCases,
  };
}

/** Imports one record as a whole file of its own. */
async function load(...records: readonly CaseRecord[]): Promise<void> {
  const path = join(folder, "cases.json");
  await writeFile(path, JSON.stringify({ cases: records }));
  const result = await importRecords(database, await inputFiles([path]), {
    source: "test cited",
    dryRun: false,
    prunesReference: false,
    progress: SILENT,
  });
  expect(result, JSON.stringify(result).slice(0, 500)).toMatchObject({ kind: "loaded" });
}

function links(): Promise<readonly unknown[]> {
  return rows(
    driver,
    "MATCH (a:Case)-[r:CITES_CASE]->(b:Case) RETURN a.id AS from, b.id AS to, r.treatment AS treatment, r.quote AS quote ORDER BY from, to",
  );
}

const ORDERS = [
  [0, 1, 2],
  [0, 2, 1],
  [1, 0, 2],
  [1, 2, 0],
  [2, 0, 1],
  [2, 1, 0],
] as const;

test.each(ORDERS)(
  "cases that cite each other are linked in whatever order they come: %i %i %i",
  async (...order) => {
    for (const index of order) await load(CHAIN[index]!);
    expect(await links()).toEqual(LINKS);
    const alone = await graphLines(driver);
    await database.close();
    database = await cleanDatabase();
    await load(...CHAIN);
    const withoutLoads = (lines: readonly string[]) =>
      lines.filter((line) => !line.includes("Load"));
    expect(withoutLoads((await graphLines(driver)).lines)).toEqual(withoutLoads(alone.lines));
  },
);

test("a cited case that is not held is given by its number, and itself once it comes", async () => {
  await load(CHAIN[0]!);
  const api = await createTestApi(database);
  try {
    const query = `{ case(id: "case:apple") { citedCases { cited treatment case { id } evidence { quote } } } }`;
    const words = {
      cited: "(2022)京0105民初22号",
      treatment: "MENTIONED",
      evidence: { quote: "参照朝阳法院前案" },
    };
    expect(await data(api, query)).toEqual({ case: { citedCases: [{ ...words, case: null }] } });
    await load(CHAIN[1]!);
    expect(await data(api, query)).toEqual({
      case: { citedCases: [{ ...words, case: { id: "case:pear" } }] },
    });
  } finally {
    await api.close();
  }
});

test("a cited case that is written anew or bears another number keeps and loses its links accordingly", async () => {
  await load(...CHAIN);
  await load({ ...CHAIN[1]!, facts: "甲公司拖欠货款两期。" });
  expect(await links()).toEqual(LINKS);
  await load({
    ...CHAIN[1]!,
    rulings: [{ key: "first", stage: "FIRST_INSTANCE", caseNumber: "（2022）京0105民初99号" }],
  });
  expect(await links()).toEqual(LINKS.slice(1));
  await load(CHAIN[1]!);
  expect(await links()).toEqual(LINKS);
});

test("what nobody cites any more leaves nothing behind", async () => {
  await load(...CHAIN);
  await load({ ...CHAIN[0]!, citedCases: [] }, { ...CHAIN[1]!, citedCases: [] });
  const left = await rows(
    driver,
    "MATCH (r:CaseReference) RETURN r.target AS target ORDER BY target",
  );
  expect(left).toEqual([{ target: "(2023)津0116民初11号" }]);
  expect(await links()).toEqual(LINKS.slice(2));
});
