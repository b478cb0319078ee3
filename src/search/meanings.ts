import type { VectorSource } from "../domain/embedding.js";
import { clauseUnits } from "../similarity/clause-units.js";
import { type Embedder, EmbeddingError } from "../similarity/embedder.js";
import type { Knowledge } from "../similarity/knowledge.js";
import type { ReadClause } from "../similarity/understand-clauses.js";
import {
  type SemanticFault,
  type SemanticSearch,
  semanticSearch,
  semanticSearchOfCase,
} from "../similarity/semantic.js";
import type { FactorMeaning } from "./factor-meaning.js";
import { semanticWarning } from "./semantic-fault-words.js";

/** What searches by meaning need. */
export interface MeaningsOptions {
  /** Undefined where no endpoint is configured: searches go by words, and nothing is missing. */
  readonly embedder: Embedder | undefined;
  readonly vectors: VectorSource;
  readonly factors: FactorMeaning | undefined;
  /** Aborts the request to the endpoint. */
  readonly signal?: AbortSignal | undefined;
  /** Called for each search without embeddings, with the reason for the operator. */
  readonly onFault?: ((fault: SemanticFault, reason: string) => void) | undefined;
}

/**
 * What embeddings contribute to the searches of one request: a text is embedded once, and what
 * failed is kept for the warnings.
 */
export class Meanings {
  private readonly searches = new Map<string, Promise<SemanticSearch>>();
  private readonly faults = new Set<SemanticFault>();

  constructor(private readonly options: MeaningsOptions) {}

  /** For a search that is to go by words alone: nothing is missing from it. */
  wordsAlone(): Meanings {
    return new Meanings({ ...this.options, embedder: undefined });
  }

  ofText(text: string): Promise<SemanticSearch> {
    const { embedder, vectors, signal } = this.options;
    return this.once(`text ${text}`, () => semanticSearch(embedder, vectors, text, signal));
  }

  /** By the vector that the case has in the graph. */
  ofCase(id: string): Promise<SemanticSearch> {
    return this.once(`case ${id}`, () =>
      semanticSearchOfCase(this.options.embedder, this.options.vectors, id),
    );
  }

  /**
   * What the clauses of a text state, by their meaning; undefined where that cannot be known.
   */
  async ofClauses(text: string, knowledge: Knowledge): Promise<readonly ReadClause[] | undefined> {
    const { embedder, factors, signal } = this.options;
    if (embedder === undefined || factors === undefined) return undefined;
    const units = clauseUnits(text);
    const words = units.map(({ from, to }) => text.slice(from, to));
    try {
      const readings = await factors.read(words, knowledge, embedder, signal);
      return units.flatMap((place, index) => {
        const reading = readings[index];
        return reading === undefined ? [] : [{ ...place, reading }];
      });
    } catch (error) {
      if (!(error instanceof EmbeddingError)) throw error;
      this.note(error.fault, error.message);
      return undefined;
    }
  }

  /** One sentence for each way in which searches of this request had to go without embeddings. */
  warnings(): readonly string[] {
    return this.faultsMet().map((fault) => semanticWarning(fault).en);
  }

  /** Why searches of this request had to go without embeddings, each reason once. */
  faultsMet(): readonly SemanticFault[] {
    return [...this.faults];
  }

  private once(key: string, search: () => Promise<SemanticSearch>): Promise<SemanticSearch> {
    const asked = this.searches.get(key);
    if (asked !== undefined) return asked;
    const asking = this.withFaultNoted(search);
    this.searches.set(key, asking);
    return asking;
  }

  private async withFaultNoted(search: () => Promise<SemanticSearch>): Promise<SemanticSearch> {
    const found = await search();
    if (found.kind === "UNAVAILABLE") this.note(found.fault, found.reason);
    return found;
  }

  private note(fault: SemanticFault, reason: string): void {
    this.faults.add(fault);
    this.options.onFault?.(fault, reason);
  }
}
