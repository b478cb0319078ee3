import type { CitationPosition } from "../../domain/closed-lists.js";
import type { ReadCitation } from "./ports.js";

/**
 * On what footing a provision stands in a decision: OPERATIVE in the list before 判决如下 (裁判依据),
 * REASONING in the court's own reasons, PARTY only in a party's mouth.
 */
export const CITATION_BASES = ["OPERATIVE", "REASONING", "PARTY"] as const;
export type CitationBasis = (typeof CITATION_BASES)[number];

/**
 * The basis of a citation by where it stands. What an earlier ruling, a comment, a standing warning
 * (迟延履行) or an appendix of statutes cites has none in this decision.
 */
export function basisOfPosition(position: CitationPosition): CitationBasis | undefined {
  return CITATION_BASES.find((basis) => basis === position);
}

/** Each provision that is cited on some footing with its weightiest one, by id. */
export function provisionBases(
  citations: readonly Pick<ReadCitation, "target" | "position">[],
): ReadonlyMap<string, CitationBasis> {
  const bases = new Map<string, CitationBasis>();
  for (const { target, position } of citations) {
    const basis = basisOfPosition(position);
    if (target.kind !== "PROVISION" || basis === undefined) continue;
    const before = bases.get(target.id);
    if (before === undefined || rank(basis) < rank(before)) bases.set(target.id, basis);
  }
  return bases;
}

function rank(basis: CitationBasis): number {
  return CITATION_BASES.indexOf(basis);
}
