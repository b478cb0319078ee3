import type { Driver } from "neo4j-driver";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { POSITION_RANKS } from "../../src/domain/citation-position.js";
import type { Database } from "../../src/graph/database.js";
import { dateBounds, NEWEST_START } from "../../src/graph/read/date-bounds.js";
import { oldestRanges } from "../../src/graph/read/pages.js";
import type { PartName } from "../../src/graph/model/parts.js";
import { MOST_COUNTED } from "../../src/graph/read/walk.js";
import { GraphStore } from "../../src/graph/store.js";
import { segment } from "../../src/similarity/segmenter.js";
import { cleanDatabase, suiteDriver } from "../support/clean-database.js";
import {
  createHub,
  HUB_SIZE,
  hubKey,
  HUB_PART,
  HUB_PROVISION,
  RARE_PROVISION,
} from "../support/hub.js";
import { profile, WHOLE } from "../support/profile.js";

// design.md §4: a page of an article with half a million rulings costs what a page of any other
// costs.

let database: Database;
let driver: Driver;

beforeAll(async () => {
  database = await cleanDatabase();
  driver = suiteDriver();
  await createHub(driver);
});
afterAll(async () => {
  await database.close();
  await driver.close();
});

const ids = [HUB_PROVISION, HUB_PART];
const range = (list: readonly string[]) => [{ parent: "x", ids: list, from: NEWEST_START }];
const deep = [{ parent: "x", ids: [HUB_PROVISION], from: hubKey(40_000) }];
/** The segments of the order by basis from one of them on. */
const byPosition = (list: readonly string[], from: bigint, first = 0) => ({
  parent: "x",
  ids: list,
  segments: POSITION_RANKS.slice(first).map((rank) => ({
    rank,
    from: rank === first ? from : NEWEST_START,
  })),
});
const limit = 21;

/** A condition of a sum as the statements take it. */
const ABOVE = (least: bigint) => ({ kind: "CLAIMED", currency: "CNY", least, most: Infinity });
const NO_LISTS = {
  courts: null,
  causes: null,
  factors: null,
  regions: null,
  publications: null,
  provisions: null,
  amounts: null,
  judges: null,
  counsel: null,
  texts: null,
  everything: null,
};
/** Any application counts. */
const ANY_APPLICATION = { bases: null, treatments: null, positions: null };
const NO_FILTER = {
  ids: null,
  regions: null,
  courts: null,
  courtLevels: null,
  causes: null,
  factors: null,
  outcomes: null,
  sides: null,
  stages: null,
  roles: null,
  judge: null,
  benchRoles: ["JUDGE"],
  counsel: null,
  provisions: null,
  treatments: null,
  positions: null,
  amounts: null,
  words: null,
  publications: null,
  completeness: null,
  least: 0n,
  below: NEWEST_START,
};

describe("a page of a hub reads an index range and sorts no more than a few pages", () => {
  test.each<[string, string, Record<string, unknown>, number]>([
    ["precedents, newest first", "read/page-precedents-newest", { ranges: range(ids), limit }, 31],
    ["precedents, deep down", "read/page-precedents-newest", { ranges: deep, limit }, 21],
    [
      "precedents, oldest first",
      "read/page-precedents-oldest",
      { ranges: [{ parent: "x", ids: [HUB_PROVISION], segments: oldestRanges(undefined) }], limit },
      21,
    ],
    [
      "precedents by authority",
      "read/page-precedents-by-authority",
      {
        ranges: [
          {
            parent: "x",
            ids: [HUB_PROVISION],
            segments: [0, 1, 2, 3, 4, 5].map((level) => ({ level, from: NEWEST_START })),
          },
        ],
        limit,
      },
      42,
    ],
    [
      "precedents by basis",
      "read/page-precedents-by-basis",
      { ranges: [byPosition([HUB_PROVISION], NEWEST_START)], limit },
      42,
    ],
    [
      "precedents by basis, deep down",
      "read/page-precedents-by-basis",
      { ranges: [byPosition([HUB_PROVISION], hubKey(40_000), 1)], limit },
      42,
    ],
    [
      "precedents by basis, of an article and its part",
      "read/page-precedents-by-basis",
      { ranges: [byPosition(ids, NEWEST_START)], limit },
      84,
    ],
    ["cases of a factor", "read/page-factor-cases", { ranges: range(["factor:hub"]), limit }, 21],
    ["cases of a cause", "read/page-cause-cases", { ranges: range(["cause:hub"]), limit }, 21],
    ["cases of a court", "read/page-court-cases", { ranges: range(["court:hub"]), limit }, 21],
    ["cases of a region", "read/page-region-cases", { ranges: range(["region:hub"]), limit }, 21],
    [
      "cases of a publication",
      "read/page-publication-cases",
      { ranges: [{ parent: "x", ids: ["publication:hub"], from: "" }], limit },
      21,
    ],
    ["all cases, newest first", "read/page-cases-newest", { from: NEWEST_START, limit }, 21],
    [
      "all cases, oldest first",
      "read/page-cases-oldest",
      { ranges: oldestRanges(undefined), limit },
      21,
    ],
    ["all cases by title", "read/page-cases-by-title", { from: "", limit }, 21],
  ])("%s", async (_name, name, parameters, touched) => {
    const { operators, sorted, hits, rows } = await profile(driver, name, {
      least: 0n,
      ...parameters,
      limit: BigInt(limit),
    });
    expect(rows).toBe(limit);
    expect(operators.filter((operator) => WHOLE.test(operator))).toEqual([]);
    // what merges the ranges of several provisions or levels
    expect(sorted).toBeLessThanOrEqual(2 * touched);
    // A handful of hits for each entry that is touched, and a constant for the seeks.
    expect(hits).toBeLessThan(60 + touched * 12);
  });
});

