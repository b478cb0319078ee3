import type { Driver } from "neo4j-driver";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "../../src/graph/database.js";
import { GraphStore } from "../../src/graph/store.js";
import { load } from "../../src/graph/load/load.js";
import { exactly } from "../../src/domain/count.js";
import type { Key, Page } from "../../src/graph/read/pages.js";
import { segment } from "../../src/similarity/segmenter.js";
import { cleanDatabase, rows, suiteDriver } from "../support/clean-database.js";
import { HUB, loadSynthetic, SYNTHETIC_PUBLICATION } from "../support/load-synthetic.js";

let database: Database;
let driver: Driver;
let store: GraphStore;

beforeAll(async () => {
  database = await cleanDatabase();
  driver = suiteDriver();
  store = new GraphStore(database, segment, () => ({}));
  await loadSynthetic(database, 400);
});
afterAll(async () => {
  await database.close();
  await driver.close();
});

/** A publication without a date. */
const UNDATED = { id: "publication:undated", title: "无日期的发布物", publisher: "测试法院" };

let inserted = 0;

/** Three more cases, dated all over the years, that apply the hub and show the first factor. */
async function insertSome(): Promise<void> {
  const dates = ["2021-01-02", "2023-06-15", "2025-12-30"];
  const batch = ++inserted;
  await load(
    database,
    {
      source: "test late",
      contentHash: String(batch),
      reference: {
        regions: [],
        courts: [],
        causesOfAction: [],
        factors: [],
        instruments: [],
        publications: [],
      },
      async *cases() {
        for (const [index, date] of dates.entries())
          yield {
            publicationId: SYNTHETIC_PUBLICATION.id,
            record: {
              id: `case:late-${batch}-${index}`,
              title: `后来的案件${batch}-${index}`,
              facts: "出租人与承租人订立融资租赁合同。",
              date,
              causesOfAction: ["cause:synthetic-0"],
              rulings: [
                { key: "first", stage: "NOT_STATED" as const, court: "court:synthetic-basic-0" },
              ],
              provisions: [
                {
                  provision: HUB,
                  treatment: "APPLIED" as const,
                  basis: "INFERRED" as const,
                  rationale: "合成",
                },
              ],
              factors: [
                { factor: "factor:synthetic-0", basis: "INFERRED" as const, rationale: "合成" },
              ],
            },
          };
      },
      caseCount: 3,
      wholePublications: new Set(),
      prunesReference: false,
    },
    segment,
  );
}

/** Reads a list to its end, page by page, with cases inserted between the pages. */
async function readAll(page: (after: Key | undefined) => Promise<Page>): Promise<string[]> {
  const ids: string[] = [];
  let after: Key | undefined;
  for (let number = 0; number < 100; number++) {
    const { items, hasNext, resume } = await page(after);
    ids.push(...items.map((item) => item.id));
    if (!hasNext) return ids;
    after = resume ?? items.at(-1)?.key;
    if (number < 3) await insertSome();
  }
  throw new Error("the list does not end");
}

const before = async (query: string) =>
  (await rows(driver, query)).map((row) => row["id"] as string);

