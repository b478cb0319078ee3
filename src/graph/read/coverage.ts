import type { Database, ReadOptions } from "../database.js";
import { FIRST_DATED_KEY } from "../load/newest-key.js";
import { type LoadStatus, readLoads } from "./loads.js";

/** What a search can find: how much is held, of which time, and how current it is. */
export interface Coverage {
  readonly cases: number;
  readonly publications: number;
  readonly instruments: number;
  readonly courts: number;
  /** The dates of the first and the last dated case. */
  readonly earliest: string | undefined;
  readonly latest: string | undefined;
  /** When a load was last finished. */
  readonly loadedAt: string | undefined;
  /** Whether no load is under way or broke off. */
  readonly complete: boolean;
  readonly loads: readonly LoadStatus[];
}

/** Two statements. */
export async function readCoverage(database: Database, options: ReadOptions): Promise<Coverage> {
  const [[row], loads] = await Promise.all([
    database.read("read/coverage", { dated: FIRST_DATED_KEY }, options),
    readLoads(database, options),
  ]);
  return {
    cases: row?.number("cases") ?? 0,
    publications: row?.number("publications") ?? 0,
    instruments: row?.number("instruments") ?? 0,
    courts: row?.number("courts") ?? 0,
    earliest: row?.optionalString("earliest"),
    latest: row?.optionalString("latest"),
    loadedAt: loads
      .flatMap(({ finishedAt }) => finishedAt ?? [])
      .sort()
      .at(-1),
    complete: loads.every((load) => load.complete),
    loads,
  };
}
