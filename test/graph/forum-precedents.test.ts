import type { Driver } from "neo4j-driver";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "../../src/graph/database.js";
import { NEWEST_START } from "../../src/graph/read/date-bounds.js";
import type { Page } from "../../src/graph/read/pages.js";
import { GraphStore } from "../../src/graph/store.js";
import { segment } from "../../src/similarity/segmenter.js";
import { cleanDatabase, rows, suiteDriver } from "../support/clean-database.js";
import {
  createHub,
  hubKey,
  HUB_PART,
  HUB_PROVISION,
  HUB_SIZE,
  RARE_PROVISION,
} from "../support/hub.js";
import { profile, WHOLE } from "../support/profile.js";

// A forum whose own rulings fill an article of 50,000: the rest is found past them, at the cost of
// a page.

let database: Database;
let driver: Driver;
let store: GraphStore;

/**
 * Before court:hub: no guiding case, nothing of the Supreme People's Court, one of the high court,
 * all of its own.
 */
const TIERS = [["guiding"], ["supreme"], ["court:hub-high"], ["court:hub"]];
const OTHERS = 60;
/** The place of the oldest of its own. */
const OLDEST_OWN = `3/${hubKey(0)}`;

beforeAll(async () => {
  database = await cleanDatabase();
  driver = suiteDriver();
  store = new GraphStore(database, segment, () => ({}));
  await createHub(driver);
  // Rulings of forty other courts between the hub's own: some newer than all, some among them, most
  // older; two high ones.
  await driver.executeQuery(
    `
    MATCH (p:Provision {id: $hub}), (part:Provision {id: $part})
    UNWIND range(0, $others - 1) AS n
    WITH *, 'court:other-' + n % 40 AS courtId, CASE WHEN n % 5 = 0 THEN $newer WHEN n % 5 = 1 THEN $among ELSE $older END + 7 * n AS key
    WITH *, CASE WHEN n = 0 THEN 'court:hub-high' ELSE courtId END AS rank, CASE WHEN n < 2 THEN 2 ELSE 3 + n % 2 END AS level
    MERGE (:Court {id: rank, name: rank, level: 'BASIC', listKey: rank})
    CREATE (c:Case {id: 'case:other-' + n, title: '其他' + n, titleKey: '其他' + n, newestKey: key, rank: rank, level: level})
    CREATE (c)-[:HAS_RULING {order: 0}]->(r:Ruling {id: 'ruling:other-' + n, caseId: c.id, order: 0, stage: 'FIRST_INSTANCE'})
    CREATE (r)-[:APPLIES {provisionId: p.id, rank: rank, level: level, newestKey: key, caseId: c.id, order: 0, treatment: 'APPLIED', basis: 'INFERRED', bases: ['INFERRED']}]->(p)
    FOREACH (_ IN CASE WHEN n % 3 = 0 THEN [1] ELSE [] END |
      CREATE (r)-[:APPLIES {provisionId: part.id, rank: rank, level: level, newestKey: key, caseId: c.id, order: 1, treatment: 'APPLIED', basis: 'INFERRED', bases: ['INFERRED']}]->(part))
    `,
    {
      hub: HUB_PROVISION,
      part: HUB_PART,
      others: OTHERS,
      newer: hubKey(HUB_SIZE) + 1_000_000n,
      among: hubKey(HUB_SIZE / 2) + 1_000_000n,
      older: hubKey(0) - 1_000_000n,
    },
  );
  await driver.executeQuery(
    "MATCH (p:Provision) WHERE p.instrumentId = 'instrument:hub-code' SET p.precedentCount = COUNT { (p)<-[:APPLIES]-() }",
  );
  await driver.executeQuery("CALL db.awaitIndexes(300)");
});
afterAll(async () => {
  await database.close();
  await driver.close();
});

async function page(
  after: string | undefined,
  first: number,
  provision = HUB_PROVISION,
): Promise<Page> {
  const scopes = [...(await store.provisionScopes([provision], "NONE")).values()];
  const lists = [{ parent: "x", scopes, match: "ANY" as const }];
  return (await store.precedents(lists, { order: "AUTHORITY", tiers: TIERS }, after, first)).get(
    "x",
  )!;
}

/** The order that a plain sort gives to what the tiers do not rank. */
async function restInOrder(): Promise<string[]> {
  const found = await rows(
    driver,
    `MATCH (c:Case)-[:HAS_RULING]->()-[a:APPLIES {provisionId: $hub}]->() WHERE NOT a.rank IN $shown
     RETURN c.id AS id ORDER BY a.level, a.newestKey DESC`,
    { hub: HUB_PROVISION, shown: TIERS.flat() },
  );
  return found.map((row) => String(row["id"]));
}

