import type { Database } from "../graph/database.js";
import { loadStatuteCollection, readStatuteTargets } from "../graph/load/load-statute.js";
import { statuteHash } from "../graph/load/statute-rows.js";
import type { StatuteInput } from "../graph/load/statute-input.js";
import { matchLaws, type OmittedLaw } from "../ingest/laws/match-laws.js";
import type { LawDatabase } from "../ingest/laws/read-law-database.js";
import type { MatchedStatute } from "../ingest/statute/prepare-statutes.js";
import { LAW_PACKAGE } from "../local/versions.js";
import { segment } from "../similarity/segmenter.js";
import type { ImportedStatute } from "./import-statutes.js";
import { messages } from "./messages/catalogue.js";
import type { Progress } from "./progress.js";
import { recordingForm } from "./stored-form.js";

/** What fetching the texts of laws came to. */
export interface FetchedLaws {
  readonly dryRun: boolean;
  readonly laws: readonly FetchedLaw[];
  readonly left: readonly OmittedLaw[];
}

/** A law whose texts were fetched, version by version. */
export interface FetchedLaw extends ImportedStatute {
  readonly version: string | undefined;
  /** Undefined where a dry run would load it. */
  readonly outcome: "loaded" | "unchanged" | undefined;
}

/**
 * Matches the laws of a database to the instruments of the graph and, where it is no dry run, loads
 * their texts.
 */
export async function fetchLaws(
  database: Database,
  laws: LawDatabase,
  options: { readonly dryRun: boolean; readonly progress: Progress },
): Promise<FetchedLaws> {
  const targets = (await readStatuteTargets(database)).map((each) => ({
    ...each,
    hasText: each.textHash !== undefined,
  }));
  const { matched, left, superseded } = matchLaws(laws, targets);
  const { dryRun, progress } = options;
  const hashes = new Map(targets.map((each) => [each.id, each.textHash]));
  const isThere = ({ instrument, statute }: MatchedStatute) =>
    hashes.get(instrument.id) === statuteHash(statute);
  if (!dryRun) await load(database, matched, superseded, progress);
  const fetched = matched.map((law): FetchedLaw => ({
    title: law.statute.title,
    version: law.statute.dates.version,
    instrumentId: law.instrument.id,
    isNew: law.isNew,
    articles: law.statute.articles.length,
    outcome: isThere(law) ? "unchanged" : dryRun ? undefined : "loaded",
  }));
  return { dryRun, laws: fetched, left };
}

async function load(
  database: Database,
  matched: readonly MatchedStatute[],
  superseded: readonly string[],
  progress: Progress,
): Promise<void> {
  const inputs = matched.map(({ statute, instrument }): StatuteInput => ({
    statute,
    instrument,
    made: "kind" in instrument ? { kind: instrument.kind, date: instrument.date } : undefined,
  }));
  await recordingForm(database, () =>
    loadStatuteCollection(
      database,
      { source: LAW_PACKAGE, inputs, superseded },
      segment,
      (done, total) => progress.update(messages().progress.load.reference, done, total),
    ),
  );
  progress.end();
}
