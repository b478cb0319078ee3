import { createHash } from "node:crypto";
import { availableParallelism } from "node:os";
import { type Command, Option } from "commander";
import type { Database } from "../../graph/database.js";
import { loadedJudgmentFiles } from "../../graph/load/judgment-files.js";
import { withLoadLock } from "../../graph/load/load-lock.js";
import { readColumnMap } from "../../ingest/collection/columns.js";
import { readFilter, type RowFilter } from "../../ingest/collection/row-filter.js";
import type { InputFile } from "../../ingest/import/input-file.js";
import type { PersonalDataMode } from "../../ingest/privacy/gate-record.js";
import { messages } from "../messages/catalogue.js";
import { withDatabase } from "../open-database.js";
import { createProgress, type Progress, SILENT } from "../progress.js";
import { CommandError, readSettings } from "../settings.js";
import { currentForm } from "../stored-form.js";
import { hashWithTakedown, honourTakedownList, readTakedownList } from "../takedown.js";
import { yieldToReaders } from "../yield-to-readers.js";
import { bulkLoad } from "./bulk-load.js";
import { collectionFiles } from "./collection-files.js";
import { CollectionReport } from "./collection-report.js";
import { findFiles, type FoundFile } from "./found-files.js";
import {
  CollectionImport,
  type CollectionOptions,
  hasReferenceNodes,
} from "./import-collection.js";
import { Rate, rateProgress } from "./rate.js";
import { selectRows } from "./select-rows.js";
import { addTallies, type ImportOutcome, NO_ROWS } from "./tally.js";

interface JudgmentFlags {
  readonly map?: string;
  readonly city?: string;
  readonly cause?: string;
  readonly years?: string;
  readonly kind?: string;
  readonly sample?: string;
  readonly publisher?: string;
  readonly report: string;
  readonly personalData: PersonalDataMode;
  readonly threads?: string;
  readonly again?: boolean;
  readonly bulk?: boolean;
  readonly json?: boolean;
}

/**
 * leian import-judgments FILE… and leian update DIR: load collections of judgments into the graph.
 */
export function addImportJudgmentsCommands(program: Command): void {
  const { importJudgments: help, update } = messages().help;
  withOptions(
    program
      .command("import-judgments")
      .description(help.description)
      .argument("<files...>", help.files)
      .option("--again", help.again)
      .option("--bulk", help.bulk),
  ).action(async (files: string[], flags: JudgmentFlags) => run(files, flags, false));
  withOptions(
    program.command("update").description(update.description).argument("<folder>", update.folder),
  ).action(async (folder: string, flags: JudgmentFlags) => run([folder], flags, true));
}

function withOptions(command: Command): Command {
  const help = messages().help.importJudgments;
  return command
    .option("--map <columns>", help.map)
    .option("--city <names>", help.city)
    .option("--cause <names>", help.cause)
    .option("--years <years>", help.years)
    .option("--kind <kinds>", help.kind)
    .option("--sample <count>", help.sample)
    .option("--publisher <name>", help.publisher)
    .addOption(new Option("--report <file>", help.report).default("import-judgments.txt"))
    .addOption(
      new Option("--personal-data <mode>", messages().help.import.personalData)
        .choices(["mask", "refuse"])
        .default("mask"),
    )
    .option("--threads <count>", help.threads)
    .option("--json", messages().help.import.json);
}

async function run(
  paths: readonly string[],
  flags: JudgmentFlags,
  newOnly: boolean,
): Promise<void> {
  const words = messages();
  const progress = flags.json ? SILENT : createProgress();
  const files = await collectionFiles(paths);
  if (files.length === 0) throw new CommandError(words.importJudgments.noFiles);
  const { options, filter } = await readFlags(flags);
  if (flags.bulk) {
    const outcome = await bulkLoad(files, filter, countOf("--sample", flags.sample), {
      options,
      report: flags.report,
      progress,
    });
    printOutcome(outcome, flags, progress);
    return;
  }
  const outcome = await withDatabase(readSettings(process.env), progress, async (database) => {
    yieldToReaders();
    return withLoadLock(database, async () => {
      await honourTakedownList(database, options.takedown);
      return loadFiles(database, files, { ...flags, newOnly }, filter, options, progress);
    });
  });
  printOutcome(outcome, flags, progress);
}

function printOutcome(
  outcome: ImportOutcome,
  { json, report }: JudgmentFlags,
  progress: Progress,
): void {
  progress.end();
  if (json) process.stdout.write(`${JSON.stringify({ ok: true, ...outcome })}\n`);
  else process.stdout.write(`${messages().importJudgments.done(outcome, report)}\n`);
}

async function readFlags(
  flags: JudgmentFlags,
): Promise<{ readonly options: CollectionOptions; readonly filter: RowFilter }> {
  const words = messages().importJudgments;
  const mapped = readColumnMap(flags.map ?? "");
  if ("part" in mapped) throw new CommandError(words.unknownColumn(mapped.part));
  const filter = readFilter(flags);
  if ("part" in filter) throw new CommandError(words.unreadFilter(filter.option, filter.part));
  const takedown = await readTakedownList(process.env);
  const { map, city, cause, years, kind, sample, publisher, personalData } = flags;
  const asked = [map, city, cause, years, kind, sample, publisher, personalData];
  const options: CollectionOptions = {
    mapped,
    publisher,
    takedown,
    personalData,
    selection: hashWithTakedown(JSON.stringify(asked.map((each) => each ?? "")), takedown),
    form: createHash("sha256").update(currentForm().form).digest("hex").slice(0, 24),
    threads: countOf("--threads", flags.threads) ?? availableParallelism(),
  };
  return { options, filter };
}

/** Reads a whole number above 0 of the command line. */
function countOf(option: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^[1-9]\d{0,8}$/u.test(text))
    throw new CommandError(messages().importJudgments.noCount(option, text));
  return Number(text);
}

async function loadFiles(
  database: Database,
  inputs: readonly InputFile[],
  flags: JudgmentFlags & { readonly newOnly: boolean },
  filter: RowFilter,
  options: CollectionOptions,
  progress: Progress,
): Promise<ImportOutcome> {
  const words = messages();
  const found = await findFiles(database, inputs, options, progress);
  const held = await loadedJudgmentFiles(database, flags.newOnly ? found : []);
  const isDone = (file: FoundFile) => held.has(file.id) || (file.isLoaded && flags.again !== true);
  const files = found.filter((file) => !isDone(file));
  const rate = new Rate(files.reduce((sum, each) => sum + each.size, 0));
  const loadedBefore = found.filter(isDone).map((each) => each.name);
  let tally = NO_ROWS;
  if (files.length > 0) {
    const work = await CollectionImport.begin(database, options);
    try {
      if (!hasReferenceNodes(work.context)) throw new CommandError(words.importJudgments.noSeeds);
      const sample = countOf("--sample", flags.sample);
      const isWanted = await selectRows(
        files,
        { filter, sample, context: work.context, mapped: options.mapped },
        progress,
      );
      const from = files.find((each) => each.resumesFrom !== undefined)?.resumesFrom?.reported ?? 0;
      const report = await CollectionReport.open(flags.report, from, words);
      for (const file of files)
        tally = addTallies(
          tally,
          await work.file(file, isWanted, report, rateProgress(rate, progress)),
        );
      await report.close();
    } finally {
      await work.end();
    }
  }
  const { seconds, casesASecond } = rate;
  return { files: files.length, loadedBefore, tally, seconds, casesASecond };
}
