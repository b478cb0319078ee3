import type { Driver } from "neo4j-driver";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "../../src/graph/database.js";
import { exactly } from "../../src/domain/count.js";
import { MOST_COUNTED } from "../../src/graph/read/walk.js";
import type { CaseFilter } from "../../src/graph/read/case-filter.js";
import type { CaseOrder } from "../../src/graph/read/case-pages.js";
import type { Key, Page } from "../../src/graph/read/pages.js";
import type { PrecedentQuery } from "../../src/graph/read/precedent-list.js";
import { GraphStore } from "../../src/graph/store.js";
import { segment } from "../../src/similarity/segmenter.js";
import { cleanDatabase, suiteDriver } from "../support/clean-database.js";
import { createHub, HUB_PROVISION, hubDate, RARE_PROVISION } from "../support/hub.js";

// A filter that keeps few of a hub: every page but the last has something on it, nothing is lost,
// and the total is that of the pages. The hub is longer than a page walks before it may end early
// (20,000), and most lists are longer than those that are read whole (10,000).

const SIZE = 24_000;
/** Cases that stand out by every filter, among the newest, the oldest and in between. */
const RARE = [61, 11_901, 12_101, 23_951];
/** Cases that alone have two values of which every other case has one or the other. */
const BOTH = [41, 12_345, 23_901];

let database: Database;
let driver: Driver;
let store: GraphStore;

beforeAll(async () => {
  database = await cleanDatabase();
  driver = suiteDriver();
  store = new GraphStore(database, segment, () => ({}));
  await createHub(driver, SIZE);
  await driver.executeQuery(
    `MATCH (c:Case) WITH c, toInteger(split(c.id, '-')[1]) AS n
     SET c.outcome = CASE WHEN n IN $both OR n % 2 = 0 THEN 'DISMISSED' ELSE 'PARTIAL' END,
         c.courtLevels = [CASE WHEN n IN $both OR n % 2 = 1 THEN 'HIGH' ELSE 'BASIC' END]`,
    { both: BOTH.map(BigInt) },
  );
  await driver.executeQuery(
    `CREATE (f:Factor {id: 'factor:rare'}), (a:CauseOfAction {id: 'cause:rare'}), (t:Court {id: 'court:rare', listKey: 'rare'}),
       (g:Region {id: 'region:rare'}), (p:Publication {id: 'publication:rare'})
     WITH * UNWIND $rare AS n
     MATCH (c:Case {id: 'case:hub-' + n})
     SET c.outcome = 'SANCTIONED', c.completeness = 'TITLE_ONLY', c.courtLevels = ['SPECIAL'], c.regionId = g.id,
         c.publicationId = p.id, c.courtIds = [t.id], c.causeIds = [a.id], c.factorIds = [f.id]
     CREATE (c)-[:EXHIBITS {factorId: f.id, newestKey: c.newestKey, caseId: c.id, basis: 'INFERRED'}]->(f)
     CREATE (c)-[:HAS_CAUSE {causeId: a.id, newestKey: c.newestKey, caseId: c.id, order: 0}]->(a)
     CREATE (c)-[:HEARD_BY {courtId: t.id, newestKey: c.newestKey, caseId: c.id}]->(t)
     CREATE (c)-[:PUBLISHED_IN {publicationId: p.id, orderKey: c.id, caseId: c.id}]->(p)`,
    { rare: RARE.map(BigInt) },
  );
  await driver.executeQuery(
    `UNWIND $rare AS n
     MATCH (c:Case {id: 'case:hub-' + n})-[:HAS_RULING]->(r)-[link:APPLIES]->(:Provision {id: $hub})
     SET c.prevailingSide = 'NEITHER', c.facts = '合同之外的稀有措辞', r.stage = 'INSOLVENCY', link.treatment = 'REJECTED',
         link.position = 'PARTY', link.positionRank = 3
     CREATE (c)-[:HAS_AMOUNT {order: 1}]->(:Amount {id: 'amount:rare-' + n, caseId: c.id, kind: 'GRANTED', currency: 'CNY', value: '12.50', size: 12.5})
     CREATE (c)-[:HAS_PARTY {order: 1, role: 'OTHER'}]->(:Party {id: 'party:rare-' + n, caseId: c.id, name: '稀有'})-[:APPEARS_IN {role: 'OTHER', alsoRoles: ['OBJECTOR']}]->(r)
     CREATE (:BenchMember {id: 'bench:rare-' + n, caseId: c.id, name: '稀有法官', role: 'ASSESSOR'})-[:SAT_ON]->(r)
     CREATE (:Counsel {id: 'counsel:rare-' + n, caseId: c.id, name: '稀有律师'})-[:APPEARED_IN]->(r)`,
    { rare: RARE.map(BigInt), hub: HUB_PROVISION },
  );
});
afterAll(async () => {
  await database.close();
  await driver.close();
});

