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
