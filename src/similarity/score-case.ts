import type { CaseProfile } from "./case-profile.js";
import { elementSimilarity, sharedElements } from "./elements.js";
import { cosine, coverage, length } from "./vector.js";

/**
 * The three measures of art. 1 of 法发〔2020〕24号, each from 0 (nothing in common) to 1 (the
 * same), on every graph alike.
 */
export interface SimilarityScores {
  readonly facts: number;
  readonly issues: number;
  readonly law: number;
}

/**
 * How much each measure counts for the whole. They need not sum to 1: the whole is their weighted
 * mean.
 */
export interface SimilarityWeights {
  readonly facts: number;
  readonly issues: number;
  readonly law: number;
}

// The weights and shares below come from lines of `npm run eval`: questions top five and first for
// the whole (.986 and .919), and, in a copy in memory with all cases as candidates, causes Hit@1
// and loan pairs for the facts (.520 and .643 there, .516 and .648 by `npm run eval`); MEANING from
// the same lines with embeddings.

export const DEFAULT_WEIGHTS: SimilarityWeights = { facts: 0.55, issues: 0.35, law: 0.1 };

/**
 * Parts of the similarity of facts: words, and words that hint at a relationship. Of the signs,
 * causes and loans: .492 .615 without, .488 .643 at half, .500 .626 at double.
 */
const WORDS = 1;
const SIGNS = 0.3;
/**
 * How much two whole statements of one kind of dispute gain or lose by the elements of its form
 * (要素), and how alike in these two disputes of a kind usually are: causes and loans .520 .643
 * without, .512 .665 at .2, .508 .670 at .3, .508 .670 at .5; usually .3: .508 .670 at .2.
 */
const ELEMENTS = 0.3;
const USUALLY_ALIKE = 0.4;
/**
 * What the similarity of meaning counts beside that of words, where there are embeddings. Few words
 * are seldom those that another would choose: in a text of fewer words than these it counts more,
 * by the square of how many fewer, and at most so many times. Of two sets of fifty fact patterns,
 * written without a look at the vocabulary, the first chose it and the second was held back: mean
 * reciprocal rank .913 → .937 and .932 → .939, among the first five 50 → 50 and 48 → 50.
 */
const MEANING = 0.3;
const FEW_WORDS = 100;
const MOST_OFTEN = 3;
/**
 * How much factors count for the facts, where both sides have some. Questions: .959 .878 without,
 * .973 .946 at half, .986 .905 at double; loans .626 at double.
 */
const FACTORS = 0.35;
/**
 * The vocabulary finds factors in a long text by accident: so many words beyond a short one halve
 * what one rare factor counts.
 */
const WORDS_A_FACTOR = 10;
/**
 * How much of the words' similarity is that the query's words are there at all, however long the
 * other text is. It matters for a question of a sentence or two; of two whole statements of facts
 * the direction says more. Questions first .905 without and at half, .946 at double; half and
 * double of what is short change nothing.
 */
const HELD = 0.3;
const SHORT_QUERY = 40;
/**
 * How much shared provisions count for the law beside the cause of action, where both sides have
 * some.
 */
const PROVISIONS = 0.6;
/**
 * Causes that both texts merely hint at agree from here on: what is left tells nothing of two
 * disputes of one kind. Causes and loans .508 .670 at 1, .520 .681 at .9, .512 .681 at .8.
 */
const AGREEING = 0.85;

/**
 * Digits to which scores are rounded, so that equal cases are equal on every machine and a page can
 * go on from a score.
 */
const DIGITS = 1e6;

/**
 * How alike a query and a case are. Pure; a profile compared with itself scores 1 wherever it has
 * anything to compare.
 * @param meaning the similarity of meaning from 0 to 1, where there are embeddings: it is averaged
 * into the facts.
 */
export function scoreCase(
  query: CaseProfile,
  candidate: CaseProfile,
  meaning?: number,
): SimilarityScores {
  return {
    facts: round(factScore(query, candidate, meaning)),
    issues: round(textSimilarity(query.points, candidate.points)),
    law: round(lawScore(query, candidate)),
  };
}

export function totalScore(scores: SimilarityScores, weights: SimilarityWeights): number {
  const all = weights.facts + weights.issues + weights.law;
  return round(
    (scores.facts * weights.facts + scores.issues * weights.issues + scores.law * weights.law) /
      all,
  );
}

function factScore(
  query: CaseProfile,
  candidate: CaseProfile,
  meaning: number | undefined,
): number {
  const words = textSimilarity(query.facts, candidate.facts);
  const parts: (readonly [number, number])[] = [[words, WORDS]];
  if (query.signs.size > 0) parts.push([cosine(query.signs, candidate.signs), SIGNS]);
  if (meaning !== undefined) parts.push([meaning, weightOfMeaning(query)]);
  const text = withElements(mean(parts), query, candidate);
  const factors = candidate.areFactorsStated ? query.factors : query.namedFactors;
  const known = Math.min(length(factors), length(candidate.factors));
  if (known === 0) return text;
  const accident = query.areFactorsStated
    ? 0
    : Math.max(0, query.facts.size - SHORT_QUERY) / WORDS_A_FACTOR;
  const share = (FACTORS * known) / (known + accident);
  return mean([
    [text, 1 - share],
    [textSimilarity(factors, candidate.factors), share],
  ]);
}

/**
 * The names of the elements of their kind of dispute that a whole statement of facts and a case
 * share; none of a sentence or two, which lack most elements because they are short.
 */
export function elementsInCommon(query: CaseProfile, candidate: CaseProfile): readonly string[] {
  return isWholeStatement(query) ? sharedElements(query.elements(), candidate.elements()) : [];
}

function isWholeStatement({ facts }: CaseProfile): boolean {
  return facts.size > SHORT_QUERY;
}

function weightOfMeaning({ facts }: CaseProfile): number {
  const fewer = FEW_WORDS / Math.max(1, facts.size);
  return MEANING * Math.min(MOST_OFTEN, Math.max(1, fewer ** 2));
}

function withElements(text: number, query: CaseProfile, candidate: CaseProfile): number {
  if (!isWholeStatement(query)) return text;
  const alike = elementSimilarity(query.elements(), candidate.elements());
  if (alike === undefined) return text;
  return Math.min(1, Math.max(0, text + ELEMENTS * (alike - USUALLY_ALIKE)));
}

function lawScore(query: CaseProfile, candidate: CaseProfile): number {
  const causes = causeSimilarity(query, candidate);
  if (query.provisions.size === 0) return causes;
  return mean([
    [causes, 1 - PROVISIONS],
    [cosine(query.provisions, candidate.provisions), PROVISIONS],
  ]);
}

function causeSimilarity(query: CaseProfile, candidate: CaseProfile): number {
  const same = cosine(query.causes, candidate.causes);
  return query.areCausesStated || candidate.areCausesStated ? same : Math.min(1, same / AGREEING);
}

function textSimilarity(query: CaseProfile["facts"], text: CaseProfile["facts"]): number {
  const held = query.size <= SHORT_QUERY ? HELD : 0;
  return mean([
    [cosine(query, text), 1 - held],
    [coverage(query, text), held],
  ]);
}

function mean(parts: readonly (readonly [number, number])[]): number {
  const weight = parts.reduce((all, [, each]) => all + each, 0);
  return weight === 0 ? 0 : parts.reduce((all, [score, each]) => all + score * each, 0) / weight;
}

function round(score: number): number {
  return Math.round(score * DIGITS) / DIGITS;
}
