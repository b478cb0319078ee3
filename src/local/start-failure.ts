import { LocalServerError, type StartFailure } from "./local-server-error.js";

/** What a start failed of, by what Java and Neo4j print then. */
const START_FAILURES: readonly (readonly [StartFailure, RegExp])[] = [
  ["MEMORY_SHORT", /insufficient memory|Could not reserve enough space|OutOfMemoryError/iu],
  ["DATA_IN_USE", /StoreLockException|already in use|FileLockException/u],
  ["OTHER_STORE", /Unable to (?:start|migrate)|StoreVersion|store (?:format|version)/iu],
  ["DISK_FULL", /No space left on device/u],
];

/** What a start failed of, as far as its output shows. */
export function startFailure(output: readonly string[]): StartFailure {
  const text = output.join("\n");
  return START_FAILURES.find(([, sign]) => sign.test(text))?.[0] ?? "NOT_SHOWN";
}

/** Whether a start failed of a full disk. */
export const isOfFullDisk = (error: unknown): boolean =>
  error instanceof LocalServerError &&
  error.fault.code === "NOT_STARTED" &&
  error.fault.cause === "DISK_FULL";
