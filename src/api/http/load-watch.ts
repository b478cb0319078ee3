import type { LoadStatus } from "../../graph/read/loads.js";

/** How long what was read of the loads is believed, and how long an answer waits for news of them. */
const FRESH_MS = 2000;
const PATIENCE_MS = 500;

/** Knows which loads are not finished, without asking the database at every request. */
export class LoadWatch {
  private known: readonly LoadStatus[] = [];
  private readAt = -Infinity;

  constructor(private readonly read: () => Promise<readonly LoadStatus[]>) {}

  /** Sources whose last load is under way or broke off. */
  async incompleteSources(): Promise<readonly string[]> {
    if (performance.now() - this.readAt > FRESH_MS) {
      this.readAt = performance.now();
      const reading = this.read().then(
        (loads) => (this.known = loads),
        () => this.known, // the request itself will have failed with a better reason
      );
      await Promise.race([reading, new Promise((done) => setTimeout(done, PATIENCE_MS).unref())]);
    }
    return this.known.filter((load) => !load.complete).map((load) => load.source);
  }

  /** What keeps the server from being ready, in one sentence; undefined where nothing does. */
  async missing(required: readonly string[], schemaIsCurrent: () => Promise<boolean>): Promise<string | undefined> {
    try {
      if (!(await schemaIsCurrent())) return "the database's schema is not up to date: start leian once with write access";
      const loads = await this.read();
      const absent = required.filter((source) => !loads.some((load) => load.source === source && load.complete));
      return absent.length === 0 ? undefined : `not loaded yet: ${absent.join(", ")}`;
    } catch {
      return "the database does not answer";
    }
  }
}
