import { setTimeout as sleep } from "node:timers/promises";
import { Database } from "../graph/database.js";
import { DatabaseError, isRefusal } from "../graph/database-error.js";
import { migrate } from "../graph/migrations.js";
import { diskGuard } from "../local/disk-space.js";
import { keepLocalServer, type KeptServer, type KeptServerEvent } from "../local/kept-server.js";
import { dataFolder } from "../local/server.js";
import { expectedError } from "./expected-error.js";
import { messages } from "./messages/catalogue.js";
import {
  asReader,
  databaseFault,
  isPassing,
  requireAccess,
  printStep,
  withoutCredentials,
} from "./open-database.js";
import type { Progress } from "./progress.js";
import type { Settings } from "./settings.js";

/** The database of a server that answers whether the database is there or not. */
export interface ServedDatabase {
  /** Finds the server as soon as it is there, and wherever it is after it was started again. */
  readonly database: Database;
  /** The same as the API sees it: with a user of its own where there is one. */
  readonly reader: Database;
  /** Whether it is the managed local server, which the program made itself. */
  readonly managed: boolean;
  /**
   * Settles when the database answers and its schema is up to date.
   * @throws CommandError or LocalServerError where that will not come by waiting.
   */
  open(signal: AbortSignal): Promise<void>;
  /** Settles when a managed server has ended too often. */
  readonly givenUp: Promise<void>;
  /** Has a managed server that no longer works started again; once at a time. */
  restart(): void;
  close(): Promise<void>;
}

/** The database that the settings name. It is not opened yet. */
export function serveDatabase(settings: Settings, progress: Progress): ServedDatabase {
  return settings.neo4j === undefined
    ? managedDatabase(progress)
    : ownDatabase(settings.neo4j, progress);
}

/** How often a database that does not answer yet is asked again. */
const ASK_EVERY_MS = 500;
const PROBE_LIMITS = { connectionMs: 5000, acquisitionMs: 5000, retryMs: 0, connections: 1 };
/** How long a close waits for a database that may be frozen. */
const CLOSE_MS = 1000;

function ownDatabase(options: NonNullable<Settings["neo4j"]>, progress: Progress): ServedDatabase {
  const database = new Database(options);
  const reader = options.reader === undefined ? database : new Database(asReader(options));
  return {
    database,
    reader,
    managed: false,
    async open(signal) {
      let waits = false;
      while (!(await answers(options))) {
        if (!waits) progress.print(messages().start.waiting(withoutCredentials(options.uri)));
        waits = true;
        await sleep(ASK_EVERY_MS, undefined, { signal });
      }
      await prepareSchema(database, options.uri);
      if (reader !== database) await requireAccess(reader, options.uri);
    },
    givenUp: new Promise(() => {}),
    restart: () => {}, // its owner's affair
    async close() {
      await Promise.all([closeSoon(database), closeSoon(reader)]);
    },
  };
}

/** @throws CommandError where the server answers, and will not serve us however long we wait. */
async function answers(options: NonNullable<Settings["neo4j"]>): Promise<boolean> {
  const asking = new Database(options, PROBE_LIMITS);
  try {
    await asking.verify();
    await asking.read("read/ping");
    return true;
  } catch (error) {
    if (error instanceof DatabaseError && isRefusal(error.fault))
      throw databaseFault(error, options.uri);
    if (isPassing(error)) return false;
    throw error;
  } finally {
    void closeSoon(asking);
  }
}

function managedDatabase(progress: Progress): ServedDatabase {
  const database = new Database();
  database.guardWrites(diskGuard(dataFolder(process.env), process.env));
  let kept: KeptServer | undefined;
  let giveUp = (): void => undefined;
  const givenUp = new Promise<void>((done) => (giveUp = done));
  let hasStarted = false;
  let restarting: Promise<void> | undefined;
  const onEvent = (event: KeptServerEvent) => {
    const words = messages().start;
    switch (event.kind) {
      case "up":
        if (hasStarted) progress.print(words.restarted(event.access.uri));
        hasStarted = true;
        database.use(event.access);
        break;
      case "down":
        database.forget();
        progress.print(words.restarting(event.restart, event.inMs / 1000));
        break;
      case "not-started":
        progress.print(expectedError(event.error) ?? words.unexpected);
    }
  };
  return {
    database,
    reader: database, // Neo4j Community knows no user who may only read
    managed: true,
    async open(signal) {
      if (kept === undefined) {
        const onProgress = printStep(progress);
        kept = await keepLocalServer({ onProgress, signal }, onEvent);
        void kept.givenUp.then(giveUp, giveUp);
      }
      await prepareSchema(database, undefined);
    },
    givenUp,
    restart() {
      restarting ??= kept?.restart().finally(() => (restarting = undefined));
    },
    async close() {
      await closeSoon(database);
      await kept?.stop();
    },
  };
}

/** @param uri the address that the user gave; undefined for the managed server. */
async function prepareSchema(database: Database, uri: string | undefined): Promise<void> {
  try {
    await database.verify();
    await migrate(database);
  } catch (error) {
    if (!(error instanceof DatabaseError) || isPassing(error)) throw error;
    throw databaseFault(error, uri);
  }
}

async function closeSoon(database: Database): Promise<void> {
  const closing = database.close().catch(() => {});
  await Promise.race([closing, sleep(CLOSE_MS, undefined, { ref: false })]);
}
