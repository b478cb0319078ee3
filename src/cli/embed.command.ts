import { availableParallelism } from "node:os";
import type { Command } from "commander";
import { embedGraph } from "../embedding/embed-graph.js";
import { GraphEmbeddings } from "../graph/graph-embeddings.js";
import { withEmbedLock } from "../graph/load/load-lock.js";
import { messages } from "./messages/catalogue.js";
import { withDatabase } from "./open-database.js";
import { openEmbedder } from "./open-embedder.js";
import { createProgress } from "./progress.js";
import { CommandError, readSettings } from "./settings.js";
import { yieldToReaders } from "./yield-to-readers.js";

/**
 * leian embed: vectors for the cases and articles of the graph; what has its vector already is left
 * alone.
 */
export function addEmbedCommand(program: Command): void {
  program
    .command("embed")
    .description(messages().help.embed.description)
    .option("--all", messages().help.embed.all)
    .action(async (flags: { readonly all?: boolean }) => {
      const settings = readSettings(process.env);
      const open = openEmbedder(settings.embeddings, availableParallelism());
      if (open === undefined) throw new CommandError(messages().error.noEmbedder);
      const progress = createProgress();
      const { embedder } = open;
      const counts = await withDatabase(settings, progress, async (database) => {
        yieldToReaders(); // threads that are begun later are as patient
        await open.start();
        return withEmbedLock(database, () =>
          embedGraph(new GraphEmbeddings(database), embedder, {
            all: flags.all ?? false,
            onProgress: (kind, done, total) =>
              progress.update(messages().progress.embedding[kind], done, total),
          }),
        );
      }).finally(() => open.close());
      progress.end();
      process.stdout.write(
        `${messages().embed.done(counts.embedded, embedder.model, counts.unchanged)}\n`,
      );
    });
}
