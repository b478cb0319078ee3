import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import type { Database } from "./database.js";
import { DatabaseError } from "./database-error.js";
import { statement } from "./statement.js";

/** One numbered statement of cypher/schema. */
export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly checksum: string;
}

const FOLDER = new URL("../../cypher/schema/", import.meta.url);

/** All migrations in their order. */
export function listMigrations(): readonly Migration[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith(".cypher"))
    .sort()
    .map((file) => {
      const name = file.slice(0, -".cypher".length);
      return {
        version: Number(name.slice(0, 3)),
        name,
        checksum: createHash("sha256")
          .update(statement(`schema/${name}`))
          .digest("hex"),
      };
    });
}

/**
 * Brings the schema up to date and waits until every index answers. Each statement says IF NOT
 * EXISTS and is recorded once, so a second run changes nothing and two processes may run at once.
 * @returns the migrations that were applied now.
 */
export async function migrate(database: Database): Promise<readonly Migration[]> {
  const applied = await appliedVersions(database);
  const pending = listMigrations().filter((migration) => !applied.has(migration.version));
  for (const migration of pending) {
    await applyStatement(database, migration);
    await database.write((run) => run("write/record-migration", { ...migration }));
  }
  await database.read("read/await-indexes", { seconds: 120 }, { timeout: 130_000 });
  return pending;
}

/** The versions recorded in the graph. */
export async function appliedVersions(database: Database): Promise<ReadonlySet<number>> {
  const rows = await database.read("read/applied-migrations");
  return new Set(rows.map((row) => row.number("version")));
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
