import type { KnownFactor } from "../domain/similar-case.js";
import type { Span, UnderstoodFacts } from "./understood-facts.js";

/** A factor of the facts as something that leads to law, with how far it can be relied on. */
export interface FactorLead {
  readonly factor: KnownFactor;
  /** From 0 to 1. */
  readonly weight: number;
  /** The words that name or mean it. */
  readonly mention: Span | undefined;
}

/** What is asked about or only claimed is what the law must answer, and no fact. */
const OPEN = 0.6;
/**
 * Where meanings are not known, a name in the text is little: it stands in texts that state nothing
 * as often (clauses of `npm run eval`: precision .15 to .22 by names, .90 to .97 by meaning).
 */
const NAMED_ONLY = 0.15;
/** What a clause only may mean counts this part of how near it is. */
const SUGGESTED = 0.6;

/**
 * The factors of facts as far as they lead to provisions and causes of action, the surest first:
 * what is stated, what is asked, and (for law is looked for, not argued from) what clauses may
 * mean.
 */
export function factorLeads(
  {
    factors,
    disputed,
    suggested,
    byMeaning,
  }: Pick<UnderstoodFacts, "factors" | "disputed" | "suggested" | "byMeaning">,
  known: ReadonlyMap<string, KnownFactor>,
  most: number,
): readonly FactorLead[] {
  const leads = [
    ...factors
      .filter(({ origin }) => origin !== "GUESSED")
      .map(({ factorId, confidence, origin, mentions: [mention] }) => ({
        factorId,
        weight: origin === "NAMED" && !byMeaning ? NAMED_ONLY : confidence,
        mention,
      })),
    ...disputed.map((factorId) => ({
      factorId,
      weight: byMeaning ? OPEN : NAMED_ONLY,
      mention: undefined,
    })),
    ...suggested.map(({ factorId, similarity, mention }) => ({
      factorId,
      weight: similarity * SUGGESTED,
      mention,
    })),
  ];
  return leads
    .flatMap(({ factorId, ...lead }) => {
      const factor = known.get(factorId);
      return factor === undefined ? [] : [{ factor, ...lead }];
    })
    .sort((a, b) => b.weight - a.weight || (a.factor.id < b.factor.id ? -1 : 1))
    .slice(0, most);
}
