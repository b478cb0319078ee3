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
import {
  type CollectionOptions,
  findFile,
  type FoundFile,
  isGrounded,
  readKnowledge,
} from "./import-collection.js";
import { Rate } from "./rate.js";
import { addTallies, type ImportOutcome, type Tally } from "./tally.js";
import { wantedRows } from "./wanted-rows.js";

interface BulkTask {
  readonly options: CollectionOptions;
  /** The path of the report. */
  readonly report: string;
  readonly progress: Progress;
}

/**
 * Loads files by the bulk route, all of them together.
 * @throws CommandError where the graph is not the managed server's or has a collection already.
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
    if (!isGrounded(context)) throw new CommandError(words.importJudgments.noSeeds);
    const files = await findFiles(database, inputs, options, progress);
    const choice = { filter, sample, context, mapped: options.mapped };
    const isWanted = await wantedRows(files, choice, progress);
    const report = await CollectionReport.open(path, 0, words);
    const knowledge = await readKnowledge(database, context, options);
    const bulk = await BulkImport.begin(home, database, knowledge, options);
    const rate = new Rate(files.reduce((sum, each) => sum + each.size, 0));
    const written = bulk.write(database, files, isWanted, report, {
      onBytes: (bytes) => rate.addBytes(bytes),
      onCases: (cases) => {
        rate.addCases(cases);
        progress.update(
          words.progress.loadingJudgments,
          Math.floor(rate.megabytes),
          Math.ceil(rate.totalMegabytes),
          words.importJudgments.rate(rate.casesASecond, rate.secondsLeft),
        );
      },
      onKept: (nodes) => progress.print(`${words.importJudgments.bulkKept}: ${nodes}`),
    });
    const tally = await written.catch(async (error: unknown) => {
      await bulk.drop();
      throw error;
    });
    await report.close();
    return { bulk, tally, files: files.length };
  } finally {
    // the former graph stays as it was: what the new one has is in the files by now
    await database.writeAlone("write/delete-empty-publications", { ids: [publication.id] });
  }
}

async function findFiles(
  database: Database,
  inputs: readonly InputFile[],
  options: CollectionOptions,
  progress: Progress,
): Promise<readonly FoundFile[]> {
  const found: FoundFile[] = [];
  for (const [done, input] of inputs.entries()) {
    progress.update(messages().progress.lookingAtFiles, done, inputs.length);
    found.push(await findFile(database, input, options));
  }
  return found;
}
