import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { connect } from "node:net";
import { isAlive } from "./is-alive.js";

/** What a running managed server leaves for the next command: who owns it and where it answers. */
export interface ServerState {
  readonly neo4j: string;
  /** The process that started the server and will stop it. */
  readonly owner: number;
  readonly supervisor: number;
  readonly java: number;
  readonly uri: string;
}

/** The state that a server left in its file; undefined where there is none that can be read. */
export async function readState(file: string): Promise<ServerState | undefined> {
  const text = await readFile(file, "utf8").catch(() => undefined);
  if (text === undefined) return undefined;
  try {
    const value = JSON.parse(text) as Partial<ServerState>;
    const whole =
      [value.owner, value.supervisor, value.java].every((each) => Number.isInteger(each)) &&
      typeof value.uri === "string";
    return whole ? (value as ServerState) : undefined;
  } catch {
    return undefined; // a file cut off by a crash is as good as none
  }
}

/** Writes the state in one step, so that no reader sees half of it. */
export async function writeState(file: string, state: ServerState): Promise<void> {
  await writeFile(`${file}.new`, `${JSON.stringify(state, null, 2)}\n`, { mode: 0o600 });
  await rename(`${file}.new`, file);
}

/** Removes a state file, which may be gone already. */
export async function removeState(file: string): Promise<void> {
  await rm(file, { force: true });
}

/**
 * Whether the server of a state file still runs: its owner lives, and something answers at its
 * address.
 */
export async function isRunning(state: ServerState): Promise<boolean> {
  return isAlive(state.owner) && isAlive(state.java) && (await answers(state.uri));
}

/**
 * Ends a Java that outlived both its owner and its supervisor. The number may belong to another
 * program by now, so the process must show the server's home in its command line; where that cannot
 * be read (not Linux) it is left alone.
 */
export async function endOrphan(state: ServerState, home: string): Promise<void> {
  if (isAlive(state.owner) || !isAlive(state.java)) return;
  const commandLine = await readFile(`/proc/${state.java}/cmdline`, "utf8").catch(() => "");
  if (!commandLine.includes(`--home-dir=${home}\0`)) return;
  process.kill(state.java, "SIGTERM");
  for (let waited = 0; waited < 20_000 && isAlive(state.java); waited += 100)
    await new Promise((done) => setTimeout(done, 100));
  if (isAlive(state.java)) process.kill(state.java, "SIGKILL");
}

function answers(uri: string): Promise<boolean> {
  const { hostname, port } = new URL(uri);
  return new Promise((resolve) => {
    const socket = connect({ host: hostname, port: Number(port), timeout: 2000 });
    const settle = (found: boolean) => {
      socket.destroy();
      resolve(found);
    };
    socket
      .on("connect", () => settle(true))
      .on("error", () => settle(false))
      .on("timeout", () => settle(false));
  });
}
