import { createWriteStream } from "node:fs";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { type Command, Option } from "commander";
import { formatFault } from "../ingest/record/fault.js";
import { type InputFile, inputFiles } from "../ingest/import/prepare-import.js";
import type { PersonalDataMode } from "../ingest/privacy/gate-record.js";
import { formatMasked } from "../ingest/privacy/personal-data-gate.js";
import { importRecords, type ImportResult, type Withheld } from "./import-records.js";
import { openDatabase } from "./open-database.js";
import { createProgress, SILENT } from "./progress.js";
import { SEEDS_SOURCE, seedFiles } from "./seeds.js";
import { CommandError, readSettings } from "./settings.js";
import { readTakedownList } from "./takedown.js";

interface ImportFlags {
  readonly dryRun?: boolean;
  readonly json?: boolean;
  readonly personalData?: PersonalDataMode;
}

/** More cases than these are counted only. */
const MASKED_CASES_SHOWN = 20;

/** leian import FILE|FOLDER… and leian seed: both check all records before anything is written. */
export function addImportCommands(program: Command): void {
  program
    .command("import")
    .description("load case records (YAML, JSON, JSON Lines) into the graph; - reads JSON Lines from standard input")
    .argument("<paths...>", "files or folders")
    .option("--dry-run", "check everything, write nothing")
    .option("--json", "print the result as JSON")
    .addOption(
      new Option(
        "--personal-data <mode>",
        "identity, card and other numbers of persons, birth dates, addresses: mask or refuse them",
      )
        .choices(["mask", "refuse"])
        .default("mask"),
    )
    .action(async (paths: string[], flags: ImportFlags) => {
      await withInput(paths, async (files) => run(files, paths.join(" "), false, flags));
    });
  program
    .command("seed")
    .description("load the cases, statutes, courts and factors that come with leian")
    .option("--dry-run", "check everything, write nothing")
    .option("--json", "print the result as JSON")
    .action(async (flags: ImportFlags) => run(await seedFiles(), SEEDS_SOURCE, true, flags));
}

async function run(files: readonly InputFile[], source: string, prunesReference: boolean, flags: ImportFlags): Promise<void> {
  const progress = flags.json ? SILENT : createProgress();
  const takedown = await readTakedownList(process.env);
  const open = await openDatabase(readSettings(process.env), progress);
  try {
    const result = await importRecords(open.database, files, {
      source,
      prunesReference,
      dryRun: flags.dryRun ?? false,
      progress,
      takedown,
      ...(flags.personalData && { personalData: flags.personalData }),
    });
    if (result.kind !== "faults") for (const line of withheldLines(result.withheld)) progress.say(line);
    process.stdout.write(flags.json ? `${JSON.stringify(asJson(result))}\n` : asText(result));
    if (result.kind === "faults") process.exitCode = 1;
  } finally {
    await open.close();
  }
}

function asText(result: ImportResult): string {
  switch (result.kind) {
    case "faults": {
      const more = result.more > 0 ? `… and ${result.more} more\n` : "";
      const count = result.faults.length + result.more;
      return `${result.faults.map(formatFault).join("\n")}\n${more}Nothing was loaded: ${count} fault${count === 1 ? "" : "s"}.\n`;
    }
    case "checked":
      return `No fault in ${result.prepared.caseCount} cases. Nothing was written (--dry-run).\n`;
    case "loaded": {
      const { created, changed, unchanged, removed, referenceRemoved } = result.counts;
      const gone = referenceRemoved > 0 ? `, ${referenceRemoved} shared records removed` : "";
      return `${result.prepared.caseCount} cases: ${created} new, ${changed} changed, ${unchanged} unchanged, ${removed} removed${gone}.\n`;
    }
  }
}

function asJson(result: ImportResult): unknown {
  switch (result.kind) {
    case "faults":
      return { ok: false, faults: result.faults, more: result.more };
    case "checked":
      return { ok: true, dryRun: true, cases: result.prepared.caseCount, ...withheldKeys(result.withheld) };
    case "loaded":
      return { ok: true, cases: result.prepared.caseCount, ...result.counts, ...withheldKeys(result.withheld) };
  }
}

/** What was kept out of the graph: a line a case, of many the first. */
function withheldLines({ masked, takenDown, removed }: Withheld): readonly string[] {
  const more = masked.length - MASKED_CASES_SHOWN;
  return [
    ...masked.slice(0, MASKED_CASES_SHOWN).map(formatMasked),
    ...(more > 0 ? [`… and personal data of ${more} more cases masked (--json lists them)`] : []),
    ...(takenDown.length > 0 ? [`Left out (takedown list): ${takenDown.join(", ")}`] : []),
    ...(removed.length > 0 ? [`Removed from the graph (takedown list): ${removed.join(", ")}`] : []),
  ];
}

/** The same for --json; only keys that have something to say. */
function withheldKeys({ masked, takenDown, removed }: Withheld): object {
  return {
    ...(masked.length > 0 && { personalData: masked }),
    ...(takenDown.length > 0 && { takenDown }),
    ...(removed.length > 0 && { removedByTakedown: removed }),
  };
}

/** Gives the files of the paths; standard input is spooled, because records are read twice. */
async function withInput(paths: readonly string[], work: (files: readonly InputFile[]) => Promise<void>): Promise<void> {
  const named = paths.filter((path) => path !== "-");
  for (const path of named)
    await stat(path).catch(() => {
      throw new CommandError(`${path} is not there or cannot be read: give a file or a folder of records.`);
    });
  const spool = paths.includes("-") ? await mkdtemp(join(tmpdir(), "leian-")) : undefined;
  try {
    const files = [...(await inputFiles(named))];
    if (spool !== undefined) {
      const path = join(spool, "stdin.jsonl");
      await pipeline(process.stdin, createWriteStream(path));
      files.push({ path, shownAs: "-" });
    }
    if (files.length === 0) throw new CommandError("No record files were found: records end in .yaml, .json or .jsonl.");
    await work(files);
  } finally {
    if (spool !== undefined) await rm(spool, { recursive: true, force: true });
  }
}
