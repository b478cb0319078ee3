import type { Completeness, CourtLevel, Outcome } from "../../domain/closed-lists.js";
import type { Database, ReadOptions } from "../database.js";
import { dateBounds } from "./date-bounds.js";
import { readScopes } from "./pages.js";
import type { Test } from "./walk.js";

/** Which cases are wanted. Values of one key are alternatives; different keys must all hold. */
export interface CaseFilter {
  readonly ids?: readonly string[] | undefined;
  readonly regions?: readonly string[] | undefined;
  readonly courts?: readonly string[] | undefined;
  readonly courtLevels?: readonly CourtLevel[] | undefined;
  readonly causesOfAction?: readonly string[] | undefined;
  readonly factors?: readonly string[] | undefined;
  readonly outcomes?: readonly Outcome[] | undefined;
  readonly publications?: readonly string[] | undefined;
  readonly completeness?: Completeness | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

export function isEmptyFilter(filter: CaseFilter | undefined): boolean {
  return (
    filter === undefined ||
    Object.values(filter).every((value) => value === undefined || value === null)
  );
}

/**
 * Whether nothing but dates is asked for: these are bounds of the orders by date, which then need
 * no test.
 */
export function hasOnlyDates(filter: CaseFilter): boolean {
  return isEmptyFilter({ ...filter, from: undefined, to: undefined });
}

/** The test of a filter, one statement a run. A region stands for the regions inside it. */
export async function filterTest(
  database: Database,
  filter: CaseFilter,
  options: ReadOptions,
): Promise<Test> {
  const regions =
    filter.regions === undefined
      ? undefined
      : [...(await readScopes(database, "region", filter.regions, options)).values()].flat();
  const parameters = {
    ids: filter.ids,
    regions,
    courts: filter.courts,
    courtLevels: filter.courtLevels,
    causes: filter.causesOfAction,
    factors: filter.factors,
    outcomes: filter.outcomes,
    publications: filter.publications,
    completeness: filter.completeness,
    ...dateBounds(filter),
  };
  return async (items) => {
    const ids = [...new Set([...items.values()].flat().map((item) => item.id))];
    const rows =
      ids.length === 0
        ? []
        : await database.read("read/cases-matching", { ids, filter: parameters }, options);
    const passing = new Set(rows.map((row) => row.string("id")));
    return new Map(
      [...items].map(([parent, list]) => [
        parent,
        new Set(list.map((item) => item.id).filter((id) => passing.has(id))),
      ]),
    );
  };
}
