import type { TestProject } from "vitest/node";
import { openTestDatabase } from "./test-database.js";

declare module "vitest" {
  export interface ProvidedContext {
    database: { uri: string; username?: string; password?: string };
  }
}

/** One empty database for a suite; every file empties it before it begins. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { access, stop } = await openTestDatabase();
  project.provide("database", access);
  return stop;
}
