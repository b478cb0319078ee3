import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

export const LEIAN = fileURLToPath(new URL("../../bin/leian.js", import.meta.url));

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Starts the command line as a user would, in English, with an environment of its own beside PATH,
 * HOME and the cache.
 */
export function startLeian(
  args: readonly string[],
  environment: NodeJS.ProcessEnv = {},
  cwd?: string,
): ChildProcess {
  const { PATH, HOME, JAVA_HOME, LEIAN_CACHE, XDG_CACHE_HOME } = process.env;
  return spawn(process.execPath, [LEIAN, ...args], {
    env: { PATH, HOME, JAVA_HOME, LEIAN_CACHE, XDG_CACHE_HOME, LEIAN_LANG: "en", ...environment },
    stdio: "pipe",
    ...(cwd !== undefined && { cwd }),
  });
}

/** Runs the command line to its end. */
export function runLeian(
  args: readonly string[],
  environment: NodeJS.ProcessEnv = {},
  input?: string,
  cwd?: string,
): Promise<Ran> {
  const child = startLeian(args, environment, cwd);
  let [stdout, stderr] = ["", ""];
  child.stdout?.on("data", (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr?.on("data", (chunk: Buffer) => (stderr += chunk.toString()));
  child.stdin?.end(input ?? "");
  return new Promise((resolve) => child.on("close", (code) => resolve({ code, stdout, stderr })));
}
