import { stat } from "node:fs/promises";
import { InstrumentCatalogue } from "../citation/catalogue.js";
import type { Database } from "../graph/database.js";
import { load } from "../graph/load/load.js";
import { type LoadContext, readLoadContext } from "../graph/load/load-context.js";
import type { LoadCounts } from "../graph/load/load-input.js";
import {
  editedCases,
  existingProvisions,
  readInstrumentCatalogue,
} from "../graph/read/known-references.js";
import { inferFactors } from "../ingest/import/infer-factors.js";
import type { KnownReferences } from "../ingest/import/known-references.js";
import { type InputFile } from "../ingest/import/input-file.js";
import { prepareImport, type PreparedImport } from "../ingest/import/prepare-import.js";
import type { PersonalDataMode } from "../ingest/privacy/gate-record.js";
import { type MaskedCase, PersonalDataGate } from "../ingest/privacy/personal-data-gate.js";
import type { Fault } from "../ingest/record/fault.js";
import { LeaveOut } from "../ingest/takedown/leave-out.js";
import { NOTHING_TAKEN_DOWN, type TakedownList } from "../ingest/takedown/takedown-list.js";
import { FactorVocabulary } from "../similarity/factor-vocabulary.js";
import { segment } from "../similarity/segmenter.js";
import { messages } from "./messages/catalogue.js";
import type { Progress } from "./progress.js";
import { recordingForm } from "./stored-form.js";
import { hashWithTakedown, honourTakedownList } from "./takedown.js";

export type ImportResult =
  | { readonly kind: "faults"; readonly faults: readonly Fault[]; readonly more: number }
  | { readonly kind: "checked"; readonly prepared: PreparedImport; readonly withheld: Withheld }
  | {
      readonly kind: "loaded";
      readonly counts: LoadCounts;
      readonly prepared: PreparedImport;
      readonly withheld: Withheld;
    };

/** What did not come into the graph as it stood in the files. */
export interface Withheld {
  readonly masked: readonly MaskedCase[];
  /** The ids of cases of the input that the takedown list names. */
  readonly takenDown: readonly string[];
  /** The ids of such cases that the graph held until now. */
  readonly removed: readonly string[];
}

/** How records are checked and loaded. */
export interface ImportOptions {
  /** What the load is called: "seeds", or the paths that were given. */
  readonly source: string;
  readonly dryRun: boolean;
  /** Whether this input is the only source of the reference records that came from it. */
  readonly prunesReference: boolean;
  readonly progress: Progress;
  /** What happens to personal data in case records; masked where it is left out. */
  readonly personalData?: PersonalDataMode;
  /** The cases that are left out and removed; none where it is left out. */
  readonly takedown?: TakedownList;
}

/**
 * Checks all records of the files and, where there is no fault and it is no dry run, loads them.
 */
export async function importRecords(
  database: Database,
  files: readonly InputFile[],
  options: ImportOptions,
): Promise<ImportResult> {
  const gate = new PersonalDataGate(options.personalData ?? "mask");
  const takedown = options.takedown ?? NOTHING_TAKEN_DOWN;
  const leaveOut = new LeaveOut(takedown);
  const context = await readLoadContext(database);
  const preparation = await prepareImport(
    files,
    await knownReferences(database, context, options),
    (read) => gate.pass(leaveOut.see(read)),
  );
  if (!preparation.ok)
    return { kind: "faults", faults: preparation.faults, more: preparation.more };
  const { prepared } = preparation;
  const withheld = { masked: gate.masked, takenDown: leaveOut.leftOut };
  if (options.dryRun) return { kind: "checked", prepared, withheld: { ...withheld, removed: [] } };
  await database.require((await bytesOf(files)) * STORED_A_BYTE);
  const removed = await honourTakedownList(database, takedown);
  const vocabulary = vocabularyOf(context, prepared);
  const counts = await recordingForm(database, () =>
    load(
      database,
      {
        ...prepared,
        source: options.source,
        contentHash: hashWithTakedown(prepared.contentHash, takedown),
        prunesReference: options.prunesReference,
        cases: () => withFactors(leaveOut.from(prepared.cases()), vocabulary),
      },
      segment,
      ({ step, done, total }) =>
        options.progress.update(messages().progress.load[step], done, total),
    ),
  );
  options.progress.end();
  return { kind: "loaded", counts, prepared, withheld: { ...withheld, removed } };
}

/**
 * What a byte of records takes in the store with its indexes: 1.5 MB of seeds made 16 MB, and logs
 * of transactions of 12 MB, which do not grow with the input.
 */
const STORED_A_BYTE = 12;

async function bytesOf(files: readonly InputFile[]): Promise<number> {
  const sizes = await Promise.all(
    files.map(({ path }) =>
      stat(path).then(
        ({ size }) => size,
        () => 0, // whoever reads it says what is wrong
      ),
    ),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** The names of the graph's factors and of those that the input itself brings. */
function vocabularyOf({ factors }: LoadContext, { reference }: PreparedImport): FactorVocabulary {
  const held = [...factors].map(
    ([id, { label, aliases }]) => [id, { id, label, aliases }] as const,
  );
  const brought = reference.factors.map(
    ({ id, label, aliases }) => [id, { id, label, aliases }] as const,
  );
  return new FactorVocabulary([...new Map([...held, ...brought]).values()], segment);
}

async function* withFactors(
  cases: ReturnType<PreparedImport["cases"]>,
  vocabulary: FactorVocabulary,
): ReturnType<PreparedImport["cases"]> {
  for await (const each of cases) yield { ...each, record: inferFactors(each.record, vocabulary) };
}

async function knownReferences(
  database: Database,
  context: LoadContext,
  { prunesReference }: Pick<ImportOptions, "prunesReference">,
): Promise<KnownReferences> {
  const instruments = await readInstrumentCatalogue(database);
  const keys = (map: ReadonlyMap<string, unknown>): ReadonlySet<string> => new Set(map.keys());
  return {
    regions: keys(context.regions),
    regionNames: [...context.regions.values()],
    courts: keys(context.courts),
    publications: keys(context.publications),
    factors: keys(context.factors),
    causes: keys(context.causes),
    catalogue: new InstrumentCatalogue(instruments),
    existingProvisions: (ids) => existingProvisions(database, ids),
    editedCases: async (ids) => (prunesReference ? new Map() : editedCases(database, ids)),
  };
}
