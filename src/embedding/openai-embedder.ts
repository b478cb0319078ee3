import { z } from "zod";
import { type Embedder, EmbeddingError, type EmbeddingInput } from "../similarity/embedder.js";

export interface EndpointOptions {
  /** The address up to and with /v1, or the whole address of the embeddings. */
  readonly url: string;
  readonly model: string;
  readonly apiKey?: string | undefined;
  /**
   * How long one request may take, in milliseconds; left out: 3 seconds for a query, two minutes
   * for passages.
   */
  readonly timeout?: number | undefined;
}

/** A search must answer soon; a batch of long texts takes longer on a small machine. */
const TIMEOUTS_MS: Readonly<Record<EmbeddingInput, number>> = {
  query: 3000,
  clause: 3000,
  passage: 120_000,
};
/** Texts a request, so that it ends within its time. */
const BATCH = 16;

const answer = z.object({
  data: z.array(
    z.object({ index: z.number().int().optional(), embedding: z.array(z.number()).min(1) }),
  ),
});

/**
 * Embeds by any endpoint that speaks OpenAI's /v1/embeddings; `input_type` tells queries from
 * passages to those that care.
 */
export class OpenAiEmbedder implements Embedder {
  readonly model: string;
  readonly provider: string;
  private readonly address: string;

  constructor(private readonly options: EndpointOptions) {
    this.model = options.model;
    this.provider = new URL(options.url).host;
    this.address = options.url.endsWith("/embeddings")
      ? options.url
      : `${options.url.replace(/\/+$/u, "")}/embeddings`;
  }

  async embed(
    texts: readonly string[],
    input: EmbeddingInput,
    signal?: AbortSignal,
  ): Promise<readonly (readonly number[])[]> {
    const vectors: (readonly number[])[] = [];
    for (let from = 0; from < texts.length; from += BATCH)
      vectors.push(...(await this.embedBatch(texts.slice(from, from + BATCH), input, signal)));
    const length = vectors[0]?.length;
    if (vectors.some((vector) => vector.length !== length))
      throw new EmbeddingError(
        "MALFORMED",
        `The embeddings endpoint at ${this.provider} gave vectors of different lengths.`,
      );
    return vectors;
  }

  private async embedBatch(
    texts: readonly string[],
    input: EmbeddingInput,
    givenUp: AbortSignal | undefined,
  ): Promise<readonly (readonly number[])[]> {
    const late = AbortSignal.timeout(this.options.timeout ?? TIMEOUTS_MS[input]);
    const signal = givenUp === undefined ? late : AbortSignal.any([givenUp, late]);
    const asked = input === "query" ? "query" : "passage";
    const body = await this.post(
      JSON.stringify({ model: this.model, input: texts, input_type: asked }),
      signal,
    );
    const parsed = answer.safeParse(body);
    if (!parsed.success || parsed.data.data.length !== texts.length)
      throw new EmbeddingError(
        "MALFORMED",
        `The embeddings endpoint at ${this.provider} gave no list of vectors.`,
      );
    return parsed.data.data
      .map((each, place) => ({ place: each.index ?? place, vector: each.embedding }))
      .sort((a, b) => a.place - b.place)
      .map((each) => each.vector);
  }

  private async post(body: string, signal: AbortSignal): Promise<unknown> {
    const headers: Record<string, string> = { "content-type": "application/json" };
    if (this.options.apiKey !== undefined)
      headers["authorization"] = `Bearer ${this.options.apiKey}`;
    let text: string;
    let status: number;
    try {
      const response = await fetch(this.address, { method: "POST", headers, body, signal });
      status = response.status;
      text = await response.text();
    } catch {
      throw new EmbeddingError(
        "UNREACHABLE",
        `The embeddings endpoint at ${this.provider} does not answer.`,
      );
    }
    if (status < 200 || status > 299)
      throw new EmbeddingError(
        "REFUSED",
        `The embeddings endpoint at ${this.provider} answered with status ${status}.`,
      );
    try {
      return JSON.parse(text) as unknown;
    } catch {
      throw new EmbeddingError(
        "MALFORMED",
        `The embeddings endpoint at ${this.provider} gave no JSON.`,
      );
    }
  }
}
