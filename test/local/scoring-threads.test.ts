import { performance as nodePerformance } from "node:perf_hooks";
import { afterEach, expect, test, vi } from "vitest";
import type { ComparedCase, KnownCause, KnownFactor } from "../../src/domain/similar-case.js";
import { ScoringThreads } from "../../src/search/scoring-threads.js";
import { profileOfFacts } from "../../src/similarity/case-profile.js";
import { type Knowledge, makeKnowledge } from "../../src/similarity/knowledge.js";
import { type Comparison, scoreInTurns } from "../../src/similarity/score-cases.js";
import { segment } from "../../src/similarity/segmenter.js";
import { understandFacts } from "../../src/similarity/understand-facts.js";

const FACTS =
  "原告出借人民币二十万元给被告，双方约定月利率百分之一，借款期限一年，被告出具借条一张，原告以银行转账交付。" +
  "期限届满后被告仅还五万元，经原告多次催讨，被告以资金周转困难为由一再拖延，保证人亦未承担保证责任。";
const OTHERS = [
  "被告向原告借款三十万元，出具借条，约定利息，原告转账交付，被告到期未还，保证人承诺承担连带责任。",
  "承租人与出租人订立融资租赁合同，按月支付租金，第五期起未再付租，出租人锁机并取回设备。",
  "双方婚后感情不和，长期分居，一方起诉离婚，另一方不同意离婚，子女由谁抚养双方争执不下。",
];
const CAUSES: readonly KnownCause[] = [
  { id: "cause:借款合同纠纷", name: "借款合同纠纷", parentId: undefined },
  { id: "cause:民间借贷纠纷", name: "民间借贷纠纷", parentId: "cause:借款合同纠纷" },
  { id: "cause:融资租赁合同纠纷", name: "融资租赁合同纠纷", parentId: undefined },
  { id: "cause:离婚纠纷", name: "离婚纠纷", parentId: undefined },
];
const FACTORS: readonly KnownFactor[] = ["loan", "lease", "guarantee"].map((name, at) => ({
  id: `factor:${name}`,
  label: ["出具借条", "锁机", "保证人"][at] ?? "",
  aliases: [],
  definition: "",
  examples: [],
  provisions: [],
  causes: [],
  broader: at === 2 ? ["factor:loan"] : [],
  cases: 3,
}));
const CASES = Array.from({ length: 120 }, (_, at): ComparedCase => {
  const words = segment(`${OTHERS[at % 3]}第${at}号，标的额${at * 1000}元。`);
  return {
    id: `case:${String(at).padStart(3, "0")}`,
    words: { title: [], facts: words, issues: words.slice(0, 20), rules: [], reasoning: words },
    factorIds: at % 2 === 0 ? ["factor:loan", "factor:guarantee"] : [],
    areFactorsStated: at % 4 === 0,
    provisionIds: ["provision:民法典#675"],
    causeIds: at % 5 === 0 ? ["cause:民间借贷纠纷"] : [],
  };
});

function knowledgeOf(cases: readonly ComparedCase[]): Promise<Knowledge> {
  const words = cases.map((each) => each.words);
  return makeKnowledge(
    { factors: FACTORS, causes: CAUSES, caseCount: cases.length, cases: words, provisions: [] },
    segment,
  );
}

function comparisonOf(knowledge: Knowledge): Comparison {
  const understood = understandFacts(FACTS, knowledge, () => []);
  const precedents = new Map([["provision:民法典#675", 40]]);
  return {
    query: profileOfFacts({ text: FACTS, issues: [], understood }, precedents, knowledge),
    precedents,
    meaning: new Map(CASES.map(({ id }, at) => [id, at / 120])),
  };
}

const opened: ScoringThreads[] = [];
const ends: string[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((each) => each.close()));
  ends.splice(0);
});

/** Threads that are there. */
async function openThreads(size: number): Promise<ScoringThreads> {
  const threads = new ScoringThreads(size, (reason) => ends.push(reason));
  opened.push(threads);
  threads.open();
  await vi.waitFor(() => expect(threads.ready).toBe(size), { timeout: 20_000 });
  return threads;
}

