import type { Command } from "commander";
import type { BackupManifest } from "./backup-manifest.js";
import { backUp, restore } from "./backup.js";
import { messages } from "./messages/catalogue.js";
import { createProgress, type Progress } from "./progress.js";
import { CommandError, readSettings } from "./settings.js";

/**
 * leian backup and leian restore: the managed server's data into a file and back, seen to be the
 * same by the content of the graph.
 */
export function addBackupCommands(program: Command): void {
  const { help } = messages();
  program
    .command("backup")
    .description(help.backup.description)
    .argument("<file>", help.backup.file)
    .action((file: string) => run(file, backUp, messages().backup.done));
  program
    .command("restore")
    .description(help.restore.description)
    .argument("<file>", help.restore.file)
    .action((file: string) => run(file, restore, messages().backup.restored));
}

async function run(
  file: string,
  work: (file: string, progress: Progress) => Promise<BackupManifest>,
  done: (file: string, manifest: BackupManifest) => string,
): Promise<void> {
  if (readSettings(process.env).neo4j !== undefined)
    throw new CommandError(messages().backup.ownNeo4j);
  const manifest = await work(file, createProgress());
  process.stdout.write(`${done(file, manifest)}\n`);
}
