import type { DecidedPoint } from "../domain/decided-point.js";
import type { ComparedSide } from "./compared-side.js";
import type { WeighedPoint } from "./helped-side.js";

/** What the words of a point count beside its factors. Chosen, as the others here. */
const WORDS = 0.4;
/** A query that has a broader factor than the point has half of it. */
const BROADER = 0.5;
/**
 * A point that shares no factor with the query is what it is about only where its words are: half
 * of two texts of the same kind on other questions reach less.
 */
const LEAST_WORDS = 0.25;

/**
 * The points of a case that a query is about, with how much, from 0 to 1: those that turn on a
 * factor of the query, and those that use its words. Nothing follows from a guess. Pure.
 * @param weight how telling a factor is (FactorTree.weight).
 * @param above what stands above a factor.
 * @param similarity of the query's issues or facts to a text, from 0 to 1.
 */
export function weighPoints(
  points: readonly DecidedPoint[],
  query: ComparedSide,
  weight: (factorId: string) => number,
  above: (factorId: string) => readonly string[],
  similarity: (text: string) => number,
): readonly WeighedPoint[] {
  const certain = query.factors.filter((each) => !each.guessed);
  const own = new Set(certain.map((each) => each.factorId));
  const implied = new Set(certain.flatMap((each) => [each.factorId, ...each.broader]));
  const held = (factorId: string) =>
    implied.has(factorId) ? 1 : above(factorId).some((each) => own.has(each)) ? BROADER : 0;
  return points.flatMap((point): readonly WeighedPoint[] => {
    const all = point.factorIds.reduce((sum, each) => sum + weight(each), 0);
    const shared = point.factorIds.reduce((sum, each) => sum + weight(each) * held(each), 0);
    const words = similarity(`${point.text}${point.answer ?? ""}`);
    if (shared === 0 && words < LEAST_WORDS) return [];
    const coverage = all === 0 ? 0 : shared / all;
    return [{ point, relevance: (1 - WORDS) * coverage + WORDS * words }];
  });
}
