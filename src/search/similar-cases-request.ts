import type { Side } from "../domain/closed-lists.js";
import { opponentOf } from "../similarity/helped-side.js";
import { DEFAULT_WEIGHTS, type SimilarityWeights } from "../similarity/score-case.js";
import { InputError } from "./search-errors.js";

/**
 * What similar cases are sought for: a case of the graph or facts in free text, never both. What
 * was understood can be corrected.
 */
export interface SimilarCasesRequest {
  readonly caseId?: string | undefined;
  /** 10 to 20,000 characters. */
  readonly facts?: string | undefined;
  /** The questions in dispute; only with facts. */
  readonly issues?: readonly string[] | undefined;
  /** Factors to add to those understood, by id, label or alias. */
  readonly factors?: readonly string[] | undefined;
  /** Provisions to add, as a lawyer types them. */
  readonly citations?: readonly string[] | undefined;
  /** By id or name, instead of those understood. */
  readonly causeOfAction?: string | undefined;
  /** Factors to leave out, with the words that name them. */
  readonly withoutFactors?: readonly string[] | undefined;
  /** Only cases that help this side. */
  readonly helps?: Side | undefined;
  /** Only cases that hurt this side. */
  readonly hurts?: Side | undefined;
  /** The court before which authority counts, by id or name. */
  readonly forumCourt?: string | undefined;
  readonly weights?: SimilarityWeights | undefined;
  /** Whether the meaning of the facts is used where a model knows it; so where it is left out. */
  readonly meaning?: boolean | undefined;
}

/** Bounds of what a client may send. */
const SHORTEST_FACTS = 10;
const LONGEST_FACTS = 20_000;
const MOST_ISSUES = 10;
const LONGEST_ISSUE = 500;

/** @throws InputError where the facts have not 10 to 20,000 characters. */
export function checkFacts(facts: string): string {
  const length = facts.trim().length;
  if (length < SHORTEST_FACTS || facts.length > LONGEST_FACTS)
    throw new InputError(
      `facts has ${length} characters: expected ${SHORTEST_FACTS} to ${LONGEST_FACTS}.`,
    );
  return facts;
}

/**
 * The issues that say something.
 * @throws InputError for too many, and for one that is too long.
 */
export function readIssues({ issues = [] }: SimilarCasesRequest): readonly string[] {
  if (issues.length > MOST_ISSUES)
    throw new InputError(
      `input.issues has ${issues.length} entries: expected at most ${MOST_ISSUES}.`,
    );
  if (issues.some((issue) => issue.length > LONGEST_ISSUE))
    throw new InputError(`input.issues has an entry of more than ${LONGEST_ISSUE} characters.`);
  return issues.filter((issue) => issue.trim() !== "");
}

/**
 * The weights of a search; the usual ones where none are given.
 * @throws InputError for a weight outside 0 to 1, and where all are 0.
 */
export function readWeights({ weights = DEFAULT_WEIGHTS }: SimilarCasesRequest): SimilarityWeights {
  const { facts, issues, law } = weights;
  if ([facts, issues, law].some((weight) => weight < 0 || weight > 1))
    throw new InputError("input.weights takes numbers from 0 to 1.");
  if (facts + issues + law === 0)
    throw new InputError("input.weights are all 0: at least one has to count.");
  return { facts, issues, law };
}

/**
 * The side that the cases sought for are to help; undefined where it does not matter.
 * @throws InputError where what helps one side is to hurt it too, or where NEITHER is to be hurt.
 */
export function wantedSide({ helps, hurts }: SimilarCasesRequest): Side | undefined {
  if (hurts === undefined) return helps;
  const opponent = opponentOf(hurts);
  if (opponent === undefined)
    throw new InputError("input.hurts names a side: CLAIMANT or RESPONDENT.");
  if (helps !== undefined && helps !== opponent)
    throw new InputError("input.helps and input.hurts exclude each other.");
  return opponent;
}

/** @throws InputError where the score is not from 0 to 1. */
export function checkScore(score: number): void {
  if (!(score >= 0 && score <= 1)) throw new InputError(`minScore is ${score}: expected 0 to 1.`);
}
