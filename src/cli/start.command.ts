import { existsSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import type { Command } from "commander";
import type { FastifyInstance } from "fastify";
import type { ApiOptions } from "../api/http/api-options.js";
import { Availability } from "../api/http/availability.js";
import { createApiServer } from "../api/http/create-api-server.js";
import { segment } from "../similarity/segmenter.js";
import { drain, endInTime, endSoon } from "./drain.js";
import { readExamples } from "./examples.js";
import { messages } from "./messages/catalogue.js";
import { type Access, openAccess } from "./open-access.js";
import { openTracing } from "./open-tracing.js";
import { keepUpToDate, prepareGraph } from "./prepare-graph.js";
import type { MeaningPreparation } from "./prepare-meaning.js";
import { createProgress } from "./progress.js";
import { SEEDS_SOURCE } from "./seeds.js";
import { openServedSearch } from "./served-search.js";
import { type ServedDatabase, serveDatabase } from "./served-database.js";
import { CommandError, parsePort, readSettings } from "./settings.js";
import { stopSignal } from "./stop-signal.js";
import { readTakedownList, takedownFiles } from "./takedown.js";
import { TakedownWatch, watchTakedown } from "./takedown-watch.js";
import { warmUp } from "./warm-up.js";

const EXPLORER = fileURLToPath(new URL("../../dist/web", import.meta.url));

interface StartFlags {
  readonly port?: string;
  readonly host?: string;
  readonly seed: boolean;
}

/**
 * leian start: the API at once, and behind it the database, with the seeds where they changed,
 * until a signal ends it.
 */
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
  const stop = stopSignal();
  const progress = createProgress();
  const words = messages().start;
  const settings = readSettings(process.env);
  const port = flags.port === undefined ? settings.port : parsePort(flags.port);
  const host = flags.host ?? settings.host;
  const access = await openAccess(settings, host, process.env);
  const takedown = await readTakedownList(process.env);
  const served = serveDatabase(settings, progress);
  const tracing = await openTracing(process.env, served.reader, progress);
  const seeds = served.managed && flags.seed;
  const availability = new Availability(served.reader, seeds ? [SEEDS_SOURCE] : [], {
    onChange: (isDown) => progress.print(isDown ? words.databaseDown : words.databaseUp),
    onBroken: () => served.restart(),
  });
  const search = openServedSearch(served, settings.embeddings, progress);
  const watch = new TakedownWatch(takedownFiles(process.env), served.database, (text) =>
    progress.print(text),
  );
  const stopping = new AbortController();
  const { signal } = stopping;
  let app: FastifyInstance | undefined;
  let working: Promise<void> | undefined;
  try {
    const { store, knowledge, meaning } = search;
    const options = { store, knowledge, availability, tracing, ...access.options };
    app = await createServer(served, options, meaning);
    watchTakedown(app, watch, () => availability.refusal() === undefined);
    const base = await listen(app, port, host);
    progress.print(words.listening(base));
    const prepared = prepareGraph({ served, seeds, takedown, watch, progress, signal });
    working = prepared.then(async () => {
      if (signal.aborted) return;
      availability.serve();
      progress.print(words.ready(base));
      search.openThreads();
      await warmUp(store, knowledge, signal);
      await keepUpToDate(served, meaning, knowledge.similarity, progress, signal);
    });
    const failed = working.then(() => new Promise<never>(() => {})); // its end is no reason to stop
    const request = await Promise.race([stop, served.givenUp, failed]);
    if (request === undefined) throw new CommandError(words.ended);
    progress.print(words.stopping(request.reason));
    availability.drain();
    await drain(app, request);
  } finally {
    endInTime(progress);
    stopping.abort();
    await app?.close();
    await access.close();
    await tracing?.close();
    await search.close();
    await endSoon(working);
    await served.close();
  }
}

function createServer(
  { reader }: ServedDatabase,
  options: Pick<ApiOptions, "store" | "knowledge" | "availability" | "tracing"> & Access["options"],
  meaning: MeaningPreparation | undefined,
): Promise<FastifyInstance> {
  return createApiServer({
    embedder: meaning?.embedder.embedder,
    explorer: existsSync(EXPLORER) ? { folder: EXPLORER, examples: readExamples() } : undefined,
    figures: {
      statements: () => reader.statements,
      pool: () => reader.pool,
      vectorsPending: () => meaning?.pending.count,
    },
    ...options,
    logger: true,
  });
}

/** @returns where it listens. */
async function listen(app: FastifyInstance, port: number, host: string): Promise<string> {
  segment(""); // loading its dictionary holds the thread: nobody waits for an answer yet
  try {
    await app.listen({ port, host });
    const { port: actual } = app.server.address() as AddressInfo;
    return `http://${host.includes(":") ? `[${host}]` : host}:${actual}`;
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