describe("the dates of a filter are bounds of the same ranges", () => {
  // The cases of 2012, in the middle of the hub: a page of them touches no more than a page of the
  // newest.
  const { least, below } = dateBounds({ from: "2012", to: "2012" });
  const bounded = (id: string) => ({ ranges: [{ parent: "x", ids: [id], from: below }], least });

  test.each<[string, string, Record<string, unknown>, number]>([
    ["precedents, newest first", "read/page-precedents-newest", bounded(HUB_PROVISION), 21],
    [
      "precedents, oldest first",
      "read/page-precedents-oldest",
      {
        ranges: [
          {
            parent: "x",
            ids: [HUB_PROVISION],
            segments: oldestRanges(undefined, { least, below }),
          },
        ],
      },
      21,
    ],
    [
      "precedents by authority",
      "read/page-precedents-by-authority",
      {
        ranges: [
          {
            parent: "x",
            ids: [HUB_PROVISION],
            segments: [2, 3, 4].map((level) => ({ level, from: below })),
          },
        ],
        least,
      },
      42,
    ],
    [
      "precedents by basis",
      "read/page-precedents-by-basis",
      {
        ranges: [
          {
            ...byPosition([HUB_PROVISION], below),
            segments: [0, 1, 8].map((rank) => ({ rank, from: below })),
          },
        ],
        least,
      },
      63,
    ],
    [
      "precedents before a forum",
      "read/page-precedents-for-forum",
      {
        ranges: [
          {
            parent: "x",
            ids: [HUB_PROVISION],
            shown: ["court:hub"],
            ranks: [{ segment: 3, rank: "court:hub", from: below }],
            levels: [3, 4].map((level) => ({ segment: level + 2, level, from: below })),
          },
        ],
        least,
      },
      63,
    ],
    ["cases of a factor", "read/page-factor-cases", bounded("factor:hub"), 21],
    ["cases of a cause", "read/page-cause-cases", bounded("cause:hub"), 21],
    ["cases of a court", "read/page-court-cases", bounded("court:hub"), 21],
    ["cases of a region", "read/page-region-cases", bounded("region:hub"), 21],
    ["all cases, newest first", "read/page-cases-newest", { from: below, least }, 21],
    [
      "all cases, oldest first",
      "read/page-cases-oldest",
      { ranges: oldestRanges(undefined, { least, below }) },
      21,
    ],
  ])("%s", async (_name, name, parameters, touched) => {
    const { operators, sorted, hits, rows } = await profile(driver, name, {
      ...parameters,
      limit: BigInt(limit),
    });
    expect(rows).toBe(limit);
    expect(operators.filter((operator) => WHOLE.test(operator))).toEqual([]);
    expect(sorted).toBeLessThanOrEqual(2 * touched);
    expect(hits).toBeLessThan(60 + touched * 12);
  });

  test("the lists of a filter are sized by what nodes keep, others no further than the limit", async () => {
    const parameters = {
      ...NO_LISTS,
      courts: ["court:hub"],
      causes: ["cause:hub"],
      factors: ["factor:hub"],
      regions: ["region:hub"],
      publications: ["publication:hub"],
      provisions: [HUB_PROVISION],
      amounts: [ABOVE(100n), ABOVE(49_990n)],
      judges: ["枢纽法官"],
      counsel: ["枢纽律师0"],
      texts: ['"枢纽"'],
      everything: [true],
      least: 0n,
      below: NEWEST_START,
      scope: 2000n,
      limit: 101n,
    };
    const found = await profile(driver, "read/size-lists", parameters);
    expect(found.rows).toBe(12);
    expect(found.operators.filter((operator) => WHOLE.test(operator))).toEqual([]);
    expect(found.sorted).toBe(0);
    expect(found.hits).toBeLessThan(6 * 101 * 4 + 300);
  });

  test.each<[string, object]>([
    ["a court", { courts: ["court:hub"] }],
    ["a factor", { factors: ["factor:hub"] }],
    ["a cause", { causes: ["cause:hub"] }],
    ["a region", { regions: ["region:hub"] }],
    ["all cases", { everything: [true] }],
    ["a provision", { provisions: [HUB_PROVISION] }],
  ])(
    "a page along a list looks at so many places and tests no more than it shows: %s",
    async (_name, list) => {
      const { least, below } = dateBounds({ from: "2012", to: "2012" });
      const found = await profile(driver, "read/walk-cases", {
        ranges: [{ parent: "x", from: below, groups: null, ...list }],
        filter: { ...NO_FILTER, outcomes: ["NOT_STATED"], least, below },
        ...ANY_APPLICATION,
        stride: 200n,
        narrow: 100n,
        limit: BigInt(limit),
        counting: false,
      });
      expect(found.rows).toBe(1);
      expect(found.operators.filter((operator) => WHOLE.test(operator))).toEqual([]);
      expect(found.sorted).toBeLessThanOrEqual(200);
      expect(found.hits).toBeLessThan(100 + 200 * 4 + limit * 20);
    },
  );
});

