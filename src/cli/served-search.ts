import { availableParallelism } from "node:os";
import { knowledgeOf } from "../api/http/request-context.js";
import type { ReadOptions } from "../graph/database.js";
import { GraphStore } from "../graph/store.js";
import { ScoringThreads } from "../search/scoring-threads.js";
import type { SharedKnowledge } from "../search/search-context.js";
import { segment } from "../similarity/segmenter.js";
import { messages } from "./messages/catalogue.js";
import { type MeaningPreparation, openMeaning } from "./prepare-meaning.js";
import type { Progress } from "./progress.js";
import type { ServedDatabase } from "./served-database.js";
import type { EmbeddingSettings } from "./settings.js";

/** Threads of the embedding model: the rest of the machine is the database's. */
const EMBEDDING_THREADS = 1;
/** As many as searches are admitted at a time, where there are cores for them. */
const SCORING_THREADS = availableParallelism() > 2 ? 2 : 1;

/** What the searches of a server go by. */
export interface ServedSearch {
  /** A store whose reads obey the given deadline and signal. */
  readonly store: (read: () => ReadOptions) => GraphStore;
  readonly knowledge: SharedKnowledge;
  /** Undefined where searches go by words alone. */
  readonly meaning: MeaningPreparation | undefined;
  /** Starts the threads that score cases. */
  openThreads(): void;
  close(): Promise<void>;
}

export function openServedSearch(
  { reader }: ServedDatabase,
  embeddings: EmbeddingSettings,
  progress: Progress,
): ServedSearch {
  const store = (read: () => ReadOptions) => new GraphStore(reader, segment, read);
  const meaning = openMeaning(embeddings, EMBEDDING_THREADS);
  const scoring = new ScoringThreads(SCORING_THREADS, (reason) =>
    progress.print(messages().start.scoringThreadEnded(reason)),
  );
  return {
    store,
    knowledge: knowledgeOf({ store, factorMeaning: meaning?.factors, score: scoring.score }),
    meaning,
    openThreads: () => scoring.open(),
    async close() {
      await meaning?.embedder.close();
      await scoring.close();
    },
  };
}
