import type { EmbeddedKind, VectorSource } from "../domain/embedding.js";
import { type Embedder, EmbeddingError } from "./embedder.js";

/** What embeddings contribute to one search: OFF without an endpoint, else whether they were used and, if not, why. */
export type SemanticSearch =
  | { readonly kind: "OFF" }
  | { readonly kind: "UNAVAILABLE"; readonly reason: string }
  | { readonly kind: "USED"; readonly model: string; readonly likeness: SemanticLikeness };

/** Likeness of meaning, from 0 (like any two unrelated texts) to 1 (the same text). */
export interface SemanticLikeness {
  nearest(kind: EmbeddedKind, limit: number): Promise<readonly string[]>;
  of(kind: EmbeddedKind, ids: readonly string[]): Promise<ReadonlyMap<string, number>>;
}

const LONGEST = 800;

/** Embeds a query once. Where the endpoint or the vectors fail, the search goes on without and can say so; nothing is thrown for it. */
export async function semanticSearch(
  embedder: Embedder | undefined,
  source: VectorSource,
  text: string,
): Promise<SemanticSearch> {
  if (embedder === undefined) return { kind: "OFF" };
  const space = await source.space();
  if (space?.background === undefined)
    return { kind: "UNAVAILABLE", reason: "the graph has no complete set of vectors: run leian embed" };
  if (space.model !== embedder.model)
    return {
      kind: "UNAVAILABLE",
      reason: `the vectors are of ${space.model}, the endpoint's are of ${embedder.model}: run leian embed --all`,
    };
  try {
    const [vector = []] = await embedder.embed([text.slice(0, LONGEST)], "query");
    if (vector.length !== space.dimensions)
      return {
        kind: "UNAVAILABLE",
        reason: `the vectors have ${space.dimensions} dimensions, the endpoint's have ${vector.length}: run leian embed --all`,
      };
    return { kind: "USED", model: space.model, likeness: likenessTo(vector, source, space.background) };
  } catch (error) {
    if (error instanceof EmbeddingError) return { kind: "UNAVAILABLE", reason: error.message };
    throw error;
  }
}

function likenessTo(vector: readonly number[], source: VectorSource, background: number): SemanticLikeness {
  return {
    nearest: (kind, limit) => source.nearest(kind, vector, limit),
    async of(kind, ids) {
      const cosines = await source.cosines(kind, vector, ids);
      return new Map(
        [...cosines].map(([id, cosine]) => [id, Math.min(1, Math.max(0, (cosine - background) / (1 - background)))]),
      );
    },
  };
}
