import { stat } from "node:fs/promises";
import type { Command } from "commander";
import { formatFault } from "../ingest/record/fault.js";
import { type ImportedStatute, importStatutes, type StatutesResult } from "./import-statutes.js";
import { openDatabase } from "./open-database.js";
import { createProgress, SILENT } from "./progress.js";
import { CommandError, readSettings } from "./settings.js";

interface StatuteFlags {
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

/** leian import-statute FILE…: official texts onto the provisions of the graph. */
export function addImportStatuteCommand(program: Command): void {
  program
    .command("import-statute")
    .description(
      "put the official texts of statutes onto their provisions: Markdown, plain text, or JSON Lines (a line an article)",
    )
    .argument("<files...>", "files that end in .md, .txt or .jsonl")
    .option("--dry-run", "check everything, write nothing")
    .option("--json", "print the result as JSON")
    .action(async (files: string[], flags: StatuteFlags) => run(files, flags));
}

async function run(files: readonly string[], flags: StatuteFlags): Promise<void> {
  for (const file of files) {
    const found = await stat(file).catch(() => undefined);
    if (found?.isFile() !== true) throw new CommandError(`${file} is no file that can be read: give the files of statutes.`);
  }
  const progress = flags.json ? SILENT : createProgress();
  const open = await openDatabase(readSettings(process.env), progress);
  try {
    const result = await importStatutes(open.database, files, { dryRun: flags.dryRun ?? false, progress });
    process.stdout.write(flags.json ? `${JSON.stringify(asJson(result))}\n` : asText(result));
    if (result.kind === "faults") process.exitCode = 1;
  } finally {
    await open.close();
  }
}

function asText(result: StatutesResult): string {
  switch (result.kind) {
    case "faults": {
      const count = result.faults.length;
      return `${result.faults.map(formatFault).join("\n")}\nNothing was loaded: ${count} fault${count === 1 ? "" : "s"}.\n`;
    }
    case "checked":
      return `${result.statutes.map((each) => `${describe(each)}.\n`).join("")}No fault. Nothing was written (--dry-run).\n`;
    case "loaded":
      return result.statutes
        .map((each, index) => {
          const counts = result.counts[index];
          if (counts === undefined || counts.outcome === "unchanged") return `${describe(each)}: unchanged.\n`;
          const removed = counts.removed > 0 ? `, ${counts.removed} removed` : "";
          return `${describe(each)}: ${counts.provisions} provisions with text${removed}.\n`;
        })
        .join("");
  }
}

/** 《中华人民共和国民法典》 (instrument:civil-code), 1260 articles */
function describe({ title, instrumentId, isNew, articles }: ImportedStatute): string {
  return `《${title}》 (${isNew ? "new: " : ""}${instrumentId}), ${articles} article${articles === 1 ? "" : "s"}`;
}

function asJson(result: StatutesResult): unknown {
  switch (result.kind) {
    case "faults":
      return { ok: false, faults: result.faults };
    case "checked":
      return { ok: true, dryRun: true, statutes: result.statutes };
    case "loaded":
      return { ok: true, statutes: result.statutes.map((each, index) => ({ ...each, ...result.counts[index] })) };
  }
}
