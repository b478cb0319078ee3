import type { Database, ReadOptions } from "../database.js";
import { type CaseFilter, filterTest, hasOnlyDates, isEmptyFilter } from "./case-filter.js";
import {
  BY_TITLE,
  type CaseOrdering,
  NEWEST_FIRST,
  OLDEST_FIRST,
  strideOf,
} from "./case-ordering.js";
import { dateBounds, startBelow } from "./date-bounds.js";
import { readNarrowCases } from "./narrow-cases.js";
import { dateKey, type Key, oldestRanges, type Page, type PageItem, readScopes } from "./pages.js";
import { type Collected, collectWalk, countWalk, type Stride, type Way, walk } from "./walk.js";

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
  const shortcut = () => narrowWay(database, filter, order, options);
  const way =
    (filter.ids === undefined ? undefined : await shortcut()) ??
    (await wideWay(database, filter, order, options));
  return (
    (await walk(way, shortcut, [ROOT], after, first)).get(ROOT) ?? { items: [], hasNext: false }
  );
}

/** How many cases pass a filter: never a cut number. */
export async function countCases(
  database: Database,
  filter: CaseFilter,
  options: ReadOptions,
): Promise<number> {
  if (isEmptyFilter(filter))
    return (await database.read("read/count-cases", {}, options))[0]?.number("count") ?? 0;
  if (hasOnlyDates(filter))
    return (
      (
        await database.read("read/count-cases-within", { ...dateBounds(filter) }, options)
      )[0]?.number("count") ?? 0
    );
  const way =
    (await narrowWay(database, filter, "NEWEST", options)) ??
    (await wideWay(database, filter, "NEWEST", options));
  return (await countWalk(way, [ROOT])).get(ROOT) ?? 0;
}

/** The newest cases that pass a filter, within the bounds of a walk. */
export async function collectCases(
  database: Database,
  filter: CaseFilter,
  options: ReadOptions,
): Promise<Collected> {
  const way =
    (await narrowWay(database, filter, "NEWEST", options)) ??
    (await wideWay(database, filter, "NEWEST", options));
  return collectWalk(way, ROOT);
}

/** Through a short list that the filter names, sorted here; undefined where there is none. */
async function narrowWay(
  database: Database,
  filter: CaseFilter,
  order: CaseOrder,
  options: ReadOptions,
): Promise<Way | undefined> {
  const cases = await readNarrowCases(database, filter, options);
  return (
    cases && {
      stride: strideOf(cases, ORDERINGS[order]),
      test: await filterTest(database, filter, options),
    }
  );
}

/**
 * Through a list that the filter names, from few to many as such lists usually are; else through
 * all cases, within the dates.
 */
async function wideWay(
  database: Database,
  filter: CaseFilter,
  order: CaseOrder,
  options: ReadOptions,
): Promise<Way> {
  const needsTest = order === "TITLE" ? !isEmptyFilter(filter) : !hasOnlyDates(filter);
  const [read, test] = await Promise.all([
    chooseOrder(database, filter, order, options),
    needsTest ? filterTest(database, filter, options) : undefined,
  ]);
  const stride: Stride = async ([place], size) => new Map([[ROOT, await read(place?.from, size)]]);
  return { stride, test };
}

type Reader = (from: Key | undefined, size: number) => Promise<readonly PageItem[]>;

async function chooseOrder(
  database: Database,
  filter: CaseFilter,
  order: CaseOrder,
  options: ReadOptions,
): Promise<Reader> {
  const bounds = dateBounds(filter);
  const { least } = bounds;
  switch (order) {
    case "NEWEST": {
      const narrow = (["factor", "court", "cause", "region"] as const).find(
        (list) => listOf(filter, list) !== undefined,
      );
      if (narrow === undefined)
        return async (from, size) => {
          const parameters = { from: startBelow(dateKey(from), bounds), least, limit: size };
          return items(await database.read("read/page-cases-newest", parameters, options), "date");
        };
      const ids = [
        ...(await readScopes(database, narrow, listOf(filter, narrow) ?? [], options)).values(),
      ].flat();
      return async (from, size) => {
        const ranges = [{ parent: narrow, ids, from: startBelow(dateKey(from), bounds) }];
        return items(
          await database.read(`read/page-${narrow}-cases`, { ranges, least, limit: size }, options),
          "date",
        );
      };
    }
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

function listOf(
  filter: CaseFilter,
  list: "factor" | "court" | "cause" | "region",
): readonly string[] | undefined {
  return {
    factor: filter.factors,
    court: filter.courts,
    cause: filter.causesOfAction,
    region: filter.regions,
  }[list];
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
