import type { Database, ReadOptions } from "../database.js";

/** One source of records and how its last load went. */
export interface LoadStatus {
  readonly source: string;
  /** False from the first write of a load until it is finished: also after one that was killed. */
  readonly complete: boolean;
  readonly contentHash: string;
  readonly startedAt: string;
  readonly finishedAt: string | undefined;
}

/** The loads of the graph, each with whether it came to its end. */
export async function readLoads(
  database: Database,
  options?: ReadOptions,
): Promise<readonly LoadStatus[]> {
  const rows = await database.read("read/loads", {}, options);
  return rows.map((row) => ({
    source: row.string("source"),
    complete: row.string("status") === "COMPLETE",
    contentHash: row.string("contentHash"),
    startedAt: row.string("startedAt"),
    finishedAt: row.optionalString("finishedAt"),
  }));
}
