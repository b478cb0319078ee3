import type { CaseFilter } from "../graph/read/case-filter.js";
import type { CaseRow } from "../graph/read/node-rows.js";
import { compareSides } from "../similarity/compare-sides.js";
import { type Explained, explain } from "../similarity/explain.js";
import {
  findSimilarCases,
  type SimilarCase,
  type SimilarityQuery,
} from "../similarity/find-similar-cases.js";
import { type HelpedSide, helpedSide } from "../similarity/helped-side.js";
import type { Knowledge } from "../similarity/knowledge.js";
import type { SimilarityWeights } from "../similarity/score-case.js";
import { pointSimilarity } from "../similarity/point-similarity.js";
import type { SemanticSearch } from "../similarity/semantic.js";
import { takeTurn } from "../similarity/turns.js";
import { weighPoints } from "../similarity/weigh-points.js";
import { caseSide } from "./case-side.js";
import { type ReadQuery, readQuery } from "./read-query.js";
import { type SearchContext, withMeaning } from "./search-context.js";
import {
  checkScore,
  readWeights,
  type SimilarCasesRequest,
  wantedSide,
} from "./similar-cases-request.js";

/** A hit with its explanation. */
export interface ExplainedHit extends Explained {
  readonly row: CaseRow;
  readonly explanation: string;
}

/** How many similar cases a search for those that help or hurt a side leaves out, and why. */
export interface LeftOutCases {
  /** Their records do not say how the point was decided: the overall result does not say it. */
  readonly notKnown: number;
  /** They decided points about as near as each other for opposite sides. */
  readonly divided: number;
}

/** All hits of a search, best first; those of a page are explained. */
export interface SimilarSearch {
  readonly read: ReadQuery;
  readonly weights: SimilarityWeights;
  /** Those that reach the least score and, where a side is named, help or hurt it. */
  readonly found: readonly SimilarCase[];
  /** Undefined where no side is named. */
  readonly leftOut: LeftOutCases | undefined;
  /**
   * How many cases were compared, and the best score among them, whether they reach the least one
   * or not.
   */
  readonly compared: number;
  readonly closest: number | undefined;
  /** Whether embeddings had a part in it. */
  readonly semantic: SemanticSearch;
  explain(hits: readonly SimilarCase[]): Promise<readonly ExplainedHit[]>;
}

/**
 * Searches for the cases similar to what is asked for, among those that pass the filter, and keeps
 * those that reach the least score and help or hurt the side that it names on the point that it is
 * about. A fixed number of statements.
 * @throws InputError, see readQuery, readWeights, wantedSide and checkScore.
 */
export async function searchSimilar(
  request: SimilarCasesRequest,
  filter: CaseFilter,
  leastScore: number,
  given: SearchContext,
): Promise<SimilarSearch> {
  const context = withMeaning(given, request.meaning ?? true);
  const wanted = wantedSide(request);
  checkScore(leastScore);
  const weights = readWeights(request);
  const knowledge = await context.similarity.current();
  const read = await readQuery(request, knowledge, context);
  const semantic = await meaningOf(read.query, context);
  const source = context.store.similaritySource(filter);
  const all = await findSimilarCases(source, knowledge, read.query, {
    weights,
    semantic: semantic.kind === "USED" ? semantic.similarity : undefined,
    score: context.score,
  });
  const found = all.filter((each) => each.score >= leastScore);
  const basis = { read, weights, semantic, compared: all.length, closest: all[0]?.score };
  const explainAll = (hits: readonly SimilarCase[]) => explainHits(hits, read, knowledge, context);
  if (wanted === undefined) return { ...basis, found, leftOut: undefined, explain: explainAll };
  const explained = new Map((await explainAll(found)).map((each) => [each.row.id, each]));
  const isHelping = ({ helps: { side, ground } }: ExplainedHit) =>
    side === wanted && ground !== "NOT_KNOWN";
  const others = [...explained.values()].filter((each) => !isHelping(each));
  return {
    ...basis,
    found: found.filter((each) => {
      const hit = explained.get(each.case.id);
      return hit !== undefined && isHelping(hit);
    }),
    leftOut: leftOut(others),
    explain: (hits) => Promise.resolve(hits.flatMap((hit) => explained.get(hit.case.id) ?? [])),
  };
}

function leftOut(others: readonly ExplainedHit[]): LeftOutCases {
  const count = (ground: HelpedSide["ground"]) =>
    others.filter((each) => each.helps.ground === ground).length;
  return { notKnown: count("NOT_KNOWN"), divided: count("DIVIDED") };
}

function meaningOf(query: SimilarityQuery, { meanings }: SearchContext): Promise<SemanticSearch> {
  return query.kind === "case"
    ? meanings.ofCase(query.case.id)
    : meanings.ofText(query.described.text);
}

async function explainHits(
  hits: readonly SimilarCase[],
  { side, query }: ReadQuery,
  knowledge: Knowledge,
  context: SearchContext,
): Promise<readonly ExplainedHit[]> {
  const similarity = pointSimilarity(query, knowledge);
  const explained = await Promise.all(
    hits.map(async (hit): Promise<ExplainedHit | undefined> => {
      const [{ side: other, row }, points] = await Promise.all([
        caseSide(hit.case, undefined, knowledge, context),
        context.loaders.points.load(hit.case.id),
      ]);
      if (row === undefined) return undefined;
      await takeTurn();
      const comparison = compareSides(side, other);
      const result = { outcome: row.outcome, prevailingSide: row.prevailingSide };
      const weighed = weighPoints(points, side, knowledge.factors, similarity);
      const compared = {
        comparison,
        scores: hit.scores,
        score: hit.score,
        elements: hit.elements,
        result,
        helps: helpedSide(weighed, result),
        points,
      };
      return { ...compared, row, explanation: explain(compared) };
    }),
  );
  return explained.filter((each) => each !== undefined);
}
