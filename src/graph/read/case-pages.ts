import { type Count, exactly } from "../../domain/count.js";
import type { Database, ReadOptions } from "../database.js";
import { type CaseFilter, filterTest, hasOnlyDates, isEmptyFilter } from "./case-filter.js";
import {
  BY_TITLE,
  type CaseOrdering,
  NEWEST_FIRST,
  OLDEST_FIRST,
  readerOf,
} from "./case-ordering.js";
import { dateBounds, startBelow } from "./date-bounds.js";
import { readKeptCount } from "./kept-counts.js";
import { MOST_SORTED, type SizedFilter, sizeFilter } from "./leading-list.js";
import { dateKey, type Key, oldestRanges, type Page, type PageItem } from "./pages.js";
import { caseStretches, shortestOf } from "./case-stretches.js";
import {
  type CaseStretches,
  type Collected,
  collectPassing,
  countPassing,
  MOST_COUNTED,
  type Traversal,
  walkCases,
  walkInOrder,
} from "./walk.js";

/** The root list is one list, without a parent. */
const ROOT = "";

export type CaseOrder = "NEWEST" | "OLDEST" | "TITLE";

const ORDERINGS: Readonly<Record<CaseOrder, CaseOrdering>> = {
  NEWEST: NEWEST_FIRST,
  OLDEST: OLDEST_FIRST,
  TITLE: BY_TITLE,
};

/** A page of the cases that pass a filter. */
export async function readCases(
  database: Database,
  filter: CaseFilter,
  order: CaseOrder,
  after: Key | undefined,
  first: number,
  options: ReadOptions,
): Promise<Page> {
  const needsTest = order === "TITLE" ? !isEmptyFilter(filter) : !hasOnlyDates(filter);
  const sized = needsTest ? await sizeFilter(database, filter, options) : undefined;
  if (sized !== undefined && order === "NEWEST")
    return pageOf(
      await walkCases(filteredStretches(database, sized, options), [ROOT], after, first),
    );
  const shortcut = async () => sized && sortedTraversal(database, sized, order, options);
  const byIds = filter.ids === undefined ? undefined : await shortcut();
  const traversal = byIds ?? (await fullTraversal(database, filter, order, needsTest, options));
  return pageOf(await walkInOrder(traversal, shortcut, [ROOT], after, first));
}

function pageOf(pages: ReadonlyMap<string, Page>): Page {
  return pages.get(ROOT) ?? { items: [], hasNext: false };
}

/**
 * How many cases pass a filter: kept for one value of most kinds, otherwise counted, up to a bound.
 */
export async function countCases(
  database: Database,
  filter: CaseFilter,
  options: ReadOptions,
): Promise<Count> {
  if (isEmptyFilter(filter))
    return exactly((await database.read("read/count-cases", {}, options))[0]?.number("count") ?? 0);
  const kept = await readKeptCount(database, filter, options);
  if (kept !== undefined) return exactly(kept);
  if (hasOnlyDates(filter)) {
    const most = MOST_COUNTED;
    const within = { ...dateBounds(filter), most };
    const rows = await database.read("read/count-cases-within", within, options);
    const count = rows[0]?.number("count") ?? 0;
    return { count, isExact: count < most };
  }
  const sized = await sizeFilter(database, filter, options);
  const counts = await countPassing(filteredStretches(database, sized, options), [ROOT]);
  return counts.get(ROOT) ?? exactly(0);
}

/** The newest cases that pass a filter, no more than `most`, within the bounds of a walk. */
export async function collectCases(
  database: Database,
  filter: CaseFilter,
  most: number,
  options: ReadOptions,
): Promise<Collected> {
  const sized = await sizeFilter(database, filter, options);
  return collectPassing(filteredStretches(database, sized, options), ROOT, most);
}

/** Along the shortest list that the filter names. */
function filteredStretches(
  database: Database,
  sized: SizedFilter,
  options: ReadOptions,
): CaseStretches {
  const along = shortestOf(sized.lists);
  return caseStretches(database, () => ({ along }), sized.parameters, {}, options);
}

/**
 * The cases of a short list that the filter names, those that pass, sorted here; undefined where
 * there is no short one.
 */
async function sortedTraversal(
  database: Database,
  sized: SizedFilter,
  order: CaseOrder,
  options: ReadOptions,
): Promise<Traversal | undefined> {
  if (shortestOf(sized.lists).size > MOST_SORTED) return undefined;
  const { cases } = await collectPassing(filteredStretches(database, sized, options), ROOT);
  return { read: readerOf(cases, ORDERINGS[order]), test: undefined };
}

/** Through all cases, within the dates. */
async function fullTraversal(
  database: Database,
  filter: CaseFilter,
  order: CaseOrder,
  needsTest: boolean,
  options: ReadOptions,
): Promise<Traversal> {
  const readPage = pageReader(database, filter, order, options);
  return {
    read: async ([place], size) => new Map([[ROOT, await readPage(place?.from, size)]]),
    test: needsTest ? await filterTest(database, filter, options) : undefined,
  };
}

type PageReader = (from: Key | undefined, size: number) => Promise<readonly PageItem[]>;

function pageReader(
  database: Database,
  filter: CaseFilter,
  order: CaseOrder,
  options: ReadOptions,
): PageReader {
  const bounds = dateBounds(filter);
  const { least } = bounds;
  switch (order) {
    case "NEWEST":
      return async (from, size) => {
        const parameters = { from: startBelow(dateKey(from), bounds), least, limit: size };
        return items(await database.read("read/page-cases-newest", parameters, options), "date");
      };
    case "OLDEST":
      return async (from, size) => {
        const ranges = oldestRanges(dateKey(from), bounds);
        return items(
          await database.read("read/page-cases-oldest", { ranges, limit: size }, options),
          "date",
        );
      };
    case "TITLE":
      return async (from, size) =>
        items(
          await database.read(
            "read/page-cases-by-title",
            { from: from ?? "", limit: size },
            options,
          ),
          "title",
        );
  }
}

function items(
  rows: Awaited<ReturnType<Database["read"]>>,
  by: "date" | "title",
): readonly PageItem[] {
  return rows.map((row) => ({
    key: by === "date" ? row.bigint("key") : row.string("key"),
    id: row.string("caseId"),
  }));
}
