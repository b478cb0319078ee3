import { caseReferenceId } from "../../domain/case-reference.js";
import type { Database, ReadOptions } from "../database.js";
import { NEWEST_START } from "./date-bounds.js";
import { cut, type Key, type Page, type PageItem } from "./pages.js";

/** What is cited: a case under its id and its numbers, or a number alone, held or not. */
export interface CitedTarget {
  /** What names it in the answer: the id, or the number. */
  readonly parent: string;
  /** A case id, and case numbers in normal form. */
  readonly targets: readonly string[];
}

/** The cases that cite each of some targets, newest first, a page of each; one statement. */
export async function readCaseCiters(
  database: Database,
  cited: readonly CitedTarget[],
  after: Key | undefined,
  first: number,
  options: ReadOptions,
): Promise<ReadonlyMap<string, Page>> {
  const ranges = rangesOf(cited).map((range) => ({ ...range, from: after ?? NEWEST_START }));
  const rows = await database.read("read/page-case-citers", { ranges, limit: first + 1 }, options);
  const pages = new Map<string, PageItem[]>(cited.map(({ parent }) => [parent, []]));
  for (const row of rows)
    pages.get(row.string("parent"))?.push({ key: row.bigint("key"), id: row.string("id") });
  return new Map([...pages].map(([parent, items]) => [parent, cut(items, first)]));
}

/** How many cases cite each target, each counted once. */
export async function countCaseCiters(
  database: Database,
  cited: readonly CitedTarget[],
  options: ReadOptions,
): Promise<ReadonlyMap<string, number>> {
  const rows = await database.read("read/count-case-citers", { ranges: rangesOf(cited) }, options);
  return new Map(rows.map((row) => [row.string("parent"), row.number("count")]));
}

/** A case that names its own number cites nobody. */
function rangesOf(cited: readonly CitedTarget[]) {
  return cited.map(({ parent, targets }) => ({
    parent,
    ids: targets.map(caseReferenceId),
    self: parent.startsWith("case:") ? parent : "",
  }));
}
