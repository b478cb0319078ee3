import { messages } from "./messages/catalogue.js";
import { watchParent } from "./parent-watch.js";

/** What asks the program to stop. */
export interface StopRequest {
  readonly reason: string;
  /** Whether a person waits for it at the terminal. */
  readonly impatient: boolean;
}

/** The first request to stop. A second signal ends the program at once. */
export function stopSignal(): Promise<StopRequest> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
      process.once(signal, () => resolve({ reason: signal, impatient: signal === "SIGINT" }));
    watchParent(() => resolve({ reason: messages().start.parentGone, impatient: true }));
  });
}
