import type { Database } from "../graph/database.js";
import { loadStatuteCollection, readStatuteTargets } from "../graph/load/load-statute.js";
import type { StatuteInput } from "../graph/load/statute-input.js";
import { type LeftLaw, type MatchedLaw, matchLaws } from "../ingest/laws/match-laws.js";
import type { LawDatabase } from "../ingest/laws/read-law-database.js";
import { LAW_PACKAGE, LAW_PACKAGE_VERSION } from "../local/versions.js";
import { segment } from "../similarity/segmenter.js";
import { messages } from "./messages/catalogue.js";
import type { Progress } from "./progress.js";
import { recordingForm } from "./stored-form.js";

/** What the load of the laws is called, and where their texts say that they are from. */
export const LAWS_SOURCE = `${LAW_PACKAGE} ${LAW_PACKAGE_VERSION}`;

export interface FetchedLaws {
  readonly dryRun: boolean;
  readonly laws: readonly FetchedLaw[];
  readonly left: readonly LeftLaw[];
}

export interface FetchedLaw {
  readonly title: string;
  readonly version: string | undefined;
  readonly instrumentId: string;
  /** Whether the graph lacked the instrument. */
  readonly isNew: boolean;
  readonly articles: number;
  /** Undefined in a dry run. */
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
  const { matched, left } = matchLaws(laws, targets);
  const { dryRun, progress } = options;
  const outcomes = dryRun ? [] : await load(database, matched, progress);
  const fetched = matched.map(({ statute, instrument, isNew }, index) => ({
    title: statute.title,
    version: statute.dates.version,
    instrumentId: instrument.id,
    isNew,
    articles: statute.articles.length,
    outcome: outcomes[index],
  }));
  return { dryRun, laws: fetched, left };
}

async function load(database: Database, matched: readonly MatchedLaw[], progress: Progress) {
  const inputs = matched.map(({ statute, instrument }): StatuteInput => ({
    statute,
    instrument,
    made: "kind" in instrument ? { kind: instrument.kind, date: instrument.date } : undefined,
  }));
  const outcomes = await recordingForm(database, () =>
    loadStatuteCollection(database, { source: LAWS_SOURCE, inputs }, segment, (done, total) =>
      progress.update(messages().progress.load.reference, done, total),
    ),
  );
  progress.end();
  return outcomes;
}