describe("pages are complete and without repeats while cases are inserted", () => {
  const FIRST = 37;
  const first = <Value>(map: ReadonlyMap<string, Value>): Value => [...map.values()][0]!;

  test.each<[string, string, (after: Key | undefined) => Promise<Page>]>([
    [
      "all cases, newest first",
      "MATCH (c:Case) RETURN c.id AS id",
      (after) => store.cases({}, "NEWEST", after, FIRST),
    ],
    [
      "all cases, oldest first",
      "MATCH (c:Case) RETURN c.id AS id",
      (after) => store.cases({}, "OLDEST", after, FIRST),
    ],
    [
      "all cases by title",
      "MATCH (c:Case) RETURN c.id AS id",
      (after) => store.cases({}, "TITLE", after, FIRST),
    ],
    [
      "cases that pass a filter",
      "MATCH (c:Case {outcome: 'DISMISSED'}) RETURN c.id AS id",
      (after) => store.cases({ outcomes: ["DISMISSED"] }, "NEWEST", after, FIRST),
    ],
    [
      "cases of a factor and all below it",
      "MATCH (c:Case)-[:EXHIBITS]->(:Factor)-[:BROADER*0..]->(:Factor {id: 'factor:synthetic-0'}) RETURN DISTINCT c.id AS id",
      async (after) => first(await store.caseLists("factor", ["factor:synthetic-0"], after, FIRST)),
    ],
    [
      "cases of a court",
      "MATCH (c:Case)-[:HEARD_BY]->(:Court {id: 'court:synthetic-basic-0'}) RETURN c.id AS id",
      async (after) => first(await store.caseLists("court", ["court:synthetic-basic-0"], after, 5)),
    ],
    [
      "cases of a publication",
      "MATCH (c:Case)-[:PUBLISHED_IN]->() RETURN c.id AS id",
      async (after) =>
        first(await store.caseLists("publication", [SYNTHETIC_PUBLICATION.id], after, FIRST)),
    ],
  ])("%s", async (_name, query, page) => {
    const wanted = await before(query);
    const read = await readAll(page);
    expect(new Set(read).size).toBe(read.length);
    expect(wanted.filter((id) => !read.includes(id))).toEqual([]);
  });

  test.each(["AUTHORITY", "NEWEST", "OLDEST"] as const)("precedents, order %s", async (order) => {
    const wanted = await before(
      `MATCH (c:Case)-[:HAS_RULING]->()-[:APPLIES]->(:Provision {id: '${HUB}'}) RETURN DISTINCT c.id AS id`,
    );
    const scope = first(await store.provisionScopes([HUB], "NOT_REVERSED"));
    const read = await readAll(async (after) =>
      first(
        await store.precedents(
          [{ parent: HUB, scopes: [scope], match: "ANY" }],
          { order },
          after,
          FIRST,
        ),
      ),
    );
    expect(new Set(read).size).toBe(read.length);
    expect(wanted.filter((id) => !read.includes(id))).toEqual([]);
  });

  test.each([
    [
      "a basic court",
      [["guiding"], ["supreme"], ["court:synthetic-high"], ["court:synthetic-basic-0"]],
    ],
    ["the high court", [["guiding"], ["supreme"], ["court:synthetic-high"], []]],
    [
      "a court of another province",
      [["guiding"], ["supreme"], ["court:elsewhere-high"], ["court:elsewhere"]],
    ],
  ])("precedents in the order of authority before %s", async (_name, tiers) => {
    const wanted = await before(
      `MATCH (c:Case)-[:HAS_RULING]->()-[:APPLIES]->(:Provision {id: '${HUB}'}) RETURN DISTINCT c.id AS id`,
    );
    const scope = first(await store.provisionScopes([HUB], "NOT_REVERSED"));
    const list = { parent: HUB, scopes: [scope], match: "ANY" as const };
    const read = await readAll(async (after) =>
      first(await store.precedents([list], { order: "AUTHORITY", tiers }, after, 7)),
    );
    expect(new Set(read).size).toBe(read.length);
    expect(wanted.filter((id) => !read.includes(id))).toEqual([]);

    const ranks = new Map(
      (await rows(driver, "MATCH (c:Case) RETURN c.id AS id, c.rank AS rank")).map((row) => [
        row["id"],
        row["rank"],
      ]),
    );
    const order = read.map((id) => {
      const tier = tiers.findIndex((each) => each.includes(String(ranks.get(id))));
      return tier === -1 ? tiers.length : tier;
    });
    expect(order).toEqual([...order].sort());
  });

  test("search", async () => {
    const words = "融资租赁合同";
    const seen = new Set<string>();
    const wanted = (await store.search(words, ["CASE"], [], 80)).map((hit) => hit.id);
    for (let page = 0; page < 4; page++) {
      const hits = (await store.search(words, ["CASE"], [], seen.size + 21))
        .filter((hit) => !seen.has(hit.id))
        .slice(0, 20);
      expect(hits).toHaveLength(20);
      for (const hit of hits) seen.add(hit.id);
      await insertSome();
    }
    // What was added meanwhile may push some of the first eighty behind; what is shown is shown
    // once.
    expect(wanted.filter((id) => seen.has(id)).length).toBeGreaterThan(50);
  });
});

test("orders are what they say", async () => {
  const dates = async (order: "NEWEST" | "OLDEST") => {
    const { items } = await store.cases({}, order, undefined, 100);
    const found = await store.nodes(
      "case",
      items.map((item) => item.id),
    );
    return items.map((item) => found.get(item.id)!.date!);
  };
  expect(await dates("NEWEST")).toEqual([...(await dates("NEWEST"))].sort().reverse());
  expect(await dates("OLDEST")).toEqual([...(await dates("OLDEST"))].sort());
});

test("cases without a date come last both ways", async () => {
  await load(
    database,
    {
      source: "test undated",
      contentHash: "1",
      reference: {
        regions: [],
        courts: [],
        causesOfAction: [],
        factors: [],
        instruments: [],
        publications: [UNDATED],
      },
      async *cases() {
        yield {
          publicationId: UNDATED.id,
          record: { id: "case:undated", title: "无日期", facts: "事实" },
        };
      },
      caseCount: 1,
      wholePublications: new Set(),
      prunesReference: false,
    },
    segment,
  );
  for (const order of ["NEWEST", "OLDEST"] as const) {
    let after: Key | undefined;
    let last: string | undefined;
    for (let more = true; more;) {
      const page = await store.cases({}, order, after, 100);
      last = page.items.at(-1)?.id;
      after = page.items.at(-1)?.key;
      more = page.hasNext;
    }
    expect(last).toBe("case:undated");
  }
});

test("counts are those of the lists", async () => {
  const scope = (
    await store.provisionScopes([HUB, "provision:synthetic-code/2"], "NOT_REVERSED")
  ).values();
  const scopes = [...scope];
  for (const match of ["ANY", "ALL"] as const) {
    const list = { parent: "x", scopes, match };
    const counted = (await store.countPrecedents([list], { order: "NEWEST" })).get("x");
    let read = 0;
    let after: Key | undefined;
    for (let more = true; more;) {
      const page = (await store.precedents([list], { order: "NEWEST" }, after, 50)).get("x")!;
      read += page.items.length;
      after = page.resume ?? page.items.at(-1)?.key;
      more = page.hasNext;
    }
    expect(counted).toEqual(exactly(read));
  }
});