/** How long this thread had something to do, in milliseconds. */
async function busyWhile(work: () => Promise<unknown>): Promise<number> {
  const before = nodePerformance.eventLoopUtilization();
  await work();
  return nodePerformance.eventLoopUtilization(before).active;
}

test.each([1, 2])("%i thread(s) give the scores that turns give", async (size) => {
  const threads = await openThreads(size);
  const knowledge = await knowledgeOf(CASES);
  const comparison = comparisonOf(knowledge);
  const expected = await scoreInTurns(CASES, comparison, knowledge);
  expect(new Set(expected.map(({ scores }) => scores.facts)).size).toBeGreaterThan(50);
  expect(expected.some(({ elements }) => elements.length > 0)).toBe(true);
  expect(await threads.score(CASES, comparison, knowledge)).toEqual(expected);
  expect(await threads.score([], comparison, knowledge)).toEqual([]);
  expect(ends).toEqual([]);
});

test("searches with what was known before and after a load go on side by side", async () => {
  const threads = await openThreads(1);
  const all = await Promise.all([CASES, CASES.slice(60), CASES.slice(90)].map(knowledgeOf));
  const found = await Promise.all(
    all.map((each) => threads.score(CASES, comparisonOf(each), each)),
  );
  for (const [at, each] of all.entries())
    expect(found[at]).toEqual(await scoreInTurns(CASES, comparisonOf(each), each));
  expect(found[0]).not.toEqual(found[2]);
});

test("until a thread is there, and after it was closed, cases are scored in turns", async () => {
  const threads = new ScoringThreads(1, () => {});
  opened.push(threads);
  const knowledge = await knowledgeOf(CASES);
  const comparison = comparisonOf(knowledge);
  const expected = await scoreInTurns(CASES, comparison, knowledge);
  expect(await threads.score(CASES, comparison, knowledge)).toEqual(expected);
  threads.open();
  expect(await threads.score(CASES, comparison, knowledge)).toEqual(expected);
  await threads.close();
  expect(await threads.score(CASES, comparison, knowledge)).toEqual(expected);
});

test("a thread that ends in the middle loses no search; after a load there is another", async () => {
  const threads = await openThreads(1);
  const knowledge = await knowledgeOf(CASES);
  const comparison = comparisonOf(knowledge);
  const expected = await scoreInTurns(CASES, comparison, knowledge);
  const harmful = { ...comparison, query: { ...comparison.query, facts: null as never } };
  const [before, harm, after] = await Promise.allSettled([
    threads.score(CASES, comparison, knowledge),
    threads.score(CASES, harmful, knowledge),
    threads.score(CASES, comparison, knowledge),
  ]);
  expect(before).toEqual({ status: "fulfilled", value: expected });
  expect(harm.status).toBe("rejected");
  expect(after).toEqual({ status: "fulfilled", value: expected });
  expect(ends).toHaveLength(1);
  expect(threads.ready).toBe(0);
  const later = await knowledgeOf(CASES.slice(1));
  const others = await scoreInTurns(CASES, comparisonOf(later), later);
  expect(await threads.score(CASES, comparisonOf(later), later)).toEqual(others);
  await vi.waitFor(() => expect(threads.ready).toBe(1), { timeout: 20_000 });
  expect(await threads.score(CASES, comparisonOf(later), later)).toEqual(others);
});

test("the thread that answers is free while another scores", async () => {
  const threads = await openThreads(1);
  const knowledge = await knowledgeOf(CASES);
  const comparison = comparisonOf(knowledge);
  const cases = Array.from({ length: 10 }, () => CASES).flat();
  await threads.score(CASES, comparison, knowledge);
  const here = await busyWhile(() => scoreInTurns(cases, comparison, knowledge));
  const there = await busyWhile(() => threads.score(cases, comparison, knowledge));
  expect(there).toBeLessThan(here / 2);
});
