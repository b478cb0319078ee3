import { stat } from "node:fs/promises";
import type { Command } from "commander";
import { faultAsJson } from "./fault-as-json.js";
import { type ImportedStatute, importStatutes, type StatutesResult } from "./import-statutes.js";
import { messages } from "./messages/catalogue.js";
import { withDatabase } from "./open-database.js";
import { createProgress, SILENT } from "./progress.js";
import { CommandError, readSettings } from "./settings.js";
import { yieldToReaders } from "./yield-to-readers.js";

interface StatuteFlags {
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

/** leian import-statute FILE…: official texts onto the provisions of the graph. */
export function addImportStatuteCommand(program: Command): void {
  const help = messages().help.importStatute;
  program
    .command("import-statute")
    .description(help.description)
    .argument("<files...>", help.files)
    .option("--dry-run", help.dryRun)
    .option("--json", help.json)
    .action(async (files: string[], flags: StatuteFlags) => run(files, flags));
}

async function run(files: readonly string[], flags: StatuteFlags): Promise<void> {
  for (const file of files) {
    const found = await stat(file).catch(() => undefined);
    if (found?.isFile() !== true) throw new CommandError(messages().importStatute.noFile(file));
  }
  const progress = flags.json ? SILENT : createProgress();
  const result = await withDatabase(readSettings(process.env), progress, (database) => {
    yieldToReaders();
    return importStatutes(database, files, { dryRun: flags.dryRun ?? false, progress });
  });
  process.stdout.write(flags.json ? `${JSON.stringify(asJson(result))}\n` : asText(result));
  if (result.kind === "faults") process.exitCode = 1;
}

function asText(result: StatutesResult): string {
  return `${linesOf(result).join("\n")}\n`;
}

function linesOf(result: StatutesResult): readonly string[] {
  const { fault, import: loading, importStatute: words } = messages();
  switch (result.kind) {
    case "faults":
      return [...result.faults.map(fault), loading.nothingLoaded(result.faults.length)];
    case "checked":
      return [...result.statutes.map((each) => words.found(describe(each))), words.checked];
    case "loaded":
      return result.statutes.map((each, index) => {
        const counts = result.counts[index];
        if (counts === undefined || counts.outcome === "unchanged")
          return words.unchanged(describe(each));
        return words.loaded(describe(each), counts.provisions, counts.removed);
      });
  }
}

function describe({ title, instrumentId, isNew, articles }: ImportedStatute): string {
  return messages().importStatute.statute(title, instrumentId, isNew, articles);
}

function asJson(result: StatutesResult): unknown {
  switch (result.kind) {
    case "faults":
      return { ok: false, faults: result.faults.map(faultAsJson) };
    case "checked":
      return { ok: true, dryRun: true, statutes: result.statutes };
    case "loaded":
      return {
        ok: true,
        statutes: result.statutes.map((each, index) => ({ ...each, ...result.counts[index] })),
      };
  }
}
