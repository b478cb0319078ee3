import { existsSync, readdirSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Driver } from "neo4j-driver";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { InstrumentCatalogue } from "../../src/citation/catalogue.js";
import { parseTypedCitation } from "../../src/citation/typed-citation.js";
import { importRecords } from "../../src/cli/import-records.js";
import { importStatutes, type StatutesResult } from "../../src/cli/import-statutes.js";
import { SILENT } from "../../src/cli/progress.js";
import { seedFiles } from "../../src/cli/seeds.js";
import type { InstrumentRecord } from "../../src/domain/reference-records.js";
import type { Database } from "../../src/graph/database.js";
import { readInstrumentCatalogue } from "../../src/graph/read/known-references.js";
import { readLoads } from "../../src/graph/read/loads.js";
import { inputFiles } from "../../src/ingest/import/input-file.js";
import { fault as formatFault } from "../../src/cli/messages/en-faults.js";
import { createTestApi, data } from "../support/api.js";
import { cleanDatabase, rows, suiteDriver } from "../support/clean-database.js";
import { graphContent } from "../support/graph-content.js";

let database: Database;
let driver: Driver;
let folder: string;

beforeEach(async () => {
  database = await cleanDatabase();
  driver = suiteDriver();
  folder = await mkdtemp(join(tmpdir(), "leian-statutes-"));
});
afterEach(async () => {
  await database.close();
  await driver.close();
  await rm(folder, { recursive: true, force: true });
});

const golden = (name: string) =>
  fileURLToPath(new URL(`../golden/statutes/${name}`, import.meta.url));
const LANTERN_2015 = golden("lantern-law.md");
const LANTERN_2020 = golden("lantern-law-2020.jsonl");

/**
 * The record of the version of 2015: its first chapter and two articles, one of them with a
 * paragraph.
 */
const LANTERN: InstrumentRecord = {
  id: "instrument:lantern-law",
  title: "中华人民共和国灯笼法",
  shortTitle: "灯笼法",
  kind: "STATUTE",
  date: "2015-06-01",
  effectiveFrom: "2015-07-01",
  work: "lantern-law",
  outline: [
    {
      kind: "BOOK",
      label: "第一编",
      title: "总则",
      children: [{ kind: "CHAPTER", label: "第一章", title: "灯笼与灯会", articles: "1-2" }],
    },
  ],
  articles: [
    { number: "2", gist: "灯笼的种类", paragraphs: [{ number: 1, gist: "两类" }] },
    { number: "3" },
  ],
};

async function importRecord(instrument: InstrumentRecord, more: object = {}): Promise<void> {
  const path = join(folder, "input.json");
  await writeFile(path, JSON.stringify({ instruments: [instrument], ...more }));
  const options = { source: "test", dryRun: false, prunesReference: false, progress: SILENT };
  const result = await importRecords(database, await inputFiles([path]), options);
  expect(result.kind === "faults" ? result.faults.map(formatFault) : []).toEqual([]);
}

async function importTexts(
  ...files: string[]
): Promise<Extract<StatutesResult, { kind: "loaded" }>> {
  const result = await importStatutes(database, files, { dryRun: false, progress: SILENT });
  if (result.kind !== "loaded") throw new Error(JSON.stringify(result));
  return result;
}

async function write(name: string, text: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
}

/** The provisions with text, as lines: id < what it is part of | text. */
async function texts(): Promise<string[]> {
  const found = await rows(
    driver,
    "MATCH (p:Provision)-[:PART_OF]->(whole) WHERE p.text IS NOT NULL RETURN p.id AS id, whole.id AS whole, p.text AS text ORDER BY p.textStart, p.textEnd DESC, size(p.id)",
  );
  return found.map(
    ({ id, whole, text }) =>
      `${String(id)} < ${String(whole)} | ${String(text).replaceAll("\n", "/")}`,
  );
}

async function searched(query: string): Promise<string[]> {
  const app = await createTestApi(database);
  try {
    const answer = await data<{ search: { edges: { node: { id: string } }[] } }>(
      app,
      "query($q: String!) { search(query: $q, types: [PROVISION], first: 5) { edges { node { ... on Provision { id } } } } }",
      { q: query },
    );
    return answer.search.edges.map((each) => each.node.id);
  } finally {
    await app.close();
  }
}