describe("the order before a forum", () => {
  test("begins with its high court, then its own rulings, newest first", async () => {
    const { items, hasNext } = await page(undefined, 3);
    expect(items.map((item) => item.id)).toEqual([
      "case:other-0",
      `case:hub-${HUB_SIZE - 1}`,
      `case:hub-${HUB_SIZE - 2}`,
    ]);
    expect(items.map((item) => String(item.key).split("/")[0])).toEqual(["2", "3", "3"]);
    expect(hasNext).toBe(true);
  });

  test.each([1, 7, 20, 100])(
    "ends with the rest by level, newest first, in pages of %d",
    async (first) => {
      const read: string[] = [];
      let after = OLDEST_OWN;
      for (let more = true; more;) {
        const { items, hasNext } = await page(after, first);
        read.push(...items.map((item) => item.id));
        after = String(items.at(-1)?.key);
        more = hasNext;
      }
      expect(read).toEqual(await restInOrder());
      expect(read).toHaveLength(OTHERS - 1);
    },
  );

  test("the change from its own to the rest lies on no border of a page", async () => {
    const { items } = await page(`3/${hubKey(2)}`, 4);
    expect(items.map((item) => item.id).slice(0, 2)).toEqual(["case:hub-1", "case:hub-0"]);
    expect(items.map((item) => item.id).slice(2)).toEqual((await restInOrder()).slice(0, 2));
  });

  test("a rare article ends where it ends", async () => {
    const { items, hasNext } = await page(undefined, 20, RARE_PROVISION);
    expect(items).toHaveLength(HUB_SIZE / 5000);
    expect(hasNext).toBe(false);
  });

  test("several articles at once, ALL of them, and with a filter", async () => {
    const scopes = [
      ...(await store.provisionScopes([HUB_PROVISION, RARE_PROVISION], "NONE")).values(),
    ];
    const list = (match: "ANY" | "ALL") => [{ parent: "x", scopes, match }];
    const query = { order: "AUTHORITY", tiers: TIERS } as const;
    const any = (await store.precedents(list("ANY"), query, OLDEST_OWN, 100)).get("x")!;
    expect(any.items.map((item) => item.id)).toEqual(await restInOrder());
    const all = (await store.precedents(list("ALL"), query, undefined, 100)).get("x")!;
    expect(all.items).toHaveLength(HUB_SIZE / 5000);
    const filter = { ids: ["case:other-3", "case:other-4"] };
    const some = (await store.precedents(list("ANY"), { ...query, filter }, OLDEST_OWN, 100)).get(
      "x",
    )!;
    expect(some.items.map((item) => item.id).sort()).toEqual(["case:other-3", "case:other-4"]);
  });

  test("a page past its own rulings takes a fixed number of statements", async () => {
    const scopes = [
      ...(await store.provisionScopes([HUB_PROVISION, HUB_PART, RARE_PROVISION], "NONE")).values(),
    ];
    const cost = async (count: number) => {
      const before = database.statements;
      const lists = scopes
        .slice(0, count)
        .map((scope) => ({ parent: scope.asked, scopes: [scope], match: "ANY" as const }));
      await store.precedents(lists, { order: "AUTHORITY", tiers: TIERS }, OLDEST_OWN, 20);
      return database.statements - before;
    };
    expect(await cost(1)).toBeLessThanOrEqual(9);
    expect(await cost(3)).toBeLessThanOrEqual(9);
  });
});

describe("the plans: index ranges, nothing whole, no sort of more than a few pages", () => {
  const limit = 42n;

  test.each([
    ["from its beginning", 0, NEWEST_START],
    ["deep in its own rulings", 3, hubKey(40_000)],
    ["past them", 4, NEWEST_START],
  ])("in order, %s", async (_name, place, from) => {
    const ranges = [HUB_PROVISION].map((id) => ({
      parent: "x",
      ids: [id],
      shown: TIERS.flat(),
      ranks: TIERS.flatMap((ranks, index) =>
        index < place
          ? []
          : ranks.map((rank) => ({
              segment: BigInt(index),
              rank,
              from: index === place ? from : NEWEST_START,
            })),
      ),
      levels: [2, 3, 4, 5].map((level) => ({
        segment: BigInt(level + 2),
        level: BigInt(level),
        from: NEWEST_START,
      })),
    }));
    const found = await profile(driver, "read/page-precedents-for-forum", {
      ranges,
      least: 0n,
      limit,
    });
    expect(found.rows).toBe(Number(limit));
    expect(found.operators.filter((operator) => WHOLE.test(operator))).toEqual([]);
    expect(
      found.operators.filter((operator) => operator === "DirectedRelationshipIndexSeek").length,
    ).toBeGreaterThan(0);
    // at most one range a level and the tiers
    expect(found.sorted).toBeLessThanOrEqual(4 * Number(limit));
    expect(found.hits).toBeLessThan(4 * Number(limit) * 12);
  });

  test("past its own rulings, rank by rank", async () => {
    const ranks = Array.from({ length: 40 }, (_, index) => `court:other-${index}`);
    const ranges = [{ parent: "x", ids: [HUB_PROVISION], level: 4n, from: NEWEST_START }];
    const found = await profile(driver, "read/page-precedents-of-ranks", {
      ranges,
      ranks,
      least: 0n,
      limit: 10n,
    });
    expect(found.rows).toBe(10);
    expect(found.operators.filter((operator) => WHOLE.test(operator))).toEqual([]);
    expect(found.sorted).toBeLessThanOrEqual(10 * 10);
    expect(found.hits).toBeLessThan(60 + 12 * (40 + 10 * 10));
  });
});
