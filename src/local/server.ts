import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { balance, startNeedsRoom } from "./ballast.js";
import { javaArguments, neo4jConfiguration } from "./configuration.js";
import { checkDataVersion } from "./data-version.js";
import { findFreePort } from "./free-port.js";
import { isAlive } from "./is-alive.js";
import { cacheFolder } from "./fetched-folder.js";
import { ensureJars } from "./jars.js";
import { lockFolder } from "./folder-lock.js";
import { findJava } from "./java.js";
import { LocalServerError } from "./local-server-error.js";
import { makeDataFolder } from "./make-folder.js";
import { type MemoryPlan, planMemory } from "./memory.js";
import { ensurePassword, readPassword, USERNAME } from "./password.js";
import { isOfFullDisk, startFailure } from "./start-failure.js";
import { startLimit } from "./start-limit.js";
import {
  endOrphan,
  isRunning,
  readState,
  removeState,
  type ServerState,
  writeState,
} from "./state.js";
import { putBack } from "./stored-data.js";
import { NEO4J_VERSION } from "./versions.js";

/** A managed local server in use. */
export interface LocalServer {
  readonly uri: string;
  readonly username: string;
  readonly password: string;
  /** False for a server found running: it belongs to another process and outlives `stop`. */
  readonly owned: boolean;
  /** The process that will stop it. */
  readonly owner: number;
  /** Settles when an owned server ends, wanted or not. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

/** Where the managed server keeps its data, and how its start is followed. */
export interface LocalServerOptions {
  /** Where the data lies; made. Default: LEIAN_HOME, else .leian in the working folder. */
  readonly home?: string;
  readonly environment?: NodeJS.ProcessEnv;
  readonly onProgress?: (step: LocalServerStep) => void;
  /** Whether data that a restore has just put there is looked at before it counts. */
  readonly restoring?: boolean;
  /** Gives up the start. */
  readonly signal?: AbortSignal | undefined;
}

export type LocalServerStep =
  | { readonly kind: "fetching"; readonly done: number; readonly total: number }
  | { readonly kind: "starting" }
  | { readonly kind: "found"; readonly uri: string }
  | { readonly kind: "started"; readonly uri: string };

/** Free ports that are tried: another program may take one before the server does. */
const PORT_ATTEMPTS = 3;
const SUPERVISOR = fileURLToPath(new URL("../../bin/neo4j-supervisor.js", import.meta.url));

/**
 * Finds the managed server of a data folder running, or starts it. Two processes that ask at once
 * get the same server.
 * @throws LocalServerError
 */
export async function openLocalServer(options: LocalServerOptions = {}): Promise<LocalServer> {
  const environment = options.environment ?? process.env;
  const folder = dataFolder(environment, options.home);
  const onProgress = options.onProgress ?? (() => {});
  await makeDataFolder(folder);
  const release = await lockFolder(folder, options.signal);
  try {
    const stateFile = join(folder, "server.json");
    const state = await readState(stateFile);
    if (state !== undefined) {
      const password = await readPassword(folder);
      if (password !== undefined && (await isRunning(state))) {
        onProgress({ kind: "found", uri: state.uri });
        return foundServer(state, password);
      }
      await endOrphan(state, join(folder, "neo4j"));
      await removeState(stateFile);
    }
    // a restore that was broken off
    if (options.restoring !== true) await putBack(join(folder, "neo4j"));
    return await start(folder, state?.uri, environment, onProgress, options.signal);
  } finally {
    await release();
  }
}

/** Where the data of the managed server lies. */
export function dataFolder(environment: NodeJS.ProcessEnv, home?: string): string {
  return resolve(home ?? environment["LEIAN_HOME"] ?? ".leian");
}

/** How often it is checked that a server of another process still runs. */
const FOUND_CHECK_MS = 1000;

/** A server that another process owns: it outlives `stop`, and its end shows in its state only. */
function foundServer(state: ServerState, password: string): LocalServer {
  let stopWatching = () => {};
  const ended = new Promise<void>((done) => {
    const watch = setInterval(() => {
      if (isAlive(state.owner) && isAlive(state.java)) return;
      stopWatching();
      done();
    }, FOUND_CHECK_MS);
    watch.unref();
    stopWatching = () => clearInterval(watch);
  });
  return {
    uri: state.uri,
    username: USERNAME,
    password,
    owned: false,
    owner: state.owner,
    ended,
    stop() {
      stopWatching();
      return Promise.resolve();
    },
  };
}

/** @param former the address of the server before: clients look for the next one there. */
async function start(
  folder: string,
  former: string | undefined,
  environment: NodeJS.ProcessEnv,
  onProgress: (step: LocalServerStep) => void,
  signal: AbortSignal | undefined,
): Promise<LocalServer> {
  const home = join(folder, "neo4j");
  const stateFile = join(folder, "server.json");
  await checkDataVersion(folder);
  const java = await findJava(environment);
  const memory = planMemory(environment);
  const jars = await ensureJars(
    cacheFolder(environment),
    environment,
    (done, total) => onProgress({ kind: "fetching", done, total }),
    signal,
  );
  for (const name of ["conf", "plugins"]) await makeDataFolder(join(home, name));
  const password = await ensurePassword(folder, home);
  await balance(folder, environment);
  onProgress({ kind: "starting" });
  const port = former === undefined ? 0 : Number(new URL(former).port);
  const program = { java, home, jars, memory, environment };
  const { supervisor, ended, running } = await launch(program, port, signal).catch(
    async (error: unknown) => {
      throw isOfFullDisk(error) ? await startNeedsRoom(folder) : error;
    },
  );
  const state: ServerState = {
    neo4j: NEO4J_VERSION,
    owner: process.pid,
    supervisor: supervisor.pid ?? 0,
    java: running.java,
    uri: running.uri,
  };
  await writeState(stateFile, state);
  await writeFile(
    join(folder, "data-version.json"),
    `${JSON.stringify({ neo4j: NEO4J_VERSION })}\n`,
  );
  // The supervisor itself may be killed: then Java is ended from here.
  const orphaned = () => isAlive(running.java) && process.kill(running.java, "SIGTERM");
  supervisor.on("exit", orphaned);
  onProgress({ kind: "started", uri: running.uri });
  return {
    uri: running.uri,
    username: USERNAME,
    password,
    owned: true,
    owner: process.pid,
    ended,
    async stop() {
      supervisor.stdin?.end();
      await ended;
      await removeState(stateFile);
    },
  };
}

interface Launch {
  readonly supervisor: ChildProcess;
  readonly ended: Promise<void>;
  readonly running: StartedServer;
}

interface Program {
  readonly java: string;
  readonly home: string;
  readonly jars: string;
  readonly memory: MemoryPlan;
  readonly environment: NodeJS.ProcessEnv;
}

/**
 * Starts the supervisor and waits until Neo4j is up; another port is tried where the chosen one was
 * taken meanwhile.
 */
async function launch(
  { java, home, jars, memory, environment }: Program,
  wantedPort: number,
  signal: AbortSignal | undefined,
): Promise<Launch> {
  const seconds = startLimit(environment);
  for (let attempt = 1; ; attempt++) {
    signal?.throwIfAborted();
    const port = await findFreePort(attempt === 1 ? wantedPort : 0);
    await writeFile(join(home, "conf", "neo4j.conf"), neo4jConfiguration(port, memory));
    // A session of its own: Ctrl-C in a terminal reaches this program, which drains first and then
    // stops the server.
    const supervisor = spawn(
      process.execPath,
      [SUPERVISOR, java, ...javaArguments(home, jars, memory)],
      { stdio: ["pipe", "pipe", "pipe"], detached: true, env: environment },
    );
    const ended = once(supervisor, "exit").then(() => {});
    const giveUp = () => supervisor.stdin.end();
    signal?.addEventListener("abort", giveUp, { once: true });
    try {
      return { supervisor, ended, running: await awaitStart(supervisor, port, seconds) };
    } catch (error) {
      supervisor.stdin.end();
      await ended;
      signal?.throwIfAborted();
      if (!(error instanceof PortTaken) || attempt === PORT_ATTEMPTS) throw error;
    } finally {
      signal?.removeEventListener("abort", giveUp);
    }
  }
}

/** The port was taken between the choice and the start. */
class PortTaken extends LocalServerError {}

interface StartedServer {
  readonly java: number;
  readonly uri: string;
}

/**
 * Waits for Neo4j to say that it has started. Its output is read on afterwards, so that it never
 * blocks.
 */
async function awaitStart(
  supervisor: ChildProcess,
  port: number,
  limit: number,
): Promise<StartedServer> {
  const output: string[] = [];
  let java = 0;
  return new Promise((resolveStart, reject) => {
    const timer = setTimeout(
      () =>
        reject(
          new LocalServerError({
            code: "NOT_STARTED_IN_TIME",
            seconds: limit,
            cause: startFailure(output),
          }),
        ),
      limit * 1000,
    );
    const read = (text: string) => {
      output.push(text);
      if (output.length > 200) output.shift();
      java = Number(/^supervised pid (\d+)/u.exec(text)?.[1] ?? java);
      if (/\bStarted\.$/u.test(text.trim())) {
        clearTimeout(timer);
        resolveStart({ java, uri: `bolt://127.0.0.1:${port}` });
      }
    };
    for (const stream of [supervisor.stdout, supervisor.stderr])
      if (stream) createInterface({ input: stream }).on("line", read);
    supervisor.on("exit", () => {
      clearTimeout(timer);
      const taken = /Address already in use|BindException/u.test(output.join("\n"));
      reject(
        new (taken ? PortTaken : LocalServerError)({
          code: "NOT_STARTED",
          cause: startFailure(output),
        }),
      );
    });
  });
}
