import type { Database } from "../../src/graph/database.js";
import { MOST_NAMED } from "../../src/graph/read/named-nodes.js";
import { GraphStore } from "../../src/graph/store.js";
import { searchContext, shareKnowledge } from "../../src/search/search-context.js";
import { searchProvisions } from "../../src/search/search-provisions.js";
import { searchSimilar } from "../../src/search/search-similar.js";
import type { Embedder } from "../../src/similarity/embedder.js";
import type { SimilarCase } from "../../src/similarity/find-similar-cases.js";
import { segment } from "../../src/similarity/segmenter.js";
import type { SemanticSearch } from "../../src/similarity/semantic.js";

/** The day of the questions: any on which the Civil Code is in force. */
const NOW = new Date("2026-06-30T04:00:00Z");
export const TODAY = "2026-06-30";

/** The product's own search, as the API runs it. */
export interface Product {
  similarCases(facts: string): Promise<readonly SimilarCase[]>;
  provisions(facts: string): Promise<readonly string[]>;
}

/** @param embedder where the search is to use embeddings; the graph's vectors must be its own. */
export function openProduct(database: Database, embedder?: Embedder): Product {
  const store = new GraphStore(database, segment, () => ({}));
  const shared = shareKnowledge({ store, mostNamed: MOST_NAMED });
  const context = () => searchContext(shared, { store, embedder, now: NOW });
  return {
    async similarCases(facts) {
      const { found, semantic } = await searchSimilar({ facts }, {}, 0, context());
      checkMeaning(semantic);
      return found;
    },
    async provisions(facts) {
      const { found, semantic } = await searchProvisions({ facts }, context());
      checkMeaning(semantic);
      return found.map((each) => each.provisionId);
    },
  };
}

/** A figure with embeddings must not be one without them. */
function checkMeaning(semantic: SemanticSearch): void {
  if (semantic.kind === "UNAVAILABLE") throw new Error(semantic.reason);
}