const numbers = Array.from({ length: SIZE }, (_, n) => n);
const within = (from: string, to: string) =>
  numbers.filter((n) => from <= hubDate(n, SIZE) && hubDate(n, SIZE).slice(0, to.length) <= to);

const FILTERS: readonly (readonly [string, CaseFilter, readonly number[]])[] = [
  ["ids", { ids: RARE.map((n) => `case:hub-${n}`) }, RARE],
  ["regions", { regions: ["region:rare"] }, RARE],
  ["courts", { courts: ["court:rare"] }, RARE],
  ["courtLevels", { courtLevels: ["SPECIAL"] }, RARE],
  ["causesOfAction", { causesOfAction: ["cause:rare"] }, RARE],
  ["factors", { factors: ["factor:rare"] }, RARE],
  ["outcomes", { outcomes: ["SANCTIONED"] }, RARE],
  ["publications", { publications: ["publication:rare"] }, RARE],
  ["completeness", { completeness: "TITLE_ONLY" }, RARE],
  ["prevailingSides", { prevailingSides: ["NEITHER"] }, RARE],
  ["stages", { stages: ["INSOLVENCY"] }, RARE],
  ["partyRoles", { partyRoles: ["OBJECTOR"] }, RARE],
  ["amounts", { amounts: [{ kind: "GRANTED", currency: "CNY", min: "12.5", max: "12.50" }] }, RARE],
  [
    "a rare and a common amount",
    {
      amounts: [
        { kind: "GRANTED", currency: "CNY" },
        { kind: "CLAIMED", currency: "CNY", min: "12000" },
      ],
    },
    [12_101, 23_951],
  ],
  ["judge", { judge: "稀有法官" }, RARE],
  ["counsel", { counsel: "稀有律师" }, RARE],
  ["provisions", { provisions: [RARE_PROVISION] }, [0, 5000, 10_000, 15_000, 20_000]],
  ["treatments and positions", { treatments: ["REJECTED"], positions: ["PARTY"] }, RARE],
  ["keyword", { keyword: "稀有措辞 合同" }, RARE],
  ["keyword of one character", { keyword: "稀" }, RARE],
  ["one day", { from: "2012-03-05", to: "2012-03-05" }, within("2012-03-05", "2012-03-05")],
  ["from the last days on", { from: "2022-12-27" }, within("2022-12-27", "9999")],
  ["until the first days", { to: "2003-01-02" }, within("0000", "2003-01-02")],
  ["dates without a case", { from: "2030", to: "2031-06" }, []],
  ["a year and an outcome", { from: "2003", to: "2003", outcomes: ["SANCTIONED"] }, [61]],
  [
    "two common values that few have together",
    { outcomes: ["DISMISSED"], courtLevels: ["HIGH"] },
    BOTH,
  ],
  [
    "four common values and a year",
    {
      outcomes: ["DISMISSED"],
      courtLevels: ["HIGH"],
      courts: ["court:hub"],
      factors: ["factor:hub"],
      from: "2013",
      to: "2013",
    },
    [12_345],
  ],
  [
    "a rare court and a common factor that it lacks",
    { courts: ["court:rare"], factors: ["factor:hub"] },
    [],
  ],
  ["a value that no case has", { outcomes: ["MEDIATED"], causesOfAction: ["cause:hub"] }, []],
];

