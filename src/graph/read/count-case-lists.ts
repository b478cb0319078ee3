import type { Database, ReadOptions } from "../database.js";
import { readKeptLists } from "./kept-counts.js";
import { type CaseList, readScopes } from "./pages.js";

/**
 * How many cases each parent's list has: from the degree store; kept where a hierarchy could count
 * a case twice, and counted until that is brought up to date.
 */
export async function countCaseLists(
  database: Database,
  list: CaseList,
  parents: readonly string[],
  options: ReadOptions,
): Promise<ReadonlyMap<string, number>> {
  const kept = await readKeptLists(database, list, parents, options);
  if (kept !== undefined) return kept;
  const scopes = await readScopes(database, list, parents, options);
  const ranges = parents.map((parent) => ({ parent, ids: scopes.get(parent) ?? [parent] }));
  const rows = await database.read(`read/count-${list}-cases`, { ids: parents, ranges }, options);
  return new Map(rows.map((row) => [row.string("parent"), row.number("count")]));
}
