import type { GraphStore } from "../graph/store.js";
import { citationFinder } from "../similarity/find-citations.js";
import { type Knowledge, readKnowledge } from "../similarity/knowledge.js";
import { segment } from "../similarity/segmenter.js";
import type { FindCitations } from "../similarity/understand-facts.js";
import type { CitationResolver } from "./citation-resolver.js";
import { Refreshed } from "./refreshed.js";

/** A load is seen after so long: bounds how often the knowledge is read. */
const FRESH_MS = 30_000;

/**
 * What the comparison of cases needs of the graph. One for all requests: it changes only with a
 * load.
 */
export class SimilarityKnowledge {
  private readonly knowledge: Refreshed<Knowledge>;

  constructor(
    store: GraphStore,
    private readonly citations: CitationResolver,
  ) {
    this.knowledge = new Refreshed(
      () => readKnowledge(store.similaritySource(), segment),
      FRESH_MS,
    );
  }

  current(): Promise<Knowledge> {
    return this.knowledge.current();
  }

  async citationFinder(): Promise<FindCitations> {
    return citationFinder(await this.citations.names());
  }
}
