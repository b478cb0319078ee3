import { FactorVocabulary, type VocabularyEntry } from "../similarity/factor-vocabulary.js";
import { segment } from "../similarity/segmenter.js";
import { Refreshed } from "./refreshed.js";

/** A load is seen after so long: bounds how often the vocabulary is read. */
const FRESH_MS = 30_000;

/** A factor found in a question; the weight is 1 where the question names it. */
export interface FoundFactor {
  readonly id: string;
  readonly weight: number;
}

/** Bounds the factors of one search; chosen, not measured. */
const MOST = 8;

/**
 * Finds the factors of a question. One for all requests: the vocabulary changes only with a load.
 */
export class FactorFinder {
  private readonly vocabulary: Refreshed<FactorVocabulary>;

  constructor(read: () => Promise<readonly VocabularyEntry[]>) {
    this.vocabulary = new Refreshed(
      async () => FactorVocabulary.inTurns(await read(), segment),
      FRESH_MS,
    );
  }

  async find(text: string): Promise<readonly FoundFactor[]> {
    const vocabulary = await this.vocabulary.current();
    const found = new Map<string, number>();
    for (const { factorId, coverage } of vocabulary.guess(text))
      found.set(factorId, coverage * 0.6);
    for (const { factorId } of vocabulary.find(text)) found.set(factorId, 1);
    return [...found]
      .map(([id, weight]) => ({ id, weight }))
      .sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1))
      .slice(0, MOST);
  }
}
