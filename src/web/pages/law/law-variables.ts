import type { LAW_PAGE } from "../../queries/law.js";
import type { VariablesOf } from "../../schema/graphql.js";
import type { LawSearch } from "./law.search.js";

/** Rows of a page. */
const PAGE = 20;

/** The variables of an article's page. */
export type LawVariables = VariablesOf<typeof LAW_PAGE>;

/** Reads them off its address. */
export function lawVariables(
  citation: string,
  court: string | undefined,
  search: LawSearch,
): LawVariables {
  const years = (search.year ?? []).toSorted();
  const [first, last] = [years[0], years.at(-1)];
  const filter = {
    ...(search.levels && { courtLevels: search.levels }),
    ...(search.courts && { courts: search.courts }),
    ...(search.regions && { regions: search.regions }),
    ...(search.outcomes && { outcomes: search.outcomes }),
    ...(first !== undefined && last !== undefined && { from: first, to: last }),
  };
  return {
    citation,
    order: search.order ?? "AUTHORITY",
    first: PAGE,
    ...(court !== undefined && { court }),
    ...(search.basis && { basis: search.basis }),
    ...(search.treatments && { treatments: search.treatments }),
    ...(search.positions && { positions: search.positions }),
    ...(Object.keys(filter).length > 0 && { filter }),
  };
}

/** Those that say which precedents there are, in whatever order and for whatever court. */
export function narrowing({ citation, basis, treatments, positions, filter }: LawVariables) {
  return {
    citation,
    ...(basis && { basis }),
    ...(treatments && { treatments }),
    ...(positions && { positions }),
    ...(filter && { filter }),
  };
}
