import { existsSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import type { Command } from "commander";
import type { FastifyInstance } from "fastify";
import { createApiServer } from "../api/http/create-api-server.js";
import { OpenAiEmbedder } from "../embedding/openai-embedder.js";
import { DatabaseError } from "../graph/database-error.js";
import { LoadInProgressError } from "../graph/load/load-lock.js";
import { appliedVersions, listMigrations } from "../graph/migrations.js";
import { GraphStore } from "../graph/store.js";
import { formatFault } from "../ingest/record/fault.js";
import type { TakedownList } from "../ingest/takedown/takedown-list.js";
import { segment } from "../similarity/segmenter.js";
import { readExamples } from "./examples.js";
import { importRecords } from "./import-records.js";
import { type OpenDatabase, openDatabase } from "./open-database.js";
import { watchParent } from "./parent-watch.js";
import { createProgress, type Progress } from "./progress.js";
import { isStoredInCurrentForm, renew } from "./stored-form.js";
import { SEEDS_SOURCE, seedFiles, seedsAreLoaded } from "./seeds.js";
import { CommandError, parsePort, readSettings } from "./settings.js";
import { readTakedownList, takedownFiles } from "./takedown.js";
import { TakedownWatch, watchTakedown } from "./takedown-watch.js";

const EXPLORER = fileURLToPath(new URL("../../dist/web", import.meta.url));

interface StartFlags {
  readonly port?: string;
  readonly host?: string;
  readonly seed: boolean;
}

/** leian start: the database, the seeds where they changed, and the API, until a signal ends it. */
export function addStartCommand(program: Command): void {
  program
    .command("start")
    .description("bring up the database, load the seed cases, and serve GraphQL with its explorer")
    .option("--port <number>", "the port to listen on (PORT, 4000)")
    .option("--host <address>", "the address to listen on (HOST, 127.0.0.1)")
    .option("--no-seed", "do not load the seed cases")
    .action(start);
}

async function start(flags: StartFlags): Promise<void> {
  const progress = createProgress();
  const settings = readSettings(process.env);
  const port = flags.port === undefined ? settings.port : parsePort(flags.port);
  const host = flags.host ?? settings.host;
  const takedown = await readTakedownList(process.env);
  const stop = stopSignal();
  const open = await openDatabase(settings, progress);
  const stopping = new AbortController();
  let app: FastifyInstance | undefined;
  let renewing: Promise<void> | undefined;
  try {
    const seeds = open.managed && flags.seed;
    if (seeds) await seedIfChanged(open, takedown, progress);
    else if (!open.managed)
      progress.say(`${open.address} is yours: no case is written into it (leian seed would load the seed cases).`);
    app = await createApiServer({
      store: (options) => new GraphStore(open.database, segment, options),
      requiredSources: seeds ? [SEEDS_SOURCE] : [],
      schemaIsCurrent: async () => (await appliedVersions(open.database)).size >= listMigrations().length,
      embedder: settings.embeddings && new OpenAiEmbedder(settings.embeddings),
      explorer: existsSync(EXPLORER) ? { folder: EXPLORER, examples: readExamples() } : undefined,
      logger: true,
    });
    const watch = new TakedownWatch(takedownFiles(process.env), open.database, (text) => progress.say(text));
    await watch.honour();
    watchTakedown(app, watch);
    await listen(app, port, host);
    const { port: actual } = app.server.address() as AddressInfo;
    const base = `http://${host.includes(":") ? `[${host}]` : host}:${actual}`;
    progress.say(`Leian 类案 answers at ${base}/graphql; the explorer is at ${base}/graphiql`);
    renewing = renewIfOld(open, progress, stopping.signal);
    const reason = await Promise.race([stop, open.ended.then(() => "the database has ended" as const)]);
    if (reason === "the database has ended")
      throw new CommandError("The Neo4j server has ended: start again; its log is in the data folder.");
    progress.say(`Stopping (${reason}) …`);
  } finally {
    stopping.abort();
    await app?.close();
    await renewing;
    await open.close();
  }
}

/** What an earlier version stored is written anew while the API answers; a database of the user's own only on request. */
async function renewIfOld(open: OpenDatabase, progress: Progress, signal: AbortSignal): Promise<void> {
  try {
    if (await isStoredInCurrentForm(open.database)) return;
    if (!open.managed) {
      progress.say("The graph was written by another version of Leian: leian reindex brings its texts up to this one.");
      return;
    }
    progress.say("The graph was written by another version of Leian: its texts are brought up to this one meanwhile.");
    const changed = await renew(open.database, progress, signal);
    if (changed !== undefined) progress.say(`The texts are up to this version: ${changed} cases came out differently.`);
  } catch (error) {
    if (!signal.aborted)
      progress.say(`The texts were not brought up to this version: ${messageOf(error)} The next start tries again.`);
  }
}

function messageOf(error: unknown): string {
  return error instanceof LoadInProgressError || error instanceof DatabaseError
    ? error.message
    : "something unexpected happened.";
}

async function seedIfChanged(open: OpenDatabase, takedown: TakedownList, progress: Progress): Promise<void> {
  const files = await seedFiles();
  if (await seedsAreLoaded(open.database, files, takedown)) return;
  const result = await importRecords(open.database, files, {
    source: SEEDS_SOURCE,
    dryRun: false,
    prunesReference: true,
    progress,
    takedown,
  });
  if (result.kind === "faults") throw new CommandError(`The seeds have faults:\n${result.faults.map(formatFault).join("\n")}`);
}

async function listen(app: FastifyInstance, port: number, host: string): Promise<void> {
  try {
    await app.listen({ port, host });
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === "EADDRINUSE")
      throw new CommandError(`Port ${port} is in use: end what runs there, or choose another with --port or PORT.`);
    if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND")
      throw new CommandError(`${host} is no address of this machine: choose another with --host or HOST.`);
    if (code === "EACCES")
      throw new CommandError(`Port ${port} may not be used by this user: choose one above 1023 with --port or PORT.`);
    throw error;
  }
}

/** The first signal to stop. A second one ends the program at once. */
function stopSignal(): Promise<string> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => resolve(signal));
    watchParent(() => resolve("its parent is gone"));
  });
}
