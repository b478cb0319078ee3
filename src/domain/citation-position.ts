import { CITATION_POSITIONS, type CitationPosition } from "./closed-lists.js";

/**
 * How much a place in a decision weighs, 0 the most: the operative clause (裁判依据) first. A place
 * that was not read counts as unknown.
 */
export function positionRank(position: CitationPosition | undefined): number {
  return CITATION_POSITIONS.indexOf(position ?? "UNKNOWN");
}

/** The ranks from a place on down to the least weighty. */
export const POSITION_RANKS: readonly number[] = CITATION_POSITIONS.map((_, rank) => rank);
