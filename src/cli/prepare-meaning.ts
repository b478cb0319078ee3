import { embedGraph, OtherModelError } from "../embedding/embed-graph.js";
import { EMBEDDED_KINDS } from "../domain/embedding.js";
import type { Database } from "../graph/database.js";
import { GraphEmbeddings } from "../graph/graph-embeddings.js";
import { withLoadLock } from "../graph/load/load-lock.js";
import { GraphStore } from "../graph/store.js";
import type { FactorMeaning } from "../search/factor-meaning.js";
import { readKnowledge } from "../similarity/knowledge.js";
import { segment } from "../similarity/segmenter.js";
import { expectedError } from "./expected-error.js";
import { messages } from "./messages/catalogue.js";
import { isPassing } from "./open-database.js";
import type { OpenEmbedder } from "./open-embedder.js";
import type { PendingVectors } from "./pending-vectors.js";
import type { Progress } from "./progress.js";

/** What searches by meaning take. */
export interface MeaningPreparation {
  readonly embedder: OpenEmbedder;
  readonly factors: FactorMeaning;
  readonly pending: PendingVectors;
}

/**
 * Makes searches by meaning possible while the API answers already: the model is loaded, the
 * examples of factors and the graph's texts get their vectors. The texts of a database of the
 * user's own get them by leian embed, on request. What fails is printed in one sentence;
 * searches go by words then.
 * @throws DatabaseError where the database has gone away meanwhile: the same may succeed later.
 */
export async function prepareMeaning(
  { embedder: open, factors, pending }: MeaningPreparation,
  { database, managed }: { readonly database: Database; readonly managed: boolean },
  progress: Progress,
  signal: AbortSignal,
): Promise<void> {
  const words = messages().start;
  try {
    await open.start();
    signal.throwIfAborted();
    const source = new GraphStore(database, segment, () => ({})).similaritySource();
    await factors.prepare(await readKnowledge(source, segment), open.embedder);
    signal.throwIfAborted();
    if (managed) await embedMissing(open, database, pending, signal);
    progress.print(words.meaningReady(open.embedder.model));
  } catch (error) {
    if (signal.aborted) return;
    if (isPassing(error)) throw error;
    progress.print(words.withoutMeaning(expectedError(error) ?? words.unexpected));
  }
}

async function embedMissing(
  { embedder }: OpenEmbedder,
  database: Database,
  pending: PendingVectors,
  signal: AbortSignal,
): Promise<void> {
  const store = new GraphEmbeddings(database);
  const onProgress = pending.note.bind(pending);
  await withLoadLock(database, async () => {
    for (const kind of EMBEDDED_KINDS) onProgress(kind, 0, await store.count(kind));
    try {
      await embedGraph(store, embedder, { all: false, signal, onProgress });
    } catch (error) {
      if (!(error instanceof OtherModelError)) throw error;
      await embedGraph(store, embedder, { all: true, signal, onProgress });
    }
  });
}

/** Says in one sentence why searches go by words alone; an unexpected error goes on. */
export function printFault(progress: Progress): (error: unknown) => void {
  return (error) => {
    const cause = expectedError(error);
    if (cause === undefined) throw error;
    progress.print(messages().start.withoutMeaning(cause));
  };
}
