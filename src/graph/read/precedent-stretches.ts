import type { Database, ReadOptions } from "../database.js";
import { filterParameters, hasOnlyDates } from "./case-filter.js";
import { caseStretches, type LeadingList } from "./case-stretches.js";
import { type NamedList, type SizedFilter, sizeFilter } from "./leading-list.js";
import { type PrecedentList, type PrecedentQuery, walkedIds } from "./precedent-list.js";
import { groupsOf } from "./precedent-test.js";
import type { CaseStretches } from "./walk.js";

/** The lists that the filter of a query names; none where it has no more than dates. */
export async function sizePrecedents(
  database: Database,
  { filter = {} }: Pick<PrecedentQuery, "filter">,
  options: ReadOptions,
): Promise<SizedFilter> {
  return hasOnlyDates(filter)
    ? { parameters: filterParameters(filter, undefined, undefined), lists: [] }
    : sizeFilter(database, filter, options);
}

/** Whether some cases of the provisions' own lists do not pass. */
export function needsTest(
  lists: readonly PrecedentList[],
  { bases, treatments, positions, filter = {} }: Omit<PrecedentQuery, "order" | "tiers">,
): boolean {
  return (
    !hasOnlyDates(filter) ||
    [bases, treatments, positions].some((each) => each !== undefined) ||
    lists.some((list) => list.match === "ALL" && list.scopes.length > 1)
  );
}

/**
 * Along the shortest of the lists that a list's conditions name: the precedents of its provisions,
 * of the rarest where every one must be applied, or what the filter names.
 */
export function precedentStretches(
  database: Database,
  lists: readonly PrecedentList[],
  query: Omit<PrecedentQuery, "order" | "tiers">,
  { parameters, lists: named }: SizedFilter,
  options: ReadOptions,
): CaseStretches {
  const { bases, treatments, positions } = query;
  const isCounted = [bases, treatments, positions].some((each) => each !== undefined);
  const leading = new Map(
    lists.map((list): [string, LeadingList] => {
      const own = ownList(list);
      const shortest = named[0];
      const isOwn = shortest === undefined || own.size <= shortest.size;
      const groups = groupsOf(list);
      const isSure = isOwn && !isCounted && groups.length < 2;
      return [list.parent, { along: isOwn ? own : shortest, groups: isSure ? undefined : groups }];
    }),
  );
  const none: LeadingList = { along: { list: "ids", values: [], size: 0 } };
  return caseStretches(
    database,
    (parent) => leading.get(parent) ?? none,
    parameters,
    { bases, treatments, positions },
    options,
  );
}

/**
 * The precedents that a list is walked by; where provisions have many in common, they are fewer.
 */
function ownList(list: PrecedentList): NamedList {
  const values = walkedIds(list);
  const walked = new Set(values);
  const counts = new Map(
    list.scopes.flatMap((scope) => scope.provisions.map((each) => [each.id, each.precedents])),
  );
  const size = [...walked].reduce((sum, id) => sum + (counts.get(id) ?? 0), 0);
  return { list: "provisions", values, size };
}
