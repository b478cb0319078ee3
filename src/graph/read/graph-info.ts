import type { Database, ReadOptions } from "../database.js";
import { type LoadStatus, readLoads } from "./loads.js";

/** What the graph holds, and which loads made it. */
export interface GraphInfo {
  readonly version: string;
  readonly database: string;
  readonly labels: readonly { readonly name: string; readonly count: number }[];
  readonly relationshipTypes: readonly { readonly name: string; readonly count: number }[];
  readonly loads: readonly LoadStatus[];
}

/** The database behind the graph and how much it holds. */
export async function readGraphInfo(database: Database, options: ReadOptions): Promise<GraphInfo> {
  const [version, labels, types, loads] = await Promise.all([
    database.read("read/graph-version", {}, options),
    database.read("read/count-labels", {}, options),
    database.read("read/count-relationship-types", {}, options),
    readLoads(database, options),
  ]);
  const counts = (rows: typeof labels) =>
    rows.map((row) => ({ name: row.string("name"), count: row.number("count") }));
  return {
    version: version[0]?.string("version") ?? "",
    database: version[0]?.string("database") ?? "",
    labels: counts(labels),
    relationshipTypes: counts(types),
    loads,
  };
}