describe("counts of the cases of a hub read each of them once and sort no more than the values", () => {
  const counted = 1000;
  const any = { provisions: null, bases: null, treatments: null, positions: null };
  test.each<[string, object, number, number]>([
    ["count-by-court", {}, 1, 6],
    ["count-by-court-level", {}, 1, 6],
    ["count-by-region", {}, 1, 6],
    ["count-by-cause", {}, 1, 12],
    ["count-by-year", {}, 10, 6],
    ["count-by-outcome", {}, 1, 6],
    ["count-by-basis", any, 2, 25],
    ["count-by-treatment", any, 1, 25],
    ["count-by-position", { ...any, provisions: [HUB_PROVISION], treatments: ["APPLIED"] }, 3, 25],
  ])("%s", async (name, parameters, rows, hitsACase) => {
    // spread over the years
    const ids = Array.from({ length: counted }, (_, n) => `case:hub-${n * 50}`);
    const found = await profile(driver, `read/${name}`, { ids, limit: 10n, ...parameters });
    expect(found.operators.filter((operator) => WHOLE.test(operator))).toEqual([]);
    expect(found.rows).toBe(rows);
    expect(found.sorted).toBeLessThanOrEqual(20);
    expect(found.hits).toBeLessThan(counted * hitsACase + 100);
  });
});

