import type { Embedder } from "../../src/similarity/embedder.js";
import { embedLong } from "../../src/similarity/embed-long.js";
import { segment } from "../../src/similarity/segmenter.js";

/** Ranks all documents for a query, best first, by their ids. */
export type Ranker = (query: string) => readonly string[];

export interface Document {
  readonly id: string;
  readonly text: string;
}

/** The plain methods that ours must beat. */
export const BASELINES: readonly (readonly [string, (documents: readonly Document[]) => Ranker])[] =
  [
    ["BM25, pairs of characters", (documents) => bm25(documents, (text) => grams(text, [2]))],
    [
      "TF-IDF, 1 to 3 characters",
      (documents) => tfidf(documents, (text) => grams(text, [1, 2, 3])),
    ],
    ["BM25, words", (documents) => bm25(documents, segment)],
  ];

/**
 * Meaning alone: all documents for each query by the cosine of their vectors, the mean taken off.
 */
export async function rankedByMeaning(
  embedder: Embedder,
  documents: readonly Document[],
  queries: readonly string[],
): Promise<readonly (readonly string[])[]> {
  const texts = [...new Set([...documents.map((each) => each.text), ...queries])];
  const vectors = new Map<string, readonly number[]>();
  for (const text of texts) {
    const [vector = []] = await embedLong(embedder, [text], "passage");
    vectors.set(text, vector);
  }
  const size = vectors.values().next().value?.length ?? 0;
  const held = documents.map(({ text }) => vectors.get(text) ?? []);
  const mean = Array.from({ length: size }, (_, at) =>
    held.reduce((sum, vector) => sum + (vector[at] ?? 0) / held.length, 0),
  );
  const direction = (text: string) => {
    const rest = (vectors.get(text) ?? []).map((value, at) => value - (mean[at] ?? 0));
    const length = Math.hypot(...rest) || 1;
    return rest.map((value) => value / length);
  };
  const directions = new Map(texts.map((text) => [text, direction(text)]));
  return queries.map((query) => {
    const asked = directions.get(query) ?? [];
    return rank(documents, (index) =>
      (directions.get(documents[index]?.text ?? "") ?? []).reduce(
        (sum, value, at) => sum + value * (asked[at] ?? 0),
        0,
      ),
    );
  });
}

type Cut = (text: string) => readonly string[];

const K1 = 1.2;
const B = 0.75;

function bm25(documents: readonly Document[], cut: Cut): Ranker {
  const bags = documents.map(({ text }) => countsOf(cut(text)));
  const lengths = bags.map((bag) => [...bag.values()].reduce((sum, each) => sum + each, 0));
  const mean = lengths.reduce((sum, each) => sum + each, 0) / Math.max(1, bags.length);
  const held = frequencies(bags);
  return (query) => {
    const terms = [...new Set(cut(query))].map((term) => {
      const count = held.get(term) ?? 0;
      return [term, Math.log(1 + (bags.length - count + 0.5) / (count + 0.5))] as const;
    });
    return rank(documents, (index) =>
      terms.reduce((sum, [term, idf]) => {
        const count = bags[index]!.get(term) ?? 0;
        return count === 0
          ? sum
          : sum + (idf * count * (K1 + 1)) / (count + K1 * (1 - B + (B * lengths[index]!) / mean));
      }, 0),
    );
  };
}

/** Logarithmic counts, cosine. */
function tfidf(documents: readonly Document[], cut: Cut): Ranker {
  const bags = documents.map(({ text }) => countsOf(cut(text)));
  const held = frequencies(bags);
  const vector = (bag: ReadonlyMap<string, number>) => {
    const weights = [...bag].map(
      ([term, count]) =>
        [
          term,
          (1 + Math.log(count)) * (1 + Math.log((1 + bags.length) / (1 + (held.get(term) ?? 0)))),
        ] as const,
    );
    const length = Math.hypot(...weights.map(([, weight]) => weight)) || 1;
    return new Map(weights.map(([term, weight]) => [term, weight / length]));
  };
  const vectors = bags.map(vector);
  return (query) => {
    const asked = vector(countsOf(cut(query)));
    return rank(documents, (index) => {
      let sum = 0;
      for (const [term, weight] of asked) sum += weight * (vectors[index]!.get(term) ?? 0);
      return sum;
    });
  };
}

function grams(text: string, lengths: readonly number[]): readonly string[] {
  const parts = text
    .normalize("NFKC")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u);
  return parts.flatMap((part) =>
    lengths.flatMap((length) =>
      Array.from({ length: Math.max(0, part.length - length + 1) }, (_, at) =>
        part.slice(at, at + length),
      ),
    ),
  );
}

function countsOf(terms: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

function frequencies(bags: readonly ReadonlyMap<string, number>[]): ReadonlyMap<string, number> {
  return countsOf(bags.flatMap((bag) => [...bag.keys()]));
}

function rank(documents: readonly Document[], score: (index: number) => number): readonly string[] {
  return documents
    .map(({ id }, index) => ({ id, score: score(index) }))
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id);
}
