import type { LoadStatus } from "../../graph/read/loads.js";
import { Refreshed } from "../../search/refreshed.js";

const FRESH_MS = 2000;

/** Knows which loads are not finished, without asking the database at every request. */
export class LoadWatch {
  private readonly loads: Refreshed<readonly LoadStatus[]>;

  constructor(private readonly read: () => Promise<readonly LoadStatus[]>) {
    // Where the first reading fails the request itself will have failed, with a better reason.
    this.loads = new Refreshed(read, FRESH_MS, { value: [] });
  }

  /** Sources whose last load is under way or broke off. */
  async incompleteSources(): Promise<readonly string[]> {
    return (await this.loads.current()).filter((load) => !load.complete).map((load) => load.source);
  }

  /** What keeps the server from being ready, in one sentence; undefined where nothing does. */
  async missing(
    required: readonly string[],
    schemaIsCurrent: () => Promise<boolean>,
  ): Promise<string | undefined> {
    try {
      if (!(await schemaIsCurrent()))
        return "the database's schema is not up to date: start leian once with write access";
      const loads = await this.read();
      const absent = required.filter(
        (source) => !loads.some((load) => load.source === source && load.complete),
      );
      return absent.length === 0 ? undefined : `not loaded yet: ${absent.join(", ")}`;
    } catch {
      return "the database does not answer";
    }
  }
}
