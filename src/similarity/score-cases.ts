import type { ComparedCase } from "../domain/similar-case.js";
import type { CaseKnowledge } from "./case-knowledge.js";
import { type CaseProfile, profileOfCase } from "./case-profile.js";
import type { Knowledge } from "./knowledge.js";
import { elementsInCommon, scoreCase, type SimilarityScores } from "./score-case.js";
import { mapInTurns } from "./turns.js";

/** A query and what is known of the cases that are compared with it. */
export interface Comparison {
  readonly query: CaseProfile;
  /** How many cases apply each of the provisions of the query and the cases. */
  readonly precedents: ReadonlyMap<string, number>;
  /** The similarity of meaning from 0 to 1 by the id of a case, where there are embeddings. */
  readonly meaning: ReadonlyMap<string, number> | undefined;
}

export interface ScoredCase {
  readonly scores: SimilarityScores;
  /** What of the courts' form for such disputes both show (要素). */
  readonly elements: readonly string[];
}

/**
 * Scores cases against a query, one result for each, in order. A port: in which thread it is
 * computed is another's matter, and the scores are the same.
 */
export type ScoreCases = (
  cases: readonly ComparedCase[],
  comparison: Comparison,
  knowledge: Knowledge,
) => Promise<readonly ScoredCase[]>;

/** How alike one case is to the query. Pure. */
export function scoredCase(
  each: ComparedCase,
  { query, precedents, meaning }: Comparison,
  knowledge: CaseKnowledge,
): ScoredCase {
  const profile = profileOfCase(each, precedents, knowledge);
  return {
    scores: scoreCase(query, profile, meaning?.get(each.id)),
    elements: elementsInCommon(query, profile),
  };
}

/** In the thread of the caller, which others have their turns of meanwhile. */
export const scoreInTurns: ScoreCases = (cases, comparison, knowledge) =>
  mapInTurns(cases, (each) => scoredCase(each, comparison, knowledge));
