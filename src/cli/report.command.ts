import { access, constants, stat, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import type { Command } from "commander";
import { formatOf, writeReport } from "../report/report-file.js";
import type { SearchReport } from "../report/search-report.js";
import { reportOf } from "../report/state-search.js";
import { MOST_HITS, searchForReport } from "../search/report-search.js";
import { InputError, NotFoundError } from "../search/search-errors.js";
import { messages } from "./messages/catalogue.js";
import { withDatabase } from "./open-database.js";
import { openMeaning } from "./prepare-meaning.js";
import { OpenSearch } from "./open-search.js";
import { createProgress } from "./progress.js";
import { readDocument } from "../ingest/read/read-document.js";
import { CommandError, readSettings } from "./settings.js";

interface Flags {
  readonly facts: string;
  readonly court: string;
  readonly searcher: string;
  readonly side?: string;
  readonly issue?: readonly string[];
  readonly first: string;
  readonly out?: string;
  readonly force?: boolean;
  readonly receipt?: boolean;
}

const SIDES = { claimant: "CLAIMANT", respondent: "RESPONDENT" } as const;

/** leian report: the search report of 法发〔2020〕24号第八条 for facts in a file. */
export function addReportCommand(program: Command): void {
  const help = messages().help.report;
  program
    .command("report")
    .description(help.description)
    .requiredOption("--facts <file>", help.facts)
    .requiredOption("--court <id or name>", help.court)
    .requiredOption("--searcher <name>", help.searcher)
    .option("--side <side>", help.side)
    .option("--issue <text...>", help.issue)
    .option("--first <number>", help.first, "10")
    .option("--out <file>", help.out)
    .option("--force", help.force)
    .option("--receipt", help.receipt)
    .action(async (flags: Flags) => {
      const write = writerFor(flags.out);
      if (flags.out !== undefined) await checkTarget(flags.out, flags.force ?? false);
      const side = sideOf(flags.side);
      const first = countOf(flags.first);
      const facts = (await readDocument(flags.facts)).text.trim();
      const settings = readSettings(process.env);
      const progress = createProgress();
      const meaning = openMeaning(settings.embeddings, 1);
      await withDatabase(settings, progress, async (database) => {
        const opened = new OpenSearch(database, meaning);
        await opened.prepareMeaning(progress);
        const context = opened.context();
        const forumCourt = await context.names.resolve(
          "court",
          flags.court,
          "--court",
          context.loaders,
        );
        const asked = { facts, forumCourt, issues: flags.issue, helps: side };
        const search = await searchForReport(
          { search: asked, searcher: flags.searcher, receipt: flags.receipt },
          context,
        );
        await write(reportOf(search, first));
        for (const fault of context.meanings.faultsMet())
          progress.print(messages().report.withoutEmbeddings(fault));
      })
        .catch((error: unknown) => {
          throw error instanceof InputError || error instanceof NotFoundError
            ? new CommandError(messages().sentence(error.message))
            : error;
        })
        .finally(() => meaning?.embedder.close());
    });
}

function writerFor(out: string | undefined): (report: SearchReport) => Promise<void> {
  if (out === undefined)
    return async (report) => void process.stdout.write(await writeReport(report, "MARKDOWN"));
  const format = formatOf(out);
  if (format === undefined) throw new CommandError(messages().report.noEnding(out));
  return async (report) => {
    const content = await writeReport(report, format);
    await writeFile(out, content).catch(() => {
      throw new CommandError(messages().error.notWritten(out));
    });
    process.stdout.write(`${out}\n`);
  };
}

function sideOf(text: string | undefined): "CLAIMANT" | "RESPONDENT" | undefined {
  if (text === undefined) return undefined;
  if (text === "claimant" || text === "respondent") return SIDES[text];
  throw new CommandError(messages().report.noSide(text));
}

/** @throws CommandError where the text is no number that a report can have. */
function countOf(text: string): number {
  const count = Number(text);
  if (!/^\d{1,3}$/u.test(text) || count < 1 || count > MOST_HITS)
    throw new CommandError(messages().report.noCount(text, MOST_HITS));
  return count;
}

/**
 * Checked before the search, which takes a while. An existing report may have been edited by hand.
 */
async function checkTarget(out: string, force: boolean): Promise<void> {
  const found = await stat(out).catch(() => undefined);
  if (found?.isDirectory()) throw new CommandError(messages().report.isFolder(out));
  if (found !== undefined && !force) throw new CommandError(messages().report.isThere(out));
  await access(dirname(out), constants.W_OK).catch(() => {
    throw new CommandError(messages().error.notWritten(out));
  });
}
