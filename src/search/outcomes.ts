import type { CaseFilter } from "../graph/read/case-filter.js";
import { type OutcomeGroup, outcomeGroups } from "../similarity/outcome-groups.js";
import { type Tendency, tendency } from "../similarity/tendency.js";
import { readFactors } from "./corrections.js";
import type { SearchContext } from "./search-context.js";

/** A tendency is read from no more cases than these, the newest. */
const MOST_CASES = 5000;

/** Which cases are counted: those that have all the factors and the cause, each by id or name. */
export interface OutcomesRequest {
  readonly factors?: readonly string[] | undefined;
  readonly causeOfAction?: string | undefined;
}

/** How courts decided, over all cases and by group. */
export interface Outcomes extends Tendency {
  /** Whether there were more cases than were counted. */
  readonly boundReached: boolean;
  /** By cause of action, court level, region and year, those with the most points first. */
  readonly groups: readonly OutcomeGroup[];
}

/**
 * How the cases ended that have all factors and the cause and pass the filter, and for whom they
 * decided their points: with factors, those that turn on all of them.
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
  const page = await store.cases(
    narrowed(filter, factors[0], cause),
    "NEWEST",
    undefined,
    MOST_CASES,
  );
  const ids = page.items.map((item) => item.id);
  const cases = await store.caseTally(ids, factors, cause);
  const causes = cause === undefined ? new Set(cases.map((each) => each.causeId)).size : 1;
  return {
    ...tendency(cases, causes),
    boundReached: page.hasNext,
    groups: outcomeGroups(cases),
  };
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
