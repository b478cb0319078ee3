import { setTimeout as sleep } from "node:timers/promises";
import { lock } from "proper-lockfile";
import { folderFault } from "./make-folder.js";

/** A lock without a sign of life for so long is taken over; how often one that is held is tried. */
const STALE_MS = 30_000;
const RETRY_EVERY_MS = 250;

/**
 * Takes the lock of the data folder as soon as no other process has it; only that is waited for.
 * @returns what gives it back.
 * @throws LocalServerError where there can be no lock in the folder; the signal's reason.
 */
export async function lockFolder(
  folder: string,
  signal?: AbortSignal,
): Promise<() => Promise<void>> {
  for (;;) {
    signal?.throwIfAborted();
    try {
      return await lock(folder, { stale: STALE_MS });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ELOCKED") throw folderFault(folder, error);
    }
    await sleep(RETRY_EVERY_MS, undefined, { ...(signal !== undefined && { signal }) });
  }
}
