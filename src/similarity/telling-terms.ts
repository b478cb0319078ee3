import type { WeightedTerm } from "../domain/similar-case.js";
import type { Vector } from "./vector.js";

/** A query of any length is cut to so many terms: these find as much as all, at a bounded cost. */
const MOST = 80;
const DIGITS = 100;

/**
 * The terms of a vector that tell most, at most 80, weights between 0.01 and 1; equal ones by term.
 */
export function tellingTerms(vector: Vector): readonly WeightedTerm[] {
  const best = [...vector].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, MOST);
  const most = best[0]?.[1] ?? 1;
  return best.map(([term, weight]) => ({
    term,
    weight: Math.max(1, Math.round((weight / most) * DIGITS)) / DIGITS,
  }));
}
