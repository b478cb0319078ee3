import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Driver } from "neo4j-driver";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { importRecords } from "../../src/cli/import-records.js";
import { SILENT } from "../../src/cli/progress.js";
import { seedFiles } from "../../src/cli/seeds.js";
import type { Database } from "../../src/graph/database.js";
import { inputFiles, type InputFile } from "../../src/ingest/import/input-file.js";
import { cleanDatabase, rows, suiteDriver } from "../support/clean-database.js";
import { graphLines } from "../support/graph-content.js";
import { runLeian } from "../support/run-leian.js";

const RELEASE = join(import.meta.dirname, "../golden/releases/qinghe.txt");
/** A case whose names a spreadsheet would run, and an XML parser would stumble over. */
const HOSTILE = {
  id: "case:hostile-1",
  title: "=1+1——甲公司与乙公司<合同>纠纷案",
  facts: '@SUM(1)，"甲公司"购买设备。\u0007',
  date: "2020-03-05",
  city: "天津",
  parties: [{ name: "+861380000", kind: "ORGANIZATION", role: "PLAINTIFF" }],
  publication: {
    id: "publication:hostile",
    title: "-2",
    publisher: "某出版社",
    kind: "COLLECTION",
  },
};

let folder: string;
let driver: Driver;
let database: Database;
let environment: NodeJS.ProcessEnv;
let before: readonly string[];

const load = async (files: readonly InputFile[], source: string, prunesReference = false) => {
  const result = await importRecords(database, files, {
    source,
    dryRun: false,
    prunesReference,
    progress: SILENT,
  });
  expect(result).toMatchObject({ kind: "loaded" });
};
const leian = async (...args: readonly string[]) => {
  const ran = await runLeian(args, environment, undefined, folder);
  expect(ran).toMatchObject({ code: 0 });
  return ran.stdout;
};
/** Without who brought a publication, which is another one after an import. */
const content = async () => {
  const { lines } = await graphLines(driver);
  return lines.map((line) =>
    line.includes("labels:[Publication]") ? line.replace(/origin:\w+/u, "origin:") : line,
  );
};
const written = (name: string) => readFile(join(folder, name), "utf8");

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "leian-export-"));
  database = await cleanDatabase();
  driver = suiteDriver();
  const { uri, username, password } = inject("database");
  environment = { NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password };
  await load(await seedFiles(), "seeds", true);
  await writeFile(join(folder, "release.jsonl"), await leian("ingest", RELEASE));
  await writeFile(join(folder, "hostile.json"), JSON.stringify(HOSTILE));
  await load(
    await inputFiles(["release.jsonl", "hostile.json"].map((each) => join(folder, each))),
    "own",
  );
  before = await content();
});
afterAll(async () => {
  await driver.close();
  await database.close();
  await rm(folder, { recursive: true });
});

describe("leian export", () => {
  test("writes tables that Excel reads and does not run", async () => {
    await leian("export", "--format", "csv", "--out", "tables");
    const cases = await written("tables/cases.csv");
    expect(cases.startsWith("\ufeffcaseId,name,")).toBe(true);
    const line = cases.split("\r\n").find((each) => each.startsWith("case:hostile-1"));
    expect(line).toContain("'=1+1——甲公司");
    expect(line).toContain('"\'@SUM(1)，""甲公司""购买设备。');
    expect(line).toContain("'-2");
    expect(await written("tables/parties.csv")).toContain(",'+861380000,");
    const [{ count } = {}] = await rows(
      driver,
      "MATCH (:Ruling)-[a:APPLIES]->() RETURN count(a) AS count",
    );
    const provisions = (await written("tables/provisions.csv")).trimEnd().split("\r\n");
    expect(provisions.length).toBeGreaterThan(Number(count) / 2);
    expect(provisions.some((each) => each.includes("CITED"))).toBe(true);
  });

  test("writes GraphML and the files of neo4j-admin with everything that the graph holds", async () => {
    const [{ nodes } = {}] = await rows(
      driver,
      "MATCH (n) WHERE NOT n:Migration AND NOT n:LoadLock AND NOT n:KeptCount RETURN count(n) AS nodes",
    );
    const [{ links } = {}] = await rows(driver, "MATCH ()-[r]->() RETURN count(r) AS links");
    await leian("export", "--format", "graphml", "--out", "all.graphml");
    const graphml = await written("all.graphml");
    expect(graphml.match(/^<node /gmu)).toHaveLength(Number(nodes));
    expect(graphml.match(/^<edge /gmu)).toHaveLength(Number(links));
    expect(graphml).toContain("乙公司&lt;合同&gt;纠纷案");
    expect(graphml).not.toContain("\u0007");
    await leian("export", "--format", "admin", "--out", "admin");
    const files = await readdir(join(folder, "admin"));
    expect(files).toEqual(expect.arrayContaining(["import.sh", "nodes-Case.csv"]));
    const command = await written("admin/import.sh");
    for (const file of files.filter((each) => each.endsWith(".csv")))
      expect(command).toContain(`=${file}`);
    const header = (await written("admin/nodes-Case.csv")).split("\n")[0];
    expect(header).toContain('"id:ID"');
    expect(header).toContain('"causeIds:string[]"');
    expect(header).toContain('"newestKey:long"');
  });

  test("a filter keeps the cases that pass it, and is refused where it means nothing", async () => {
    const lines = (await leian("export", "--city", "天津", "--years", "2020"))
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as { id?: string; date?: string });
    const ids = lines.flatMap((each) => each.id ?? []);
    expect(ids).toContain("case:hostile-1");
    const [{ expected } = {}] = await rows(
      driver,
      "MATCH (c:Case) WHERE c.regionId = 'region:tianjin' AND c.sortDate STARTS WITH '2020' RETURN collect(c.id) AS expected",
    );
    expect(ids.toSorted()).toEqual((expected as string[]).toSorted());
    await leian(
      "export",
      "--format",
      "graphml",
      "--city",
      "天津",
      "--years",
      "2020",
      "--out",
      "part.graphml",
    );
    const part = await written("part.graphml");
    expect(part.match(/">:Case</gu)).toHaveLength(ids.length);
    for (const [, source = ""] of part.matchAll(/<edge source="([^"]*)"/gu))
      expect(part).toContain(`<node id="${source}">`);
    const wrong = await runLeian(["export", "--city", "无此地"], environment, undefined, folder);
    expect([wrong.code, wrong.stdout]).toEqual([1, ""]);
    expect(wrong.stderr).toContain("无此地");
    for (const args of [
      ["--format", "csv"],
      ["--years", "20"],
      ["--outcome", "WON"],
      ["--out", "all.graphml"],
    ])
      expect((await runLeian(["export", ...args], environment, undefined, folder)).code).toBe(1);
  });

  test("what it writes as records gives an empty graph the same content", async () => {
    await leian("export", "--out", "all.jsonl");
    await database.close();
    database = await cleanDatabase();
    const reference = (await seedFiles()).filter(({ path }) => !path.includes("/cases/"));
    await load(reference, "seeds", true);
    await load(await inputFiles([join(folder, "all.jsonl")]), "exported");
    expect(await content()).toEqual(before);
    await leian("export", "--out", "again.jsonl");
    expect(await written("again.jsonl")).toBe(await written("all.jsonl"));
  }, 600_000);
});