const IN_GRAPH = [
  "provision:lantern-law/book-1 < instrument:lantern-law | 第一编 总 则",
  "provision:lantern-law/book-1/chapter-1 < provision:lantern-law/book-1 | 第一章 灯笼与灯会",
  "provision:lantern-law/1 < provision:lantern-law/book-1/chapter-1 | 为了说明怎样挂灯笼，写下本法。",
  "provision:lantern-law/2 < provision:lantern-law/book-1/chapter-1 | 灯笼分为下列两类：/（一）纸灯笼，包括：/1.折叠的；/2.不折叠的；/（二）绢灯笼。/第一条说的灯笼不在此限。/两类之外的，按纸灯笼对待。",
  "provision:lantern-law/2/1 < provision:lantern-law/2 | 灯笼分为下列两类：/（一）纸灯笼，包括：/1.折叠的；/2.不折叠的；/（二）绢灯笼。",
  "provision:lantern-law/2/1/1 < provision:lantern-law/2/1 | （一）纸灯笼，包括：/1.折叠的；/2.不折叠的；",
  "provision:lantern-law/2/1/2 < provision:lantern-law/2/1 | （二）绢灯笼。",
  "provision:lantern-law/2/2 < provision:lantern-law/2 | 第一条说的灯笼不在此限。",
  "provision:lantern-law/2/3 < provision:lantern-law/2 | 两类之外的，按纸灯笼对待。",
  "provision:lantern-law/2-1 < provision:lantern-law/book-1/chapter-1 | 绢灯笼怕水。",
  "provision:lantern-law/book-1/chapter-2 < provision:lantern-law/book-1 | 第二章 挂灯",
  "provision:lantern-law/book-1/chapter-2/section-1 < provision:lantern-law/book-1/chapter-2 | 第一节 高度",
  "provision:lantern-law/3 < provision:lantern-law/book-1/chapter-2/section-1 | 挂灯笼的高度由挂的人自己定。",
  "provision:lantern-law/book-2 < instrument:lantern-law | 附则",
  "provision:lantern-law/4 < provision:lantern-law/book-2 | 本法自2009年5月1日起施行。",
];

describe("a text of an instrument that the graph holds", () => {
  test("goes onto its provisions; those that the record lacks are made, with label, citation, place and days", async () => {
    await importRecord(LANTERN);
    const result = await importTexts(LANTERN_2015);
    expect(result.counts).toEqual([
      {
        instrumentId: "instrument:lantern-law",
        outcome: "loaded",
        provisions: IN_GRAPH.length,
        removed: 0,
      },
    ]);
    expect(await texts()).toEqual(IN_GRAPH);
    const fields =
      "p.label AS label, p.citation AS citation, p.kind AS kind, p.gist AS gist, p.validFrom AS validFrom";
    expect(
      await rows(
        driver,
        `MATCH (p:Provision) WHERE p.id IN ['provision:lantern-law/2', 'provision:lantern-law/2-1'] RETURN ${fields}`,
      ),
    ).toEqual([
      {
        label: "第二条",
        citation: "《中华人民共和国灯笼法》第二条",
        kind: "ARTICLE",
        gist: "灯笼的种类",
        validFrom: "2015-07-01",
      },
      {
        label: "第二条之一",
        citation: "《中华人民共和国灯笼法》第二条之一",
        kind: "ARTICLE",
        gist: null,
        validFrom: "2015-07-01",
      },
    ]);
    const inOrder = await rows(
      driver,
      "MATCH (p:Provision) WHERE p.text IS NOT NULL RETURN p.id AS id ORDER BY p.position",
    );
    expect(inOrder.map((each) => each["id"])).toEqual(IN_GRAPH.map((line) => line.split(" ")[0]));
    expect(
      (await readLoads(database)).find((each) => each.source === "statute 中华人民共和国灯笼法")
        ?.complete,
    ).toBe(true);
  });

  test("is found by its words and by its gist", async () => {
    await importRecord(LANTERN);
    expect(await searched("怕水")).toEqual([]);
    await importTexts(LANTERN_2015);
    expect(await searched("怕水")).toEqual(["provision:lantern-law/2-1"]);
    expect(await searched("灯笼的种类")).toContain("provision:lantern-law/2");
  });

  test("the same file twice leaves the same graph", async () => {
    await importRecord(LANTERN);
    await importTexts(LANTERN_2015);
    const before = await graphContent(driver);
    expect((await importTexts(LANTERN_2015)).counts[0]?.outcome).toBe("unchanged");
    expect(await graphContent(driver)).toEqual(before);
  });

  test("stays, with its words and places, when the record is loaded again or changes", async () => {
    await importRecord(LANTERN);
    await importTexts(LANTERN_2015);
    const before = await graphContent(driver);
    await importRecord(LANTERN);
    expect(await graphContent(driver)).toEqual(before);
    await importRecord({ ...LANTERN, effectiveFrom: "2015-08-01", summary: "改过的概要" });
    expect(await texts()).toEqual(IN_GRAPH);
    expect(await searched("怕水")).toEqual(["provision:lantern-law/2-1"]);
    const days =
      "MATCH (p:Provision) WHERE p.kind IN ['ARTICLE', 'PARAGRAPH', 'ITEM'] RETURN DISTINCT p.validFrom AS validFrom";
    expect(await rows(driver, days)).toEqual([{ validFrom: "2015-08-01" }]);
    await importRecord(LANTERN);
    expect(await graphContent(driver)).toEqual(before);
  });

  test("that has changed replaces the earlier one", async () => {
    await importRecord(LANTERN);
    const other = await write(
      "other.md",
      "# 中华人民共和国灯笼法\n2015年6月1日 通过\n第一条 灯笼。\n第二条 挂。\n收。\n第三条 灭。\n第四条 完。\n第五条 多余的一条。\n",
    );
    await importTexts(LANTERN_2015);
    const before = await graphContent(driver);
    await importTexts(other);
    expect((await texts()).map((line) => line.split(" ")[0])).toEqual(
      ["1", "2", "2/1", "2/2", "3", "4", "5"].map((place) => `provision:lantern-law/${place}`),
    );
    expect((await importTexts(LANTERN_2015)).counts[0]).toMatchObject({
      outcome: "loaded",
      removed: 1,
    });
    expect(await graphContent(driver)).toEqual(before);
  });
});

