import { createWriteStream } from "node:fs";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { type Command, Option } from "commander";
import { type InputFile, inputFiles } from "../ingest/import/input-file.js";
import type { PersonalDataMode } from "../ingest/privacy/gate-record.js";
import { faultAsJson } from "./fault-as-json.js";
import { importRecords, type ImportResult, type Withheld } from "./import-records.js";
import { messages } from "./messages/catalogue.js";
import { withDatabase } from "./open-database.js";
import { createProgress, SILENT } from "./progress.js";
import { SEEDS_SOURCE, seedFiles } from "./seeds.js";
import { CommandError, readSettings } from "./settings.js";
import { readTakedownList } from "./takedown.js";
import { yieldToReaders } from "./yield-to-readers.js";

interface ImportFlags {
  readonly dryRun?: boolean;
  readonly json?: boolean;
  readonly personalData?: PersonalDataMode;
}

/** More cases than these are counted only. */
const MASKED_CASES_SHOWN = 20;

/** leian import FILE|FOLDER… and leian seed: both check all records before anything is written. */
export function addImportCommands(program: Command): void {
  const { import: help, seed } = messages().help;
  program
    .command("import")
    .description(help.description)
    .argument("<paths...>", help.paths)
    .option("--dry-run", help.dryRun)
    .option("--json", help.json)
    .addOption(
      new Option("--personal-data <mode>", help.personalData)
        .choices(["mask", "refuse"])
        .default("mask"),
    )
    .action(async (paths: string[], flags: ImportFlags) => {
      await withInput(paths, async (files) => run(files, paths.join(" "), false, flags));
    });
  program
    .command("seed")
    .description(seed.description)
    .option("--dry-run", seed.dryRun)
    .option("--json", seed.json)
    .action(async (flags: ImportFlags) => run(await seedFiles(), SEEDS_SOURCE, true, flags));
}

async function run(
  files: readonly InputFile[],
  source: string,
  prunesReference: boolean,
  flags: ImportFlags,
): Promise<void> {
  const progress = flags.json ? SILENT : createProgress();
  const takedown = await readTakedownList(process.env);
  await withDatabase(readSettings(process.env), progress, async (database) => {
    yieldToReaders();
    const result = await importRecords(database, files, {
      source,
      prunesReference,
      dryRun: flags.dryRun ?? false,
      progress,
      takedown,
      ...(flags.personalData && { personalData: flags.personalData }),
    });
    if (result.kind !== "faults")
      for (const line of withheldLines(result.withheld)) progress.print(line);
    process.stdout.write(flags.json ? `${JSON.stringify(asJson(result))}\n` : asText(result));
    if (result.kind === "faults") process.exitCode = 1;
  });
}

function asText(result: ImportResult): string {
  const { fault, import: words } = messages();
  switch (result.kind) {
    case "faults": {
      const more = result.more > 0 ? [words.more(result.more)] : [];
      const all = words.nothingLoaded(result.faults.length + result.more);
      return `${[...result.faults.map(fault), ...more, all].join("\n")}\n`;
    }
    case "checked":
      return `${words.checked(result.prepared.caseCount)}\n`;
    case "loaded":
      return `${words.loaded(result.prepared.caseCount, result.counts)}\n`;
  }
}

function asJson(result: ImportResult): unknown {
  switch (result.kind) {
    case "faults":
      return { ok: false, faults: result.faults.map(faultAsJson), more: result.more };
    case "checked":
      return {
        ok: true,
        dryRun: true,
        cases: result.prepared.caseCount,
        ...withheldKeys(result.withheld),
      };
    case "loaded":
      return {
        ok: true,
        cases: result.prepared.caseCount,
        ...result.counts,
        ...withheldKeys(result.withheld),
      };
  }
}

/** What was kept out of the graph: a line a case, of many the first. */
function withheldLines({ masked, takenDown, removed }: Withheld): readonly string[] {
  const more = masked.length - MASKED_CASES_SHOWN;
  const { masked: describe, import: words } = messages();
  return [
    ...masked.slice(0, MASKED_CASES_SHOWN).map(describe),
    ...(more > 0 ? [words.moreMasked(more)] : []),
    ...(takenDown.length > 0 ? [words.leftOut(takenDown)] : []),
    ...(removed.length > 0 ? [words.removed(removed)] : []),
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
async function withInput(
  paths: readonly string[],
  work: (files: readonly InputFile[]) => Promise<void>,
): Promise<void> {
  const named = paths.filter((path) => path !== "-");
  for (const path of named)
    await stat(path).catch(() => {
      throw new CommandError(messages().import.absent(path));
    });
  const spool = paths.includes("-") ? await mkdtemp(join(tmpdir(), "leian-")) : undefined;
  try {
    const files = [...(await inputFiles(named))];
    if (spool !== undefined) {
      const path = join(spool, "stdin.jsonl");
      await pipeline(process.stdin, createWriteStream(path));
      files.push({ path, shownAs: "-" });
    }
    if (files.length === 0) throw new CommandError(messages().import.noFiles);
    await work(files);
  } finally {
    if (spool !== undefined) await rm(spool, { recursive: true, force: true });
  }
}
