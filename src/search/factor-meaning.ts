import { createHash } from "node:crypto";
import type { VectorKeeper } from "../domain/embedding.js";
import { type ClauseExample, clauseExamples } from "../similarity/clause-examples.js";
import { type ClauseReading, ExampleSpace } from "../similarity/example-space.js";
import { type Embedder, EmbeddingError } from "../similarity/embedder.js";
import type { Knowledge } from "../similarity/knowledge.js";

/** So many examples are embedded at once: between two batches a user's question is answered. */
const BATCH = 64;
/** A bound on memory: readings of the clauses asked about last. */
const MOST_READINGS = 5000;

/**
 * What clauses mean, by the examples of the vocabulary. The examples are embedded once, in the
 * background; until then nothing is known of any clause.
 */
export class FactorMeaning {
  private key = "";
  private space: ExampleSpace | undefined;
  private making: Promise<void> | undefined;
  private readonly readings = new Map<string, ClauseReading>();

  constructor(private readonly keeper?: VectorKeeper) {}

  /**
   * What each clause states.
   * @throws EmbeddingError NOT_READY while the examples are being embedded, and what the embedder
   * throws.
   */
  async read(
    clauses: readonly string[],
    knowledge: Knowledge,
    embedder: Embedder,
    signal?: AbortSignal,
  ): Promise<readonly ClauseReading[]> {
    const making = this.prepare(knowledge, embedder);
    const { space } = this;
    if (space === undefined) {
      making?.catch(() => {}); // the next question tries again
      throw new EmbeddingError("NOT_READY", "the examples of factors are being embedded");
    }
    const read = new Map<string, ClauseReading>();
    for (const clause of clauses) {
      const held = this.readings.get(clause);
      if (held !== undefined) read.set(clause, held);
    }
    const fresh = [...new Set(clauses)].filter((clause) => !read.has(clause));
    const vectors = await embedder.embed(fresh, "clause", signal);
    for (const [index, clause] of fresh.entries()) {
      const reading = space.read(vectors[index] ?? [], clause);
      read.set(clause, reading);
      if (this.space === space) this.keep(clause, reading); // else the vocabulary changed meanwhile
      await nextTurn();
    }
    return clauses.flatMap((clause) => read.get(clause) ?? []);
  }

  /**
   * Embeds the examples where that has not been done yet; undefined where it has.
   * @throws EmbeddingError
   */
  prepare(knowledge: Knowledge, embedder: Embedder): Promise<void> | undefined {
    const examples = clauseExamples(knowledge.knownFactors);
    const key = keyOf(examples, embedder.model);
    if (key === this.key) return this.making;
    this.key = key;
    const making = this.make(examples, key, knowledge, embedder);
    this.making = making;
    making.then(
      () => (this.making = undefined),
      () => {
        this.making = undefined;
        this.key = "";
      },
    );
    return making;
  }

  private async make(
    examples: readonly ClauseExample[],
    key: string,
    { factors }: Knowledge,
    embedder: Embedder,
  ): Promise<void> {
    const kept = await this.keeper?.read(key);
    const isWhole = kept?.length === examples.length;
    const vectors = isWhole ? kept : await embedAll(examples, embedder);
    const space = await ExampleSpace.of(
      examples,
      vectors,
      (a, b) => a === b || factors.above(a).includes(b) || factors.above(b).includes(a),
    );
    this.readings.clear();
    this.space = space;
    if (!isWhole) await this.keeper?.write(key, vectors);
  }

  private keep(clause: string, reading: ClauseReading): void {
    const oldest = this.readings.size < MOST_READINGS ? undefined : this.readings.keys().next();
    if (oldest?.done === false) this.readings.delete(oldest.value);
    this.readings.set(clause, reading);
  }
}

async function embedAll(
  examples: readonly ClauseExample[],
  embedder: Embedder,
): Promise<readonly Float32Array[]> {
  const vectors: Float32Array[] = [];
  for (let from = 0; from < examples.length; from += BATCH) {
    const texts = examples.slice(from, from + BATCH).map((each) => each.text);
    for (const vector of await embedder.embed(texts, "passage"))
      vectors.push(Float32Array.from(vector));
  }
  return vectors;
}

function keyOf(examples: readonly ClauseExample[], model: string): string {
  const hash = createHash("sha256").update(model);
  for (const { text, factorId = "", kind } of examples)
    hash.update(`\0${text}\0${factorId}\0${kind}`);
  return hash.digest("hex");
}

/** Lets other requests go on. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
