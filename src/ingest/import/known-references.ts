import type { InstrumentCatalogue } from "../../citation/catalogue.js";

/** What the graph holds already, asked before a load. A port: the graph implements it. */
export interface KnownReferences {
  readonly regions: ReadonlySet<string>;
  readonly courts: ReadonlySet<string>;
  readonly publications: ReadonlySet<string>;
  readonly factors: ReadonlySet<string>;
  readonly causes: ReadonlySet<string>;
  readonly catalogue: InstrumentCatalogue;
  /** Those of the ids that the graph holds. */
  existingProvisions(ids: readonly string[]): Promise<ReadonlySet<string>>;
}
