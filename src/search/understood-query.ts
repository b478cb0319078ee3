import type { CauseRow, FactorRow, ProvisionRow } from "../graph/read/node-rows.js";
import type { Evidence } from "../domain/evidence.js";
import { ownFactors } from "../similarity/compare-sides.js";
import type {
  Span,
  UnderstoodAmount,
  UnderstoodFacts,
  UnderstoodPosition,
} from "../similarity/understood-facts.js";
import { heldFactors } from "./case-side.js";
import { matchedFactors, type MatchedFactor } from "./factor-matches.js";
import { INPUT, type ReadQuery } from "./read-query.js";
import type { SearchContext } from "./search-context.js";

type WithEvidence<Found> = Omit<Found, "mention"> & { readonly evidence: Evidence };

/** A bound on what a user has to read of the words for a cause. */
const MOST_WORDS = 12;

/** A cause of action that the facts may be about, with what speaks for it. */
export interface CauseCandidate {
  readonly causeOfAction: CauseRow;
  /** From 0 to 1; the likeliest has 1. It orders the causes and is no probability. */
  readonly score: number;
  /** Each word once, where it stands first. */
  readonly words: readonly Evidence[];
  readonly factors: Promise<readonly FactorRow[]>;
}

/** What a search understood, for the user to see and correct. */
export interface UnderstoodQuery {
  readonly factors: readonly MatchedFactor[];
  readonly denied: readonly MatchedFactor[];
  /** What a clause may mean: offered, and counting for nothing; likeliest first. */
  readonly suggested: readonly MatchedFactor[];
  readonly provisions: readonly ProvisionRow[];
  /** Likeliest first. */
  readonly causesOfAction: readonly CauseRow[];
  /** Likeliest first, whatever cause the user gave; none of a case of the graph. */
  readonly causeCandidates: readonly CauseCandidate[];
  readonly amounts: readonly WithEvidence<UnderstoodAmount>[];
  readonly positions: readonly WithEvidence<UnderstoodPosition>[];
}

/** What a search understood; of a case of the graph nothing has to be read from words. */
export async function understoodQuery(
  { query, side, causeIds }: ReadQuery,
  context: SearchContext,
): Promise<UnderstoodQuery> {
  const { loaders } = context;
  const facts = query.kind === "facts" ? query.described.understood : undefined;
  const denied = (facts?.denied ?? []).map(({ factorId, mentions: [mention] }) => ({
    factorId,
    words: mention && ofInput(mention),
  }));
  const suggested = (facts?.suggested ?? []).map(({ factorId, similarity, mention }) => ({
    factorId,
    words: ofInput(mention),
    guessed: true,
    confidence: similarity,
  }));
  const knowledge = await context.similarity.current();
  const provisionIds = side.provisions.map((each) => each.provisionId);
  const matched = async (stated: Parameters<typeof heldFactors>[0]) =>
    matchedFactors(
      (await heldFactors(stated, knowledge, context)).flatMap((each) => ownFactors([each])),
      loaders,
    );
  const [factors, deniedFactors, suggestedFactors, provisions, causesOfAction, causeCandidates] =
    await Promise.all([
      matchedFactors(ownFactors(side.factors), loaders),
      matched(denied),
      matched(suggested),
      loaders.nodes("provision", provisionIds),
      loaders.nodes("cause", causeIds),
      facts === undefined ? [] : candidates(facts, context),
    ]);
  return {
    factors,
    denied: deniedFactors,
    suggested: suggestedFactors,
    provisions,
    causesOfAction,
    causeCandidates,
    amounts: (facts?.amounts ?? []).map(({ mention, ...amount }) => ({
      ...amount,
      evidence: ofInput(mention),
    })),
    positions: (facts?.positions ?? []).map(({ mention, ...position }) => ({
      ...position,
      evidence: ofInput(mention),
    })),
  };
}

/** A factor that the user left out speaks for nothing any more. */
async function candidates(
  { causes, factors, disputed, suggested }: UnderstoodFacts,
  { loaders }: SearchContext,
): Promise<readonly CauseCandidate[]> {
  const held = new Set([...[...factors, ...suggested].map((each) => each.factorId), ...disputed]);
  const rows = await Promise.all(causes.map(({ causeId }) => loaders.node("cause", causeId)));
  return causes.flatMap(({ weight, marks, factorIds }, index) => {
    const causeOfAction = rows[index];
    if (causeOfAction === undefined) return [];
    const words = new Map(marks.toReversed().map((mark) => [mark.word, mark]));
    return {
      causeOfAction,
      score: weight,
      words: [...words.values()]
        .sort((a, b) => a.start - b.start)
        .slice(0, MOST_WORDS)
        .map(({ word, start, end }) => ofInput({ quote: word, start, end })),
      get factors() {
        return loaders.nodes(
          "factor",
          factorIds.filter((id) => held.has(id)),
        );
      },
    };
  });
}

function ofInput(span: Span): Evidence {
  return { ...span, source: INPUT };
}
