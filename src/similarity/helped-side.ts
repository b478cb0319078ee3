import type { Outcome, Side } from "../domain/closed-lists.js";

/** How a case ended, as far as its record says. */
export interface CaseResult {
  readonly outcome: Outcome;
  readonly prevailingSide: Side | undefined;
}

/** Whom a case helps, and what says so. */
export interface HelpedSide {
  readonly side: Side;
  readonly ground: "PREVAILED" | "FACTORS" | "NONE";
}

/**
 * The side that a case helps: the one that prevailed; where the record does not say who did, the
 * one that the shared factors favour by weight; NEITHER where these are even.
 */
export function helpedSide(
  result: CaseResult,
  shared: readonly { readonly favours: Side; readonly weight: number }[],
): HelpedSide {
  if (result.prevailingSide !== undefined)
    return { side: result.prevailingSide, ground: "PREVAILED" };
  const weightOf = (side: Side) =>
    shared.filter((each) => each.favours === side).reduce((all, each) => all + each.weight, 0);
  const lean = weightOf("CLAIMANT") - weightOf("RESPONDENT");
  if (lean === 0) return { side: "NEITHER", ground: "NONE" };
  return { side: lean > 0 ? "CLAIMANT" : "RESPONDENT", ground: "FACTORS" };
}

/** The other side of a dispute; undefined for NEITHER. */
export function opponentOf(side: Side): "CLAIMANT" | "RESPONDENT" | undefined {
  switch (side) {
    case "CLAIMANT":
      return "RESPONDENT";
    case "RESPONDENT":
      return "CLAIMANT";
    case "NEITHER":
      return undefined;
  }
}
