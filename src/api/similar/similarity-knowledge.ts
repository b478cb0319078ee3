import type { GraphStore } from "../../graph/store.js";
import { citationFinder } from "../../similarity/find-citations.js";
import { type Knowledge, readKnowledge } from "../../similarity/knowledge.js";
import { segment } from "../../similarity/segmenter.js";
import type { FindCitations } from "../../similarity/understand-facts.js";
import type { CitationResolver } from "../provision/citation-resolver.js";

const FRESH_MS = 30_000;

/** Knows of the graph what the comparison of cases needs. One for all requests: it changes only with a load. */
export class SimilarityKnowledge {
  private known: Promise<Knowledge> | undefined;
  private readAt = 0;

  constructor(
    private readonly store: GraphStore,
    private readonly citations: CitationResolver,
  ) {}

  /** At most some 30 seconds old; while it is read anew, requests are answered from what was known. */
  async current(): Promise<Knowledge> {
    if (this.known === undefined) {
      this.known = this.read();
      this.known.catch(() => (this.known = undefined));
    } else if (Date.now() - this.readAt > FRESH_MS) {
      this.readAt = Date.now();
      this.read().then(
        (knowledge) => (this.known = Promise.resolve(knowledge)),
        () => {}, // what was known serves until the database answers again
      );
    }
    return this.known;
  }

  async citationFinder(): Promise<FindCitations> {
    return citationFinder(await this.citations.names());
  }

  private read(): Promise<Knowledge> {
    this.readAt = Date.now();
    return readKnowledge(this.store.similaritySource(), segment);
  }
}
