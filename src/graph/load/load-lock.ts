import { randomUUID } from "node:crypto";
import { hostname } from "node:os";
import { isAlive } from "../../local/is-alive.js";
import type { Database, ReadOptions } from "../database.js";

/** A holder without a heartbeat for this long counts as dead. */
const STALE_SECONDS = 60;
const HEARTBEAT_MS = 10_000;

/** The process that holds the lock. */
export interface LoadHolder {
  readonly pid: number;
  readonly host: string;
}

/** The locks that this process holds: the database may still have one that it held and lost. */
const held = new Set<string>();

/** What one process does at a time: loading records, or making vectors of what was loaded. */
export type LockedWork = "load" | "embed";

/** Thrown where another process is at the same work on the same graph. */
export class LoadInProgressError extends Error {
  override readonly name = "LoadInProgressError";
  /** @param holder who is at it; undefined where that has just ended. */
  constructor(
    readonly holder: LoadHolder | undefined,
    readonly work: LockedWork,
  ) {
    const who =
      holder === undefined ? "it has just ended" : `process ${holder.pid} on ${holder.host}`;
    const what = work === "load" ? "load into this graph" : "making of this graph's vectors";
    super(`Another ${what} is under way (${who}): wait until it has ended and try again.`);
  }
}

/**
 * Runs `work` while this process holds the load lock of the graph. The lock of a dead process on
 * this machine is taken over at once, as is one that this process lost with its connection; any
 * other after a minute without a heartbeat.
 * @throws LoadInProgressError where another process holds the lock.
 */
export async function withLoadLock<Result>(
  database: Database,
  work: () => Promise<Result>,
): Promise<Result> {
  return withLock(database, "load", work);
}

/**
 * The same for vectors: one process makes them at a time, and records may be loaded meanwhile, for
 * a vector is kept with the hash of its text.
 * @throws LoadInProgressError where another process makes them.
 */
export async function withEmbedLock<Result>(
  database: Database,
  work: () => Promise<Result>,
): Promise<Result> {
  return withLock(database, "embed", work);
}

async function withLock<Result>(
  database: Database,
  id: LockedWork,
  work: () => Promise<Result>,
): Promise<Result> {
  const holder = randomUUID();
  const current = (await database.read("read/load-lock", { id }))[0];
  const pid = current?.optionalNumber("pid");
  const lost = pid === process.pid && !held.has(current?.string("holder") ?? "");
  const gone =
    pid !== undefined && current?.optionalString("host") === hostname() && (lost || !isAlive(pid));
  held.add(holder);
  try {
    await takeLock(database, id, holder, gone ? [pid] : []);
    return await withHeartbeat(database, id, holder, work);
  } finally {
    held.delete(holder);
  }
}

/** @throws LoadInProgressError where another process holds the lock. */
async function takeLock(
  database: Database,
  id: LockedWork,
  holder: string,
  deadPids: readonly number[],
): Promise<void> {
  const taken = await database.writeAlone("write/take-load-lock", {
    id,
    holder,
    host: hostname(),
    pid: process.pid,
    seconds: STALE_SECONDS,
    deadPids,
  });
  if (taken.length === 0) throw new LoadInProgressError(await readHolder(database, id), id);
}

/** Renews the lock while `work` runs, then releases it. */
async function withHeartbeat<Result>(
  database: Database,
  id: LockedWork,
  holder: string,
  work: () => Promise<Result>,
): Promise<Result> {
  const heartbeat = setInterval(
    () => void database.writeAlone("write/touch-load-lock", { id, holder }).catch(() => {}),
    HEARTBEAT_MS,
  );
  heartbeat.unref();
  try {
    return await work();
  } finally {
    clearInterval(heartbeat);
    await database.writeAlone("write/release-load-lock", { id, holder });
  }
}

/** Whether a process with a recent heartbeat is loading into the graph. */
export async function isLoading(database: Database, options: ReadOptions): Promise<boolean> {
  const row = (await database.read("read/load-sign", { seconds: STALE_SECONDS }, options))[0];
  if (row === undefined) return false;
  return row.string("host") !== hostname() || isAlive(row.number("pid"));
}

async function readHolder(database: Database, id: LockedWork): Promise<LoadHolder | undefined> {
  const row = (await database.read("read/load-lock", { id }))[0];
  return row && { pid: row.number("pid"), host: row.string("host") };
}
