import type { Database } from "../graph/database.js";
import {
  loadStatutes,
  readStatuteTargets,
  type StatuteCounts,
} from "../graph/load/load-statute.js";
import type { StatuteInput } from "../graph/load/statute-input.js";
import type { Fault } from "../ingest/record/fault.js";
import { matchStatutes } from "../ingest/statute/prepare-statutes.js";
import { readStatuteFile, type ReadStatutes } from "../ingest/statute/read-statutes.js";
import { segment } from "../similarity/segmenter.js";
import { messages } from "./messages/catalogue.js";
import type { Progress } from "./progress.js";
import { recordingForm } from "./stored-form.js";

export type StatutesResult =
  | { readonly kind: "faults"; readonly faults: readonly Fault[] }
  | { readonly kind: "checked"; readonly statutes: readonly ImportedStatute[] }
  | {
      readonly kind: "loaded";
      readonly statutes: readonly ImportedStatute[];
      readonly counts: readonly StatuteCounts[];
    };

/** A statute that was read from a file. */
export interface ImportedStatute {
  readonly title: string;
  readonly instrumentId: string;
  /** Whether the graph lacked the instrument. */
  readonly isNew: boolean;
  readonly articles: number;
}

/**
 * Reads and matches the texts of all files and, where there is no fault and it is no dry run, loads
 * them.
 */
export async function importStatutes(
  database: Database,
  files: readonly string[],
  options: { readonly dryRun: boolean; readonly progress: Progress },
): Promise<StatutesResult> {
  const read: ReadStatutes[] = [];
  for (const [done, file] of files.entries()) {
    options.progress.update(messages().progress.readingStatutes, done, files.length);
    read.push(await readStatuteFile(file));
  }
  const faults = read.flatMap((each) => each.faults);
  if (faults.length > 0) return { kind: "faults", faults };
  const targets = await readStatuteTargets(database);
  const preparation = matchStatutes(
    read.flatMap((each) => each.statutes),
    targets,
  );
  if (preparation.faults.length > 0) return { kind: "faults", faults: preparation.faults };
  const statutes = preparation.matched.map(({ statute, instrument, isNew }) => ({
    title: statute.title,
    instrumentId: instrument.id,
    isNew,
    articles: statute.articles.length,
  }));
  if (options.dryRun) return { kind: "checked", statutes };
  const inputs = preparation.matched.map(({ statute, instrument }): StatuteInput => ({
    statute,
    instrument,
    made: "kind" in instrument ? { kind: instrument.kind, date: instrument.date } : undefined,
  }));
  const counts = await recordingForm(database, () =>
    loadStatutes(database, inputs, segment, (done, total) =>
      options.progress.update(messages().progress.load.reference, done, total),
    ),
  );
  options.progress.end();
  return { kind: "loaded", statutes, counts };
}
