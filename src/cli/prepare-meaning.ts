import { embedGraph, OtherModelError } from "../embedding/embed-graph.js";
import type { Database } from "../graph/database.js";
import { GraphEmbeddings } from "../graph/graph-embeddings.js";
import { withLoadLock } from "../graph/load/load-lock.js";
import { expectedError } from "./expected-error.js";
import { messages } from "./messages/catalogue.js";
import { isPassing } from "./open-database.js";
import type { OpenEmbedder } from "./open-embedder.js";
import type { Progress } from "./progress.js";

/**
 * Makes searches by meaning possible while the API answers already: the model is loaded, and the
 * graph's texts get their vectors, where it is ours and lacks some. What cannot be is said in one
 * sentence; searches go by words then.
 * @throws DatabaseError where the database has gone away meanwhile: the same may succeed later.
 * @param database of the managed server; undefined for a database of the user's own, whose texts
 * leian embed gives their vectors on request.
 */
export async function prepareMeaning(
  open: OpenEmbedder,
  database: Database | undefined,
  progress: Progress,
  signal: AbortSignal,
): Promise<void> {
  const words = messages().start;
  try {
    await open.start();
    if (database !== undefined && !signal.aborted) await embedMissing(open, database, signal);
    if (!signal.aborted) progress.say(words.meaningReady(open.embedder.model));
  } catch (error) {
    if (isPassing(error)) throw error;
    if (!signal.aborted)
      progress.say(words.withoutMeaning(expectedError(error) ?? words.unexpected));
  }
}

async function embedMissing(
  { embedder }: OpenEmbedder,
  database: Database,
  signal: AbortSignal,
): Promise<void> {
  const store = new GraphEmbeddings(database);
  await withLoadLock(database, async () => {
    try {
      await embedGraph(store, embedder, { all: false, signal });
    } catch (error) {
      if (!(error instanceof OtherModelError)) throw error;
      await embedGraph(store, embedder, { all: true, signal });
    }
  });
}
