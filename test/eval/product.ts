import { InstrumentCatalogue } from "../../src/citation/catalogue.js";
import type { Database } from "../../src/graph/database.js";
import { readInstrumentCatalogue } from "../../src/graph/read/known-references.js";
import { GraphSimilaritySource } from "../../src/graph/read/similarity-source.js";
import { citationFinder } from "../../src/similarity/find-citations.js";
import { findProvisions } from "../../src/similarity/find-provisions.js";
import { findSimilarCases, type SimilarCase } from "../../src/similarity/find-similar-cases.js";
import type { Embedder } from "../../src/similarity/embedder.js";
import { GraphEmbeddings } from "../../src/graph/graph-embeddings.js";
import { DEFAULT_WEIGHTS } from "../../src/similarity/score-case.js";
import { semanticSearch } from "../../src/similarity/semantic.js";
import { readKnowledge } from "../../src/similarity/knowledge.js";
import { segment } from "../../src/similarity/segmenter.js";
import { understandFacts } from "../../src/similarity/understand-facts.js";

/** The day of the questions: any on which the Civil Code is in force. */
export const TODAY = "2026-06-30";

/** The product's own search, as the API runs it. */
export interface Product {
  similarCases(facts: string): Promise<readonly SimilarCase[]>;
  provisions(facts: string): Promise<readonly string[]>;
}

/** @param embedder where the search is to use embeddings; the graph's vectors must be its own. */
export async function openProduct(database: Database, embedder?: Embedder): Promise<Product> {
  const source = new GraphSimilaritySource(database);
  const knowledge = await readKnowledge(source, segment);
  const citations = citationFinder(new InstrumentCatalogue(await readInstrumentCatalogue(database)));
  const told = (text: string) => ({ text, issues: [], understood: understandFacts(text, knowledge, citations) });
  const vectors = new GraphEmbeddings(database);
  const meaningOf = async (text: string) => {
    const semantic = await semanticSearch(embedder, vectors, text);
    if (semantic.kind === "UNAVAILABLE") throw new Error(semantic.reason);
    return semantic.kind === "USED" ? semantic.likeness : undefined;
  };
  const similarCases = async (text: string) =>
    findSimilarCases(source, knowledge, { kind: "facts", told: told(text) }, DEFAULT_WEIGHTS, await meaningOf(text));
  return {
    similarCases,
    async provisions(text) {
      const { understood } = told(text);
      const found = await findProvisions(
        source,
        knowledge,
        { text, understood, similar: await similarCases(text), law: { date: TODAY, former: false } },
        await meaningOf(text),
      );
      return found.map((each) => each.provisionId);
    },
  };
}
