import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Driver } from "neo4j-driver";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import type { Database } from "../../src/graph/database.js";
import { cleanDatabase, rows, suiteDriver } from "../support/clean-database.js";
import { graphContent } from "../support/graph-content.js";
import { SHARED, writeJudgments } from "../support/judgment-files.js";
import { isGone, until } from "../support/processes.js";
import { runLeian, startLeian } from "../support/run-leian.js";

const ROWS = 300;
const LONG_MS = 600_000;

let database: Database;
let driver: Driver;
let folder: string;
let environment: NodeJS.ProcessEnv;

beforeAll(async () => {
  driver = suiteDriver();
  folder = await mkdtemp(join(tmpdir(), "leian-killed-"));
  const { uri, username, password } = inject("database");
  environment = { NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password };
  await writeFile(join(folder, "shared.yaml"), SHARED);
  // every tenth row has a party that its text lacks: the report has lines from all of the file
  await writeJudgments(folder, "a.csv", ROWS, (fields, index) =>
    fields.map((each, column) => (index % 10 === 3 && column === 11 ? `${each}；石河公司` : each)),
  );
});
afterAll(async () => {
  await database.close();
  await driver.close();
  await rm(folder, { recursive: true, force: true });
});

const leian = (...args: readonly string[]) => runLeian(args, environment, undefined, folder);

async function begin(): Promise<void> {
  database = await cleanDatabase();
  expect((await leian("import", "shared.yaml")).code).toBe(0);
}

async function state(): Promise<{ readonly status?: unknown; readonly items?: unknown }> {
  const found = await rows(
    driver,
    "MATCH (f:JudgmentFile) RETURN f.status AS status, f.items AS items",
  );
  return found[0] ?? {};
}

describe("an import of judgments that is killed", () => {
  test(
    "goes on where it broke off, and ends as if nothing had happened",
    async () => {
      await begin();
      expect((await leian("import-judgments", "a.csv")).code).toBe(0);
      const whole = await graphContent(driver);
      const report = await readFile(join(folder, "import-judgments.txt"), "utf8");
      await database.close();

      await begin();
      const child = startLeian(["import-judgments", "a.csv"], environment, folder);
      await until(
        "the first rows are there",
        async () => Number((await state()).items ?? 0) > 0,
        LONG_MS,
      );
      process.kill(child.pid!, "SIGKILL");
      await until("it is gone", () => isGone(child.pid!));
      const broken = await state();
      expect(broken.status).toBe("RUNNING");
      expect(Number(broken.items)).toBeLessThan(ROWS);
      const doctor = await leian("doctor");
      expect(doctor.stdout).toContain("judgments a.csv");

      const again = await leian("import-judgments", "a.csv", "--json");
      expect(again.code).toBe(0);
      const { tally } = JSON.parse(again.stdout) as { tally: Record<string, number> };
      // what was there before counts as it was counted then: nothing is read or written twice
      expect([tally["rows"], tally["changed"]]).toEqual([ROWS, 0]);
      expect(await state()).toMatchObject({ status: "COMPLETE" });
      expect(await graphContent(driver)).toEqual(whole);
      expect(await readFile(join(folder, "import-judgments.txt"), "utf8")).toBe(report);
    },
    LONG_MS,
  );
});
