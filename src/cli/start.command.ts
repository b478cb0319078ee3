import { existsSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import type { Command } from "commander";
import type { FastifyInstance } from "fastify";
import { createApiServer } from "../api/http/create-api-server.js";
import { appliedVersions, listMigrations } from "../graph/migrations.js";
import { GraphStore } from "../graph/store.js";
import type { TakedownList } from "../ingest/takedown/takedown-list.js";
import { segment } from "../similarity/segmenter.js";
import { readExamples } from "./examples.js";
import { expectedError } from "./expected-error.js";
import { importRecords } from "./import-records.js";
import { messages } from "./messages/catalogue.js";
import { openAccess } from "./open-access.js";
import { type OpenDatabase, openDatabase } from "./open-database.js";
import { openMeaning } from "./open-embedder.js";
import { watchParent } from "./parent-watch.js";
import { prepareMeaning } from "./prepare-meaning.js";
import { createProgress, type Progress } from "./progress.js";
import { compareForm, renew } from "./stored-form.js";
import { SEEDS_SOURCE, seedFiles, seedsAreLoaded } from "./seeds.js";
import { CommandError, parsePort, readSettings } from "./settings.js";
import { readTakedownList, takedownFiles } from "./takedown.js";
import { TakedownWatch, watchTakedown } from "./takedown-watch.js";

const EXPLORER = fileURLToPath(new URL("../../dist/web", import.meta.url));

/** Threads of the embedding model: the rest of the machine is the database's. */
const THREADS = 1;

interface StartFlags {
  readonly port?: string;
  readonly host?: string;
  readonly seed: boolean;
}

/** leian start: the database, the seeds where they changed, and the API, until a signal ends it. */
export function addStartCommand(program: Command): void {
  const help = messages().help.start;
  program
    .command("start")
    .description(help.description)
    .option("--port <number>", help.port)
    .option("--host <address>", help.host)
    .option("--no-seed", help.noSeed)
    .action(start);
}

async function start(flags: StartFlags): Promise<void> {
  const progress = createProgress();
  const words = messages().start;
  const settings = readSettings(process.env);
  const port = flags.port === undefined ? settings.port : parsePort(flags.port);
  const host = flags.host ?? settings.host;
  const access = await openAccess(settings, host, process.env);
  const takedown = await readTakedownList(process.env);
  const stop = stopSignal();
  const open = await openDatabase(settings, progress);
  const meaning = openMeaning(settings.embeddings, THREADS);
  const stopping = new AbortController();
  let app: FastifyInstance | undefined;
  let background: Promise<void> | undefined;
  try {
    const seeds = open.managed && flags.seed;
    if (seeds) await seedIfChanged(open, takedown, progress);
    else if (!open.managed) progress.say(words.foreign(open.address));
    app = await createApiServer({
      store: (options) => new GraphStore(open.database, segment, options),
      requiredSources: seeds ? [SEEDS_SOURCE] : [],
      schemaIsCurrent: async () =>
        (await appliedVersions(open.database)).size >= listMigrations().length,
      embedder: meaning?.embedder.embedder,
      factorMeaning: meaning?.factors,
      explorer: existsSync(EXPLORER) ? { folder: EXPLORER, examples: readExamples() } : undefined,
      statements: () => open.database.statements,
      ...access.options,
      logger: true,
    });
    const watch = new TakedownWatch(takedownFiles(process.env), open.database, (text) =>
      progress.say(text),
    );
    await watch.honour();
    watchTakedown(app, watch);
    await listen(app, port, host);
    const { port: actual } = app.server.address() as AddressInfo;
    const base = `http://${host.includes(":") ? `[${host}]` : host}:${actual}`;
    progress.say(words.ready(base));
    background = renewIfOld(open, progress, stopping.signal).then(
      () => meaning && prepareMeaning(meaning, open, progress, stopping.signal),
    );
    const reason = await Promise.race([stop, open.ended]);
    if (reason === undefined) throw new CommandError(words.ended);
    progress.say(words.stopping(reason));
  } finally {
    stopping.abort();
    await app?.close();
    await access.close();
    await meaning?.embedder.close();
    await background;
    await open.close();
  }
}

/**
 * What an earlier version stored is written anew while the API answers; a database of the user's
 * own only on request.
 */
async function renewIfOld(
  open: OpenDatabase,
  progress: Progress,
  signal: AbortSignal,
): Promise<void> {
  const words = messages().start;
  try {
    const { current, otherLexicon } = await compareForm(open.database);
    if (otherLexicon !== undefined)
      progress.say(words.otherLexicon(otherLexicon.loaded, otherLexicon.own));
    if (current) return;
    progress.say(open.managed ? words.renewing : words.otherVersion);
    if (!open.managed) return;
    const changed = await renew(open.database, progress, signal);
    if (changed !== undefined) progress.say(words.renewed(changed));
  } catch (error) {
    if (!signal.aborted) progress.say(words.notRenewed(expectedError(error) ?? words.unexpected));
  }
}

async function seedIfChanged(
  open: OpenDatabase,
  takedown: TakedownList,
  progress: Progress,
): Promise<void> {
  const files = await seedFiles();
  if (await seedsAreLoaded(open.database, files, takedown)) return;
  const result = await importRecords(open.database, files, {
    source: SEEDS_SOURCE,
    dryRun: false,
    prunesReference: true,
    progress,
    takedown,
  });
  if (result.kind === "faults")
    throw new CommandError(
      messages().start.seedFaults(result.faults.map(messages().fault).join("\n")),
    );
}

async function listen(app: FastifyInstance, port: number, host: string): Promise<void> {
  try {
    await app.listen({ port, host });
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    const words = messages().start;
    if (code === "EADDRINUSE") throw new CommandError(words.portInUse(port));
    if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND")
      throw new CommandError(words.noAddress(host));
    if (code === "EACCES") throw new CommandError(words.portForbidden(port));
    throw error;
  }
}

/** The first signal to stop. A second one ends the program at once. */
function stopSignal(): Promise<string> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
      process.once(signal, () => resolve(signal));
    watchParent(() => resolve(messages().start.parentGone));
  });
}
