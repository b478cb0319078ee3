import { afterAll, beforeAll } from "vitest";
import type { Database } from "../../src/graph/database.js";
import { openSite, type Site } from "./browser.js";
import { suiteDatabase } from "./clean-database.js";

interface SiteSuite {
  readonly site: Site;
  readonly database: Database;
}

/**
 * Opens the pages over the suite's database for the tests of a block, and closes them behind them.
 */
export function siteSuite(options?: Parameters<typeof openSite>[1]): SiteSuite {
  let opened: SiteSuite | undefined;
  const suite = () => {
    if (opened === undefined) throw new Error("the site is not open yet");
    return opened;
  };
  beforeAll(async () => {
    const database = suiteDatabase();
    opened = { database, site: await openSite(database, options) };
  });
  afterAll(async () => {
    const { site, database } = suite();
    await site.close();
    await database.close();
  });
  return {
    get site() {
      return suite().site;
    },
    get database() {
      return suite().database;
    },
  };
}
