import { Database, type DatabaseOptions } from "../graph/database.js";
import { DatabaseError, type DatabaseFault, isRefusal } from "../graph/database-error.js";
import { migrate } from "../graph/migrations.js";
import { refusesWrites } from "../graph/read-only.js";
import { diskGuard } from "../local/disk-space.js";
import { dataFolder, type LocalServerStep, openLocalServer } from "../local/server.js";
import { messages } from "./messages/catalogue.js";
import type { Progress } from "./progress.js";
import { CommandError, type Settings } from "./settings.js";

/** A database ready for use, with its schema up to date. */
interface OpenDatabase {
  readonly database: Database;
  close(): Promise<void>;
}

/**
 * Opens the database in the order of design.md §2: NEO4J_URI, else the managed local server.
 * @throws CommandError or LocalServerError, one sentence each.
 */
async function openDatabase(settings: Settings, progress: Progress): Promise<OpenDatabase> {
  if (settings.neo4j !== undefined) {
    const database = new Database(settings.neo4j);
    try {
      await connect(database, settings.neo4j.uri);
    } catch (error) {
      await database.close();
      throw error;
    }
    return { database, close: () => database.close() };
  }
  const server = await openLocalServer({ onProgress: printStep(progress) });
  const database = new Database(server);
  database.guardWrites(diskGuard(dataFolder(process.env), process.env));
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
  return { database, close };
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

/** Where a Neo4j of the user's own is, for who only reads there. */
export function asReader({
  uri,
  database,
  reader,
  ...writer
}: NonNullable<Settings["neo4j"]>): DatabaseOptions {
  return { uri, database, ...(reader ?? writer) };
}

/** @throws CommandError where the database does not let the API's user in. */
export async function requireAccess(reader: Database, uri: string): Promise<void> {
  try {
    await reader.read("read/ping");
  } catch (error) {
    if (!(error instanceof DatabaseError) || !isRefusal(error.fault)) throw error;
    throw new CommandError(messages().error.reader(withoutCredentials(uri)));
  }
}

/**
 * Whether the database refuses a write where the API reads.
 * @param database that the settings name, opened.
 */
export async function isReadOnly({ neo4j }: Settings, database: Database): Promise<boolean> {
  if (neo4j?.reader === undefined) return refusesWrites(database);
  const reader = new Database(asReader(neo4j));
  try {
    await requireAccess(reader, neo4j.uri);
    return await refusesWrites(reader);
  } finally {
    await reader.close();
  }
}

/** @param uri the address that the user gave; undefined for the managed server. */
async function connect(database: Database, uri: string | undefined): Promise<void> {
  try {
    await database.verify();
    await migrate(database);
  } catch (error) {
    throw error instanceof DatabaseError ? databaseFault(error, uri) : error;
  }
}

/** Says how far the start of a managed server has come. */
export function printStep(progress: Progress): (step: LocalServerStep) => void {
  return (step) => {
    const words = messages().progress;
    if (step.kind === "fetching") progress.update(words.fetching, step.done, step.total);
    if (step.kind === "starting") progress.print(words.starting);
    if (step.kind === "found") progress.print(words.found(step.uri));
  };
}

/** Whether the same may succeed a moment later. */
export function isPassing(error: unknown): boolean {
  return error instanceof DatabaseError && PASSING_FAULTS.has(error.fault);
}

const PASSING_FAULTS: ReadonlySet<DatabaseFault> = new Set(["unavailable", "timeout", "aborted"]);

/** @param uri the address that the user gave; undefined for the managed server. */
export function databaseFault(error: DatabaseError, uri: string | undefined): CommandError {
  const words = messages().error;
  return new CommandError(
    uri === undefined ? words.managedSilent : words.neo4j(withoutCredentials(uri), error.fault),
  );
}

/** An address as it may be printed. */
export function withoutCredentials(uri: string): string {
  return uri.replace(/\/\/[^@/]*@/u, "//");
}
