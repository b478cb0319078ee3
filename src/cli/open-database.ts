import { Database } from "../graph/database.js";
import { DatabaseError } from "../graph/database-error.js";
import { migrate } from "../graph/migrations.js";
import { openLocalServer } from "../local/server.js";
import { messages } from "./messages/catalogue.js";
import type { Progress } from "./progress.js";
import { CommandError, type Settings } from "./settings.js";

/** A database ready for use, with its schema up to date. */
export interface OpenDatabase {
  readonly database: Database;
  /** Whether it is the managed local server, which the program made itself. */
  readonly managed: boolean;
  /** Its name in messages. */
  readonly address: string;
  /** Settles when a managed server that this process owns ends. */
  readonly ended: Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens the database in the order of design.md §2: NEO4J_URI, else the managed local server.
 * @throws CommandError or LocalServerError, one sentence each.
 */
export async function openDatabase(settings: Settings, progress: Progress): Promise<OpenDatabase> {
  if (settings.neo4j !== undefined) {
    const database = new Database(settings.neo4j);
    try {
      await connect(database, settings.neo4j.uri);
    } catch (error) {
      await database.close();
      throw error;
    }
    return {
      database,
      managed: false,
      address: settings.neo4j.uri,
      ended: new Promise(() => {}),
      close: () => database.close(),
    };
  }
  const server = await openLocalServer({
    onProgress: (step) => {
      const words = messages().progress;
      if (step.kind === "fetching") progress.update(words.fetching, step.done, step.total);
      if (step.kind === "starting") progress.say(words.starting);
      if (step.kind === "found") progress.say(words.found(step.uri));
    },
  });
  const database = new Database(server);
  const close = async () => {
    await database.close();
    await server.stop();
  };
  try {
    await connect(database, undefined);
  } catch (error) {
    await close();
    throw error;
  }
  return { database, managed: true, address: server.uri, ended: server.ended, close };
}

/** Opens the database for one piece of work and closes it, however that ends. */
export async function withDatabase<Result>(
  settings: Settings,
  progress: Progress,
  work: (database: Database) => Promise<Result>,
): Promise<Result> {
  const open = await openDatabase(settings, progress);
  try {
    return await work(open.database);
  } finally {
    await open.close();
  }
}

/** @param uri the address that the user gave; undefined for the managed server. */
async function connect(database: Database, uri: string | undefined): Promise<void> {
  try {
    await database.verify();
    await migrate(database);
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error;
    const words = messages().error;
    if (uri === undefined) throw new CommandError(words.managedSilent);
    throw new CommandError(words.neo4j(withoutCredentials(uri), error.fault));
  }
}

function withoutCredentials(uri: string): string {
  return uri.replace(/\/\/[^@/]*@/u, "//");
}
