import type { FactorRow } from "../graph/read/node-rows.js";
import type { FactorMatch } from "../similarity/compare-sides.js";
import type { Loaders } from "./loaders.js";

/** A match with its factor. */
export interface MatchedFactor extends FactorMatch {
  readonly factor: FactorRow;
}

/** Matches with their factors; one that is gone meanwhile is left out. */
export async function matchedFactors(
  matches: readonly FactorMatch[],
  loaders: Loaders,
): Promise<readonly MatchedFactor[]> {
  const factors = await Promise.all(matches.map((each) => loaders.node("factor", each.factorId)));
  return matches.flatMap((match, index) =>
    factors[index] === undefined ? [] : { ...match, factor: factors[index] },
  );
}
