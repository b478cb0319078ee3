import type { TestProject } from "vitest/node";
import { SILENT } from "../../src/cli/progress.js";
import { importRecords } from "../../src/cli/import-records.js";
import { seedFiles } from "../../src/cli/seeds.js";
import { Database } from "../../src/graph/database.js";
import { migrate } from "../../src/graph/migrations.js";
import { openTestDatabase } from "./test-database.js";

/** One database with the seeds for a suite that only reads them. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { access, stop } = await openTestDatabase();
  project.provide("database", access);
  const database = new Database(access);
  try {
    await migrate(database);
    const result = await importRecords(database, await seedFiles(), {
      source: "test seeds",
      dryRun: false,
      prunesReference: true,
      progress: SILENT,
    });
    if (result.kind !== "loaded")
      throw new Error(`the seeds were not loaded: ${JSON.stringify(result).slice(0, 2000)}`);
  } catch (error) {
    await stop();
    throw error;
  } finally {
    await database.close();
  }
  return stop;
}
