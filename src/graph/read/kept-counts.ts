import type { Database, ReadOptions } from "../database.js";
import { type CaseFilter, isEmptyFilter } from "./case-filter.js";
import { readScopes } from "./pages.js";
import type { PrecedentList, PrecedentQuery } from "./precedent-list.js";

/**
 * How many cases pass a filter, where that is kept (write/keep-counts): those of one cause, region
 * or outcome, those of a cause or region with an outcome, those of a cause in a region. Undefined
 * where it must be counted.
 */
export async function readKeptCount(
  database: Database,
  filter: CaseFilter,
  options: ReadOptions,
): Promise<number | undefined> {
  const { regions, causesOfAction: causes, outcomes, ...others } = filter;
  if (!isEmptyFilter(others) || (causes !== undefined && causes.length !== 1)) return undefined;
  const cause = causes?.[0];
  const values = await valuesOf(database, { regions, outcomes }, options);
  if (values === undefined) {
    if (cause !== undefined || regions === undefined || outcomes === undefined) return undefined;
    const within = [...(await readScopes(database, "region", regions, options)).values()].flat();
    const ids = [...new Set(within)].flatMap((region) =>
      outcomes.map((outcome) => `${region}|outcome|${outcome}`),
    );
    return readSum(database, ids, options);
  }
  if (regions === undefined && outcomes === undefined)
    return cause === undefined ? undefined : readSum(database, [`cases|cause|${cause}`], options);
  return readSum(
    database,
    values.map((value) => `${cause ?? "cases"}|${value}`),
    options,
  );
}

/**
 * How many precedents of a provision pass a filter, where that is kept: those of one cause, region
 * or outcome. Undefined where it must be counted.
 */
export async function readKeptPrecedents(
  database: Database,
  { scopes }: PrecedentList,
  { bases, treatments, positions, filter = {} }: Omit<PrecedentQuery, "order" | "tiers">,
  options: ReadOptions,
): Promise<number | undefined> {
  const [scope] = scopes;
  if (scope === undefined || scopes.length > 1) return undefined;
  const { asked, provisions } = scope;
  // what a provision has is kept with what its parts have, by their ids
  const isWhole = provisions.every(
    ({ id, precedents }) => precedents === 0 || id === asked || id.startsWith(`${asked}/`),
  );
  const isAny = [bases, treatments, positions].every((each) => each === undefined);
  const { regions, causesOfAction: causes, outcomes, ...others } = filter;
  const asks = [regions, causes, outcomes].filter((each) => each !== undefined);
  if (!isWhole || !isAny || !asked.includes("/") || asks.length !== 1) return undefined;
  if (!isEmptyFilter(others) || (causes !== undefined && causes.length !== 1)) return undefined;
  const values =
    causes?.map((cause) => `cause|${cause}`) ??
    (await valuesOf(database, { regions, outcomes }, options));
  if (values === undefined) return undefined;
  return readSum(
    database,
    values.map((value) => `${asked}|${value}`),
    options,
  );
}

/** The values of which a case has one; undefined where it must have one of each of two kinds. */
async function valuesOf(
  database: Database,
  { regions, outcomes }: Pick<CaseFilter, "regions" | "outcomes">,
  options: ReadOptions,
): Promise<readonly string[] | undefined> {
  if (regions !== undefined && outcomes !== undefined) return undefined;
  if (regions === undefined)
    return [...new Set(outcomes ?? [])].map((outcome) => `outcome|${outcome}`);
  const within = [...(await readScopes(database, "region", regions, options)).values()].flat();
  return [...new Set(within)].map((region) => `region|${region}`);
}

async function readSum(
  database: Database,
  ids: readonly string[],
  options: ReadOptions,
): Promise<number | undefined> {
  const row = (await database.read("read/kept-counts", { ids: [...new Set(ids)] }, options))[0];
  return row?.boolean("complete") ? row.number("count") : undefined;
}