describe("versions", () => {
  const VERSIONS =
    "MATCH (i:Instrument) RETURN i.id AS id, i.work AS work, i.kind AS kind, i.effectiveFrom AS since, i.effectiveTo AS until, COLLECT { MATCH (i)-[:SUCCEEDS]->(o) RETURN o.id } AS succeeds ORDER BY i.date";
  const END = "MATCH (p:Provision {id: $id}) RETURN p.validFrom AS since, p.validTo AS until";

  test("another version of a known title becomes an instrument beside it, and ends the earlier one", async () => {
    await importRecord(LANTERN);
    await importTexts(LANTERN_2020);
    expect(await rows(driver, VERSIONS)).toEqual([
      {
        id: "instrument:lantern-law",
        work: "lantern-law",
        kind: "STATUTE",
        since: "2015-07-01",
        until: "2020-06-30",
        succeeds: [],
      },
      {
        id: "instrument:lantern-law-2020",
        work: "lantern-law",
        kind: "STATUTE",
        since: "2020-07-01",
        until: null,
        succeeds: ["instrument:lantern-law"],
      },
    ]);
    expect(await rows(driver, END, { id: "provision:lantern-law/2" })).toEqual([
      { since: "2015-07-01", until: "2020-06-30" },
    ]);
    const before = await graphContent(driver);
    await importRecord({ ...LANTERN, summary: "改过的概要" });
    await importRecord(LANTERN);
    expect(await graphContent(driver)).toEqual(before);
  });

  test("of an unknown title come to the same in any order", async () => {
    await importTexts(LANTERN_2015, LANTERN_2020);
    const before = await graphContent(driver);
    expect(await rows(driver, VERSIONS)).toMatchObject([
      { id: "instrument:灯笼法-2015", until: "2020-06-30" },
      { id: "instrument:灯笼法-2020", succeeds: ["instrument:灯笼法-2015"] },
    ]);
    expect((await importTexts(LANTERN_2015)).counts[0]?.outcome).toBe("unchanged");
    expect(await graphContent(driver)).toEqual(before);
    await database.close();
    database = await cleanDatabase();
    await importTexts(LANTERN_2020);
    await importTexts(LANTERN_2015);
    expect(await graphContent(driver)).toEqual(before);
  });
});

test("nothing is loaded where a file has a fault, or in a dry run", async () => {
  await importRecord(LANTERN);
  const before = await graphContent(driver);
  const gap = await write("gap.md", "# 中华人民共和国灯笼法\n第一条 甲。\n第三条 丙。\n");
  const result = await importStatutes(database, [LANTERN_2015, gap], {
    dryRun: false,
    progress: SILENT,
  });
  expect(result.kind === "faults" ? result.faults.map(formatFault) : []).toEqual([
    `${gap}:3: 第三条: expected 第二条 before it; the text lacks it`,
  ]);
  expect(
    await importStatutes(database, [LANTERN_2020], { dryRun: true, progress: SILENT }),
  ).toMatchObject({ kind: "checked" });
  expect(await graphContent(driver)).toEqual(before);
});

