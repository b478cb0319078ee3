import type { Driver } from "neo4j-driver";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "../../src/graph/database.js";
import { newestKey } from "../../src/graph/load/newest-key.js";
import { NEWEST_START } from "../../src/graph/read/date-bounds.js";
import { cleanDatabase, suiteDriver } from "../support/clean-database.js";
import { hubDate } from "../support/hub.js";
import { profile, WHOLE } from "../support/profile.js";

// design.md §4: the citers of a law that thousands of instruments cite cost what those of any other
// cost. Each citer cites it twice; the loader gives a key to the first place alone.

const CITERS = 3000;
const LAW = "instrument:much-cited";
const OTHER = "instrument:rarely-cited";
const LIMIT = 21;

let database: Database;
let driver: Driver;
let keys: bigint[];

beforeAll(async () => {
  database = await cleanDatabase();
  driver = suiteDriver();
  const rows = Array.from({ length: CITERS }, (_, n) => {
    const id = `instrument:citer-${n}`;
    return { id, key: newestKey(id, hubDate(n, CITERS)), other: n === 7 };
  });
  keys = rows.map((row) => row.key).sort((a, b) => (a < b ? 1 : -1));
  await driver.executeQuery(
    `CREATE (law:Instrument {id: $law, title: '某法', kind: 'STATUTE', listKey: $law, work: 'much-cited'})
     CREATE (rare:Instrument {id: $other, title: '他法', kind: 'STATUTE', listKey: $other, work: 'rarely-cited'})
     WITH law, rare
     UNWIND $rows AS row
     CREATE (citer:Instrument {id: row.id, title: row.id, kind: 'OTHER', listKey: row.id, work: row.id})
     CREATE (citer)-[:CITES {raw: '某法', citedId: $law, citingId: row.id, newestKey: row.key}]->(law)
     CREATE (citer)-[:CITES {raw: '某法'}]->(law)
     FOREACH (_ IN CASE WHEN row.other THEN [1] ELSE [] END |
       CREATE (citer)-[:CITES {raw: '他法', citedId: $other, citingId: row.id, newestKey: row.key}]->(rare))`,
    { law: LAW, other: OTHER, rows },
  );
  await driver.executeQuery("CALL db.awaitIndexes(300)");
});
afterAll(async () => {
  await database.close();
  await driver.close();
});

const pages = (from: bigint) => ({
  ranges: [{ parent: LAW, from }],
  limit: BigInt(LIMIT),
});

describe("the citers of a much cited law", () => {
  test.each([
    ["the first page", () => NEWEST_START, 0],
    ["a page deep down", () => keys[2499] ?? 0n, 2500],
  ])("%s reads an index range and sorts no more than itself", async (_name, from, place) => {
    const { operators, sorted, hits, rows } = await profile(
      driver,
      "read/page-instrument-citers",
      pages(from()),
    );
    expect(rows).toBe(LIMIT);
    expect(operators.filter((operator) => WHOLE.test(operator))).toEqual([]);
    expect(sorted).toBeLessThanOrEqual(2 * LIMIT);
    expect(hits).toBeLessThan(60 + LIMIT * 12);
    const page = await database.read("read/page-instrument-citers", pages(from()));
    expect(page.map((row) => row.bigint("key"))).toEqual(keys.slice(place, place + LIMIT));
  });

  test("the list that is cut reads no more than it shows", async () => {
    const { operators, hits, rows } = await profile(driver, "read/instruments-citing-instruments", {
      ids: [LAW, OTHER],
      limit: 100n,
    });
    expect(rows).toBe(101);
    expect(operators.filter((operator) => WHOLE.test(operator))).toEqual([]);
    expect(hits).toBeLessThan(120 + 100 * 12);
  });

  test("each citer counts once, from the index", async () => {
    const rows = await database.read("read/count-instrument-citers", { ids: [LAW, OTHER] });
    expect(rows.map((row) => row.number("count"))).toEqual([CITERS, 1]);
    const { operators } = await profile(driver, "read/count-instrument-citers", {
      ids: [LAW, OTHER],
    });
    expect(operators.filter((operator) => WHOLE.test(operator))).toEqual([]);
  });
});
