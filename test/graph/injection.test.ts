import type { Driver } from "neo4j-driver";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "../../src/graph/database.js";
import { quoteTerm } from "../../src/graph/read/search.js";
import { GraphStore } from "../../src/graph/store.js";
import { segment } from "../../src/similarity/segmenter.js";
import { cleanDatabase, suiteDriver } from "../support/clean-database.js";
import { graphContent } from "../support/graph-content.js";
import { loadSynthetic } from "../support/load-synthetic.js";

// Every string that a client sends may be an attack on Cypher or Lucene.
const HOSTILE = [
  "'}) DETACH DELETE n //",
  '"}) MATCH (n) DETACH DELETE n //',
  "case:x' OR 1=1 //",
  "`) DELETE n WITH 1 AS `",
  "\u0000\u0001\u001f",
  "\\",
  "\\u0027 DELETE",
  "${0}",
  "*:*",
  "+searchKind:PARTY -searchKind:CASE",
  "searchTitle:[a TO z]",
  "/.*.*.*.*.*.*.*a/",
  "a~2 b~0.1 c*",
  '" OR searchBody:合同 OR "',
  "(((((((((((((",
  "合同^1000000",
  "AND OR NOT && || !",
  "{!func}1",
  "🏛️".repeat(50),
  "合".repeat(1999),
  "\ud800",
];

let database: Database;
let driver: Driver;
let store: GraphStore;

beforeAll(async () => {
  database = await cleanDatabase();
  driver = suiteDriver();
  store = new GraphStore(database, segment, () => ({ timeout: 5000 }));
  await loadSynthetic(database, 200);
});
afterAll(async () => {
  await database.close();
  await driver.close();
});

describe("a hostile string is a string", () => {
  test.each(HOSTILE)("%j", async (text) => {
    const before = await graphContent(driver);
    for (const kind of ["case", "provision", "factor", "court"] as const)
      expect((await store.nodes(kind, [text])).size).toBe(0);
    expect(await store.caseIdByNumber(text)).toBeUndefined();
    expect(await store.neighborhood(text, 2, 100, undefined)).toBeUndefined();
    expect(await store.paths(text, text, 4)).toBeUndefined();
    expect(
      (
        await store.cases(
          { ids: [text], regions: [text], courts: [text], factors: [text], causesOfAction: [text] },
          "NEWEST",
          undefined,
          10,
        )
      ).items,
    ).toEqual([]);
    expect((await store.caseLists("factor", [text], undefined, 10)).get(text)?.items ?? []).toEqual(
      [],
    );
    const hits = await store.search(text, ["COURT"], [], 50);
    expect(hits.length).toBeLessThan(5); // what Lucene would read as syntax finds all 21 of them
    expect(await store.countSearch(text, ["COURT"])).toEqual({
      count: hits.length,
      isExact: true,
    });
    expect(await graphContent(driver)).toEqual(before);
  });
});

test("nothing inside a quoted term is Lucene's syntax", () => {
  expect(quoteTerm('a"b')).toBe('"a\\"b"');
  expect(quoteTerm("a\\")).toBe('"a\\\\"');
  expect(quoteTerm("a\u0000b")).toBe('"a b"');
});