test("an applied provision has the words of its paragraph, else of its article, else none", async () => {
  const application = (provision: string) => ({
    provision,
    basis: "INFERRED",
    rationale: "测试",
    treatment: "APPLIED",
  });
  await importRecord(LANTERN, {
    cases: [
      {
        id: "case:lantern-1",
        title: "灯笼案",
        facts: "灯笼挂低了。",
        provisions: ["1", "2", "2/1", "3/1", "3"].map((place) =>
          application(`provision:lantern-law/${place}`),
        ),
      },
    ],
  });
  const app = await createTestApi(database);
  const asked = async () =>
    data<{ case: { provisions: { provision: { id: string }; text: string | null }[] } }>(
      app,
      '{ case(id: "case:lantern-1") { provisions { provision { id } text } } }',
    );
  expect((await asked()).case.provisions.map((each) => each.text)).toEqual([
    null,
    null,
    null,
    null,
    null,
  ]);
  await importTexts(LANTERN_2015);
  const words = new Map(
    (await asked()).case.provisions.map((each) => [each.provision.id, each.text]),
  );
  expect(words.get("provision:lantern-law/1")).toBe("为了说明怎样挂灯笼，写下本法。");
  expect(words.get("provision:lantern-law/2/1")).toMatch(/^灯笼分为下列两类：[^]*绢灯笼。$/u);
  expect(words.get("provision:lantern-law/3/1")).toBe("挂灯笼的高度由挂的人自己定。");
  expect(words.get("provision:lantern-law/3")).toBe("挂灯笼的高度由挂的人自己定。");
  await app.close();
});

function leadsTo(
  { provisionId, citation }: Record<string, unknown>,
  catalogue: InstrumentCatalogue,
): boolean {
  const parsed = parseTypedCitation(String(citation), catalogue);
  return (
    parsed.kind === "provisions" &&
    parsed.provisions.every((each) => each.provisionIds.join() === provisionId)
  );
}

const SHARED = fileURLToPath(new URL("../../../shared/data/statutes/", import.meta.url));

test.skipIf(!existsSync(SHARED))(
  "the statutes of ../shared give every article of 15 instruments its text (left out without it)",
  async () => {
    const options = {
      source: "test seeds",
      dryRun: false,
      prunesReference: true,
      progress: SILENT,
    };
    await importRecords(database, await seedFiles(), options);
    const files = readdirSync(SHARED).flatMap((name) =>
      name.endsWith(".jsonl") ? join(SHARED, name) : [],
    );
    const result = await importTexts(...files);
    expect(result.statutes.filter((each) => each.isNew)).toEqual([]);
    const found = await rows(
      driver,
      "MATCH (p:Provision {kind: 'ARTICLE'}) WHERE p.text IS NOT NULL RETURN p.instrumentId AS id, count(*) AS articles ORDER BY id",
    );
    expect(found).toEqual(
      result.statutes
        .map((each) => ({ id: each.instrumentId, articles: each.articles }))
        .sort((a, b) => (a.id < b.id ? -1 : 1)),
    );
    // Every article of a record has its text: none was left beside it, and no heading was made
    // twice.
    const without =
      "MATCH (i:Instrument) WHERE i.textHash IS NOT NULL MATCH (p:Provision) WHERE p.instrumentId = i.id AND p.text IS NULL RETURN p.id AS id";
    expect(await rows(driver, without)).toEqual([]);
    // And its citation, written out, leads to it.
    const catalogue = new InstrumentCatalogue(await readInstrumentCatalogue(database));
    const cited = await rows(
      driver,
      "MATCH (p:Provision) WHERE p.text IS NOT NULL AND p.kind IN ['ARTICLE', 'PARAGRAPH', 'ITEM'] RETURN p.id AS provisionId, p.citation AS citation",
    );
    expect(cited.filter((each) => !leadsTo(each, catalogue))).toEqual([]);
    const before = await graphContent(driver);
    await importRecords(database, await seedFiles(), options);
    await importTexts(...files);
    expect(await graphContent(driver)).toEqual(before);
  },
  180_000,
);
