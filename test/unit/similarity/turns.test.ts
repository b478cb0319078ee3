import { expect, test } from "vitest";
import type { ComparedCase, SimilaritySource } from "../../../src/domain/similar-case.js";
import { ExampleSpace } from "../../../src/similarity/example-space.js";
import { findSimilarCases, type SimilarCase } from "../../../src/similarity/find-similar-cases.js";
import { makeKnowledge } from "../../../src/similarity/knowledge.js";
import { profileOfCase } from "../../../src/similarity/case-profile.js";
import { DEFAULT_WEIGHTS, scoreCase, totalScore } from "../../../src/similarity/score-case.js";
import { mapInTurns } from "../../../src/similarity/turns.js";

/** Computes for a moment, as the comparison of a case does. */
function compute(ms: number): void {
  const end = performance.now() + ms;
  while (performance.now() < end);
}

/** How many turns others have while some work is done: none where it holds the thread. */
async function turnsDuring(work: () => Promise<unknown>): Promise<number> {
  let [turns, isOver] = [0, false];
  const other = () => {
    if (isOver) return;
    turns++;
    setImmediate(other);
  };
  setImmediate(other);
  await work();
  isOver = true;
  return turns;
}

test("a list gives what map gives, and others have their turns meanwhile", async () => {
  const items = Array.from({ length: 40 }, (_, at) => at);
  const work = (item: number) => {
    compute(2);
    return item * item;
  };
  let results: readonly number[] = [];
  const turns = await turnsDuring(async () => (results = await mapInTurns(items, work)));
  expect(results).toEqual(items.map((item) => item * item));
  expect(turns).toBeGreaterThan(3);
  expect(await mapInTurns([], work)).toEqual([]);
});

test("several computations share the turns of the thread", async () => {
  const items = Array.from({ length: 10 }, (_, at) => at);
  const work = () => mapInTurns(items, () => compute(2));
  const turns = await turnsDuring(() => Promise.all([work(), work(), work(), work()]));
  expect(turns).toBeGreaterThan(3);
});

test("what a computation throws reaches who asked for it", async () => {
  const work = mapInTurns([1, 2], (item) => {
    if (item === 2) throw new RangeError("two");
  });
  await expect(work).rejects.toThrow(RangeError);
});

const WORDS = Array.from({ length: 800 }, (_, at) => `${String.fromCodePoint(0x4e00 + at)}约`);
const CASES = Array.from({ length: 200 }, (_, at): ComparedCase => {
  const words = WORDS.filter((_word, place) => (place * 7 + at) % 3 > 0);
  return {
    id: `case:${String(at).padStart(3, "0")}`,
    words: { title: [], facts: words, issues: words, rules: [], reasoning: words },
    factorIds: [],
    areFactorsStated: false,
    provisionIds: [],
    causeIds: [],
  };
});

/** A graph of those cases alone, all of which are candidates. */
const SOURCE: SimilaritySource = {
  factors: () => Promise.resolve([]),
  causes: () => Promise.resolve([]),
  caseCount: () => Promise.resolve(CASES.length),
  sampleCases: () => Promise.resolve(CASES.map(({ words }) => words)),
  sampleProvisions: () => Promise.resolve([]),
  caseCandidates: () => Promise.resolve(CASES),
  cases: () => Promise.resolve(new Map()),
  passing: (ids) => Promise.resolve(new Set(ids)),
  precedentCounts: () => Promise.resolve(new Map()),
  provisionCandidates: () => Promise.resolve([]),
  successors: () => Promise.resolve(new Map()),
  provisionsOfCases: () => Promise.resolve([]),
  provisions: () => Promise.resolve(new Map()),
};

test("two hundred cases are compared in turns, with the scores that each has by itself", async () => {
  const parts = { factors: [], causes: [], caseCount: CASES.length, provisions: [] };
  const cases = await SOURCE.sampleCases(CASES.length);
  const knowledge = await makeKnowledge({ ...parts, cases }, (text) => [text]);
  const [asked, ...others] = CASES;
  let found: readonly SimilarCase[] = [];
  const turns = await turnsDuring(async () => {
    found = await findSimilarCases(SOURCE, knowledge, { kind: "case", case: asked! });
  });
  expect(turns).toBeGreaterThan(0);
  const profile = (each: ComparedCase) => profileOfCase(each, new Map(), knowledge);
  expect(found.length).toBe(others.length);
  for (const { case: each, score, scores } of found) {
    expect(scores).toEqual(scoreCase(profile(asked!), profile(each)));
    expect(score).toBe(totalScore(scores, DEFAULT_WEIGHTS));
  }
  expect(found.map(({ score }) => score)).toEqual(
    found.map(({ score }) => score).toSorted((a, b) => b - a),
  );
});

test("what is known of a graph is made in turns", async () => {
  const cases = CASES.map(({ words }) => words);
  const parts = { factors: [], causes: [], caseCount: CASES.length, cases, provisions: [] };
  const making = () => makeKnowledge(parts, (text) => [text]);
  expect(await turnsDuring(making)).toBeGreaterThan(0);
  const { factIdf } = await making();
  const [word = ""] = WORDS;
  const held = cases.filter(({ facts }) => facts.includes(word)).length;
  expect(factIdf.of(word)).toBeCloseTo(Math.log(1 + (CASES.length - held + 0.5) / (held + 0.5)), 9);
});

test("the examples of a vocabulary become points in turns", async () => {
  const examples = Array.from({ length: 600 }, (_, at) => ({
    text: `例${at}`,
    factorId: `factor:${at % 20}`,
    kind: "STATES" as const,
  }));
  const vectors = examples.map((_, at) =>
    Float32Array.from({ length: 256 }, (_each, place) => Math.sin(at * 31 + place * place)),
  );
  const making = () => ExampleSpace.of(examples, vectors, () => false);
  expect(await turnsDuring(making)).toBeGreaterThan(3);
});