const FIRST = 3;

/** Reads a list to its end; a page without an item must be the last. */
async function readAll(
  page: (after: Key | undefined) => Promise<Page>,
): Promise<readonly number[]> {
  const ids: string[] = [];
  let after: Key | undefined;
  for (;;) {
    const { items, hasNext, resume } = await page(after);
    ids.push(...items.map((item) => item.id));
    if (!hasNext) return ids.map((id) => Number(id.slice("case:hub-".length)));
    expect(items.length).toBeGreaterThan(0);
    after = resume ?? items.at(-1)?.key;
  }
}

/** The operative clause first, newest first within each; the hub's part stands in that clause. */
const byPosition = (list: readonly number[]) => {
  const rank = (n: number) => (n % 5000 === 0 ? 0 : RARE.includes(n) ? 3 : [0, 1, 8][n % 3]!);
  return [...list].sort((a, b) => rank(a) - rank(b) || b - a);
};
const ascending = (list: readonly number[]) => [...list].sort((a, b) => a - b);

describe.each(FILTERS)("%s", (_name, filter, wanted) => {
  test.each<CaseOrder>(["NEWEST", "OLDEST", "TITLE"])("cases, %s", async (order) => {
    const read = await readAll((after) => store.cases(filter, order, after, FIRST));
    expect(ascending(read)).toEqual(wanted);
    if (order !== "TITLE") expect(order === "OLDEST" ? read : [...read].reverse()).toEqual(wanted);
  });

  const own = [["guiding"], ["supreme"], ["court:hub-high"], ["court:hub"]];
  const other = [["guiding"], ["supreme"], ["court:other-high"], ["court:other"]];
  test.each<readonly [string, PrecedentQuery]>([
    ["NEWEST", { order: "NEWEST" }],
    ["OLDEST", { order: "OLDEST" }],
    ["AUTHORITY", { order: "AUTHORITY" }],
    ["BASIS", { order: "BASIS" }],
    ["AUTHORITY before the hub's own court", { order: "AUTHORITY", tiers: own }],
    ["AUTHORITY before another court", { order: "AUTHORITY", tiers: other }],
  ])("precedents, %s", async (_order, query) => {
    const scopes = [...(await store.provisionScopes([HUB_PROVISION], "NONE")).values()];
    const lists = [{ parent: "x", scopes, match: "ANY" as const }];
    const read = await readAll(
      async (after) =>
        (await store.precedents(lists, { ...query, filter }, after, FIRST)).get("x") ?? {
          items: [],
          hasNext: false,
        },
    );
    expect(ascending(read)).toEqual(wanted);
    if (query.order === "OLDEST") expect(read).toEqual(wanted);
    if (query.order === "NEWEST") expect([...read].reverse()).toEqual(wanted);
    if (query.order === "BASIS") expect(read).toEqual(byPosition(wanted));
    if (query.tiers === other || query.tiers === undefined) {
      const levels = read.map((n) => n % 2); // the hub's levels are 3 and 4 by turns
      if (query.order === "AUTHORITY") expect(levels).toEqual([...levels].sort());
    }
  });

  // the hub is longer than a count looks: it may stop there, and then it says so
  test("the totals are those of the pages, or say that there may be more", async () => {
    const scopes = [...(await store.provisionScopes([HUB_PROVISION], "NONE")).values()];
    const lists = [{ parent: "x", scopes, match: "ANY" as const }];
    const precedents = await store.countPrecedents(lists, { order: "AUTHORITY", filter });
    for (const total of [await store.countCases(filter), precedents.get("x")]) {
      if (total?.isExact === false) {
        expect(total.count).toBeLessThanOrEqual(wanted.length);
        expect(total.count).toBeGreaterThanOrEqual(wanted.length - (SIZE - MOST_COUNTED));
      } else expect(total).toEqual(exactly(wanted.length));
    }
  });
});
