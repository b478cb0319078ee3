import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "../../src/graph/database.js";
import { GraphSimilaritySource } from "../../src/graph/read/similarity-source.js";
import { findProvisions } from "../../src/similarity/find-provisions.js";
import {
  compareCases,
  findSimilarCases,
  type SimilarCase,
} from "../../src/similarity/find-similar-cases.js";
import { type Knowledge, readKnowledge } from "../../src/similarity/knowledge.js";
import { segment } from "../../src/similarity/segmenter.js";
import { understandFacts } from "../../src/similarity/understand-facts.js";
import { cleanDatabase } from "../support/clean-database.js";
import { loadSynthetic } from "../support/load-synthetic.js";

const FACTS = "承租人欠付租金，出租人在车辆上加装定位装置后锁机，保证人承担连带责任。";

const LAW = { date: "2026-06-30", former: false };

let database: Database;
let source: GraphSimilaritySource;
let knowledge: Knowledge;

beforeAll(async () => {
  database = await cleanDatabase();
  await loadSynthetic(database, 1000);
  source = new GraphSimilaritySource(database);
  knowledge = await readKnowledge(source, segment);
});
afterAll(() => database.close());

const facts = (text: string) => ({
  text,
  issues: [],
  understood: understandFacts(text, knowledge, () => []),
});
const search = (text: string, from = source): Promise<readonly SimilarCase[]> =>
  findSimilarCases(from, knowledge, { kind: "facts", described: facts(text) });

describe("similar cases", () => {
  test("are at most as many as are weighed, in an order that is the same every time", async () => {
    const found = await search(FACTS);
    expect(found.length).toBeGreaterThan(100);
    expect(found.length).toBeLessThanOrEqual(200);
    expect(found.map((each) => each.score)).toEqual(
      found.map((each) => each.score).toSorted((a, b) => b - a),
    );
    for (const { scores } of found)
      for (const score of Object.values(scores)) expect(score >= 0 && score <= 1).toBe(true);
    expect((await search(FACTS)).map((each) => each.case.id)).toEqual(
      found.map((each) => each.case.id),
    );
  });

  test("take the same number of statements whatever is asked", async () => {
    const statements = async (text: string): Promise<number> => {
      const before = database.statements;
      await search(text);
      return database.statements - before;
    };
    expect(await statements(FACTS)).toBeLessThanOrEqual(4);
    expect(await statements(FACTS.repeat(200))).toBeLessThanOrEqual(4);
  });

  test("of a case leave itself out and score as the comparison of the two does", async () => {
    const a = (await source.cases(["case:synthetic-5"])).get("case:synthetic-5")!;
    const found = await findSimilarCases(source, knowledge, { kind: "case", case: a });
    expect(found.map((each) => each.case.id)).not.toContain(a.id);
    const { scores, score } = await compareCases(source, knowledge, a, found[0]!.case);
    expect({ scores, score }).toEqual({ scores: found[0]!.scores, score: found[0]!.score });
  });

  test("pass the filter before they are counted", async () => {
    const filtered = new GraphSimilaritySource(database, undefined, { outcomes: ["DISMISSED"] });
    const found = await search(FACTS, filtered);
    expect(found.length).toBeGreaterThan(100);
    const rows = await database.read("read/cases-by-ids", {
      ids: found.map((each) => each.case.id),
    });
    expect(new Set(rows.map((row) => row.string("outcome")))).toEqual(new Set(["DISMISSED"]));
  });

  test.each([
    ["nothing", ""],
    ["punctuation", "，。"],
    ["Lucene's syntax", '" OR searchFacts:* // +('],
    ["a backslash", "\\"],
    ["a null character", "\u0000"],
    ["twenty thousand characters", "合".repeat(20_000)],
    ["half a character", "\ud800"],
  ])("are none for %s", async (_, text) => {
    expect(await search(text)).toEqual([]);
    const query = { text, understood: facts(text).understood, similar: [], law: LAW };
    expect(await findProvisions(source, knowledge, query)).toEqual([]);
  });
});

test("provisions that similar cases apply are suggested with those cases", async () => {
  const similar = await search(FACTS);
  const found = await findProvisions(source, knowledge, {
    text: FACTS,
    understood: facts(FACTS).understood,
    similar,
    law: LAW,
  });
  expect(found[0]?.caseIds.length).toBeGreaterThan(0);
  expect(found.every((each) => each.score >= 0 && each.score <= 1)).toBe(true);
});
