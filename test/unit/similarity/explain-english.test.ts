import { describe, expect, test } from "vitest";
import { OUTCOMES } from "../../../src/domain/closed-lists.js";
import type { DecidedPoint } from "../../../src/domain/decided-point.js";
import { compareSides } from "../../../src/similarity/compare-sides.js";
import { type ComparedSide, OWN_FACTS } from "../../../src/similarity/compared-side.js";
import { findDivergences } from "../../../src/similarity/divergence.js";
import { explainDivergenceInEnglish } from "../../../src/similarity/divergence-english.js";
import type { Explained } from "../../../src/similarity/explain.js";
import { explainInEnglish, explainPairInEnglish } from "../../../src/similarity/explain-english.js";
import { helpedSide } from "../../../src/similarity/helped-side.js";

const factor = (label: string, labelEn: string | undefined, quote?: string, guessed = false) => ({
  factorId: `factor:${label}`,
  ...{ label, labelEn, guessed, weight: 0.5 },
  broader: ["factor:上"],
  favours: "CLAIMANT" as const,
  words: quote === undefined ? undefined : { quote, source: "input" },
});
const article = { provisionId: "provision:x/1", citation: "《某法》第一条" };
const own: ComparedSide = {
  name: OWN_FACTS,
  factors: [factor("欠租", "Arrears", "没付租金"), factor("锁车", "Locked car")],
  provisions: [article],
};
const other: ComparedSide = {
  name: "《甲案》",
  factors: [factor("欠租", "Arrears", "欠付租金"), factor("转租", "Sublease")],
  provisions: [article],
};
const rule: DecidedPoint = {
  ...{ id: "rule:a", kind: "RULE", text: "锁车须先催告。", answer: undefined },
  ...{ side: "CLAIMANT", factorIds: ["factor:欠租", "factor:转租"], ruleIds: [] },
};
const result = { outcome: "DISMISSED", prevailingSide: "RESPONDENT" } as const;
const SCORES = { facts: 0.6, issues: 0.4, law: 0.2 };

const memo = (over: Partial<Explained> = {}) =>
  explainInEnglish({
    comparison: compareSides(own, other),
    ...{ scores: SCORES, score: 0.5, elements: [], result, points: [rule] },
    helps: helpedSide([{ point: rule, relevance: 0.5 }], result),
    ...over,
  });

/** What is left of an English text without what it quotes and cites. */
const unquoted = (text: string) =>
  text.replace(/“[^”]*”|《[^》]*》[^ ,;.]*|法发〔2020〕24号/gu, "");

describe("an explanation in English", () => {
  test("says what the Chinese one says, with the factors' English names", () => {
    expect(memo()).toBe(
      "《甲案》 established the rule: “锁车须先催告”. The rule favours the claimant. " +
        "Yet the overall result went the other way, to the respondent (dismissed): say so where it is cited. " +
        "Both have “Arrears” (our facts: “没付租金”; the case: “欠付租金”). Both involve 《某法》第一条. " +
        "The respondent can distinguish it by pointing out that its decision presupposes “Sublease”, which is not stated in our facts. " +
        "Similarity to our facts: 0.50 (facts 0.60, issues 0.40, law 0.20).",
    );
  });

  test("has Chinese in its quotes alone, however the case was decided", () => {
    const issue = { ...rule, kind: "ISSUE", text: "车该还吗？", answer: "不该。" } as const;
    const helps = (...points: readonly DecidedPoint[]) =>
      helpedSide(
        points.map((point) => ({ point, relevance: 1 })),
        result,
      );
    const bare = { ...own, factors: [] };
    const argued = { ...factor("锁车", "Locked car"), finding: "REJECTED" as const };
    const texts = [
      ...OUTCOMES.map((outcome) => memo({ result: { outcome, prevailingSide: undefined } })),
      memo({ helps: helps(issue) }),
      memo({ helps: helps({ ...issue, side: "SPLIT" }) }),
      memo({ helps: helps(issue, { ...rule, side: "RESPONDENT" }) }),
      memo({ helps: helps() }),
      memo({ helps: helps(), points: [] }),
      memo({ elements: ["借条", "现金", "保证", "月利率", "熟人", "催讨"] }),
      memo({ comparison: compareSides(bare, other) }),
      memo({ comparison: compareSides(own, { ...other, argued: [argued] }) }),
      memo({ comparison: compareSides({ ...own, name: "《乙案》" }, other) }),
      memo({ comparison: compareSides({ ...own, denied: ["factor:转租"] }, other) }),
      memo({
        comparison: compareSides(
          { ...own, factors: [factor("欠租", "A", undefined, true)] },
          other,
        ),
      }),
      explainPairInEnglish(compareSides({ ...own, name: "《乙案》" }, other), SCORES, 0.5),
    ];
    for (const text of texts) {
      expect([text, / {2}|undefined/u.test(text)]).toEqual([text, false]);
      expect(unquoted(text)).not.toMatch(/\p{Script=Han}/u);
    }
  });

  test("calls a factor by its Chinese name where its record has no other", () => {
    const nameless = { ...own, factors: [factor("欠租", undefined)] };
    expect(memo({ comparison: compareSides(nameless, other) })).toContain("Both have “欠租”");
  });

  test("of a divergence has Chinese in what it quotes and cites alone", () => {
    const decided = (id: string, side: "CLAIMANT" | "RESPONDENT", date: string | undefined) => ({
      ...{ id, name: id, date, court: { name: "某法院", level: "HIGH" as const } },
      points: [{ ...rule, id, kind: "ISSUE" as const, side, factorIds: ["factor:欠租"] }],
    });
    const explained = (date: string | undefined) => {
      const cases = [decided("甲", "CLAIMANT", "2020"), decided("乙", "RESPONDENT", date)];
      const [group] = findDivergences(cases, (id) => id);
      return explainDivergenceInEnglish(group!, "《某法》第一条", ["Arrears"]);
    };
    expect(explained("2023")).toContain("The latest ruling is for the respondent.");
    expect(explained("2023")).toContain("Courts of the same level decided for each side.");
    expect(explained(undefined)).toContain("The times cannot be compared");
    const text = explained("2023").replaceAll("某法院", "");
    expect(unquoted(text)).not.toMatch(/\p{Script=Han}/u);
  });
});
