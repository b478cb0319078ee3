import type { Command } from "commander";
import { openDatabase } from "./open-database.js";
import { createProgress } from "./progress.js";
import { readSettings } from "./settings.js";
import { renew } from "./stored-form.js";

/** leian reindex: what an earlier version stored is written anew from the sources that the graph keeps. */
export function addReindexCommand(program: Command): void {
  program
    .command("reindex")
    .description("write the texts of the graph anew in the form of this version, as after an upgrade")
    .action(async () => {
      const progress = createProgress();
      const open = await openDatabase(readSettings(process.env), progress);
      try {
        const changed = await renew(open.database, progress);
        process.stdout.write(`The texts are up to this version: ${changed ?? 0} cases came out differently.\n`);
      } finally {
        await open.close();
      }
    });
}
