/**
 * Whether a text asks or is asked about: some models embed the two differently. A clause is
 * compared with other clauses and asks nothing; a user waits for it as for a query.
 */
export type EmbeddingInput = "query" | "passage" | "clause";

/** Turns texts into vectors of one length. A port: where the model runs is another's matter. */
export interface Embedder {
  readonly model: string;
  /** Where the model runs, without secrets: the host of the endpoint, or local. */
  readonly provider: string;
  /**
   * One vector a text, in order; all of the same length.
   * @param signal aborts the request.
   * @throws EmbeddingError where no usable answer comes.
   */
  embed(
    texts: readonly string[],
    input: EmbeddingInput,
    signal?: AbortSignal,
  ): Promise<readonly (readonly number[])[]>;
}

/**
 * UNREACHABLE: no answer in time. REFUSED: an answer that says no. MALFORMED: an answer that is no
 * list of vectors. NOT_READY: the model is still being fetched or loaded. NO_MODEL: it cannot be.
 */
export type EmbeddingFault = "UNREACHABLE" | "REFUSED" | "MALFORMED" | "NOT_READY" | "NO_MODEL";

/** There is no usable answer; the message is one sentence without secrets. */
export class EmbeddingError extends Error {
  override readonly name = "EmbeddingError";
  constructor(
    readonly fault: EmbeddingFault,
    message: string,
  ) {
    super(message);
  }
}
