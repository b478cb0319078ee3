import { ownFactors } from "../../similarity/compare-sides.js";
import type { Span } from "../../similarity/understood-facts.js";
import { heldFactors } from "./case-side.js";
import { factorMatches } from "./factor-match.type.js";
import { INPUT, type ReadQuery } from "./read-query.js";
import type { SearchContext } from "./search-context.js";

/** What a search understood, as the API shows it; of a case of the graph nothing has to be read from words. */
export async function showUnderstood({ query, side, causeIds }: ReadQuery, context: SearchContext) {
  const { loaders } = context;
  const told = query.kind === "facts" ? query.told.understood : undefined;
  const denied = (told?.denied ?? []).map(({ factorId, mentions: [mention] }) => ({
    factorId,
    words: mention && ofInput(mention),
  }));
  const knowledge = await context.similarity.current();
  const [factors, deniedFactors, provisions, causesOfAction] = await Promise.all([
    factorMatches(ownFactors(side.factors), loaders),
    heldFactors(denied, knowledge, context).then((held) => factorMatches(ownFactors(held), loaders)),
    loaders.nodes("provision", side.provisions.map((each) => each.provisionId)), // prettier-ignore
    loaders.nodes("cause", causeIds),
  ]);
  return {
    factors,
    denied: deniedFactors,
    provisions,
    causesOfAction,
    amounts: (told?.amounts ?? []).map(({ mention, ...amount }) => ({ ...amount, evidence: ofInput(mention) })),
    positions: (told?.positions ?? []).map(({ mention, ...position }) => ({ ...position, evidence: ofInput(mention) })),
  };
}

function ofInput(span: Span) {
  return { ...span, source: INPUT };
}
