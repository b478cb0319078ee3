import type { Watch, WatchNews, WatchQuery } from "../domain/watch.js";
import type { Database, ReadOptions } from "./database.js";
import type { Row } from "./row.js";

/** Watches are made one by one, by hand: a bound on what is read at once. */
const MOST_WATCHES = 1000;

/** What a watch tells, before it is kept. */
export interface FoundNews extends Omit<WatchNews, "foundAt" | "watchId"> {
  readonly key: string;
}

/** What is watched, by id: the first thousand. */
export async function readWatches(
  database: Database,
  options?: ReadOptions,
): Promise<readonly Watch[]> {
  return (await database.read("read/watches", { limit: MOST_WATCHES }, options)).map(watchOf);
}

/** One watch; undefined where there is none. */
export async function readWatch(
  database: Database,
  id: string,
  options?: ReadOptions,
): Promise<Watch | undefined> {
  return (await database.read("read/watch", { id }, options)).map(watchOf)[0];
}

/** Keys of what a watch has seen, which is no news: as many as cases apply what it watches. */
export async function readSeen(database: Database, id: string): Promise<ReadonlySet<string>> {
  return new Set((await database.read("read/seen-of-watch", { id }))[0]?.strings("seen"));
}

/** The latest news of a watch, the newest first. */
export async function readWatchNews(
  database: Database,
  watchId: string,
  limit: number,
  options?: ReadOptions,
): Promise<readonly WatchNews[]> {
  return (await database.read("read/watch-news", { watchId, limit }, options)).map(newsOf);
}

/** Keeps a new watch, with the answers that count as seen. */
export async function createWatch(
  database: Database,
  watch: Pick<Watch, "id" | "name" | "query" | "webhook"> & { readonly seen: readonly string[] },
): Promise<void> {
  const { query, ...kept } = watch;
  await database.writeAlone("write/create-watch", {
    ...kept,
    kind: query.kind,
    query: JSON.stringify(query),
  });
}

/** @returns whether there was one. */
export async function deleteWatch(database: Database, id: string): Promise<boolean> {
  const rows = await database.writeAlone("write/delete-watch", { id });
  return (rows[0]?.number("removed") ?? 0) > 0;
}

/**
 * Keeps what a watch has found and what it knows by now, in one transaction: a run that is killed
 * has done both or neither.
 * @returns the ids of what was not kept before.
 */
export async function addWatchNews(
  database: Database,
  id: string,
  seen: readonly string[],
  rows: readonly FoundNews[],
): Promise<ReadonlySet<string>> {
  const added = await database.writeAlone("write/add-watch-news", { id, seen, rows });
  return new Set(added.map((row) => row.string("id")));
}

/** Takes news that are to be sent; no other process is given them for so long. */
export async function claimWatchNews(
  database: Database,
  watchId: string,
  limit: number,
  claimSeconds: number,
): Promise<readonly WatchNews[]> {
  const claim = { watchId, limit, claimSeconds };
  return (await database.writeAlone("write/claim-watch-news", claim)).map(newsOf);
}

/** Ends a claim: the news count as delivered, or may be claimed again. */
export async function settleWatchNews(
  database: Database,
  ids: readonly string[],
  delivered: boolean,
): Promise<void> {
  await database.writeAlone("write/settle-watch-news", { ids, delivered });
}

function watchOf(row: Row): Watch {
  return {
    id: row.string("id"),
    name: row.string("name"),
    query: JSON.parse(row.string("query")) as WatchQuery,
    webhook: row.optionalString("webhook"),
    createdAt: row.string("createdAt"),
    checkedAt: row.string("checkedAt"),
  };
}

function newsOf(row: Row): WatchNews {
  return {
    id: row.string("id"),
    watchId: row.string("watchId"),
    title: row.string("title"),
    summary: row.string("summary"),
    caseId: row.optionalString("caseId"),
    foundAt: row.string("foundAt"),
  };
}
