import { Neo4jError, type Record } from "neo4j-driver";
import type { OpenSession } from "./open-session.js";
import { withoutStack } from "./without-stack.js";

/** A read statement as the driver is given it. */
export interface ReadRun {
  readonly text: string;
  readonly parameters: unknown;
  /** How long the database lets it run, in milliseconds. */
  readonly timeout: number;
  /** Stops it in the database when it fires. */
  readonly signal: AbortSignal | undefined;
  /** How long a passing failure is tried again. */
  readonly retryMs: number;
}

/** Before the second attempt; doubled for each one more, within `retryMs`. */
const FIRST_PAUSE_MS = 50;

/**
 * Runs a read statement by itself: one message to the database and one back, where a managed
 * transaction of one statement has two of each. Routed to a reader, and tried again where
 * the failure was a passing one.
 */
export async function runRead(open: OpenSession, read: ReadRun): Promise<readonly Record[]> {
  const end = performance.now() + read.retryMs;
  for (let pause = FIRST_PAUSE_MS; ; pause *= 2) {
    try {
      return await runOnce(open, read);
    } catch (error) {
      const wait = pause * (1 + Math.random() / 5);
      const isPassing = error instanceof Neo4jError && error.retryable;
      if (!isPassing || read.signal?.aborted || performance.now() + wait > end) throw error;
      await new Promise((done) => setTimeout(done, wait));
    }
  }
}

async function runOnce(
  open: OpenSession,
  { text, parameters, timeout, signal }: ReadRun,
): Promise<readonly Record[]> {
  const session = open("READ");
  const stop = () => void session.close().catch(() => {});
  signal?.addEventListener("abort", stop, { once: true });
  try {
    const { records } = await withoutStack(() => session.run(text, parameters, { timeout }));
    return records;
  } finally {
    signal?.removeEventListener("abort", stop);
    await session.close();
  }
}
