import type { InstrumentCatalogue } from "../../citation/catalogue.js";
import type { HeldCase } from "../../domain/held-case.js";

/** What the graph holds already, asked before a load. A port: the graph implements it. */
export interface KnownReferences {
  readonly regions: ReadonlySet<string>;
  /** What the regions are called. */
  readonly regionNames: readonly string[];
  readonly courts: ReadonlySet<string>;
  readonly publications: ReadonlySet<string>;
  readonly factors: ReadonlySet<string>;
  readonly causes: ReadonlySet<string>;
  readonly catalogue: InstrumentCatalogue;
  /** Those of the ids that the graph holds. */
  existingProvisions(ids: readonly string[]): Promise<ReadonlySet<string>>;
  /**
   * Those of the ids under which the graph holds an edited case; none where the input owns its ids,
   * as the seeds do.
   */
  editedCases(ids: readonly string[]): Promise<ReadonlyMap<string, HeldCase>>;
}
