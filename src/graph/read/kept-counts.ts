import { OUTCOMES, type Outcome } from "../../domain/closed-lists.js";
import type { Database, ReadOptions } from "../database.js";
import { type CaseFilter, isEmptyFilter } from "./case-filter.js";
import { type CaseList, readScopes } from "./pages.js";
import type { PrecedentList, PrecedentQuery } from "./precedent-list.js";
import { type ProvisionScope, readProvisionScopes } from "./provision-scopes.js";

/**
 * Counts that are kept (write/keep-counts), one node a list and value: `<list>|<kind>|<value>`. The
 * list of all cases is `cases`; a cause, a region and a provision are each a list by its id.
 */

/** Some kept counts that lie side by side, the first and the last included. */
interface Span {
  readonly least: string;
  readonly most: string;
}

/** What one node counts, of a list. */
const valueSpan = (value: string): Span => ({ least: value, most: value });

/** A date that is a whole year. */
const YEAR = /^\d{4}$/u;

/**
 * How many cases pass a filter, where that is kept: those of one cause, region or outcome or of
 * some years, those of a cause with one of the others, those of a region with an outcome. Undefined
 * where it must be counted.
 */
export async function readKeptCount(
  database: Database,
  filter: CaseFilter,
  options: ReadOptions,
): Promise<number | undefined> {
  const { causesOfAction: causes, ...others } = filter;
  if (causes !== undefined && causes.length !== 1) return undefined;
  const cause = causes?.[0];
  if (cause !== undefined && isEmptyFilter(others))
    return readSum(database, ["cases"], [valueSpan(`cause|${cause}`)], options);
  const { regions, outcomes, ...rest } = others;
  if (cause === undefined && regions !== undefined && outcomes !== undefined)
    return isEmptyFilter(rest)
      ? readSum(database, await within(database, regions, options), outcomeSpans(outcomes), options)
      : undefined;
  const spans = await spansOf(database, others, options);
  return spans && readSum(database, [cause ?? "cases"], spans, options);
}

/**
 * How many precedents of a provision pass a filter, where that is kept: those of one cause, region
 * or outcome or of some years. Undefined where it must be counted.
 */
export async function readKeptPrecedents(
  database: Database,
  { scopes }: PrecedentList,
  { bases, treatments, positions, filter = {} }: Omit<PrecedentQuery, "order" | "tiers">,
  options: ReadOptions,
): Promise<number | undefined> {
  const [scope] = scopes;
  if (scope === undefined || scopes.length > 1) return undefined;
  const isAny = [bases, treatments, positions].every((each) => each === undefined);
  if (!isAny || !isKept(scope)) return undefined;
  const { causesOfAction: causes, ...others } = filter;
  const spans =
    causes?.length === 1 && isEmptyFilter(others)
      ? [valueSpan(`cause|${causes[0]}`)]
      : await spansOf(database, filter, options);
  return spans && readSum(database, [scope.asked], spans, options);
}

/** Whether what a provision has is kept with what its parts have, by their ids. */
function isKept({ asked, provisions }: ProvisionScope): boolean {
  const isPart = (id: string) => id === asked || id.startsWith(`${asked}/`);
  return (
    asked.includes("/") && provisions.every(({ id, precedents }) => precedents === 0 || isPart(id))
  );
}

/**
 * How many cases each of some causes, factors or regions has, with what stands below it. Undefined
 * where they must be counted.
 */
export async function readKeptLists(
  database: Database,
  list: CaseList,
  parents: readonly string[],
  options: ReadOptions,
): Promise<ReadonlyMap<string, number> | undefined> {
  if (list !== "cause" && list !== "factor" && list !== "region") return undefined;
  // a case counts for the causes and factors above its own; regions count for themselves
  const inside = list === "region" ? await readScopes(database, list, parents, options) : undefined;
  const rows = parents.map((parent) => ({
    parent,
    spans: (inside?.get(parent) ?? [parent]).map((id) => valueSpan(`cases|${list}|${id}`)),
  }));
  return readSums(database, rows, options);
}

/** How the cases of a list ended, and of how many causes of action they are. */
export interface KeptOutcomes {
  readonly outcomes: ReadonlyMap<Outcome, number>;
  readonly claimants: number;
  readonly respondents: number;
  readonly causes: number;
}

/** A bound: there are fewer causes of action than these. */
const MOST_VALUES = 2000;

