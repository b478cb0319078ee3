import type { ComparedCase, SimilaritySource, WeightedTerm } from "../domain/similar-case.js";
import { articleOf } from "../domain/provision.js";
import {
  type CaseProfile,
  profileOfCase,
  profileOfFacts,
  type DescribedFacts,
} from "./case-profile.js";
import type { Knowledge } from "./knowledge.js";
import {
  DEFAULT_WEIGHTS,
  scoreCase,
  type SimilarityScores,
  type SimilarityWeights,
  totalScore,
} from "./score-case.js";
import { type ScoreCases, scoreInTurns } from "./score-cases.js";
import { tellingTerms } from "./telling-terms.js";
import type { SemanticSimilarity } from "./semantic.js";
import { sum } from "./vector.js";

/** A bound: no search weighs more cases than these, so that its time depends on them alone. */
const MOST_CANDIDATES = 200;
/** So many that are nearest in meaning are weighed too. */
const MOST_NEAREST = 50;
/**
 * What is asked of the words of the facts, and of the words of the points in dispute where these
 * are others. It chooses candidates only: 0 and 1 change no question of `npm run eval`.
 */
const POINTS = 0.5;

/** The subject of a search for similar cases: a case of the graph, or facts in free text. */
export type SimilarityQuery =
  | { readonly kind: "case"; readonly case: ComparedCase }
  | { readonly kind: "facts"; readonly described: DescribedFacts };

/**
 * A case with its similarity to the query. Lists of these are ordered by score, best first, then by
 * id.
 */
export interface SimilarCase {
  readonly case: ComparedCase;
  readonly scores: SimilarityScores;
  readonly score: number;
  /** What of the courts' form for such disputes both show (要素). */
  readonly elements: readonly string[];
}

/** How a search weighs and computes; by words, in the caller's thread, where nothing is said. */
export interface SimilarityOptions {
  readonly weights?: SimilarityWeights;
  /** It brings candidates of its own and a part of the facts. */
  readonly semantic?: SemanticSimilarity | undefined;
  readonly score?: ScoreCases;
}

/**
 * All candidates with their scores, best first. A page is a slice of it: after a score and an id
 * the next items follow.
 */
export async function findSimilarCases(
  source: SimilaritySource,
  knowledge: Knowledge,
  query: SimilarityQuery,
  { weights = DEFAULT_WEIGHTS, semantic, score = scoreInTurns }: SimilarityOptions = {},
): Promise<readonly SimilarCase[]> {
  const asked = provisionsOfQuery(query);
  const profile = profileOf(query, await source.precedentCounts(asked), knowledge);
  const candidates = await source.caseCandidates(
    {
      terms: wordsOf(profile),
      factorIds: factorsOfQuery(query),
      provisionIds: asked,
    },
    MOST_CANDIDATES,
  );
  const nearest = await nearestCases(source, semantic, new Set(candidates.map((each) => each.id)));
  const others = [...candidates, ...nearest].filter(
    (each) => query.kind !== "case" || each.id !== query.case.id,
  );
  const meaning = await semantic?.of(
    "CASE",
    others.map((each) => each.id),
  );
  const precedents = await source.precedentCounts([
    ...new Set(others.flatMap((each) => each.provisionIds.map(articleOf))),
  ]);
  const scored = await score(others, { query: profile, precedents, meaning }, knowledge);
  return scored
    .flatMap(({ scores, elements }, index): SimilarCase[] => {
      const each = others[index];
      if (each === undefined) return [];
      return [{ case: each, scores, score: totalScore(scores, weights), elements }];
    })
    .sort(bySimilarity);
}

/** The words that a search asks the index for, the most telling first. */
export function searchedWords(query: SimilarityQuery, knowledge: Knowledge): readonly string[] {
  // how often provisions are applied weighs no word
  return wordsOf(profileOf(query, new Map(), knowledge)).map((each) => each.term);
}

function wordsOf({ facts, points }: CaseProfile): readonly WeightedTerm[] {
  return tellingTerms(
    sum([
      [facts, 1],
      [points, POINTS],
    ]),
  );
}

async function nearestCases(
  source: SimilaritySource,
  semantic: SemanticSimilarity | undefined,
  known: ReadonlySet<string>,
): Promise<readonly ComparedCase[]> {
  const ids = ((await semantic?.nearest("CASE", MOST_NEAREST)) ?? []).filter(
    (id) => !known.has(id),
  );
  if (ids.length === 0) return [];
  const wanted = await source.passing(ids);
  return [...(await source.cases(ids.filter((id) => wanted.has(id)))).values()];
}

/**
 * How alike two cases are: the same scores that a lexical search for the first gives the second.
 */
export async function compareCases(
  source: SimilaritySource,
  knowledge: Knowledge,
  a: ComparedCase,
  b: ComparedCase,
): Promise<{ readonly scores: SimilarityScores; readonly score: number }> {
  const precedents = await source.precedentCounts([
    ...new Set([...a.provisionIds, ...b.provisionIds].map(articleOf)),
  ]);
  const scores = scoreCase(
    profileOfCase(a, precedents, knowledge),
    profileOfCase(b, precedents, knowledge),
  );
  return { scores, score: totalScore(scores, DEFAULT_WEIGHTS) };
}

/** The order of results: the greater score first, equal scores by id. */
export function bySimilarity(a: SimilarCase, b: SimilarCase): number {
  return b.score - a.score || (a.case.id < b.case.id ? -1 : 1);
}

function profileOf(
  query: SimilarityQuery,
  precedents: ReadonlyMap<string, number>,
  knowledge: Knowledge,
): CaseProfile {
  return query.kind === "case"
    ? profileOfCase(query.case, precedents, knowledge)
    : profileOfFacts(query.described, precedents, knowledge);
}

function provisionsOfQuery(query: SimilarityQuery): readonly string[] {
  const ids =
    query.kind === "case"
      ? query.case.provisionIds
      : query.described.understood.provisions.map((each) => each.provisionId);
  return [...new Set(ids.map(articleOf))];
}

function factorsOfQuery(query: SimilarityQuery): readonly string[] {
  return query.kind === "case"
    ? query.case.factorIds
    : query.described.understood.factors.map((each) => each.factorId);
}
