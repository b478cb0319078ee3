import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import type { Database, ReadOptions } from "./database.js";
import { DatabaseError } from "./database-error.js";
import { statement } from "./statement.js";

/** One numbered statement of cypher/schema. */
export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly checksum: string;
  /** The index or constraint that it makes. */
  readonly index: string | undefined;
}

const INDEX = /^CREATE (?:\w+ )?(?:INDEX|CONSTRAINT) (\w+) IF NOT EXISTS/mu;

const FOLDER = new URL("../../cypher/schema/", import.meta.url);

let listed: readonly Migration[] | undefined;

/** All migrations in their order. Read once. */
export function listMigrations(): readonly Migration[] {
  listed ??= readMigrations();
  return listed;
}

function readMigrations(): readonly Migration[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith(".cypher"))
    .sort()
    .map((file) => {
      const name = file.slice(0, -".cypher".length);
      const text = statement(`schema/${name}`);
      return {
        version: Number(name.slice(0, 3)),
        name,
        checksum: createHash("sha256").update(text).digest("hex"),
        index: INDEX.exec(text)?.[1],
      };
    });
}

/**
 * Brings the schema up to date and waits until every index answers. Each statement says IF NOT
 * EXISTS and is recorded once, so a second run changes nothing and two processes may run at once.
 * An index that has been dropped since is made again.
 * @param seconds how long indexes may take to fill: in a graph that was not loaded, no time.
 * @returns the migrations that were applied now.
 */
export async function migrate(database: Database, seconds = 120): Promise<readonly Migration[]> {
  const applied = await appliedVersions(database);
  const held = await indexStates(database);
  const pending = listMigrations().filter(
    ({ version, index }) => !applied.has(version) || (index !== undefined && !held.has(index)),
  );
  for (const migration of pending) {
    await applyStatement(database, migration);
    const { version, name, checksum } = migration;
    await database.write((run) => run("write/record-migration", { version, name, checksum }));
  }
  const timeout = (seconds + 10) * 1000;
  await database.read("read/await-indexes", { seconds }, { timeout });
  return pending;
}

/** The versions recorded in the graph. */
export async function appliedVersions(
  database: Database,
  options?: ReadOptions,
): Promise<ReadonlySet<number>> {
  const rows = await database.read("read/applied-migrations", {}, options);
  return new Set(rows.map((row) => row.number("version")));
}

/** Each index of the database by its name, with its state: ONLINE where it answers. */
export async function indexStates(
  database: Database,
  options?: ReadOptions,
): Promise<ReadonlyMap<string, string>> {
  const rows = await database.read("read/schema-indexes", {}, options);
  return new Map(rows.map((row) => [row.string("name"), row.string("state")]));
}

/**
 * A schema change that another process makes at the same moment fails here and has happened there:
 * it is tried again.
 */
async function applyStatement(database: Database, migration: Migration): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await database.writeAlone(`schema/${migration.name}`);
      return;
    } catch (error) {
      if (!(error instanceof DatabaseError) || attempt === 5) throw error;
      await new Promise((done) => setTimeout(done, 200 * attempt));
    }
  }
}
