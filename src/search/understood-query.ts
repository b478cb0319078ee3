import type { CauseRow, ProvisionRow } from "../graph/read/node-rows.js";
import type { Evidence } from "../domain/evidence.js";
import { ownFactors } from "../similarity/compare-sides.js";
import type { Span, UnderstoodAmount, UnderstoodPosition } from "../similarity/understood-facts.js";
import { heldFactors } from "./case-side.js";
import { matchedFactors, type MatchedFactor } from "./factor-matches.js";
import { INPUT, type ReadQuery } from "./read-query.js";
import type { SearchContext } from "./search-context.js";

type WithEvidence<Found> = Omit<Found, "mention"> & { readonly evidence: Evidence };

/** What a search understood, for the user to see and correct. */
export interface UnderstoodQuery {
  readonly factors: readonly MatchedFactor[];
  readonly denied: readonly MatchedFactor[];
  /** What a clause may mean: offered, and counting for nothing; likeliest first. */
  readonly suggested: readonly MatchedFactor[];
  readonly provisions: readonly ProvisionRow[];
  /** Likeliest first. */
  readonly causesOfAction: readonly CauseRow[];
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
  const [factors, deniedFactors, suggestedFactors, provisions, causesOfAction] = await Promise.all([
    matchedFactors(ownFactors(side.factors), loaders),
    matched(denied),
    matched(suggested),
    loaders.nodes("provision", provisionIds),
    loaders.nodes("cause", causeIds),
  ]);
  return {
    factors,
    denied: deniedFactors,
    suggested: suggestedFactors,
    provisions,
    causesOfAction,
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

function ofInput(span: Span): Evidence {
  return { ...span, source: INPUT };
}
