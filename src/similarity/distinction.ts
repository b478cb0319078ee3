import type { Comparison, FactorMatch } from "./compare-sides.js";
import { opponentOf } from "./helped-side.js";
import type { Side } from "../domain/closed-lists.js";

/** The difference that the side which a case hurts can rely on best. */
export interface Distinction {
  readonly by: Side;
  readonly factor: FactorMatch;
  /** QUERY: our facts have it and the case does not; CASE: the case has it and our facts do not. */
  readonly heldBy: "QUERY" | "CASE";
}

/**
 * The best distinction against a case that helps one side: the most telling factor that our facts
 * alone have and that favours the other side, or that the case alone has and that favours the side
 * it helped. Undefined where there is none; guesses do not count.
 */
export function bestDistinction(comparison: Comparison, helped: Side): Distinction | undefined {
  const by = opponentOf(helped);
  if (by === undefined) return undefined;
  const own = comparison.onlyInQuery.find((each) => each.favours === by && !each.guessed);
  const theirs = comparison.onlyInCase.find((each) => each.favours === helped && !each.guessed);
  if (own !== undefined && own.weight >= (theirs?.weight ?? 0))
    return { by, factor: own, heldBy: "QUERY" };
  return theirs === undefined ? undefined : { by, factor: theirs, heldBy: "CASE" };
}
