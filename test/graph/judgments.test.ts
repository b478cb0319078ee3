import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Driver } from "neo4j-driver";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import type { Database } from "../../src/graph/database.js";
import { cleanDatabase, rows, suiteDriver } from "../support/clean-database.js";
import { graphContent } from "../support/graph-content.js";
import { SHARED, writeJudgments } from "../support/judgment-files.js";
import { runLeian } from "../support/run-leian.js";

let database: Database;
let driver: Driver;
let folder: string;
let environment: NodeJS.ProcessEnv;

beforeAll(async () => {
  database = await cleanDatabase();
  driver = suiteDriver();
  folder = await mkdtemp(join(tmpdir(), "leian-judgments-"));
  await mkdir(join(folder, "months"));
  const { uri, username, password } = inject("database");
  environment = { NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password };
});
afterAll(async () => {
  await database.close();
  await driver.close();
  await rm(folder, { recursive: true, force: true });
});

const leian = (...args: readonly string[]) => runLeian(args, environment, undefined, folder);
const tallyOf = (stdout: string) =>
  (JSON.parse(stdout) as { tally: Readonly<Record<string, unknown>> }).tally;
const count = async (statement: string) => (await rows(driver, statement))[0]!["count"];

/** The third row has another number of columns, the fourth a party that its text lacks. */
function changed(fields: readonly string[], index: number): readonly string[] {
  if (index === 2) return fields.slice(1);
  return fields.map((each, column) => (index === 3 && column === 11 ? `${each}；石河公司` : each));
}

describe("leian import-judgments", () => {
  test("needs what judgments refer to, and says how it comes", async () => {
    await writeJudgments(folder, "a.csv", 12, changed);
    expect(await leian("import-judgments", "a.csv")).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("run leian seed first") as string,
    });
    await writeFile(join(folder, "shared.yaml"), SHARED);
    expect(await leian("import", "shared.yaml")).toMatchObject({ code: 0 });
  });

  test("makes each row a case with its words, and lists what it could not read", async () => {
    const { stdout, stderr, code } = await leian("import-judgments", "a.csv", "--json");
    expect([code, stderr]).toEqual([0, ""]);
    expect(tallyOf(stdout)).toMatchObject({
      rows: 11,
      created: 10,
      changed: 0,
      unchanged: 0,
      met: 1, // one of them stands twice
      unread: { COLUMN_COUNT: 1 },
    });
    expect(await readFile(join(folder, "import-judgments.txt"), "utf8")).toBe(
      "a.csv:4: expected 15 columns as in the header, not 14\n" +
        "a.csv:5: party “石河公司”: the collection's column 当事人 has it, the text does not\n",
    );
    const [found] = await rows(
      driver,
      `MATCH (case:Case)-[:HAS_RULING]->(ruling)-[applies:APPLIES {basis: 'CITED'}]->(provision)
       WHERE provision.id STARTS WITH 'provision:civil-code/'
       MATCH (case)-[:READ_FROM]->(document)
       MATCH (chunk:DocumentChunk {documentId: document.id, start: 0})
       RETURN count(DISTINCT case) AS cases, collect(DISTINCT case.outcome) AS outcomes,
         all(each IN collect([chunk.text, applies.quote, applies.start, applies.end])
           WHERE substring(each[0], each[2], each[3] - each[2]) = each[1]) AS proved`,
    );
    expect(found).toMatchObject({ cases: 10, proved: true });
    expect(
      await count(
        "MATCH (c:Case)-[:HAS_PARTY {role: 'DEFENDANT'}]->() RETURN count(DISTINCT c) AS count",
      ),
    ).toBe(10);
    expect(
      await count(
        "MATCH (c:Case)-[:HAS_RULING]->()-[:MADE_BY]->() RETURN count(DISTINCT c) AS count",
      ),
    ).toBe(10);
  });

  test("the same file again is left alone; read again it changes nothing", async () => {
    const before = await graphContent(driver);
    const alone = await leian("import-judgments", "a.csv");
    expect(alone.stdout).toContain("Loaded before, left alone: a.csv");
    const again = await leian("import-judgments", "a.csv", "--again", "--json");
    expect(tallyOf(again.stdout)).toMatchObject({ created: 0, changed: 0, unchanged: 10 });
    expect(await graphContent(driver)).toEqual(before);
  });

  test("leian update takes the files that are new, whatever they are called", async () => {
    await writeJudgments(join(folder, "months"), "01.csv", 12, changed);
    const first = await leian("update", "months", "--json");
    expect(JSON.parse(first.stdout)).toMatchObject({ files: 0, loadedBefore: ["months/01.csv"] });
    const later = (fields: readonly string[]) =>
      fields.map((each) => each.replaceAll(/民初10(\d+)号/gu, "民初20$1号"));
    await writeJudgments(join(folder, "months"), "02.csv", 3, later);
    const second = await leian("update", "months", "--json");
    expect(JSON.parse(second.stdout)).toMatchObject({ files: 1, tally: { created: 3 } });
  }, 300_000);

  test("filters leave out before anything is read; a taken-down case does not come in", async () => {
    const [taken] = await rows(driver, "MATCH (c:Case) RETURN c.id AS id ORDER BY id LIMIT 1");
    await writeFile(join(folder, "takedown.txt"), `${String(taken!["id"])}\n`);
    const { stdout } = await leian("import-judgments", "a.csv", "--json");
    expect(tallyOf(stdout)).toMatchObject({ takenDown: 1, unchanged: 9 });
    expect(
      await count(`MATCH (c:Case {id: "${String(taken!["id"])}"}) RETURN count(c) AS count`),
    ).toBe(0);
    const some = await leian("import-judgments", "a.csv", "--cause", "合同纠纷", "--json");
    const { leftOut, unchanged, takenDown } = tallyOf(some.stdout) as Record<string, number>;
    expect(leftOut).toBeGreaterThan(0);
    expect(leftOut! + unchanged! + takenDown!).toBe(10);
    const sample = await leian("import-judgments", "a.csv", "--sample", "4", "--json");
    expect(tallyOf(sample.stdout)).toMatchObject({ leftOut: 7 });
  }, 300_000);
});
