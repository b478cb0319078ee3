import type { WAYS_OUT } from "../../queries/law-views.js";
import type { ResultOf, VariablesOf } from "../../schema/graphql.js";
import { lawVariables } from "./law-variables.js";
import { type LawSearch, NARROWING } from "./law.search.js";

/** A filter of the article's list. */
export type Narrowing = (typeof NARROWING)[number];

/** Asks how many there are without each of the filters that are on. */
export function waysOutVariables(
  citation: string,
  search: LawSearch,
): VariablesOf<typeof WAYS_OUT> {
  const without = (key: Narrowing) =>
    lawVariables(citation, undefined, { ...search, [key]: undefined }).filter ?? null;
  const has = (key: Narrowing) => search[key] !== undefined;
  const { basis, treatments, positions, filter } = lawVariables(citation, undefined, search);
  return {
    citation,
    basis: basis ?? null,
    treatments: treatments ?? null,
    positions: positions ?? null,
    filter: filter ?? null,
    hasBasis: has("basis"),
    hasTreatments: has("treatments"),
    hasPositions: has("positions"),
    noLevels: without("levels"),
    hasLevels: has("levels"),
    noCourts: without("courts"),
    hasCourts: has("courts"),
    noRegions: without("regions"),
    hasRegions: has("regions"),
    noOutcomes: without("outcomes"),
    hasOutcomes: has("outcomes"),
    noYear: without("year"),
    hasYear: has("year"),
  };
}

/** How many there would be. */
interface WayOut {
  readonly count: number;
  readonly isExact: boolean;
}

/** What a list would have without its filters. */
export interface WaysOut {
  /** The filters that are on, with the number of precedents without each of them alone. */
  readonly single: readonly ({ readonly key: Narrowing } & WayOut)[];
  /** How many there are without any filter. */
  readonly all: WayOut;
}

/** The ways out, that which brings most first. */
export function waysOut(data: ResultOf<typeof WAYS_OUT>): WaysOut {
  return {
    single: NARROWING.flatMap((key) => {
      const found = data[key];
      return found === undefined ? [] : [{ key, ...wayOut(found) }];
    }).toSorted((a, b) => b.count - a.count),
    all: wayOut(data.all),
  };
}

const wayOut = (found: ResultOf<typeof WAYS_OUT>["all"]): WayOut => ({
  count: found.totalCount,
  isExact: found.totalCountIsExact,
});
