import type { Database, ReadOptions } from "../database.js";
import { isLoading } from "../load/load-lock.js";
import { appliedVersions, indexStates, listMigrations } from "../migrations.js";
import { readLoads } from "./loads.js";

/** Why the graph cannot be served as it is. */
export type GraphFault =
  /** The Neo4j is older than the statements need. */
  | { readonly code: "OTHER_NEO4J"; readonly version: string; readonly least: string }
  /** The schema lacks migrations of this version. */
  | { readonly code: "SCHEMA_BEHIND"; readonly missing: number }
  /** A later version of Leian has written the schema. */
  | { readonly code: "SCHEMA_AHEAD"; readonly newest: number }
  | { readonly code: "INDEX_MISSING"; readonly names: readonly string[] }
  /** Indexes that are being built, or that failed. */
  | { readonly code: "INDEX_NOT_ONLINE"; readonly names: readonly string[] }
  | { readonly code: "NOT_LOADED"; readonly sources: readonly string[] }
  /** Loads that were begun and not finished, and that no process goes on with. */
  | { readonly code: "LOAD_BROKEN_OFF"; readonly sources: readonly string[] };

/** The oldest Neo4j that the statements run on. */
const LEAST_NEO4J = [5, 26] as const;

/**
 * What keeps the graph from being served, the gravest first; undefined where nothing does.
 * @param required sources that must be loaded.
 */
export async function readGraphFault(
  database: Database,
  required: readonly string[],
  options: ReadOptions,
): Promise<GraphFault | undefined> {
  const [version, applied, indexes, loads, loading] = await Promise.all([
    database.read("read/graph-version", {}, options),
    appliedVersions(database, options),
    indexStates(database, options),
    readLoads(database, options),
    isLoading(database, options),
  ]);
  const complete = new Set(loads.filter((load) => load.complete).map((load) => load.source));
  const broken = loads.filter((load) => !load.complete).map((load) => load.source);
  const absent = required.filter((source) => !complete.has(source));
  return (
    neo4jFault(version[0]?.string("version") ?? "") ??
    schemaFault(applied, indexes) ??
    (broken.length > 0 && !loading
      ? { code: "LOAD_BROKEN_OFF", sources: broken }
      : absent.length > 0
        ? { code: "NOT_LOADED", sources: absent }
        : undefined)
  );
}

/** What is wrong with a version such as 5.26.29 or 2025.03.0; one that cannot be read fits. */
function neo4jFault(version: string): GraphFault | undefined {
  const [, major, minor] = /^(\d+)\.(\d+)/u.exec(version) ?? [];
  if (major === undefined) return undefined;
  const [leastMajor, leastMinor] = LEAST_NEO4J;
  const fits =
    Number(major) > leastMajor || (Number(major) === leastMajor && Number(minor) >= leastMinor);
  return fits ? undefined : { code: "OTHER_NEO4J", version, least: LEAST_NEO4J.join(".") };
}

function schemaFault(
  applied: ReadonlySet<number>,
  indexes: ReadonlyMap<string, string>,
): GraphFault | undefined {
  const migrations = listMigrations();
  const missing = migrations.filter(({ version }) => !applied.has(version)).length;
  if (missing > 0) return { code: "SCHEMA_BEHIND", missing };
  const newest = Math.max(0, ...applied);
  if (newest > Math.max(...migrations.map(({ version }) => version)))
    return { code: "SCHEMA_AHEAD", newest };
  const names = migrations.flatMap(({ index }) => index ?? []);
  const gone = names.filter((name) => !indexes.has(name));
  if (gone.length > 0) return { code: "INDEX_MISSING", names: gone };
  const waiting = names.filter((name) => indexes.get(name) !== "ONLINE");
  return waiting.length > 0 ? { code: "INDEX_NOT_ONLINE", names: waiting } : undefined;
}
