import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { lock } from "proper-lockfile";
import { javaArguments, neo4jConfiguration } from "./configuration.js";
import { findFreePort } from "./free-port.js";
import { isAlive } from "./is-alive.js";
import { cacheFolder } from "./fetched-folder.js";
import { ensureJars } from "./jars.js";
import { findJava } from "./java.js";
import { LocalServerError, type StartFailure } from "./local-server-error.js";
import { type MemoryPlan, planMemory } from "./memory.js";
import { ensurePassword, readPassword, USERNAME } from "./password.js";
import {
  endOrphan,
  isRunning,
  readState,
  removeState,
  type ServerState,
  writeState,
} from "./state.js";
import { NEO4J_VERSION } from "./versions.js";

/** A managed local server in use. */
export interface LocalServer {
  readonly uri: string;
  readonly username: string;
  readonly password: string;
  /**
   * Whether this process started it; a server found running belongs to another process and outlives
   * `stop`.
   */
  readonly owned: boolean;
  /** Settles when an owned server ends, wanted or not. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

export interface LocalServerOptions {
  /**
   * Where the data lies; a folder is made. Default: LEIAN_HOME, else .leian in the working folder.
   */
  readonly home?: string;
  readonly environment?: NodeJS.ProcessEnv;
  readonly onProgress?: (step: LocalServerStep) => void;
}

export type LocalServerStep =
  | { readonly kind: "fetching"; readonly done: number; readonly total: number }
  | { readonly kind: "starting" }
  | { readonly kind: "found"; readonly uri: string }
  | { readonly kind: "started"; readonly uri: string };

const PORT_ATTEMPTS = 3;
const START_LIMIT_MS = 120_000;
const SUPERVISOR = fileURLToPath(new URL("../../bin/neo4j-supervisor.js", import.meta.url));

/**
 * Finds the managed server of a data folder running, or starts it. Two processes that ask at once
 * get the same server.
 * @throws LocalServerError
 */
export async function openLocalServer(options: LocalServerOptions = {}): Promise<LocalServer> {
  const environment = options.environment ?? process.env;
  const folder = resolve(options.home ?? environment["LEIAN_HOME"] ?? ".leian");
  const onProgress = options.onProgress ?? (() => {});
  await mkdir(folder, { recursive: true }).catch((error: unknown) => {
    const reason = (error as NodeJS.ErrnoException).code ?? "unknown";
    throw new LocalServerError({ code: "FOLDER_NOT_MADE", folder, reason });
  });
  const release = await lock(folder, {
    stale: 30_000,
    retries: { retries: 300, minTimeout: 200, maxTimeout: 1000 },
  });
  try {
    const stateFile = join(folder, "server.json");
    const state = await readState(stateFile);
    if (state !== undefined) {
      const password = await readPassword(folder);
      if (password !== undefined && (await isRunning(state))) {
        onProgress({ kind: "found", uri: state.uri });
        return {
          uri: state.uri,
          username: USERNAME,
          password,
          owned: false,
          ended: new Promise(() => {}),
          stop: () => Promise.resolve(),
        };
      }
      await endOrphan(state, join(folder, "neo4j"));
      await removeState(stateFile);
    }
    return await start(folder, stateFile, environment, onProgress);
  } finally {
    await release();
  }
}

async function start(
  folder: string,
  stateFile: string,
  environment: NodeJS.ProcessEnv,
  onProgress: (step: LocalServerStep) => void,
): Promise<LocalServer> {
  const home = join(folder, "neo4j");
  await checkDataVersion(folder);
  const java = await findJava(environment);
  const memory = planMemory(environment);
  const jars = await ensureJars(cacheFolder(environment), environment, (done, total) =>
    onProgress({ kind: "fetching", done, total }),
  );
  for (const name of ["conf", "plugins"]) await mkdir(join(home, name), { recursive: true });
  const password = await ensurePassword(folder, home);
  onProgress({ kind: "starting" });
  const { supervisor, ended, running } = await launch(java, home, jars, memory, environment);
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
  readonly running: Running;
}

/**
 * Starts the supervisor and waits until Neo4j is up; another port is tried where the chosen one was
 * taken meanwhile.
 */
async function launch(
  java: string,
  home: string,
  jars: string,
  memory: MemoryPlan,
  environment: NodeJS.ProcessEnv,
): Promise<Launch> {
  for (let attempt = 1; ; attempt++) {
    const port = await findFreePort();
    await writeFile(join(home, "conf", "neo4j.conf"), neo4jConfiguration(port, memory));
    // A session of its own: Ctrl-C in a terminal reaches this program, which drains first and then
    // stops the server.
    const supervisor = spawn(
      process.execPath,
      [SUPERVISOR, java, ...javaArguments(home, jars, memory)],
      {
        stdio: ["pipe", "pipe", "pipe"],
        detached: true,
        env: environment,
      },
    );
    const ended = once(supervisor, "exit").then(() => {});
    try {
      return { supervisor, ended, running: await awaitStart(supervisor, port) };
    } catch (error) {
      supervisor.stdin.end();
      await ended;
      if (!(error instanceof PortTaken) || attempt === PORT_ATTEMPTS) throw error;
    }
  }
}

/** The port was taken between the choice and the start. */
class PortTaken extends LocalServerError {}

interface Running {
  readonly java: number;
  readonly uri: string;
}

/**
 * Waits for Neo4j to say that it has started. Its output is read on afterwards, so that it never
 * blocks.
 */
async function awaitStart(supervisor: ChildProcess, port: number): Promise<Running> {
  const output: string[] = [];
  let java = 0;
  return new Promise((resolveStart, reject) => {
    const timer = setTimeout(
      () =>
        reject(
          new LocalServerError({
            code: "NOT_STARTED_IN_TIME",
            seconds: START_LIMIT_MS / 1000,
            cause: startFailure(output),
          }),
        ),
      START_LIMIT_MS,
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

/** What a start failed of, by what Java and Neo4j print then. */
const START_FAILURES: readonly (readonly [StartFailure, RegExp])[] = [
  ["MEMORY_SHORT", /insufficient memory|Could not reserve enough space|OutOfMemoryError/iu],
  ["DATA_IN_USE", /StoreLockException|already in use|FileLockException/u],
  ["OTHER_STORE", /Unable to (?:start|migrate)|StoreVersion|store (?:format|version)/iu],
  ["DISK_FULL", /No space left on device/u],
];

function startFailure(output: readonly string[]): StartFailure {
  const text = output.join("\n");
  return START_FAILURES.find(([, sign]) => sign.test(text))?.[0] ?? "NOT_SHOWN";
}

/** @throws LocalServerError where the folder's data was written by a Neo4j of another line. */
async function checkDataVersion(folder: string): Promise<void> {
  const text = await readFile(join(folder, "data-version.json"), "utf8").catch(() => undefined);
  if (text === undefined) return;
  const written = /"neo4j"\s*:\s*"(\d+\.\d+)[^"]*"/u.exec(text)?.[1];
  const line = NEO4J_VERSION.split(".").slice(0, 2).join(".");
  if (written !== line)
    throw new LocalServerError({ code: "OTHER_DATA", folder, written, neo4j: NEO4J_VERSION });
}
