import type { Database, ReadOptions } from "../database.js";
import { grouped } from "../grouped.js";
import { filterTest, hasOnlyDates } from "./case-filter.js";
import type { CountedApplications, PrecedentList, PrecedentQuery } from "./precedent-list.js";
import type { Test } from "./walk.js";

/**
 * The test that the walk does not make by itself: further provisions, which applications count, the
 * filter beyond its dates. Undefined where all pass.
 */
export async function precedentTest(
  database: Database,
  lists: readonly PrecedentList[],
  { bases, treatments, positions, filter }: PrecedentQuery,
  options: ReadOptions,
): Promise<Test | undefined> {
  const tests: Test[] = [];
  if (
    [bases, treatments, positions].some((each) => each !== undefined) ||
    lists.some((list) => list.match === "ALL" && list.scopes.length > 1)
  )
    tests.push(applyingTest(database, lists, { bases, treatments, positions }, options));
  if (filter !== undefined && !hasOnlyDates(filter))
    tests.push(await filterTest(database, filter, options));
  return tests.length === 0 ? undefined : allOf(tests);
}

/** Whether a case applies the provisions of its list, by an application that counts. */
function applyingTest(
  database: Database,
  lists: readonly PrecedentList[],
  counted: CountedApplications,
  options: ReadOptions,
): Test {
  const groups = new Map(lists.map((list) => [list.parent, groupsOf(list)]));
  return async (items) => {
    const rows = [...items].flatMap(([parent, list]) =>
      list.map((item) => ({ parent, id: item.id, groups: groups.get(parent) ?? [] })),
    );
    const applying =
      rows.length === 0
        ? []
        : await database.read("read/cases-applying", { rows, ...counted }, options);
    const passing = grouped(applying, "parent", (row) => row.string("id"));
    return new Map([...passing].map(([parent, ids]) => [parent, new Set(ids)]));
  };
}

/** The provisions of a list, of every group of which a case must apply one. */
export function groupsOf({ scopes, match }: PrecedentList): readonly (readonly string[])[] {
  const ids = scopes.map((scope) => scope.provisions.map((each) => each.id));
  return match === "ALL" ? ids : [ids.flat()];
}

/** Passes what passes every test; each looks only at what the ones before it left. */
function allOf(tests: readonly Test[]): Test {
  return async (items) => {
    let left = items;
    for (const test of tests) {
      const passing = await test(left);
      left = new Map(
        [...left].map(([parent, list]) => [
          parent,
          list.filter((item) => passing.get(parent)?.has(item.id)),
        ]),
      );
    }
    return new Map(
      [...left].map(([parent, list]) => [parent, new Set(list.map((item) => item.id))]),
    );
  };
}
