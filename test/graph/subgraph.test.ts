import type { Driver } from "neo4j-driver";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "../../src/graph/database.js";
import { GraphStore } from "../../src/graph/store.js";
import { segment } from "../../src/similarity/segmenter.js";
import { cleanDatabase, suiteDriver } from "../support/clean-database.js";
import { createHub, HUB_PROVISION, RARE_PROVISION } from "../support/hub.js";

let database: Database;
let driver: Driver;
let store: GraphStore;

beforeAll(async () => {
  database = await cleanDatabase();
  driver = suiteDriver();
  store = new GraphStore(database, segment, () => ({}));
  await createHub(driver, 5000);
});
afterAll(async () => {
  await database.close();
  await driver.close();
});

test("around a hub there is a part, and it says so", async () => {
  const found = await store.neighborhood(HUB_PROVISION, 2, 300, undefined);
  expect(found!.nodeIds.length).toBeLessThanOrEqual(300);
  expect(found!.nodeIds[0]).toBe(HUB_PROVISION);
  expect(found!.truncated).toBe(true);
  const nodes = new Set(found!.nodeIds);
  expect(found!.edges.length).toBeGreaterThan(0);
  expect(found!.edges.every((edge) => nodes.has(edge.from) && nodes.has(edge.to))).toBe(true);
});

test("around a case there is all of it", async () => {
  const found = await store.neighborhood("case:hub-1", 1, 100, undefined);
  expect(found).toMatchObject({ truncated: false });
  expect([...found!.nodeIds].sort()).toEqual([
    "amount:hub-1",
    "case:hub-1",
    "cause:hub",
    "court:hub",
    "factor:hub",
    "party:hub-1",
    "publication:hub",
    "region:hub",
    "ruling:hub-1/first",
  ]);
});

test("two cases meet in a hub, which is not opened for that, and the evidence comes with the way", async () => {
  const paths = await store.paths("case:hub-0", "ruling:hub-5/first", 4);
  expect(paths!.length).toBeGreaterThan(0);
  const lengths = paths!.map((path) => path.edges.length);
  expect(lengths).toEqual([...lengths].sort());
  for (const path of paths!) {
    expect([path.nodeIds[0], path.nodeIds.at(-1)]).toEqual(["case:hub-0", "ruling:hub-5/first"]);
    expect(path.edges).toHaveLength(path.nodeIds.length - 1);
  }
});

test("from a hub to what hangs off a rare node, found from the other end", async () => {
  const paths = await store.paths(HUB_PROVISION, RARE_PROVISION, 2);
  expect(paths!.some((path) => path.nodeIds.includes("instrument:hub-code"))).toBe(true);
});

test("no node, no answer; no way, an empty one; the same node, a way of no step", async () => {
  expect(await store.neighborhood("case:nowhere", 1, 10, undefined)).toBeUndefined();
  expect(await store.paths("case:nowhere", "case:hub-0", 4)).toBeUndefined();
  await driver.executeQuery("CREATE (:Organ {id: 'organ:alone', name: '孤立'})");
  expect(await store.paths("organ:alone", "case:hub-0", 6)).toEqual([]);
  expect(await store.paths("case:hub-0", "case:hub-0", 4)).toEqual([
    { nodeIds: ["case:hub-0"], edges: [] },
  ]);
});

describe("a document and what is kept for the loader's own use", () => {
  const DOCUMENT = "document:three-kites";
  const MANY_CHUNKS = 250;

  beforeAll(async () => {
    await driver.executeQuery(
      `MATCH (a:Case {id: 'case:hub-3'}), (b:Case {id: 'case:hub-4'})
       CREATE (d:Document {id: $document, name: 'kites.txt', kind: 'COMPILATION', hash: 'ab', length: 10, complete: true})
       CREATE (a)-[:READ_FROM {start: 0, end: 5}]->(d), (b)-[:READ_FROM {start: 5, end: 10}]->(d)
       CREATE (s:CaseSource {id: 'source:hub-3/records', caseId: a.id})-[:DESCRIBES]->(a)
       CREATE (t:CaseSource {id: 'source:hub-3/kites', caseId: a.id})-[:DESCRIBES]->(a)
       WITH d UNWIND range(1, $chunks) AS n
       CREATE (:DocumentChunk {id: 'chunk:' + n, documentId: d.id, start: n, end: n + 1, text: '字'})-[:PART_OF]->(d)`,
      { document: DOCUMENT, chunks: BigInt(MANY_CHUNKS) },
    );
  });

  test("around a document are its cases, all of them, and none of its chunks", async () => {
    const found = await store.neighborhood(DOCUMENT, 1, 100, undefined);
    expect(found).toMatchObject({ truncated: false });
    expect([...found!.nodeIds].sort()).toEqual(["case:hub-3", "case:hub-4", DOCUMENT]);
    expect(found!.edges.map((edge) => edge.type)).toEqual(["READ_FROM", "READ_FROM"]);
  });

  test("around a case is its document and none of its sources", async () => {
    const found = await store.neighborhood("case:hub-3", 1, 100, undefined);
    expect(found!.nodeIds).toContain(DOCUMENT);
    expect(
      found!.nodeIds.filter((id) => id.startsWith("source:") || id.startsWith("chunk:")),
    ).toEqual([]);
    expect(found!.edges.map((edge) => edge.type)).not.toContain("DESCRIBES");
  });

  test.each([1, 2, 5, 40])(
    "every edge joins nodes that are shown, where only %d are",
    async (limit) => {
      for (const id of ["case:hub-3", DOCUMENT, "factor:hub"]) {
        const found = (await store.neighborhood(id, 3, limit, undefined))!;
        const nodes = new Set(found.nodeIds);
        expect(nodes.size).toBeLessThanOrEqual(limit);
        expect(found.edges.filter((edge) => !nodes.has(edge.from) || !nodes.has(edge.to))).toEqual(
          [],
        );
        expect(found.edges.filter((edge) => edge.type === "DESCRIBES")).toEqual([]);
      }
    },
  );

  test("two cases of one document are joined by it", async () => {
    const paths = await store.paths("case:hub-3", DOCUMENT, 2);
    expect(paths!.map((path) => path.nodeIds)).toContainEqual(["case:hub-3", DOCUMENT]);
  });
});
