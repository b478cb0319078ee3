import { readdirSync, readFileSync } from "node:fs";
import { isAlive } from "../../src/local/is-alive.js";

/** Waits until something is so, or fails. */
export async function until(
  what: string,
  isSo: () => boolean | Promise<boolean>,
  limitMs = 30_000,
): Promise<void> {
  const end = Date.now() + limitMs;
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error(`${what}: not within ${limitMs} ms`);
    await new Promise((done) => setTimeout(done, 50));
  }
}

export const isGone = (pid: number): boolean => !isAlive(pid);

/** Whether every thread of a process has stopped: a signal takes a moment to reach them all. */
export function isStopped(pid: number): boolean {
  const folder = `/proc/${pid}/task`;
  return readdirSync(folder).every((thread) =>
    /^\d+ \(.*\) T /su.test(readFileSync(`${folder}/${thread}/stat`, "utf8")),
  );
}
