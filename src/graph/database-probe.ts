import { Database, type DatabaseOptions } from "./database.js";
import { DatabaseError } from "./database-error.js";

/** How long a sign of life may take as a whole, and the statement within it. */
const SIGN_MS = 900;
const SIGN_STATEMENT_MS = 600;

/**
 * Nothing is tried again. A connection may take longer to open than the one who asks waits: the
 * next question finds it open, as with a server far away.
 */
const PROBE_LIMITS = { connectionMs: 5000, acquisitionMs: 5000, retryMs: 0, connections: 20 };
/** After so many questions without an answer the connections count as dead. */
const DEAD_AFTER = 3;

/**
 * Asks the server of a Database over connections of its own, so that neither a busy pool nor a
 * frozen server keeps the one who asks waiting for longer than a second.
 */
export class DatabaseProbe {
  private unanswered = 0;
  private probe: { readonly database: Database; readonly options: DatabaseOptions } | undefined;

  constructor(private readonly database: Database) {}

  /** @throws DatabaseError: also where no sign of life comes within a second. */
  async signOfLife(): Promise<void> {
    const asking = this.own().read("read/ping", {}, { timeout: SIGN_STATEMENT_MS });
    asking.catch(() => {}); // when it is late nobody waits for it any more
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => reject(new DatabaseError("timeout", undefined)), SIGN_MS);
    });
    try {
      await Promise.race([asking, late]);
      this.unanswered = 0;
    } catch (error) {
      if (++this.unanswered % DEAD_AFTER === 0) this.close();
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }

  /**
   * The connections of the probe, for reads with limits of their own.
   * @throws DatabaseError where it is not known where the server is.
   */
  own(): Database {
    const { options } = this.database;
    if (options === undefined) throw new DatabaseError("unavailable", undefined);
    if (this.probe?.options !== options) this.close();
    this.probe ??= { database: new Database(options, PROBE_LIMITS), options };
    return this.probe.database;
  }

  close(): void {
    const former = this.probe;
    this.probe = undefined;
    former?.database.close().catch(() => {});
  }
}
