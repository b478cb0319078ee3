import { setTimeout as sleep } from "node:timers/promises";
import { DiskFullError } from "./disk-space.js";
import { LocalServerError } from "./local-server-error.js";
import { type LocalServer, type LocalServerOptions, openLocalServer } from "./server.js";

/** How a server is reached. */
type ServerAccess = Pick<LocalServer, "uri" | "username" | "password">;

/** What happens to a server that is kept running. */
export type KeptServerEvent =
  | { readonly kind: "up"; readonly access: ServerAccess }
  /** It has ended, and is started again after a while. */
  | { readonly kind: "down"; readonly restart: number; readonly inMs: number }
  | { readonly kind: "not-started"; readonly error: Error };

/** A managed local server that is started again whenever it ends. */
export interface KeptServer {
  /** Settles when it has ended too often to be started again. */
  readonly givenUp: Promise<void>;
  /** Ends a server of this process that no longer works, so that it is started again. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** So often within so long: a server that ends more often does not recover by being started. */
export const MOST_RESTARTS = 6;
const WITHIN_MS = 600_000;
const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 30_000;

/**
 * Opens the managed server and keeps it running until `stop`, or until it has ended six times
 * within ten minutes; the pause before each start is twice the one before.
 * @param onEvent hears of each start and end; the first start is over when this settles.
 * @throws LocalServerError where it does not start at first.
 */
export async function keepLocalServer(
  options: LocalServerOptions,
  onEvent: (event: KeptServerEvent) => void,
): Promise<KeptServer> {
  const stopping = new AbortController();
  const signal =
    options.signal === undefined
      ? stopping.signal
      : AbortSignal.any([options.signal, stopping.signal]);
  let server: LocalServer | undefined = await openLocalServer(options);
  onEvent({ kind: "up", access: accessOf(server) });
  const stopped = new Promise<"stopped">((done) => {
    stopping.signal.addEventListener("abort", () => done("stopped"), { once: true });
  });
  const keep = async (): Promise<"stopped" | "given up"> => {
    const ends: number[] = [];
    for (;;) {
      if (server !== undefined)
        if ((await Promise.race([server.ended, stopped])) === "stopped") return "stopped";
      server = undefined;
      const now = performance.now();
      while (ends[0] !== undefined && ends[0] < now - WITHIN_MS) ends.shift();
      if (ends.push(now) > MOST_RESTARTS) return "given up";
      const inMs = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (ends.length - 1));
      onEvent({ kind: "down", restart: ends.length, inMs });
      try {
        await sleep(inMs, undefined, { signal });
        server = await openLocalServer({ ...options, signal });
        onEvent({ kind: "up", access: accessOf(server) });
      } catch (error) {
        if (signal.aborted) return "stopped";
        if (!(error instanceof LocalServerError || error instanceof DiskFullError)) throw error;
        onEvent({ kind: "not-started", error });
      }
    }
  };
  const keeping = keep();
  return {
    givenUp: new Promise((done, failed) => {
      keeping.then((end) => end === "given up" && done(), failed);
    }),
    async restart() {
      if (server?.owned) await server.stop();
    },
    async stop() {
      stopping.abort();
      await keeping.catch(() => {});
      await server?.stop();
    },
  };
}

function accessOf({ uri, username, password }: LocalServer): ServerAccess {
  return { uri, username, password };
}
