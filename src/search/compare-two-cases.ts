import type { CaseRow } from "../graph/read/node-rows.js";
import { compareSides, type Comparison } from "../similarity/compare-sides.js";
import { explainPair } from "../similarity/explain.js";
import { explainPairInEnglish } from "../similarity/explain-english.js";
import { compareCases } from "../similarity/find-similar-cases.js";
import type { SimilarityScores } from "../similarity/score-case.js";
import { caseSide } from "./case-side.js";
import { requireCase } from "./read-query.js";
import type { SearchContext } from "./search-context.js";
import { InputError } from "./search-errors.js";

/** Two cases side by side. */
export interface ComparedCases {
  /** Undefined where a case has been removed meanwhile. */
  readonly a: CaseRow | undefined;
  readonly b: CaseRow | undefined;
  readonly scores: SimilarityScores;
  readonly score: number;
  /** The first case in the place of the query. */
  readonly comparison: Comparison;
  readonly explanation: string;
  readonly explanationEn: string;
}

/**
 * Compares two cases, with the scores that a search for the first gives the second without
 * embeddings.
 * @throws InputError for a case and itself, NotFoundError for one that the graph does not hold.
 */
export async function compareTwoCases(
  a: string,
  b: string,
  context: SearchContext,
): Promise<ComparedCases> {
  if (a === b) throw new InputError("compareCases needs two different cases.");
  const knowledge = await context.similarity.current();
  const [first, second] = await Promise.all([
    requireCase(a, "a", context),
    requireCase(b, "b", context),
  ]);
  const [left, right, { scores, score }] = await Promise.all([
    caseSide(first, undefined, knowledge, context),
    caseSide(second, undefined, knowledge, context),
    compareCases(context.store.similaritySource(), knowledge, first, second),
  ]);
  const comparison = compareSides(left.side, right.side);
  return {
    a: left.row,
    b: right.row,
    scores,
    score,
    comparison,
    explanation: explainPair(comparison, scores, score),
    explanationEn: explainPairInEnglish(comparison, scores, score),
  };
}
