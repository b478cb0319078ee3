import type { LoadStatus } from "../../graph/read/loads.js";
import { Refreshed } from "../../search/refreshed.js";

const FRESH_MS = 2000;

/** Knows which loads are not finished, without asking the database at every request. */
export class LoadWatch {
  private readonly loads: Refreshed<readonly LoadStatus[]>;

  constructor(read: () => Promise<readonly LoadStatus[]>) {
    // Where the first reading fails the request itself will have failed, with a better reason.
    this.loads = new Refreshed(read, FRESH_MS, { value: [] });
  }

  /** Sources whose last load is under way or broke off. */
  async incompleteSources(): Promise<readonly string[]> {
    return (await this.loads.current()).filter((load) => !load.complete).map((load) => load.source);
  }
}
