import type { Command } from "commander";
import type { EmbeddedKind } from "../domain/embedding.js";
import { embedGraph } from "../embedding/embed-graph.js";
import { OpenAiEmbedder } from "../embedding/openai-embedder.js";
import { GraphEmbeddings } from "../graph/graph-embeddings.js";
import { withLoadLock } from "../graph/load/load-lock.js";
import { openDatabase } from "./open-database.js";
import { createProgress } from "./progress.js";
import { CommandError, readSettings } from "./settings.js";

const LABELS: Readonly<Record<EmbeddedKind, string>> = { CASE: "Embedding cases", PROVISION: "Embedding articles" };

/** leian embed: vectors for the cases and articles of the graph; what has its vector already is left alone. */
export function addEmbedCommand(program: Command): void {
  program
    .command("embed")
    .description("give cases and articles vectors from EMBEDDINGS_URL and EMBEDDINGS_MODEL; goes on where it broke off")
    .option("--all", "begin anew, for another model")
    .action(async (flags: { readonly all?: boolean }) => {
      const settings = readSettings(process.env);
      if (settings.embeddings === undefined)
        throw new CommandError("No embeddings endpoint: set EMBEDDINGS_URL and EMBEDDINGS_MODEL.");
      const progress = createProgress();
      const embedder = new OpenAiEmbedder(settings.embeddings);
      const open = await openDatabase(settings, progress);
      try {
        const counts = await withLoadLock(open.database, () =>
          embedGraph(new GraphEmbeddings(open.database), embedder, {
            all: flags.all ?? false,
            onProgress: (kind, done, total) => progress.update(LABELS[kind], done, total),
          }),
        );
        progress.end();
        process.stdout.write(`${counts.embedded} texts embedded by ${embedder.model}, ${counts.unchanged} left alone.\n`);
      } finally {
        await open.close();
      }
    });
}
