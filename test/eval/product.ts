import { embedGraph } from "../../src/embedding/embed-graph.js";
import type { Database } from "../../src/graph/database.js";
import { GraphEmbeddings } from "../../src/graph/graph-embeddings.js";
import { MOST_NAMED } from "../../src/graph/read/named-nodes.js";
import { GraphStore } from "../../src/graph/store.js";
import { FactorMeaning } from "../../src/search/factor-meaning.js";
import { searchContext, shareKnowledge } from "../../src/search/search-context.js";
import { searchProvisions } from "../../src/search/search-provisions.js";
import { searchSimilar } from "../../src/search/search-similar.js";
import type { Embedder } from "../../src/similarity/embedder.js";
import type { SimilarCase } from "../../src/similarity/find-similar-cases.js";
import { understandFacts } from "../../src/similarity/understand-facts.js";
import type { UnderstoodFacts } from "../../src/similarity/understood-facts.js";
import { segment } from "../../src/similarity/segmenter.js";
import type { SemanticSearch } from "../../src/similarity/semantic.js";

/** The day of the questions: any on which the Civil Code is in force. */
const NOW = new Date("2026-06-30T04:00:00Z");
export const TODAY = "2026-06-30";

/** The product's own search, as the API runs it. */
export interface Product {
  similarCases(facts: string): Promise<readonly SimilarCase[]>;
  provisions(facts: string): Promise<readonly string[]>;
  /** What is understood of facts, and the names of the causes, likeliest first. */
  understand(facts: string): Promise<{
    readonly facts: UnderstoodFacts;
    readonly causes: readonly string[];
  }>;
  /** What stands above a factor. */
  broader(): Promise<(factorId: string) => readonly string[]>;
}

/** @param embedder where the search is to use embeddings; the graph's vectors must be its own. */
export async function openProduct(database: Database, embedder?: Embedder): Promise<Product> {
  const store = new GraphStore(database, segment, () => ({}));
  const factorMeaning = new FactorMeaning();
  const shared = shareKnowledge({ store, mostNamed: MOST_NAMED, factorMeaning });
  if (embedder !== undefined)
    await factorMeaning.prepare(await shared.similarity.current(), embedder);
  const context = () => searchContext(shared, { store, embedder, now: NOW });
  return {
    async broader() {
      const { factors } = await shared.similarity.current();
      return (id) => factors.above(id);
    },
    async understand(text) {
      const current = context();
      const knowledge = await current.similarity.current();
      const [citations, clauses] = await Promise.all([
        current.similarity.citationFinder(),
        current.meanings.ofClauses(text, knowledge),
      ]);
      const facts = understandFacts(text, knowledge, citations, clauses);
      const causes = await current.loaders.nodes(
        "cause",
        facts.causes.map((each) => each.causeId),
      );
      return { facts, causes: causes.map((each) => each.name) };
    },
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

/** … with everything embedded, where there is a model. */
export async function preparedProduct(
  database: Database,
  embedder: Embedder | undefined,
): Promise<Product> {
  if (embedder !== undefined)
    await embedGraph(new GraphEmbeddings(database), embedder, { all: false });
  return openProduct(database, embedder);
}

export function productName(embedder: Embedder | undefined): string {
  return embedder === undefined ? "Leian" : `Leian + ${embedder.model}`;
}

/** A measure with a model is another figure than without. */
export function measureName(measure: string, embedder: Embedder | undefined): string {
  return embedder === undefined ? measure : `${measure} + meaning`;
}

/** A figure with embeddings must not be one without them. */
function checkMeaning(semantic: SemanticSearch): void {
  if (semantic.kind === "UNAVAILABLE") throw new Error(semantic.reason);
}
