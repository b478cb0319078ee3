import { setTimeout as sleep } from "node:timers/promises";
import type { Database } from "../graph/database.js";
import { LoadInProgressError } from "../graph/load/load-lock.js";
import { refusesWrites } from "../graph/read-only.js";
import type { TakedownList } from "../ingest/takedown/takedown-list.js";
import type { SimilarityKnowledge } from "../search/similarity-knowledge.js";
import { expectedError } from "./expected-error.js";
import { importRecords } from "./import-records.js";
import { messages } from "./messages/catalogue.js";
import { isPassing, withoutCredentials } from "./open-database.js";
import { type MeaningPreparation, prepareMeaning } from "./prepare-meaning.js";
import type { Progress } from "./progress.js";
import { SEEDS_SOURCE, seedFiles, seedsAreLoaded } from "./seeds.js";
import type { ServedDatabase } from "./served-database.js";
import { CommandError } from "./settings.js";
import { compareForm, renew } from "./stored-form.js";
import type { TakedownWatch } from "./takedown-watch.js";

/** The pause before an attempt that the database broke off is repeated. */
const AGAIN_MS = 500;
/** Work in the background that a database broke off can wait. */
const LATER_MS = 5000;

/** What a graph is prepared with before it is served. */
export interface Preparation {
  readonly served: ServedDatabase;
  /** Whether the seeds are loaded where they changed. */
  readonly seeds: boolean;
  readonly takedown: TakedownList;
  readonly watch: TakedownWatch;
  readonly progress: Progress;
  readonly signal: AbortSignal;
}

/**
 * Brings the graph to where queries may be answered, however often the database goes away
 * meanwhile: its schema, the seeds, the takedown list. Settles early where the signal fires.
 * @throws CommandError or LocalServerError where waiting does not help.
 */
export async function prepareGraph(preparation: Preparation): Promise<void> {
  const { served, seeds, takedown, watch, progress, signal } = preparation;
  const words = messages().start;
  const mayPass = retriedFaults(progress);
  await whileNotDone(signal, AGAIN_MS, mayPass, async () => {
    await served.open(signal);
    if (seeds) await seedIfChanged(served.database, takedown, progress);
    await watch.honour();
    const isReadOnly = await refusesWrites(served.reader);
    progress.print(isReadOnly ? words.readOnly : words.notReadOnly);
  });
  const { options } = served.database;
  if (!served.managed && options !== undefined)
    progress.print(words.foreign(withoutCredentials(options.uri)));
}

/**
 * What needs no one to wait for it: texts that an earlier version stored are written anew, and
 * searches get their meaning.
 */
export async function keepUpToDate(
  { database, managed }: ServedDatabase,
  meaning: MeaningPreparation | undefined,
  knowledge: SimilarityKnowledge,
  progress: Progress,
  signal: AbortSignal,
): Promise<void> {
  await whileNotDone(signal, LATER_MS, isPassing, () =>
    renewIfOld(database, managed, progress, signal),
  );
  if (meaning === undefined || signal.aborted) return;
  await whileNotDone(signal, LATER_MS, isPassing, () =>
    prepareMeaning(meaning, knowledge, { database, managed }, progress, signal),
  );
}

/** Does the work, again after a pause where what it failed of may pass. */
async function whileNotDone(
  signal: AbortSignal,
  pauseMs: number,
  mayPass: (error: unknown) => boolean,
  work: () => Promise<void>,
): Promise<void> {
  const isOver = () => signal.aborted;
  while (!isOver())
    try {
      await work();
      return;
    } catch (error) {
      if (isOver()) return;
      if (!mayPass(error)) throw error;
      await sleep(pauseMs, undefined, { signal }).catch(() => {});
    }
}

/**
 * Faults that pass: a database that went away comes back, and another process's load ends, which is
 * printed once.
 */
function retriedFaults(progress: Progress): (error: unknown) => boolean {
  let isPrinted = false;
  return (error) => {
    if (!(error instanceof LoadInProgressError)) return isPassing(error);
    if (!isPrinted) progress.print(messages().start.stillLoading);
    isPrinted = true;
    return true;
  };
}

async function seedIfChanged(
  database: Database,
  takedown: TakedownList,
  progress: Progress,
): Promise<void> {
  const files = await seedFiles();
  if (await seedsAreLoaded(database, files, takedown)) return;
  const result = await importRecords(database, files, {
    source: SEEDS_SOURCE,
    dryRun: false,
    prunesReference: true,
    progress,
    takedown,
  });
  if (result.kind === "faults")
    throw new CommandError(
      messages().start.seedFaults(result.faults.map(messages().fault).join("\n")),
    );
}

/**
 * What an earlier version stored is written anew while the API answers; a database of the user's
 * own only on request.
 */
async function renewIfOld(
  database: Database,
  managed: boolean,
  progress: Progress,
  signal: AbortSignal,
): Promise<void> {
  const words = messages().start;
  try {
    const { current, otherLexicon } = await compareForm(database);
    if (otherLexicon !== undefined)
      progress.print(words.otherLexicon(otherLexicon.loaded, otherLexicon.own));
    if (current) return;
    progress.print(managed ? words.renewing : words.otherVersion);
    if (!managed) return;
    const changed = await renew(database, progress, signal);
    if (changed !== undefined) progress.print(words.renewed(changed));
  } catch (error) {
    if (isPassing(error)) throw error;
    if (!signal.aborted) progress.print(words.notRenewed(expectedError(error) ?? words.unexpected));
  }
}
