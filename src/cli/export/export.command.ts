import { type Command, Option } from "commander";
import { OUTCOMES } from "../../domain/closed-lists.js";
import { type Count, exactly } from "../../domain/count.js";
import type { Database } from "../../graph/database.js";
import type { CaseFilter } from "../../graph/read/case-filter.js";
import { countCases } from "../../graph/read/case-pages.js";
import { resolveFilter, type WrittenFilter } from "../../search/resolve-filter.js";
import { InputError, NotFoundError } from "../../search/search-errors.js";
import { messages } from "../messages/catalogue.js";
import { withDatabase } from "../open-database.js";
import { OpenSearch } from "../open-search.js";
import { createProgress, type Progress } from "../progress.js";
import { CommandError, readSettings } from "../settings.js";
import { checkFile, checkFolder, Sink, SinkFolder } from "./sink.js";
import { writeAdminFiles, writeGraphml } from "./write-graph.js";
import { writeRecords } from "./write-records.js";
import { writeTables } from "./write-tables.js";

const FORMATS = ["jsonl", "csv", "graphml", "admin"] as const;
type Format = (typeof FORMATS)[number];

interface ExportFlags {
  readonly format: Format;
  readonly out?: string;
  readonly force?: boolean;
  readonly city?: readonly string[];
  readonly court?: readonly string[];
  readonly cause?: readonly string[];
  readonly factor?: readonly string[];
  readonly article?: readonly string[];
  readonly outcome?: readonly (typeof OUTCOMES)[number][];
  readonly publication?: readonly string[];
  readonly keyword?: string;
  readonly years?: string;
}

/**
 * leian export: writes the graph, or the cases that pass a filter, for other programs and for
 * Excel.
 */
export function addExportCommand(program: Command): void {
  const help = messages().help.export;
  const list = (text: string) => text.split(/[,，]/u).flatMap((each) => each.trim() || []);
  program
    .command("export")
    .description(help.description)
    .addOption(new Option("--format <format>", help.format).choices(FORMATS).default("jsonl"))
    .option("--out <path>", help.out)
    .option("--force", help.force)
    .option("--city <names>", help.city, list)
    .option("--court <names>", help.court, list)
    .option("--cause <names>", help.cause, list)
    .option("--factor <names>", help.factor, list)
    .option("--article <citations>", help.article, list)
    .option("--outcome <outcomes>", help.outcome, outcomes(list))
    .option("--publication <names>", help.publication, list)
    .option("--keyword <words>", help.keyword)
    .option("--years <years>", help.years, years)
    .action(run);
}

async function run(flags: ExportFlags): Promise<void> {
  const { format, out } = flags;
  const isFolder = format === "csv" || format === "admin";
  if (isFolder && out === undefined) throw new CommandError(messages().export.needsFolder(format));
  if (out !== undefined) await (isFolder ? checkFolder : checkFile)(out, flags.force ?? false);
  const progress = createProgress();
  await withDatabase(readSettings(process.env), progress, async (database) => {
    const context = new OpenSearch(database, undefined).context({ timeout: 300_000 });
    const filter = await resolveFilter(filterOf(flags), context).catch((error: unknown) => {
      throw error instanceof InputError || error instanceof NotFoundError
        ? new CommandError(messages().sentence(error.message))
        : error;
    });
    const cases = await countCases(database, filter, { timeout: 300_000 });
    const written = await write(database, filter, format, out, { progress, cases });
    progress.end();
    const words = messages().export;
    const all = written === undefined ? cases : exactly(written);
    progress.print(words.done(all.count, out ?? "-", all.isExact));
  });
}

interface ExportProgress {
  readonly progress: Progress;
  readonly cases: Count;
}

/** @returns how many cases were written, by a format that is written case by case. */
async function write(
  database: Database,
  filter: CaseFilter,
  format: Format,
  out: string | undefined,
  { progress, cases }: ExportProgress,
): Promise<number | undefined> {
  const words = messages().export;
  let done = 0;
  const onCases = (count: number) => {
    done += count;
    if (cases.isExact) progress.update(words.cases, done, cases.count);
  };
  const onNode = () => {
    done++;
    if (done % NODES_A_STEP === 0) progress.print(words.nodes(done));
  };
  const target =
    format === "csv" || format === "admin"
      ? new SinkFolder(out ?? "")
      : out === undefined
        ? Sink.standardOutput()
        : Sink.file(out);
  try {
    if (target instanceof SinkFolder)
      await (format === "csv"
        ? writeTables(database, filter, target, onCases)
        : writeAdminFiles(database, filter, target, onNode));
    else
      await (format === "jsonl"
        ? writeRecords(database, filter, target, onCases)
        : writeGraphml(database, filter, target, onNode));
    await target.end();
    return format === "jsonl" || format === "csv" ? done : undefined;
  } catch (error) {
    await target.drop();
    throw error;
  }
}

/** Nodes between two reports of progress. */
const NODES_A_STEP = 100_000;

function filterOf(flags: ExportFlags): WrittenFilter {
  const [from, to = from] = flags.years?.split("-") ?? [];
  return {
    regions: flags.city,
    courts: flags.court,
    causesOfAction: flags.cause,
    factors: flags.factor,
    provisions: flags.article,
    outcomes: flags.outcome,
    publications: flags.publication,
    keyword: flags.keyword,
    from,
    to,
  };
}

function outcomes(list: (text: string) => readonly string[]) {
  return (text: string) =>
    list(text).map((each) => {
      const found = OUTCOMES.find((outcome) => outcome === each.toUpperCase());
      if (found === undefined)
        throw new CommandError(messages().export.noOutcome(each, OUTCOMES.join(", ")));
      return found;
    });
}

/** @throws CommandError for anything but a year or a range of years. */
function years(text: string): string {
  if (!/^\d{4}(?:-\d{4})?$/u.test(text)) throw new CommandError(messages().export.noYears(text));
  return text;
}
