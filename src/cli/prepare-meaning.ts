import { join } from "node:path";
import { EMBEDDED_KINDS } from "../domain/embedding.js";
import { embedGraph, OtherModelError } from "../embedding/embed-graph.js";
import { VectorFile } from "../embedding/vector-file.js";
import type { Database } from "../graph/database.js";
import { GraphEmbeddings } from "../graph/graph-embeddings.js";
import { withEmbedLock } from "../graph/load/load-lock.js";
import { cacheFolder } from "../local/fetched-folder.js";
import { FactorMeaning } from "../search/factor-meaning.js";
import type { SimilarityKnowledge } from "../search/similarity-knowledge.js";
import { expectedError } from "./expected-error.js";
import { messages } from "./messages/catalogue.js";
import { isPassing } from "./open-database.js";
import { type OpenEmbedder, openEmbedder } from "./open-embedder.js";
import { PendingVectors } from "./pending-vectors.js";
import type { Progress } from "./progress.js";
import type { EmbeddingSettings } from "./settings.js";

/** What searches by meaning take. */
export interface MeaningPreparation {
  readonly embedder: OpenEmbedder;
  readonly factors: FactorMeaning;
  readonly pending: PendingVectors;
}

/**
 * What searches by meaning take, with the vectors of the examples kept in the cache; undefined
 * where the settings want none. Nothing is loaded yet.
 * @param threads of a model in this process.
 */
export function openMeaning(
  settings: EmbeddingSettings,
  threads: number,
): MeaningPreparation | undefined {
  const embedder = openEmbedder(settings, threads);
  const file = join(cacheFolder(process.env), "example-vectors.bin");
  const factors = new FactorMeaning(new VectorFile(file));
  return embedder && { embedder, factors, pending: new PendingVectors() };
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
  knowledge: SimilarityKnowledge,
  { database, managed }: { readonly database: Database; readonly managed: boolean },
  progress: Progress,
  signal: AbortSignal,
): Promise<void> {
  const words = messages().start;
  try {
    await open.start();
    signal.throwIfAborted();
    await factors.prepare(await knowledge.current(), open.embedder);
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
  await withEmbedLock(database, async () => {
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
