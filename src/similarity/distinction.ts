import type { Comparison, FactorMatch } from "./compare-sides.js";
import { type HelpedSide, opponentOf } from "./helped-side.js";
import type { Side } from "../domain/closed-lists.js";

/** The difference that the side which a case hurts can rely on best. */
export interface Distinction {
  readonly by: Side;
  readonly factor: FactorMatch;
  /** QUERY: our facts have it and the case does not; CASE: the case has it and our facts do not. */
  readonly heldBy: "QUERY" | "CASE";
  /**
   * DENIED: our facts deny what the point turns on. TURNS_ON: they do not show it. OWN: they have a
   * factor besides that favours the side which the case hurts.
   */
  readonly because: "DENIED" | "TURNS_ON" | "OWN";
}

/**
 * The best distinction against a case that helps one side on a point: first a factor that the point
 * turns on and that our facts deny or do not have, then a factor that they alone have and that
 * favours the other side. What the case merely has besides distinguishes nothing. Undefined where
 * there is none; guesses do not count.
 */
export function bestDistinction(
  comparison: Comparison,
  { side, point }: Pick<HelpedSide, "side" | "point">,
): Distinction | undefined {
  const by = opponentOf(side);
  if (by === undefined) return undefined;
  const turning = comparison.onlyInCase.filter(
    (each) => !each.guessed && point?.factorIds.includes(each.factorId),
  );
  const denied = turning.find((each) => comparison.query.denied?.includes(each.factorId));
  if (denied !== undefined) return { by, factor: denied, heldBy: "CASE", because: "DENIED" };
  const [missing] = turning;
  if (missing !== undefined) return { by, factor: missing, heldBy: "CASE", because: "TURNS_ON" };
  const own = comparison.onlyInQuery.find((each) => each.favours === by && !each.guessed);
  return own && { by, factor: own, heldBy: "QUERY", because: "OWN" };
}
