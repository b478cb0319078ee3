import type { Command } from "commander";
import { messages } from "./messages/catalogue.js";
import { withDatabase } from "./open-database.js";
import { createProgress } from "./progress.js";
import { readSettings } from "./settings.js";
import { renew } from "./stored-form.js";
import { yieldToReaders } from "./yield-to-readers.js";

/**
 * leian reindex: what an earlier version stored is written anew from the sources that the graph
 * keeps.
 */
export function addReindexCommand(program: Command): void {
  program
    .command("reindex")
    .description(messages().help.reindex.description)
    .action(async () => {
      const progress = createProgress();
      const changed = await withDatabase(readSettings(process.env), progress, (database) => {
        yieldToReaders();
        return renew(database, progress);
      });
      process.stdout.write(`${messages().start.renewed(changed ?? 0)}\n`);
    });
}
