import { createHash } from "node:crypto";
import {
  EMBEDDED_KINDS,
  type EmbeddedKind,
  type EmbeddingSpace,
  type EmbeddingStore,
} from "../domain/embedding.js";
import { embedLong, LONGEST_EMBEDDED } from "../similarity/embed-long.js";
import type { Embedder } from "../similarity/embedder.js";

/** The graph holds vectors of another model: nothing was done. */
export class OtherModelError extends Error {
  override readonly name = "OtherModelError";
  constructor(
    readonly held: Pick<EmbeddingSpace, "model" | "dimensions">,
    readonly given: Pick<EmbeddingSpace, "model" | "dimensions">,
  ) {
    super(
      `The graph holds vectors of ${held.model} (${held.dimensions} dimensions), not of ${given.model} (${given.dimensions}): ` +
        `go back to that model, or embed everything anew with leian embed --all.`,
    );
  }
}

export interface EmbedOptions {
  /** Begins anew, whatever model the graph's vectors are of. */
  readonly all: boolean;
  /** Ends the run between two pages; what has its vectors keeps them. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (kind: EmbeddedKind, done: number, total: number) => void;
}

export interface EmbedCounts {
  readonly embedded: number;
  readonly unchanged: number;
}

/** Texts that are embedded and written at a time. */
const PAGE = 64;
/** Pairs of texts far from each other in the order of ids stand for unrelated ones. */
const SAMPLE = 200;

/**
 * Gives every case and article its vector. What has one of the same text is left alone, so that a
 * run that broke off goes on where it was.
 * @throws OtherModelError where the graph's vectors are of another model and not all are wanted
 * anew; EmbeddingError.
 */
export async function embedGraph(
  store: EmbeddingStore,
  embedder: Embedder,
  options: EmbedOptions,
): Promise<EmbedCounts> {
  const held = await beginSpace(store, embedder, options);
  const sample: (readonly number[])[] = [];
  // A run that goes on where another broke off embeds some texts again, because the other's sample
  // is gone.
  const wantsSample = () => held?.background === undefined && sample.length < SAMPLE;
  let [embedded, unchanged] = [0, 0];
  for (const kind of EMBEDDED_KINDS) {
    const total = await store.count(kind);
    let [after, done] = ["", 0];
    for (;;) {
      options.signal?.throwIfAborted();
      const page = await store.page(kind, after, PAGE);
      const changed = page
        .map((each) => ({ ...each, text: each.text.slice(0, LONGEST_EMBEDDED) }))
        .map((each) => ({ ...each, hash: createHash("sha256").update(each.text).digest("hex") }))
        .filter(
          (each) => each.text.trim() !== "" && (each.hash !== each.embeddedHash || wantsSample()),
        );
      const vectors =
        changed.length === 0
          ? []
          : await embedLong(
              embedder,
              changed.map((each) => each.text),
              "passage",
            );
      await store.save(
        kind,
        changed.flatMap(({ id, hash }, index) => {
          const vector = vectors[index];
          return vector === undefined ? [] : [{ id, hash, vector }];
        }),
      );
      sample.push(...vectors.slice(0, Math.max(0, SAMPLE - sample.length)));
      embedded += changed.length;
      unchanged += page.length - changed.length;
      done += page.length;
      options.onProgress?.(kind, done, total);
      if (page.length < PAGE) break;
      after = page.at(-1)?.id ?? after;
    }
  }
  await store.complete(held?.background ?? backgroundOf(sample));
  return { embedded, unchanged };
}

/** Begins the space of the model, or goes on with it; the space as it was. */
async function beginSpace(
  store: EmbeddingStore,
  embedder: Embedder,
  { all }: EmbedOptions,
): Promise<EmbeddingSpace | undefined> {
  const [probe = []] = await embedder.embed(["租金"], "passage");
  const dimensions = probe.length;
  const { model, provider } = embedder;
  const held = all ? undefined : await store.space();
  if (held !== undefined && (held.model !== model || held.dimensions !== dimensions))
    throw new OtherModelError(held, { model, dimensions });
  if (all) await store.clear();
  await store.begin({ model, provider, dimensions, background: held?.background });
  return held;
}

/** The mean cosine of vectors half the sample apart. */
function backgroundOf(vectors: readonly (readonly number[])[]): number {
  const half = Math.floor(vectors.length / 2);
  if (half === 0) return 0;
  let all = 0;
  for (let at = 0; at < half; at++) all += cosine(vectors[at] ?? [], vectors[at + half] ?? []);
  return Math.min(0.95, Math.max(0, all / half));
}

function cosine(a: readonly number[], b: readonly number[]): number {
  let [product, left, right] = [0, 0, 0];
  for (const [at, value] of a.entries()) {
    const other = b[at] ?? 0;
    product += value * other;
    left += value * value;
    right += other * other;
  }
  return left === 0 || right === 0 ? 0 : product / Math.sqrt(left * right);
}
