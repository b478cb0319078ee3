import { constants, setPriority } from "node:os";

/** Leaves the processors to whoever answers queries, where this program only loads. */
export function yieldToReaders(): void {
  try {
    setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // where that is not allowed it is as before
  }
}
