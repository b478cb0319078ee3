import { setTimeout as sleep } from "node:timers/promises";
import type { Database } from "../../graph/database.js";
import { DatabaseError, isRefusal } from "../../graph/database-error.js";
import { DatabaseProbe } from "../../graph/database-probe.js";
import { type DatabaseEvents, DatabaseWatch } from "../../graph/database-watch.js";
import { type GraphFault, readGraphFault } from "../../graph/read/readiness.js";

/** Why the server is not ready. */
export type Unready =
  | GraphFault
  /** The managed server is being started, for the first time or again. */
  | { readonly code: "DATABASE_STARTING" }
  | { readonly code: "NO_ANSWER" }
  /** It shows life, and does not say in time how the graph is. */
  | { readonly code: "SLOW_ANSWER" }
  | { readonly code: "CREDENTIALS_REFUSED" }
  /** The database answers, and its schema and the seeds are seen to. */
  | { readonly code: "PREPARING" }
  | { readonly code: "DRAINING" };

/** How long a request waits for the answer. */
const WITHIN_MS = 930;
/** How long it may take to read how the graph is: a busy database plans the statements first. */
const READ_MS = 5000;
/** How long that holds while it cannot be read anew; schema and loads change seldom. */
const KNOWN_MS = 60_000;

/**
 * Whether queries can be answered, as far as is known without asking, and what keeps the server
 * from being ready, which is asked of the database each time.
 */
export class Availability {
  private phase: "PREPARING" | "SERVING" | "DRAINING" = "PREPARING";
  private readonly probe: DatabaseProbe;
  private readonly watch: DatabaseWatch;
  private reading: Promise<void> | undefined;
  private known: { readonly fault: Unready | undefined; readonly at: number } | undefined;
  private asking: Promise<Unready | undefined> | undefined;

  /**
   * @param required sources that must be loaded: "seeds" where the server loads them itself.
   */
  constructor(
    private readonly database: Database,
    private readonly required: readonly string[],
    events?: DatabaseEvents,
  ) {
    this.probe = new DatabaseProbe(database);
    this.watch = new DatabaseWatch(this.probe, events);
  }

  /** From now on queries are answered, while the database answers. */
  serve(): void {
    if (this.phase === "PREPARING") this.phase = "SERVING";
    this.watch.start();
  }

  /** From now on the server counts as not ready; what comes in is answered still. */
  drain(): void {
    this.phase = "DRAINING";
  }

  get isDraining(): boolean {
    return this.phase === "DRAINING";
  }

  close(): void {
    this.watch.stop();
    this.probe.close();
  }

  /** Why no query is answered; undefined where they are. Asks no database. */
  refusal(): Unready | undefined {
    if (this.database.options === undefined) return { code: "DATABASE_STARTING" };
    if (this.phase === "PREPARING") return { code: "PREPARING" };
    return this.watch.isDown ? { code: "NO_ANSWER" } : undefined;
  }

  /**
   * What keeps the server from being ready; undefined where nothing does. Takes a second at most.
   */
  async unready(): Promise<Unready | undefined> {
    if (this.phase === "DRAINING") return { code: "DRAINING" };
    if (this.database.options === undefined) return { code: "DATABASE_STARTING" };
    this.asking ??= this.ask().finally(() => (this.asking = undefined));
    const fault = await this.asking;
    return fault ?? (this.phase === "PREPARING" ? { code: "PREPARING" } : undefined);
  }

  private async ask(): Promise<Unready | undefined> {
    const began = performance.now();
    try {
      await this.probe.signOfLife();
      this.watch.answered();
    } catch (error) {
      const refused = error instanceof DatabaseError && isRefusal(error.fault);
      return { code: refused ? "CREDENTIALS_REFUSED" : "NO_ANSWER" };
    }
    this.reading ??= this.readFault().finally(() => (this.reading = undefined));
    await Promise.race([
      this.reading,
      sleep(Math.max(0, WITHIN_MS - (performance.now() - began)), undefined, { ref: false }),
    ]);
    const { known } = this;
    return known !== undefined && performance.now() - known.at < KNOWN_MS
      ? known.fault
      : { code: "SLOW_ANSWER" };
  }

  /** Reads how the graph is, for as long as that may take. */
  private async readFault(): Promise<void> {
    try {
      const options = { timeout: READ_MS };
      const fault = await readGraphFault(this.probe.own(), this.required, options);
      this.known = { fault, at: performance.now() };
    } catch {
      // the answer is what was known last, or that the database is too busy
    }
  }
}
