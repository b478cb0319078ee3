import type { Database, ReadOptions } from "../database.js";
import { type CaseFilter, filterTest, isEmptyFilter } from "./case-filter.js";
import { type Key, NEWEST_START, oldestRanges, type Page, type PageItem, readScopes } from "./pages.js";
import { countWalk, type Stride, walk } from "./walk.js";

/** The root list is one list, without a parent. */
const ROOT = "";

export type CaseOrder = "NEWEST" | "OLDEST" | "TITLE";

/** A page of the cases that pass a filter. */
export async function readCases(
  database: Database,
  filter: CaseFilter,
  order: CaseOrder,
  after: Key | undefined,
  first: number,
  options: ReadOptions,
): Promise<Page> {
  const stride = await chooseStride(database, filter, order, options);
  const test = isEmptyFilter(filter) ? undefined : await filterTest(database, filter, options);
  return (await walk(stride, test, [ROOT], after, first)).get(ROOT) ?? { items: [], hasNext: false };
}

export async function countCases(database: Database, filter: CaseFilter, options: ReadOptions): Promise<number> {
  if (isEmptyFilter(filter)) return (await database.read("read/count-cases", {}, options))[0]?.number("count") ?? 0;
  const stride = await chooseStride(database, filter, "NEWEST", options);
  return (await countWalk(stride, await filterTest(database, filter, options), [ROOT])).get(ROOT) ?? 0;
}

/** The order to walk: the list that the filter narrows most, from few to many as such lists usually are; else all cases. */
async function chooseStride(database: Database, filter: CaseFilter, order: CaseOrder, options: ReadOptions): Promise<Stride> {
  const read = await chooseOrder(database, filter, order, options);
  return async ([place], size) => new Map([[ROOT, await read(place?.from, size)]]);
}

type Reader = (from: Key | undefined, size: number) => Promise<readonly PageItem[]>;

async function chooseOrder(database: Database, filter: CaseFilter, order: CaseOrder, options: ReadOptions): Promise<Reader> {
  if (filter.ids !== undefined) return idsReader(database, filter.ids, order, options);
  if (order === "NEWEST") {
    const narrow = (["factor", "court", "cause", "region"] as const).find((list) => listOf(filter, list) !== undefined);
    if (narrow !== undefined) {
      const parents = listOf(filter, narrow) ?? [];
      const ids = [...(await readScopes(database, narrow, parents, options)).values()].flat();
      return async (from, size) => {
        const ranges = [{ parent: narrow, ids, from: from ?? NEWEST_START }];
        return items(await database.read(`read/page-${narrow}-cases`, { ranges, limit: size }, options), "date");
      };
    }
  }
  switch (order) {
    case "NEWEST":
      return async (from, size) =>
        items(await database.read("read/page-cases-newest", { from: from ?? NEWEST_START, limit: size }, options), "date");
    case "OLDEST":
      return async (from, size) =>
        items(
          await database.read("read/page-cases-oldest", { ranges: oldestRanges(dateKey(from)), limit: size }, options),
          "date",
        );
    case "TITLE":
      return async (from, size) =>
        items(await database.read("read/page-cases-by-title", { from: from ?? "", limit: size }, options), "title");
  }
}

function listOf(filter: CaseFilter, list: "factor" | "court" | "cause" | "region"): readonly string[] | undefined {
  return { factor: filter.factors, court: filter.courts, cause: filter.causesOfAction, region: filter.regions }[list];
}

/** Some cases by id, put into the order wanted: there are few of them. */
function idsReader(database: Database, ids: readonly string[], order: CaseOrder, options: ReadOptions): Reader {
  return async (from, size) => {
    const rows = await database.read("read/case-keys", { ids: [...new Set(ids)] }, options);
    const all = rows.map((row): PageItem => ({
      id: row.string("id"),
      key: order === "TITLE" ? row.string("titleKey") : row.bigint("newestKey"),
    }));
    const descending = order === "NEWEST";
    const sorted = all.sort((a, b) => (a.key < b.key ? -1 : 1) * (descending ? -1 : 1));
    const rest = from === undefined ? sorted : sorted.filter((item) => (descending ? item.key < from : item.key > from));
    return rest.slice(0, size);
  };
}

function items(rows: Awaited<ReturnType<Database["read"]>>, by: "date" | "title"): readonly PageItem[] {
  return rows.map((row) => ({ key: by === "date" ? row.bigint("key") : row.string("key"), id: row.string("caseId") }));
}

function dateKey(key: Key | undefined): bigint | undefined {
  return typeof key === "bigint" ? key : undefined;
}
