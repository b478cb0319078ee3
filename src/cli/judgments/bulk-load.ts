import type { Database } from "../../graph/database.js";
import { holdsCollections } from "../../graph/load/bulk-graph.js";
import { JudgmentLoad } from "../../graph/load/load-judgments.js";
import { withLoadLock } from "../../graph/load/load-lock.js";
import type { RowFilter } from "../../ingest/collection/row-filter.js";
import type { InputFile } from "../../ingest/import/input-file.js";
import { judgmentsOf } from "../../ingest/ingest-document.js";
import { dataFolder } from "../../local/server.js";
import { requireStopped } from "../../local/stored-data.js";
import { segment } from "../../similarity/segmenter.js";
import { messages } from "../messages/catalogue.js";
import { withDatabase, withoutCredentials } from "../open-database.js";
import type { Progress } from "../progress.js";
import { CommandError, readSettings } from "../settings.js";
import { honourTakedownList } from "../takedown.js";
import { BulkImport } from "./bulk-import.js";
import { CollectionReport } from "./collection-report.js";
import { findFiles } from "./found-files.js";
import { type CollectionOptions, hasReferenceNodes, readKnowledge } from "./import-collection.js";
import { Rate, rateProgress } from "./rate.js";
import { addTallies, type ImportOutcome, type Tally } from "./tally.js";
import { selectRows } from "./select-rows.js";

interface BulkTask {
  readonly options: CollectionOptions;
  /** The path of the report file. */
  readonly report: string;
  readonly progress: Progress;
}

/**
 * Loads all files by one bulk import.
 * @throws CommandError where the graph is not that of the managed server, or has a collection
 * already.
 */
export async function bulkLoad(
  inputs: readonly InputFile[],
  filter: RowFilter,
  sample: number | undefined,
  task: BulkTask,
): Promise<ImportOutcome> {
  const words = messages().importJudgments;
  const settings = readSettings(process.env);
  if (settings.neo4j !== undefined)
    throw new CommandError(words.bulkElsewhere(withoutCredentials(settings.neo4j.uri)));
  const home = dataFolder(process.env);
  await requireStopped(home);
  const began = performance.now();
  const { bulk, tally, files } = await withDatabase(settings, task.progress, (database) =>
    withLoadLock(database, () => writeFiles(database, home, inputs, filter, sample, task)),
  );
  let all = tally;
  try {
    all = addTallies(tally, await bulk.switchOver(task.progress));
  } finally {
    await bulk.drop();
  }
  const seconds = (performance.now() - began) / 1000;
  const cases = all.created + all.changed + all.unchanged;
  return { files, loadedBefore: [], tally: all, seconds, casesASecond: cases / seconds };
}

interface WrittenFiles {
  readonly bulk: BulkImport;
  readonly tally: Tally;
  readonly files: number;
}

async function writeFiles(
  database: Database,
  home: string,
  inputs: readonly InputFile[],
  filter: RowFilter,
  sample: number | undefined,
  { options, report: path, progress }: BulkTask,
): Promise<WrittenFiles> {
  const words = messages();
  if (await holdsCollections(database)) throw new CommandError(words.importJudgments.bulkHolds);
  await honourTakedownList(database, options.takedown);
  const publication = judgmentsOf(options);
  const { context } = await JudgmentLoad.begin(database, publication, segment);
  try {
    if (!hasReferenceNodes(context)) throw new CommandError(words.importJudgments.noSeeds);
    const files = await findFiles(database, inputs, options, progress);
    const selection = { filter, sample, context, mapped: options.mapped };
    const isWanted = await selectRows(files, selection, progress);
    const report = await CollectionReport.open(path, 0, words);
    const knowledge = await readKnowledge(database, context, options);
    const bulk = await BulkImport.begin(home, database, knowledge, options);
    const rate = new Rate(files.reduce((sum, each) => sum + each.size, 0));
    const written = bulk.write(database, files, isWanted, report, {
      ...rateProgress(rate, progress),
      onKept: (nodes) => progress.print(`${words.importJudgments.bulkKept}: ${nodes}`),
    });
    const tally = await written.catch(async (error: unknown) => {
      await bulk.drop();
      throw error;
    });
    await report.close();
    return { bulk, tally, files: files.length };
  } finally {
    // the former graph is left as it was: the files have what the new one needs
    await database.writeAlone("write/delete-empty-publications", { ids: [publication.id] });
  }
}
