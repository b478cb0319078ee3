/** What carries a vector. */
export const EMBEDDED_KINDS = ["CASE", "PROVISION"] as const;
export type EmbeddedKind = (typeof EMBEDDED_KINDS)[number];

/**
 * The model whose vectors the graph holds. Vectors of two models cannot be compared, so there is
 * one at a time.
 */
export interface EmbeddingSpace {
  readonly model: string;
  readonly provider: string;
  readonly dimensions: number;
  /**
   * The mean cosine of unrelated texts in this model, less than 1: what similarity is measured
   * from. Undefined until all texts have their vectors.
   */
  readonly background: number | undefined;
}

/** A text that is to have a vector. */
export interface TextToEmbed {
  readonly id: string;
  readonly text: string;
  /** The hash of the text of which the graph holds the vector. */
  readonly embeddedHash: string | undefined;
}

export interface EmbeddedText {
  readonly id: string;
  readonly hash: string;
  readonly vector: readonly number[];
}

/** Keeps vectors. */
export interface EmbeddingStore {
  space(): Promise<EmbeddingSpace | undefined>;
  /** Removes all vectors, their indexes and what is known of the model. */
  clear(): Promise<void>;
  /** Records the model and makes the indexes. */
  begin(space: EmbeddingSpace): Promise<void>;
  count(kind: EmbeddedKind): Promise<number>;
  /** The next texts after an id, in the order of ids. */
  page(kind: EmbeddedKind, after: string, limit: number): Promise<readonly TextToEmbed[]>;
  save(kind: EmbeddedKind, texts: readonly EmbeddedText[]): Promise<void>;
  /** Notes that all texts have their vectors. */
  complete(background: number): Promise<void>;
}

/** Keeps one list of vectors from one start to the next. */
export interface VectorKeeper {
  /** The vectors kept under a key; undefined where there are none. */
  read(key: string): Promise<readonly Float32Array[] | undefined>;
  write(key: string, vectors: readonly Float32Array[]): Promise<void>;
}

/** Searches vectors. */
export interface VectorSource {
  space(): Promise<EmbeddingSpace | undefined>;
  /** The vector of a case; undefined where it has none. */
  vectorOfCase(id: string): Promise<readonly number[] | undefined>;
  /** Ids of the nearest, at most `limit`. */
  nearest(kind: EmbeddedKind, vector: readonly number[], limit: number): Promise<readonly string[]>;
  /** The cosine of the vector and each node's own; nodes without a vector are left out. */
  cosines(
    kind: EmbeddedKind,
    vector: readonly number[],
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, number>>;
}