describe("a number costs what its bound or its kept counts cost, not what the list has", () => {
  const most = 200;
  const { least, below } = dateBounds({ from: "2004-03", to: "2021-05" });
  test.each<[string, string, Record<string, unknown>, number]>([
    [
      "what has no kept count",
      "read/walk-cases",
      {
        ranges: [
          { parent: "x", from: NEWEST_START, groups: [[HUB_PROVISION]], causes: ["cause:hub"] },
        ],
        filter: { ...NO_FILTER, courtLevels: ["BASIC"] },
        ...ANY_APPLICATION,
        stride: BigInt(most),
        narrow: 100n,
        limit: BigInt(most),
        counting: true,
      },
      30,
    ],
    ["cases within dates", "read/count-cases-within", { least, below }, 2],
    [
      "precedents within dates",
      "read/count-precedents-within",
      { rows: [{ parent: "x", ids }], least, below },
      4,
    ],
    [
      "precedents that another article has not",
      "read/count-precedents-beyond",
      { rows: [{ parent: "x", provisionId: HUB_PROVISION, larger: [RARE_PROVISION] }] },
      30,
    ],
  ])("%s", async (_name, name, parameters, hitsAnItem) => {
    const found = await profile(driver, name, { ...parameters, most: BigInt(most) });
    expect(found.operators.filter((operator) => WHOLE.test(operator))).toEqual([]);
    expect(found.sorted).toBeLessThanOrEqual(most);
    expect(found.hits).toBeGreaterThan(most);
    expect(found.hits).toBeLessThan(100 + most * hitsAnItem);
  });

  test("where the bound is reached, the number says so", async () => {
    const store = new GraphStore(database, segment, () => ({ timeout: 60_000 }));
    const bounded = { count: MOST_COUNTED, isExact: false };
    expect(await store.countCases({ courtLevels: ["BASIC"] })).toEqual(bounded);
    expect(await store.countCases({ from: "2003-01", to: "2022" })).toEqual(bounded);
    expect(await store.countCases({ courtLevels: ["BASIC"], from: "2012", to: "2012" })).toEqual({
      count: HUB_SIZE / 20,
      isExact: true,
    });
    const scopes = [...(await store.provisionScopes([HUB_PROVISION], "NONE")).values()];
    const lists = [{ parent: "x", scopes, match: "ANY" as const }];
    const filter = { courtLevels: ["BASIC" as const] };
    const counted = await store.countPrecedents(lists, { order: "AUTHORITY", filter });
    expect(counted.get("x")).toEqual(bounded);
    const all = await store.countPrecedents(lists, { order: "AUTHORITY" });
    expect(all.get("x")).toEqual({ count: HUB_SIZE, isExact: true });
  });

  test("kept counts are sought by their ids, whatever else is kept", async () => {
    await driver.executeQuery(
      `CREATE (:KeptCount {id: 'all', count: ${HUB_SIZE}})
       WITH 1 AS one UNWIND range(1, 5000) AS n CREATE (:KeptCount {id: 'cause:' + n + '|outcome|PARTIAL', count: n})`,
    );
    const id = "cause:7|outcome|";
    const span = { least: `${id}PARTIAL`, most: `${id}PARTIAL` };
    for (const [name, parameters] of [
      ["read/kept-counts", { rows: [{ parent: "x", spans: [span] }] }],
      ["read/kept-values", { names: [id], limit: 100n }],
    ] as const) {
      const found = await profile(driver, name, parameters);
      expect(found.operators.filter((operator) => WHOLE.test(operator))).toEqual([]);
      expect([found.rows, found.sorted]).toEqual([1, 0]);
      expect(found.hits).toBeLessThan(20);
    }
    await driver.executeQuery("MATCH (kept:KeptCount) DELETE kept");
  });

  test("what hangs off cases and rulings is read from them, each kind only where it is asked for", async () => {
    const parents = Array.from({ length: 20 }, (_, n) => `case:hub-${1 + n * 2000}`);
    const hits = async (parts: readonly PartName[]) => {
      const of = parts[0]?.endsWith("cases") ? "cases" : "rulings";
      const asked =
        of === "cases" ? parents : parents.map((each) => `${each.replace("case", "ruling")}/first`);
      const found = await profile(driver, `read/parts-of-${of}`, { ids: asked, parts });
      expect(found.operators.filter((operator) => WHOLE.test(operator))).toEqual([]);
      return [found.rows, found.hits] as const;
    };
    const [rulings, forRulings] = await hits(["rulings-of-cases"]);
    expect(rulings).toBe(20);
    expect(forRulings).toBeLessThan(20 * 60);
    const [both, forBoth] = await hits(["rulings-of-cases", "amounts-of-cases"]);
    expect(both).toBe(40);
    expect(forBoth).toBeLessThan(20 * 150);
    const [bench, forBench] = await hits(["bench-of-rulings"]);
    expect(bench).toBe(20);
    // each court of a ruling has 50,000
    expect(forBench).toBeLessThan(20 * 40);
  });
});

