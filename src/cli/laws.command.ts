import { readFile } from "node:fs/promises";
import type { Command } from "commander";
import {
  type LawDatabase,
  LawDatabaseError,
  readLawDatabase,
} from "../ingest/laws/read-law-database.js";
import { cacheFolder } from "../local/fetched-folder.js";
import { ensureLawDatabase } from "../local/law-package.js";
import { type FetchedLaw, type FetchedLaws, fetchLaws } from "./fetch-laws.js";
import { LAW_PACKAGE, LAW_PACKAGE_VERSION } from "../local/versions.js";
import { CATALOGUE, messages } from "./messages/catalogue.js";
import { withDatabase } from "./open-database.js";
import { createProgress, type Progress, SILENT } from "./progress.js";
import { CommandError, readSettings } from "./settings.js";
import { yieldToReaders } from "./yield-to-readers.js";

/** The package as it is named to people. */
const SOURCE = `${LAW_PACKAGE} ${LAW_PACKAGE_VERSION}`;

interface LawsFlags {
  readonly from?: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

/** leian laws fetch: the official texts of the national laws onto the provisions of the graph. */
export function addLawsCommand(program: Command): void {
  const help = messages().help.laws;
  program
    .command("laws")
    .description(help.description)
    .command("fetch")
    .description(help.fetch)
    .option("--from <file>", help.from)
    .option("--dry-run", help.dryRun)
    .option("--json", help.json)
    .action(async (flags: LawsFlags) => run(flags));
}

async function run(flags: LawsFlags): Promise<void> {
  const settings = readSettings(process.env);
  const progress = flags.json ? SILENT : createProgress();
  const laws = await readLaws(flags.from, progress);
  const fetched = await withDatabase(settings, progress, (database) => {
    yieldToReaders();
    return fetchLaws(database, laws, { dryRun: flags.dryRun ?? false, progress });
  });
  process.stdout.write(flags.json ? `${JSON.stringify(asJson(fetched))}\n` : asText(fetched));
}

/** @param from a database of laws that is there already; fetched where it is left out. */
async function readLaws(from: string | undefined, progress: Progress): Promise<LawDatabase> {
  const words = messages();
  const path = from ?? (await fetchedDatabase(progress));
  const bytes = await readFile(path).catch(() => undefined);
  if (bytes === undefined) throw new CommandError(words.laws.noDatabase(path));
  try {
    return await readLawDatabase(bytes);
  } catch (error) {
    if (!(error instanceof LawDatabaseError)) throw error;
    throw new CommandError(words.laws.noDatabase(path));
  }
}

function fetchedDatabase(progress: Progress): Promise<string> {
  return ensureLawDatabase(cacheFolder(process.env), process.env, () =>
    progress.print(messages().progress.fetchingLaws),
  );
}

function asText({ dryRun, laws, left }: FetchedLaws): string {
  const words = messages().laws;
  const held = laws.filter((each) => !each.isNew);
  const made = laws.filter((each) => each.isNew);
  const isThere = (each: FetchedLaw) => each.outcome === "unchanged";
  const onHeld = held.filter((each) => !isThere(each));
  const lines = [
    words.read(laws.length + left.length, SOURCE),
    ...onHeld.map((each) => words.matched(each.title, each.instrumentId, each.articles)),
    words.counts({ matched: totals(held), imported: totals(made) }),
    words.unchanged(laws.filter(isThere).length),
    ...(dryRun ? [words.checked] : []),
    words.left(left.length),
    ...left.map((each) => words.leftLaw(each)),
  ];
  return `${lines.join("\n")}\n`;
}

function totals(laws: readonly FetchedLaw[]): { laws: number; articles: number } {
  return { laws: laws.length, articles: laws.reduce((sum, each) => sum + each.articles, 0) };
}

/** For programs: codes with their words in English whatever the locale. */
function asJson({ dryRun, laws, left }: FetchedLaws): unknown {
  return {
    ok: true,
    dryRun,
    source: SOURCE,
    laws,
    left: left.map((each) => ({ ...each, because: CATALOGUE.en.laws.reason(each.reason) })),
  };
}
