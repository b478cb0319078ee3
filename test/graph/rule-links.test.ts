import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Driver } from "neo4j-driver";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { importRecords } from "../../src/cli/import-records.js";
import { SILENT } from "../../src/cli/progress.js";
import type { CaseRecord, RulePrincipleRecord } from "../../src/domain/case-record.js";
import type { Database } from "../../src/graph/database.js";
import { FIRST_DATED_KEY } from "../../src/graph/load/newest-key.js";
import { removeCases } from "../../src/graph/load/load.js";
import { fault as formatFault } from "../../src/cli/messages/en-faults.js";
import { inputFiles } from "../../src/ingest/import/input-file.js";
import { cleanDatabase, rows, suiteDriver } from "../support/clean-database.js";
import { graphLines } from "../support/graph-content.js";
import { profile, WHOLE } from "../support/profile.js";

/** Three cases, each with a rule: the second replaces the first's, the third contradicts both. */
const OLD = states("lantern-old", { statement: "灯笼须在日落前点亮。" });
const NEW = states("lantern-new", {
  statement: "灯笼可以在日落后一刻内点亮。",
  replaces: ["rule:lantern-old/1"],
});
const OTHER = states("lantern-other", {
  statement: "点亮灯笼的时间由各街自定。",
  conflictsWith: ["rule:lantern-old/1", "rule:lantern-new/1"],
});
const RECORDS = [OLD, NEW, OTHER];
const LINKS = [
  "rule:lantern-new/1 REPLACES rule:lantern-old/1",
  "rule:lantern-other/1 CONFLICTS_WITH rule:lantern-new/1",
  "rule:lantern-other/1 CONFLICTS_WITH rule:lantern-old/1",
];

let database: Database;
let driver: Driver;
let folder: string;

beforeAll(async () => {
  driver = suiteDriver();
  folder = await mkdtemp(join(tmpdir(), "leian-rules-"));
});
beforeEach(async () => {
  database = await cleanDatabase();
});
afterAll(async () => {
  await database.close();
  await driver.close();
  await rm(folder, { recursive: true, force: true });
});

function states(slug: string, ...rulePrinciples: readonly RulePrincipleRecord[]): CaseRecord {
  return {
    id: `case:${slug}`,
    title: `${slug}点灯纠纷一案的标题`,
    facts: "两家为点灯的时间起争执。",
    publication: {
      id: `publication:${slug}`,
      title: `${slug}所在的发布稿`,
      publisher: "测试法院",
    },
    rulePrinciples,
  };
}

async function importAll(records: readonly CaseRecord[]) {
  const path = join(folder, "cases.json");
  await writeFile(path, JSON.stringify({ cases: records }));
  return importRecords(database, await inputFiles([path]), {
    source: "test rules",
    dryRun: false,
    prunesReference: false,
    progress: SILENT,
  });
}

async function load(...records: readonly CaseRecord[]): Promise<void> {
  const result = await importAll(records);
  expect(result, JSON.stringify(result).slice(0, 500)).toMatchObject({ kind: "loaded" });
}

async function faultsOf(...records: readonly CaseRecord[]): Promise<readonly string[]> {
  const result = await importAll(records);
  return result.kind === "faults" ? result.faults.map(formatFault) : [];
}

async function links(): Promise<readonly string[]> {
  const found = await rows(
    driver,
    "MATCH (a:RulePrinciple)-[r:REPLACES|CONFLICTS_WITH]->(b) RETURN a.id + ' ' + type(r) + ' ' + b.id AS link ORDER BY link",
  );
  return found.map((row) => String(row["link"]));
}

async function referenceTargets(): Promise<readonly string[]> {
  const found = await rows(driver, "MATCH (r:RuleReference) RETURN r.target AS t ORDER BY t");
  return found.map((row) => String(row["t"]));
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
  "rules that name each other are linked in whatever order they come: %i %i %i",
  async (...order) => {
    for (const index of order) await load(RECORDS[index]!);
    expect(await links()).toEqual(LINKS);
    const alone = await graphLines(driver);
    await database.close();
    database = await cleanDatabase();
    await load(...RECORDS);
    expect((await graphLines(driver)).lines).toEqual(alone.lines);
  },
);