describe("other statements on a hub", () => {
  test.each<[string, object, number]>([
    ["sums above a bound", { amounts: [ABOVE(49_950n)] }, 50],
    ["counsel", { counsel: ["枢纽律师0"] }, 500],
    ["a text", { texts: ['"枢纽案件4999"'] }, 1],
  ])("the cases of a list that is not in the order by date: %s", async (_name, list, wanted) => {
    const found = await profile(driver, "read/walk-cases", {
      ranges: [{ parent: "x", from: NEWEST_START, groups: null, ...list }],
      filter: NO_FILTER,
      ...ANY_APPLICATION,
      stride: 1000n,
      narrow: 1000n,
      limit: 1000n,
      counting: true,
    });
    expect(found.operators.filter((operator) => WHOLE.test(operator))).toEqual([]);
    expect(found.sorted).toBeLessThanOrEqual(wanted);
    expect(found.hits).toBeLessThan(100 + wanted * 40);
  });

  test("every part of a filter is reached from the case: none leads to a hub", async () => {
    const filter = {
      ...NO_FILTER,
      sides: ["CLAIMANT"],
      stages: ["FIRST_INSTANCE"],
      roles: ["PLAINTIFF"],
      judge: "枢纽法官",
      counsel: "枢纽律师0",
      provisions: [HUB_PROVISION],
      treatments: ["APPLIED"],
      positions: ["OPERATIVE", "REASONING", "UNKNOWN"],
      amounts: [ABOVE(1n)],
      words: ["枢纽", "合同"],
    };
    const ids = Array.from({ length: 200 }, (_, n) => `case:hub-${100 * n + 1}`);
    const hits = async (part: object) => {
      const found = await profile(driver, "read/cases-matching", {
        ids,
        filter: { ...NO_FILTER, ...part },
      });
      expect(found.operators.filter((operator) => /Scan$|IndexSeek/u.test(operator))).toEqual([
        "NodeUniqueIndexSeek",
      ]);
      return [found.rows, found.hits] as const;
    };
    // the hub's cases have no side that prevailed
    expect(await hits({ ...filter, sides: null })).toEqual([200, expect.any(Number)]);
    for (const part of Object.keys(filter) as (keyof typeof filter)[])
      expect((await hits({ [part]: filter[part] }))[1]).toBeLessThan(200 * 60);
    expect((await hits(filter))[0]).toBe(0);
  });

  test("a few cases are tested for a further article without opening it", async () => {
    const rows = ["case:hub-0", "case:hub-1", "case:hub-5000"].map((id) => ({
      parent: "x",
      id,
      groups: [[RARE_PROVISION]],
    }));
    const found = await profile(driver, "read/cases-applying", {
      rows,
      bases: null,
      treatments: null,
      positions: null,
    });
    expect(found.rows).toBe(2);
    expect(found.hits).toBeLessThan(200);
  });

  test("the scope of an article comes with the kept counts", async () => {
    const { hits, operators } = await profile(driver, "read/provision-scope", {
      ids: [HUB_PROVISION],
      predecessors: true,
      reversed: false,
      limit: 301n,
    });
    expect(operators.filter((operator) => operator.endsWith("Scan"))).toEqual([]);
    expect(hits).toBeLessThan(100);
  });

  test("what a hub holds for another version of its article is a kept count", async () => {
    const rows = [{ id: RARE_PROVISION, articleId: RARE_PROVISION, sameNumber: [HUB_PROVISION] }];
    const {
      hits,
      operators,
      rows: found,
    } = await profile(driver, "read/precedents-elsewhere", { rows, limit: 20n });
    expect(found).toBe(2); // the article and its paragraph
    expect(operators.filter((operator) => operator.endsWith("Scan"))).toEqual([]);
    expect(hits).toBeLessThan(200);
  });

  test("the articles around a place are read from the order of the text, the version from the versions of the work", async () => {
    const around = { instrumentId: "instrument:hub-code", position: 1_500_000_000n };
    const neighbours = await profile(driver, "read/neighbouring-articles", around);
    const nodes = await profile(driver, "read/provisions-by-ids", {
      ids: [HUB_PROVISION, RARE_PROVISION],
    });
    for (const { operators } of [neighbours, nodes])
      expect(
        operators.filter((operator) => /(?:AllNodes|ByLabel|Index)Scan$/u.test(operator)),
      ).toEqual([]);
    expect(neighbours.hits).toBeLessThan(100);
    expect(nodes.hits).toBeLessThan(100);
  });

  test("the cases of a court are counted from the degree store", async () => {
    const { hits, operators } = await profile(driver, "read/count-court-cases", {
      ids: ["court:hub"],
    });
    expect(operators.some((operator) => /Expand/u.test(operator))).toBe(false);
    expect(hits).toBeLessThan(20);
  });

  test.each(["count-labels", "count-relationship-types"])(
    "%s reads the count store and nothing else",
    async (name) => {
      const { hits, operators, rows } = await profile(driver, `read/${name}`, {});
      const kinds = new Set(operators);
      for (const own of ["ProduceResults", "Union", "Projection", "Distinct"]) kinds.delete(own);
      expect([...kinds]).toEqual([
        name === "count-labels" ? "NodeCountFromCountStore" : "RelationshipCountFromCountStore",
      ]);
      expect(hits).toBeLessThanOrEqual(rows);
    },
  );

  test("the neighbours of a hub are cut before they are read", async () => {
    const located = await driver.executeQuery(
      "MATCH (p:Provision {id: $id}) RETURN elementId(p) AS element",
      {
        id: HUB_PROVISION,
      },
    );
    const { hits, rows } = await profile(driver, "read/neighbours", {
      elements: [located.records[0]!.get("element") as string],
      perNode: 200n,
      types: null,
    });
    expect(rows).toBe(200);
    expect(hits).toBeLessThan(10_000);
  });
});
