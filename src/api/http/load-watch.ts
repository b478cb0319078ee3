import type { LoadStatus } from "../../graph/read/loads.js";
import { Refreshed } from "../../search/refreshed.js";

/** How often at most the database is asked how loads stand. */
const FRESH_MS = 2000;

/** Knows how loads stand, without asking the database at every request. */
export class LoadWatch {
  private readonly loads: Refreshed<readonly LoadStatus[]>;
  private readonly loading: Refreshed<boolean>;

  constructor(
    readLoads: () => Promise<readonly LoadStatus[]>,
    readLoading: () => Promise<boolean>,
  ) {
    // Where the first reading fails the request itself will have failed, with a better reason.
    this.loads = new Refreshed(readLoads, FRESH_MS, { value: [] });
    this.loading = new Refreshed(readLoading, FRESH_MS, { value: false });
  }

  /** Sources whose last load is under way or broke off. */
  async incompleteSources(): Promise<readonly string[]> {
    return (await this.loads.current()).filter((load) => !load.complete).map((load) => load.source);
  }

  /** Whether a process writes into the graph: a load, or the vectors of texts. */
  isLoading(): Promise<boolean> {
    return this.loading.current();
  }
}
