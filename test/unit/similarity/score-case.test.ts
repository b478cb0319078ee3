import { expect, test } from "vitest";
import type { ComparedCase } from "../../../src/domain/similar-case.js";
import { profileOfCase } from "../../../src/similarity/case-profile.js";
import { makeKnowledge } from "../../../src/similarity/knowledge.js";
import { DEFAULT_WEIGHTS, scoreCase, totalScore } from "../../../src/similarity/score-case.js";
import { segment } from "../../../src/similarity/segmenter.js";

/** What comparing profiles does not look at. */
const NO_MORE = { definition: "", examples: [], provisions: [], causes: [] };
const made = (
  id: string,
  facts: string,
  factorIds: readonly string[] = [],
  provisionIds: readonly string[] = [],
): ComparedCase => ({
  id,
  words: {
    title: [],
    facts: segment(facts),
    issues: segment(`${facts}如何处理`),
    rules: [],
    reasoning: [],
  },
  factorIds,
  areFactorsStated: true,
  provisionIds,
  causeIds: ["cause:loan"],
});

const LOAN = made(
  "case:loan",
  "借款人向出借人借款十万元，出具借条，到期没有归还本金和利息。",
  ["factor:a"],
  ["provision:x/1"],
);
const SAME_KIND = made(
  "case:same",
  "借款人出具借条后拒不归还借款，出借人起诉要求支付利息。",
  ["factor:b"],
  ["provision:x/1/2"],
);
const OTHER = made("case:other", "行人过马路被小型轿车撞伤，交警认定司机负全部责任。", [], []);

const knowledge = await makeKnowledge(
  {
    factors: [
      { id: "factor:a", label: "甲", aliases: [], ...NO_MORE, broader: ["factor:top"], cases: 1 },
      { id: "factor:b", label: "乙", aliases: [], ...NO_MORE, broader: ["factor:top"], cases: 1 },
      { id: "factor:top", label: "丙", aliases: [], ...NO_MORE, broader: [], cases: 2 },
    ],
    causes: [{ id: "cause:loan", name: "民间借贷纠纷", parentId: undefined }],
    caseCount: 3,
    cases: [LOAN, SAME_KIND, OTHER].map((each) => each.words),
    provisions: [],
  },
  segment,
);
const profile = (each: ComparedCase) =>
  profileOfCase(each, new Map([["provision:x/1", 2]]), knowledge);

test("a case compared with itself scores 1 by every measure", () => {
  const scores = scoreCase(profile(LOAN), profile(LOAN));
  expect(scores).toEqual({ facts: 1, issues: 1, law: 1 });
  expect(totalScore(scores, DEFAULT_WEIGHTS)).toBe(1);
});

test("a case of the same kind scores between itself and another kind", () => {
  const same = scoreCase(profile(LOAN), profile(SAME_KIND));
  const other = scoreCase(profile(LOAN), profile(OTHER));
  expect(same.facts).toBeGreaterThan(other.facts);
  expect(same.facts).toBeLessThan(1);
  expect(same.law).toBe(1); // a paragraph counts for its article
});

test("siblings share the factor above them", () => {
  expect(
    scoreCase(profile(made("case:1", "", ["factor:a"])), profile(made("case:2", "", ["factor:b"])))
      .facts,
  ).toBeGreaterThan(0);
});

test("factors that the vocabulary found in a long text count less than those that an editor states", () => {
  const long = Array.from({ length: 100 }, (_, at) => `词语${String.fromCodePoint(0x4e00 + at)}`);
  const factScore = (areFactorsStated: boolean, facts: readonly string[]) => {
    const asked = made("case:asked", "", ["factor:a"]);
    const query = profile({ ...asked, words: { ...asked.words, facts }, areFactorsStated });
    return scoreCase(query, profile(made("case:1", "", ["factor:a"]))).facts;
  };
  expect(factScore(false, long)).toBeLessThan(factScore(true, long));
  expect(factScore(false, long.slice(0, 40))).toBe(factScore(true, long));
});

test("empty texts share nothing and divide by nothing", () => {
  const empty = profile({ ...made("case:empty", ""), causeIds: [] });
  expect(scoreCase(empty, empty)).toMatchObject({ facts: 0, law: 0 });
  expect(scoreCase(empty, profile(LOAN)).facts).toBe(0);
});

test("meaning counts more beside few words than beside many", () => {
  const gain = (facts: string): number => {
    const query = profile(made("case:query", facts));
    return scoreCase(query, profile(OTHER), 1).facts - scoreCase(query, profile(OTHER), 0).facts;
  };
  const signs = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥天地玄黄宇宙洪荒";
  const many = Array.from(signs, (one) =>
    Array.from("春夏秋冬东南西北", (other) => `${one}${other}`).join("，"),
  ).join("。");
  expect(gain("朋友用我的名字买车不还钱")).toBeGreaterThan(2 * gain(many));
});