describe("a rule that is written anew", () => {
  test("keeps the links to it and from it", async () => {
    await load(...RECORDS);
    for (const record of RECORDS)
      await load({ ...record, facts: "两家为点灯的时间起争执，各执一词。" });
    expect(await links()).toEqual(LINKS);
  });

  test("loses what its record says no more, and that alone", async () => {
    await load(...RECORDS);
    await load(states("lantern-other", { statement: "点亮灯笼的时间由各街自定。" }));
    expect(await links()).toEqual(LINKS.slice(0, 1));
    expect(await referenceTargets()).toEqual(["rule:lantern-old/1"]);
  });

  test("is joined to what it names although the graph got that later", async () => {
    await load(NEW);
    expect(await links()).toEqual([]);
    expect(await referenceTargets()).toEqual(["rule:lantern-old/1"]);
    await load(OLD);
    expect(await links()).toEqual(LINKS.slice(0, 1));
  });
});

describe("a case that is removed", () => {
  test("takes the links of its rules with it, whoever said them", async () => {
    await load(...RECORDS);
    await removeCases(database, ["case:lantern-new"]);
    expect(await links()).toEqual(LINKS.slice(2));
    await load(NEW);
    expect(await links()).toEqual(LINKS);
  });

  test("leaves no reference that nobody names", async () => {
    await load(...RECORDS);
    await removeCases(database, ["case:lantern-new", "case:lantern-other"]);
    expect(await links()).toEqual([]);
    expect(await referenceTargets()).toEqual([]);
  });

  test("takes back what it said of a rule that another case states too", async () => {
    const shared = { id: "rule:lantern-shared", statement: "灯油由户主自备。" };
    await load(OLD, states("lantern-quiet", shared));
    await load(states("lantern-loud", { ...shared, replaces: ["rule:lantern-old/1"] }));
    expect(await links()).toEqual(["rule:lantern-shared REPLACES rule:lantern-old/1"]);
    await removeCases(database, ["case:lantern-loud"]);
    expect(await links()).toEqual([]);
    expect(
      await rows(driver, "MATCH (r:RulePrinciple {id: 'rule:lantern-shared'}) RETURN r.id AS id"),
    ).toEqual([{ id: "rule:lantern-shared" }]);
  });

  test("leaves what another case says of the same rule", async () => {
    const shared = {
      id: "rule:lantern-shared",
      statement: "灯油由户主自备。",
      replaces: ["rule:lantern-old/1"],
    };
    await load(OLD, states("lantern-first", shared), states("lantern-second", shared));
    await removeCases(database, ["case:lantern-first"]);
    expect(await links()).toEqual(["rule:lantern-shared REPLACES rule:lantern-old/1"]);
  });
});

test("what stands beside a rule costs the same for one that many cases state", async () => {
  await driver.executeQuery(
    `CREATE (old:RulePrinciple {id: 'rule:hub-old'}), (new:RulePrinciple {id: 'rule:hub-new'})
     CREATE (new)-[:REPLACES]->(old)
     WITH [old, new] AS rules
     UNWIND range(1, 2000) AS place
     UNWIND rules AS rule
     CREATE (c:Case {id: rule.id + place, sortDate: '2020', sortDateOf: 'RULING'})
     CREATE (c)-[:HAS_RULING]->(r:Ruling {id: rule.id + place})
     CREATE (r)-[:ESTABLISHES {ruleId: rule.id, caseId: c.id, newestKey: $dated + place}]->(rule)`,
    { dated: FIRST_DATED_KEY },
  );
  const beside = await profile(driver, "read/links-of-rules", {
    ids: ["rule:hub-old", "rule:hub-new"],
    limit: 100n,
    dated: FIRST_DATED_KEY,
  });
  expect(beside.rows).toBe(2);
  expect(beside.operators.filter((operator) => WHOLE.test(operator))).toEqual([]);
  expect(beside.hits).toBeLessThan(200);
  const law = await profile(driver, "read/law-of-rules", { ids: ["rule:hub-old"], limit: 500n });
  expect(law.hits).toBeLessThan(50);
});

test("a record in which a rule names itself is refused; another one of the record may be named", async () => {
  const first = { statement: "灯笼不得熄灭。" };
  const second = { statement: "灯笼熄灭的须重点。" };
  const self = states("lantern-self", { ...first, conflictsWith: ["rule:lantern-self/1"] }, second);
  expect(await faultsOf(self)).toEqual([
    expect.stringContaining("rulePrinciples[0].conflictsWith[0]: expected the id of another rule"),
  ]);
  await load(states("lantern-self", { ...first, conflictsWith: ["rule:lantern-self/2"] }, second));
  expect(await links()).toEqual(["rule:lantern-self/1 CONFLICTS_WITH rule:lantern-self/2"]);
});
