import type { Side } from "../domain/closed-lists.js";
import type { DecidedPoint } from "../domain/decided-point.js";
import type { Comparison, FactorMatch } from "./compare-sides.js";
import { isGeneralRemedy } from "./general-remedies.js";
import { type HelpedSide, opponentOf } from "./helped-side.js";

/** A difference on which the side that a case hurts can rely. */
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
 * The distinctions against a case that helps one side on a point, the best one first: a fact on
 * which the point turns and which our facts deny, one that they do not show, a factor that they
 * alone have and that favours the other side, on the same question first; one of each at most. What
 * the case merely has besides distinguishes nothing, nor does a remedy, which is sought and not
 * shown, nor what our side claims and the other disputes. Guesses do not count.
 */
export function distinctions(
  comparison: Comparison,
  { side, point }: Pick<HelpedSide, "side" | "point">,
): readonly Distinction[] {
  const by = opponentOf(side);
  if (by === undefined) return [];
  const { query, onlyInCase, onlyInQuery } = comparison;
  const turning = onlyInCase.filter(
    ({ guessed, factorId, label }) =>
      !guessed && point?.factorIds.includes(factorId) && !isGeneralRemedy(label),
  );
  const denied = turning.find((each) => query.denied?.includes(each.factorId));
  const missing = turning.find(
    ({ factorId }) => !query.denied?.includes(factorId) && !query.disputed?.includes(factorId),
  );
  const owns = onlyInQuery.filter((each) => each.favours === by && !each.guessed);
  const own = owns.find((each) => isOnSameQuestion(each, comparison, point)) ?? owns[0];
  return [
    ...(denied === undefined
      ? []
      : [{ by, factor: denied, heldBy: "CASE", because: "DENIED" } as const]),
    ...(missing === undefined
      ? []
      : [{ by, factor: missing, heldBy: "CASE", because: "TURNS_ON" } as const]),
    ...(own === undefined ? [] : [{ by, factor: own, heldBy: "QUERY", because: "OWN" } as const]),
  ];
}

/**
 * Whether a factor of our facts stands under what a fact on which the point turns stands under:
 * that most was paid says more against a termination for arrears than that the truck was locked.
 */
function isOnSameQuestion(
  { factorId }: FactorMatch,
  { query, case: other }: Comparison,
  point: DecidedPoint | undefined,
): boolean {
  const turning = other.factors.filter(
    (each) => point?.factorIds.includes(each.factorId) && !isGeneralRemedy(each.label),
  );
  const above = new Set(turning.flatMap((each) => each.broader));
  const own = query.factors.find((each) => each.factorId === factorId);
  return own?.broader.some((each) => above.has(each)) ?? false;
}

/** The best of them; undefined where there is none. */
export function bestDistinction(
  comparison: Comparison,
  helps: Pick<HelpedSide, "side" | "point">,
): Distinction | undefined {
  return distinctions(comparison, helps)[0];
}

/** A distinction in a clause. */
export function distinctionClause({ factor, because }: Distinction, query: string): string {
  switch (because) {
    case "DENIED":
      return `该案的判断以“${factor.label}”为前提，而${query}否认这一点`;
    case "TURNS_ON":
      return `该案的判断以“${factor.label}”为前提，${query}的案情没有写明有此事实`;
    case "OWN":
      return `${query}有“${factor.label}”，该案没有`;
  }
}
