import type { Driver } from "neo4j-driver";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "../../src/graph/database.js";
import { dateBounds, NEWEST_START } from "../../src/graph/read/date-bounds.js";
import { oldestRanges } from "../../src/graph/read/pages.js";
import { cleanDatabase, suiteDriver } from "../support/clean-database.js";
import { createHub, hubKey, HUB_PART, HUB_PROVISION, RARE_PROVISION } from "../support/hub.js";
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
const limit = 21;

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

  test("all lists of a filter are counted no further than the limit, and nothing is sorted", async () => {
    const all = {
      courts: ["court:hub"],
      causes: ["cause:hub"],
      factors: ["factor:hub"],
      regions: ["region:hub"],
    };
    const parameters = {
      ...all,
      publications: ["publication:hub"],
      least: 0n,
      below: NEWEST_START,
      limit: 101n,
    };
    const found = await profile(driver, "read/count-narrowing-lists", parameters);
    expect(found.rows).toBe(6);
    expect(found.operators.filter((operator) => WHOLE.test(operator))).toEqual([]);
    expect(found.sorted).toBe(0);
    expect(found.hits).toBeLessThan(6 * 101 * 4 + 100);
  });

  test.each([
    ["a court", { courts: ["court:hub"] }],
    ["a factor", { factors: ["factor:hub"] }],
    ["a cause", { causes: ["cause:hub"] }],
    ["a region", { regions: ["region:hub"] }],
    ["dates alone", { dates: true }],
  ])(
    "the cases of a narrow list are read through its own index: %s within two days",
    async (_name, list) => {
      const none = {
        courts: null,
        causes: null,
        factors: null,
        regions: null,
        publications: null,
        ids: null,
        dates: false,
      };
      const days = dateBounds({ from: "2012-03-05", to: "2012-03-06" });
      const found = await profile(driver, "read/cases-of-narrowing-list", {
        ...none,
        ...list,
        ...days,
        limit: 100n,
      });
      expect(found.rows).toBeGreaterThan(5);
      expect(found.operators.filter((operator) => operator.endsWith("Scan"))).toEqual([]);
      expect(found.sorted).toBe(0);
      expect(found.hits).toBeLessThan(60 + found.rows * 20);
    },
  );
});

describe("other statements on a hub", () => {
  test("a few cases are tested for a further article without opening it", async () => {
    const rows = ["case:hub-0", "case:hub-1", "case:hub-5000"].map((id) => ({
      parent: "x",
      id,
      groups: [[RARE_PROVISION]],
    }));
    const found = await profile(driver, "read/cases-applying", { rows, bases: null });
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
    });
    expect(rows).toBe(200);
    expect(hits).toBeLessThan(10_000);
  });
});
