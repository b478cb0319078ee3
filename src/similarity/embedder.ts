/** Whether a text asks or is asked about: some models embed the two differently. */
export type EmbeddingInput = "query" | "passage";

/** Turns texts into vectors of one length. A port: the model runs outside. */
export interface Embedder {
  readonly model: string;
  /** Where the model runs, without secrets: the host of the endpoint. */
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
 * list of vectors.
 */
export type EmbeddingFault = "UNREACHABLE" | "REFUSED" | "MALFORMED";

/** The endpoint gave no usable answer; the message is one sentence without secrets. */
export class EmbeddingError extends Error {
  override readonly name = "EmbeddingError";
  constructor(
    readonly fault: EmbeddingFault,
    message: string,
  ) {
    super(message);
  }
}
