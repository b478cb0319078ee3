import { InstrumentCatalogue } from "../citation/catalogue.js";
import type { Database } from "../graph/database.js";
import { load } from "../graph/load/load.js";
import { readLoadContext } from "../graph/load/load-context.js";
import type { LoadCounts } from "../graph/load/load-input.js";
import { existingProvisions, readInstrumentCatalogue } from "../graph/read/known-references.js";
import type { KnownReferences } from "../ingest/import/known-references.js";
import { type InputFile, prepareImport, type PreparedImport } from "../ingest/import/prepare-import.js";
import type { Fault } from "../ingest/record/fault.js";
import { segment } from "../similarity/segmenter.js";
import type { Progress } from "./progress.js";

export type ImportResult =
  | { readonly kind: "faults"; readonly faults: readonly Fault[]; readonly more: number }
  | { readonly kind: "checked"; readonly prepared: PreparedImport }
  | { readonly kind: "loaded"; readonly counts: LoadCounts; readonly prepared: PreparedImport };

export interface ImportOptions {
  /** What the load is called: "seeds", or the paths that were given. */
  readonly source: string;
  readonly dryRun: boolean;
  /** Whether this input is the only source of the reference records that came from it. */
  readonly prunesReference: boolean;
  readonly progress: Progress;
}

const LABELS = { reference: "Loading statutes", cases: "Loading cases", "clean-up": "Removing what is gone" } as const;

/** Checks all records of the files and, where there is no fault and it is no dry run, loads them. */
export async function importRecords(
  database: Database,
  files: readonly InputFile[],
  options: ImportOptions,
): Promise<ImportResult> {
  const preparation = await prepareImport(files, await knownReferences(database));
  if (!preparation.ok) return { kind: "faults", faults: preparation.faults, more: preparation.more };
  const { prepared } = preparation;
  if (options.dryRun) return { kind: "checked", prepared };
  const counts = await load(
    database,
    { ...prepared, source: options.source, prunesReference: options.prunesReference, cases: () => prepared.cases() },
    segment,
    ({ step, done, total }) => options.progress.update(LABELS[step], done, total),
  );
  options.progress.end();
  return { kind: "loaded", counts, prepared };
}

async function knownReferences(database: Database): Promise<KnownReferences> {
  const [context, instruments] = await Promise.all([readLoadContext(database), readInstrumentCatalogue(database)]);
  const keys = (map: ReadonlyMap<string, unknown>): ReadonlySet<string> => new Set(map.keys());
  return {
    regions: keys(context.regions),
    courts: keys(context.courts),
    publications: keys(context.publications),
    factors: keys(context.factors),
    causes: keys(context.causes),
    catalogue: new InstrumentCatalogue(instruments),
    existingProvisions: (ids) => existingProvisions(database, ids),
  };
}
