import { once } from "../domain/once.js";
import type { CaseFilter } from "../graph/read/case-filter.js";
import { type OutcomeGroup, outcomeGroups } from "../similarity/outcome-groups.js";
import { type Tendency, tendency, tendencyOf } from "../similarity/tendency.js";
import { readFactors } from "./corrections.js";
import type { SearchContext } from "./search-context.js";

/** Cases are counted one by one no further than these, the newest: a bound of work, chosen. */
const MOST_CASES = 5000;

/** Which cases are counted: those that have all the factors and the cause, each by id or name. */
export interface OutcomesRequest {
  readonly factors?: readonly string[] | undefined;
  readonly causeOfAction?: string | undefined;
}

/** How courts decided, over all cases and by group; what is not asked for is not read. */
export interface Outcomes extends Tendency {
  /** Whether there are more cases than the groups have. */
  readonly boundReached: boolean;
  /** By cause of action, court level, region and year, those with the most points first. */
  readonly groups: () => Promise<readonly OutcomeGroup[]>;
}

/**
 * How the cases ended that have all factors and the cause and pass the filter, and for whom they
 * decided their points: with factors, those that turn on all of them. How all cases ended, or those
 * of a cause, of regions or of a provision, is kept; of others no more than the newest are counted.
 * @throws InputError for what is no factor or no cause of action.
 */
export async function countOutcomes(
  request: OutcomesRequest,
  filter: CaseFilter,
  context: SearchContext,
): Promise<Outcomes> {
  const { store, names, loaders } = context;
  const factors = await readFactors(
    request.factors,
    "factors",
    await context.similarity.current(),
    context,
  );
  const cause = request.causeOfAction
    ? await names.resolve("cause", request.causeOfAction, "causeOfAction", loaders)
    : undefined;
  const counted = once(async () => {
    const newest = await store.collectCases(narrowed(filter, factors[0], cause), MOST_CASES);
    const cases = await store.caseTally(newest.ids, factors, cause);
    return { cases, boundReached: newest.boundReached };
  });
  const groups = async () => outcomeGroups((await counted()).cases);
  const kept = factors.length === 0 ? await store.keptOutcomes(filter, cause) : undefined;
  if (kept !== undefined) {
    const all = tendencyOf(kept);
    return { ...all, boundReached: all.sampleSize > MOST_CASES, groups };
  }
  const { cases, boundReached } = await counted();
  const causes = cause === undefined ? new Set(cases.map((each) => each.causeId)).size : 1;
  return { ...tendency(cases, causes), boundReached, groups };
}

/**
 * The filter with one factor and the cause in it, where it has none of its own: the walk is then as
 * short as it can be.
 */
function narrowed(
  filter: CaseFilter,
  factor: string | undefined,
  cause: string | undefined,
): CaseFilter {
  return {
    ...filter,
    ...(factor !== undefined && filter.factors === undefined && { factors: [factor] }),
    ...(cause !== undefined && filter.causesOfAction === undefined && { causesOfAction: [cause] }),
  };
}
