import type { EmbeddedKind, EmbeddingSpace, VectorSource } from "../domain/embedding.js";
import { embedLong } from "./embed-long.js";
import { type Embedder, EmbeddingError, type EmbeddingFault } from "./embedder.js";

/**
 * Why embeddings were not used. NOT_EMBEDDED: not everything has its vector yet. OTHER_MODEL,
 * OTHER_LENGTH: the graph's vectors and the endpoint's cannot be compared.
 */
export type SemanticFault = EmbeddingFault | "NOT_EMBEDDED" | "OTHER_MODEL" | "OTHER_LENGTH";

/**
 * What embeddings contribute to one search: OFF without an endpoint, else whether they were used
 * and, if not, why.
 */
export type SemanticSearch =
  | { readonly kind: "OFF" }
  /** The reason is for the operator: it names models and the endpoint's host. */
  | { readonly kind: "UNAVAILABLE"; readonly fault: SemanticFault; readonly reason: string }
  | { readonly kind: "USED"; readonly model: string; readonly similarity: SemanticSimilarity };

/** Similarity of meaning, from 0 (like any two unrelated texts) to 1 (the same text). */
export interface SemanticSimilarity {
  nearest(kind: EmbeddedKind, limit: number): Promise<readonly string[]>;
  of(kind: EmbeddedKind, ids: readonly string[]): Promise<ReadonlyMap<string, number>>;
}

/** The graph's vectors, where they are complete and of the endpoint's model. */
type UsableSpace = EmbeddingSpace & { readonly background: number };
type Unavailable = Extract<SemanticSearch, { readonly kind: "UNAVAILABLE" }>;

/**
 * Embeds a query once. Where the endpoint or the vectors fail, the search goes on without and can
 * say so; nothing is thrown for it.
 */
export async function semanticSearch(
  embedder: Embedder | undefined,
  source: VectorSource,
  text: string,
  signal?: AbortSignal,
): Promise<SemanticSearch> {
  if (embedder === undefined) return { kind: "OFF" };
  const space = await usableSpace(embedder, source);
  if ("fault" in space) return space;
  try {
    const [vector = []] = await embedLong(embedder, [text], "query", signal);
    if (vector.length !== space.dimensions)
      return unavailable(
        "OTHER_LENGTH",
        `the vectors have ${space.dimensions} dimensions, the endpoint's have ${vector.length}: run leian embed --all`,
      );
    return {
      kind: "USED",
      model: space.model,
      similarity: similarityTo(vector, source, space.background),
    };
  } catch (error) {
    if (error instanceof EmbeddingError) return unavailable(error.fault, error.message);
    throw error;
  }
}

/** The same for a case of the graph, by the vector that it has: the endpoint is not asked. */
export async function semanticSearchOfCase(
  embedder: Embedder | undefined,
  source: VectorSource,
  caseId: string,
): Promise<SemanticSearch> {
  if (embedder === undefined) return { kind: "OFF" };
  const space = await usableSpace(embedder, source);
  if ("fault" in space) return space;
  const vector = await source.vectorOfCase(caseId);
  if (vector === undefined)
    return unavailable("NOT_EMBEDDED", `${caseId} has no vector: run leian embed`);
  return {
    kind: "USED",
    model: space.model,
    similarity: similarityTo(vector, source, space.background),
  };
}

async function usableSpace(
  embedder: Embedder,
  source: VectorSource,
): Promise<UsableSpace | Unavailable> {
  const space = await source.space();
  if (space?.background === undefined)
    return unavailable("NOT_EMBEDDED", "the graph has no complete set of vectors: run leian embed");
  if (space.model !== embedder.model)
    return unavailable(
      "OTHER_MODEL",
      `the vectors are of ${space.model}, the endpoint's are of ${embedder.model}: run leian embed --all`,
    );
  return { ...space, background: space.background };
}

function unavailable(fault: SemanticFault, reason: string): Unavailable {
  return { kind: "UNAVAILABLE", fault, reason };
}

function similarityTo(
  vector: readonly number[],
  source: VectorSource,
  background: number,
): SemanticSimilarity {
  return {
    nearest: (kind, limit) => source.nearest(kind, vector, limit),
    async of(kind, ids) {
      const cosines = await source.cosines(kind, vector, ids);
      return new Map(
        [...cosines].map(([id, cosine]) => [
          id,
          Math.min(1, Math.max(0, (cosine - background) / (1 - background))),
        ]),
      );
    },
  };
}
