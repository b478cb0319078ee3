import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll } from "vitest";
import type { Database } from "../../src/graph/database.js";
import { createTestApi } from "./api.js";
import { suiteDatabase } from "./clean-database.js";

type Step = (database: Database) => Promise<void>;

/** A test file's own server and database; both are there from the first test to the last. */
interface ApiSuite {
  readonly app: FastifyInstance;
  readonly database: Database;
}

/**
 * Opens a server over the suite's database for the tests of a file, and closes it behind them.
 * @param arrange what the tests need beside the seeds.
 * @param restore leaves the graph as it was.
 */
export function apiSuite(arrange?: Step, restore?: Step): ApiSuite {
  let opened: ApiSuite | undefined;
  const suite = () => {
    if (opened === undefined) throw new Error("the server is not open yet");
    return opened;
  };
  beforeAll(async () => {
    const database = suiteDatabase();
    await arrange?.(database);
    opened = { app: await createTestApi(database), database };
  });
  afterAll(async () => {
    const { app, database } = suite();
    await app.close();
    await restore?.(database);
    await database.close();
  });
  return {
    get app() {
      return suite().app;
    },
    get database() {
      return suite().database;
    },
  };
}
