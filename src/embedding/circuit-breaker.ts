import { type Embedder, EmbeddingError, type EmbeddingInput } from "../similarity/embedder.js";

/** How long a silent endpoint is not asked; chosen, not measured. */
const REST_MS = 10_000;

/**
 * Leaves an endpoint alone for ten seconds after it gave no answer in time, so that not every
 * search waits for it. Only silence costs time: an endpoint that answers wrongly is asked again.
 */
export class CircuitBreaker implements Embedder {
  private resting: { readonly until: number; readonly error: EmbeddingError } | undefined;

  constructor(private readonly embedder: Embedder) {}

  get model(): string {
    return this.embedder.model;
  }

  get provider(): string {
    return this.embedder.provider;
  }

  async embed(
    texts: readonly string[],
    input: EmbeddingInput,
    signal?: AbortSignal,
  ): Promise<readonly (readonly number[])[]> {
    if (this.resting !== undefined && performance.now() < this.resting.until)
      throw this.resting.error;
    try {
      return await this.embedder.embed(texts, input, signal);
    } catch (error) {
      // A client that went away is no fault of the endpoint.
      if (
        error instanceof EmbeddingError &&
        error.fault === "UNREACHABLE" &&
        signal?.aborted !== true
      )
        this.resting = { until: performance.now() + REST_MS, error };
      throw error;
    }
  }
}
