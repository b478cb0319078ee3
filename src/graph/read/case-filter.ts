import type {
  AmountItem,
  AmountKind,
  BenchRole,
  CitationPosition,
  Completeness,
  CourtLevel,
  Outcome,
  PartyRole,
  RulingStage,
  Side,
  Treatment,
} from "../../domain/closed-lists.js";
import type { Database, ReadOptions } from "../database.js";
import { dateBounds } from "./date-bounds.js";
import { readScopes } from "./pages.js";
import { readProvisionScopes } from "./provision-scopes.js";
import type { Test } from "./walk.js";

/** A sum of money that a case must have; a bound that is left out lets all pass. */
export interface AmountCondition {
  readonly kind: AmountKind;
  readonly item?: AmountItem | undefined;
  readonly currency: string;
  /** Exact decimals. */
  readonly min?: string | undefined;
  readonly max?: string | undefined;
}

/**
 * Which cases are wanted. Values of one key are alternatives; different keys must all hold, and so
 * must all amounts and all words of a keyword.
 */
export interface CaseFilter {
  readonly ids?: readonly string[] | undefined;
  readonly regions?: readonly string[] | undefined;
  readonly courts?: readonly string[] | undefined;
  readonly courtLevels?: readonly CourtLevel[] | undefined;
  readonly causesOfAction?: readonly string[] | undefined;
  readonly factors?: readonly string[] | undefined;
  readonly outcomes?: readonly Outcome[] | undefined;
  readonly prevailingSides?: readonly Side[] | undefined;
  readonly stages?: readonly RulingStage[] | undefined;
  readonly partyRoles?: readonly PartyRole[] | undefined;
  readonly amounts?: readonly AmountCondition[] | undefined;
  /** Items of which less was granted than claimed. */
  readonly cutItems?: readonly AmountItem[] | undefined;
  /** Names as printed. */
  readonly judge?: string | undefined;
  readonly counsel?: string | undefined;
  /** An application of one of these, treated and standing like this. */
  readonly provisions?: readonly string[] | undefined;
  readonly treatments?: readonly Treatment[] | undefined;
  readonly positions?: readonly CitationPosition[] | undefined;
  /** Words with blanks between them, each of which the texts of the case contain as it is. */
  readonly keyword?: string | undefined;
  readonly publications?: readonly string[] | undefined;
  readonly completeness?: Completeness | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** Those of a bench who decide. */
const JUDGES: readonly BenchRole[] = ["PRESIDING_JUDGE", "JUDGE", "ASSESSOR"];

/** Whether all cases pass. */
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
  const parameters = await testParameters(database, filter, options);
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

/** A filter as the statements take it. */
export type FilterParameters = ReturnType<typeof filterParameters>;

/**
 * @param regions those of the filter with the ones inside them.
 * @param provisions those of the filter with their parts.
 */
export function filterParameters(
  filter: CaseFilter,
  regions: readonly string[] | undefined,
  provisions: readonly string[] | undefined,
) {
  return {
    ids: filter.ids,
    regions,
    courts: filter.courts,
    courtLevels: filter.courtLevels,
    causes: filter.causesOfAction,
    factors: filter.factors,
    outcomes: filter.outcomes,
    sides: filter.prevailingSides,
    stages: filter.stages,
    roles: filter.partyRoles,
    judge: filter.judge,
    benchRoles: JUDGES,
    counsel: filter.counsel,
    provisions,
    treatments: filter.treatments,
    positions: filter.positions,
    amounts: filter.amounts?.map(sizeRange),
    cutItems: filter.cutItems,
    words: filter.keyword === undefined ? undefined : keywords(filter.keyword),
    publications: filter.publications,
    completeness: filter.completeness,
    ...dateBounds(filter),
  };
}

async function testParameters(
  database: Database,
  filter: CaseFilter,
  options: ReadOptions,
): Promise<FilterParameters> {
  const [regions, provisions] = await Promise.all([
    filter.regions === undefined
      ? undefined
      : readScopes(database, "region", filter.regions, options).then((scopes) =>
          [...scopes.values()].flat(),
        ),
    readProvisionParts(database, filter.provisions, options),
  ]);
  return filterParameters(filter, regions, provisions);
}

/** Provisions with their parts. */
async function readProvisionParts(
  database: Database,
  ids: readonly string[] | undefined,
  options: ReadOptions,
): Promise<readonly string[] | undefined> {
  if (ids === undefined) return undefined;
  const scopes = await readProvisionScopes(database, ids, "NONE", options);
  return [...new Set([...scopes.values()].flatMap((each) => each.provisions.map(({ id }) => id)))];
}

/** A condition as the graph compares it, by numbers. */
export function sizeRange({ kind, item, currency, min, max }: AmountCondition) {
  return {
    kind,
    item,
    currency,
    least: min === undefined ? -Infinity : Number(min),
    most: max === undefined ? Infinity : Number(max),
  };
}

/** The words of a keyword. */
export function keywords(keyword: string): readonly string[] {
  return keyword.split(/\s+/u).filter((word) => word !== "");
}