/**
 * How all cases ended, or those of a cause with what stands below it, of regions or of a provision
 * alone. Undefined where it is not kept.
 */
export async function readKeptOutcomes(
  database: Database,
  filter: CaseFilter,
  cause: string | undefined,
  options: ReadOptions,
): Promise<KeptOutcomes | undefined> {
  const lists = await listsOf(database, filter, cause, options);
  if (lists === undefined) return undefined;
  const kinds = cause === undefined ? ["outcome", "side", "first"] : ["outcome", "side"];
  const names = lists.flatMap((list) => kinds.map((kind) => `${list}|${kind}|`));
  const rows = await database.read("read/kept-values", { names, limit: MOST_VALUES }, options);
  if (rows.length === 0) return undefined;
  const sums = new Map(kinds.map((kind) => [kind, new Map<string, number>()]));
  for (const row of rows) {
    const sum = sums.get(row.string("name").split("|")[1] ?? "");
    const value = row.string("value");
    sum?.set(value, (sum.get(value) ?? 0) + row.number("count"));
  }
  const [outcomes, sides, first] = kinds.map((kind) => sums.get(kind));
  return {
    outcomes: new Map(
      OUTCOMES.flatMap((each) => {
        const count = outcomes?.get(each);
        return count === undefined ? [] : [[each, count] as const];
      }),
    ),
    claimants: sides?.get("CLAIMANT") ?? 0,
    respondents: sides?.get("RESPONDENT") ?? 0,
    causes: first?.size ?? 1,
  };
}

/** The lists in which every case that is asked for is once; undefined where there are none. */
async function listsOf(
  database: Database,
  { regions, provisions, ...others }: CaseFilter,
  cause: string | undefined,
  options: ReadOptions,
): Promise<readonly string[] | undefined> {
  const asked = [regions, provisions, cause].filter((each) => each !== undefined);
  if (!isEmptyFilter(others) || asked.length > 1) return undefined;
  if (regions !== undefined) return within(database, regions, options);
  if (provisions === undefined) return [cause ?? "cases"];
  if (provisions.length !== 1) return undefined;
  const scopes = await readProvisionScopes(database, provisions, "NONE", options);
  return [...scopes.values()].every(isKept) ? provisions : undefined;
}

/**
 * The values of which a case must have one; undefined where it must have one of each of several
 * kinds, and where these are not kept.
 */
async function spansOf(
  database: Database,
  { regions, outcomes, from, to, ...others }: CaseFilter,
  options: ReadOptions,
): Promise<readonly Span[] | undefined> {
  const dates = [from, to].filter((each) => each !== undefined);
  const asks = [regions, outcomes, dates[0]].filter((each) => each !== undefined);
  if (!isEmptyFilter(others) || asks.length !== 1) return undefined;
  if (regions !== undefined)
    return (await within(database, regions, options)).map((id) => valueSpan(`region|${id}`));
  if (outcomes !== undefined) return outcomeSpans(outcomes);
  return dates.every((date) => YEAR.test(date))
    ? [{ least: `year|${from ?? "0000"}`, most: `year|${to ?? "9999"}` }]
    : undefined;
}

const outcomeSpans = (outcomes: readonly Outcome[]): readonly Span[] =>
  [...new Set(outcomes)].map((outcome) => valueSpan(`outcome|${outcome}`));

/** Regions with those inside them. */
async function within(
  database: Database,
  regions: readonly string[],
  options: ReadOptions,
): Promise<readonly string[]> {
  const scopes = await readScopes(database, "region", regions, options);
  return [...new Set([...scopes.values()].flat())];
}

/** The sum of some values of some lists. */
async function readSum(
  database: Database,
  lists: readonly string[],
  values: readonly Span[],
  options: ReadOptions,
): Promise<number | undefined> {
  const spans = lists.flatMap((list) =>
    values.map(({ least, most }) => ({ least: `${list}|${least}`, most: `${list}|${most}` })),
  );
  return (await readSums(database, [{ parent: "", spans }], options))?.get("");
}

async function readSums(
  database: Database,
  rows: readonly { readonly parent: string; readonly spans: readonly Span[] }[],
  options: ReadOptions,
): Promise<ReadonlyMap<string, number> | undefined> {
  const found = await database.read("read/kept-counts", { rows }, options);
  return found.length === 0
    ? undefined
    : new Map(found.map((row) => [row.string("parent"), row.number("count")]));
}
