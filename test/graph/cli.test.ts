import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Driver } from "neo4j-driver";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import type { Database } from "../../src/graph/database.js";
import { cleanDatabase, rows, suiteDriver } from "../support/clean-database.js";
import { until } from "../support/processes.js";
import { runLeian, startLeian } from "../support/run-leian.js";

let database: Database;
let driver: Driver;
let folder: string;
let environment: NodeJS.ProcessEnv;

beforeAll(async () => {
  database = await cleanDatabase();
  driver = suiteDriver();
  folder = await mkdtemp(join(tmpdir(), "leian-cli-"));
  const { uri, username, password } = inject("database");
  environment = { NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password };
});
afterAll(async () => {
  await database.close();
  await driver.close();
  await rm(folder, { recursive: true, force: true });
});

const cases = async () =>
  (await rows(driver, "MATCH (c:Case) RETURN count(c) AS count"))[0]!["count"];

describe("leian import", () => {
  test("prints each fault as file:line: key: expected …, loads nothing, and exits with 1", async () => {
    await writeFile(
      join(folder, "wrong.yaml"),
      "id: case:w\ntitle: 某案\nfacts: 事实\ncompleteness: HALF\n",
    );
    const ran = await runLeian(["import", "wrong.yaml"], environment, undefined, folder);
    expect(ran).toMatchObject({
      code: 1,
      stdout:
        "wrong.yaml:4: completeness: expected one of FULL, TITLE_ONLY\nNothing was loaded: 1 fault.\n",
    });
    expect(await cases()).toBe(0);
  });

  test("reads JSON Lines from standard input, and nothing but JSON comes with --json", async () => {
    const lines = ["a", "b"]
      .map((name) => JSON.stringify({ id: `case:${name}`, title: name, facts: "事实" }))
      .join("\n");
    const ran = await runLeian(["import", "--json", "-"], environment, lines);
    expect([ran.code, ran.stderr, JSON.parse(ran.stdout)]).toEqual([
      0,
      "",
      { ok: true, cases: 2, created: 2, changed: 0, unchanged: 0, removed: 0, referenceRemoved: 0 },
    ]);
    const broken = await runLeian(["import", "--json", "-"], environment, `${lines}\n{"id":`);
    expect([broken.code, JSON.parse(broken.stdout)]).toMatchObject([
      1,
      { ok: false, faults: [{ file: "-", line: 3 }] },
    ]);
  });

  test("--dry-run checks and writes nothing", async () => {
    const before = await cases();
    const ran = await runLeian(
      ["import", "--dry-run", "-"],
      environment,
      JSON.stringify({ id: "case:dry", title: "某案", facts: "事实" }),
    );
    expect(ran).toMatchObject({
      code: 0,
      stdout: "No fault in 1 cases. Nothing was written (--dry-run).\n",
    });
    expect(await cases()).toBe(before);
  });

  test.each([
    [
      ["import", "nowhere.yaml"],
      /^nowhere\.yaml is not there or cannot be read: give a file or a folder of records\.\n$/u,
    ],
    [
      ["import", "."],
      /^No record files were found: records end in \.yaml, \.json or \.jsonl\.\n$/u,
    ],
    [["import"], /missing required argument/u],
    [["fly"], /unknown command/u],
  ])("%j says what is wrong, exit code 1", async (args, message) => {
    const empty = await mkdtemp(join(folder, "empty-"));
    const ran = await runLeian(args, environment, undefined, empty);
    expect(ran.code).toBe(1);
    expect(ran.stderr).toMatch(message);
  });
});

describe("leian start with NEO4J_URI", () => {
  test("writes no case into a database that it did not create, and says what would", async () => {
    const before = await cases();
    const child = startLeian(["start", "--port", "0"], environment);
    let output = "";
    child.stderr!.on("data", (chunk: Buffer) => (output += chunk.toString()));
    await until("it answers", () => output.includes("answers at"));
    const address = /http:\/\/127\.0\.0\.1:\d+/u.exec(output)![0];
    expect(await (await fetch(`${address}/readyz`)).json()).toEqual({ status: "ready" });
    child.kill("SIGTERM");
    expect(await new Promise((resolve) => child.on("close", resolve))).toBe(0);
    expect(output).toContain(
      "is yours: no case is written into it (leian seed would load the seed cases)",
    );
    expect(await cases()).toBe(before);
  });
});

test("leian seed loads the seeds, and --help lists every command", async () => {
  const ran = await runLeian(["seed"], environment);
  expect(ran).toMatchObject({
    code: 0,
    stdout: "36 cases: 36 new, 0 changed, 0 unchanged, 0 removed.\n",
  });
  const help = await runLeian(["--help"]);
  expect(help.code).toBe(0);
  for (const command of ["start", "seed", "import"]) expect(help.stdout).toContain(command);
});
