import { Server as NetServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import type { FastifyInstance } from "fastify";
import { DEFAULT_LIMITS } from "../api/limits/limits.js";
import { messages } from "./messages/catalogue.js";
import type { Progress } from "./progress.js";
import type { StopRequest } from "./stop-signal.js";

/**
 * How long requests are still taken after the server has begun to say that it stops: whoever sends
 * them here looks at /readyz meanwhile, and open connections end with their next answer.
 */
const NOTICE_MS = 1000;
/** A request that is under way ends with its deadline. */
const DRAIN_MS = DEFAULT_LIMITS.deadlineMs + 1000;
/** Everything has ended by then; orchestrators kill after 30 s. */
const GRACE_SECONDS = 28;

/** How long a connection that has just been opened may take to send its request. */
const SETTLE_MS = 250;

/**
 * Ends the server without losing a request: what is under way is answered, then no connection is
 * left. What a client keeps half sent is cut off when no answer can be due any more.
 */
export async function drain(app: FastifyInstance, { impatient }: StopRequest): Promise<void> {
  if (!impatient) await sleep(NOTICE_MS);
  const { server } = app;
  // net's own close: http's would also close connections whose first request is on its way
  const closed = new Promise((done) => NetServer.prototype.close.call(server, done));
  const idle = setInterval(() => server.closeIdleConnections(), SETTLE_MS);
  const cut = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
  await closed;
  clearInterval(idle);
  clearTimeout(cut);
  await app.close();
}

/**
 * How long work in the background may take to come to a good end; what it lacks the next start
 * does.
 */
const LAST_WORK_MS = 1000;

/** Waits for work that has been told to end. */
export async function endSoon(working: Promise<void> | undefined): Promise<void> {
  await Promise.race([working?.catch(() => {}), sleep(LAST_WORK_MS, undefined, { ref: false })]);
}

/** Ends the program when the grace period is over, whatever still holds it up. */
export function endInTime(progress: Progress): void {
  setTimeout(() => {
    progress.print(messages().start.notInTime(GRACE_SECONDS));
    endAtOnce();
  }, GRACE_SECONDS * 1000).unref();
}

/**
 * Ends the program whatever its threads are at: process.exit would stop them inside the model's
 * native library, which aborts. The managed Neo4j ends because its parent is gone.
 */
export function endAtOnce(): void {
  process.kill(process.pid, "SIGKILL");
}
