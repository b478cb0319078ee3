import { setMaxListeners } from "node:events";
import { DatabaseError } from "./database-error.js";

/**
 * What is rejected when the signal fires or the time is over; `end` where it is no longer wanted.
 */
export function limitOf(signal: AbortSignal | undefined, limitMs: number) {
  let reject: (error: DatabaseError) => void = () => {};
  const over = new Promise<never>((_resolve, no) => (reject = no));
  const stop = () => reject(new DatabaseError("aborted", signal?.reason));
  const late = setTimeout(() => reject(new DatabaseError("timeout", undefined)), limitMs);
  late.unref(); // what is closed meanwhile may never settle, and holds up no end
  if (signal !== undefined) {
    setMaxListeners(0, signal); // every read of a request listens, and takes its listener off
    signal.addEventListener("abort", stop, { once: true });
  }
  return {
    over,
    end() {
      clearTimeout(late);
      signal?.removeEventListener("abort", stop);
    },
  };
}
