import { createHash } from "node:crypto";
import type { CollectionRow } from "./row.js";

/**
 * Draws a sample of a fixed number of rows from a stream of any length: those with the least
 * hashes. The same rows give the same sample; with further files it only loses rows to theirs.
 */
export class Sample {
  /** A max-heap of the least hashes so far. */
  private readonly heap: bigint[] = [];

  constructor(private readonly size: number) {}

  /** Considers a row for the sample. */
  add(row: CollectionRow): void {
    const hash = hashOf(row);
    if (this.heap.length < this.size) {
      this.heap.push(hash);
      this.siftUp(this.heap.length - 1);
    } else if (hash < (this.heap[0] ?? 0n)) {
      this.heap[0] = hash;
      this.siftDown();
    }
  }

  /** Whether a row is in the sample, once all rows have been added. */
  has(row: CollectionRow): boolean {
    return hashOf(row) <= (this.heap[0] ?? -1n);
  }

  private siftUp(from: number): void {
    for (let at = from; at > 0;) {
      const parent = (at - 1) >> 1;
      if (this.at(parent) >= this.at(at)) return;
      this.swap(parent, at);
      at = parent;
    }
  }

  private siftDown(): void {
    for (let at = 0; ;) {
      let greatest = at;
      for (const child of [2 * at + 1, 2 * at + 2])
        if (child < this.heap.length && this.at(child) > this.at(greatest)) greatest = child;
      if (greatest === at) return;
      this.swap(greatest, at);
      at = greatest;
    }
  }

  private at(index: number): bigint {
    return this.heap[index] ?? 0n;
  }

  private swap(a: number, b: number): void {
    [this.heap[a], this.heap[b]] = [this.at(b), this.at(a)];
  }
}

/** A hash of what distinguishes documents, with the beginning of the text only. */
function hashOf({ values }: CollectionRow): bigint {
  const { NUMBER = "", NAME = "", DATE = "", TEXT = "" } = values;
  const digest = createHash("sha256").update([NUMBER, NAME, DATE, TEXT.slice(0, 500)].join("\0"));
  return digest.digest().readBigUInt64BE(0);
}
