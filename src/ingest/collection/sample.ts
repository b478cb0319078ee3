import { createHash } from "node:crypto";
import type { CollectionRow } from "./row.js";

/**
 * Draws a sample of so many rows from a stream of any length: those whose hashes are the least, so
 * that the same rows are drawn each time, and of more files no other ones than these.
 */
export class Sample {
  /** The least hashes so far; the greatest of them first. */
  private readonly heap: bigint[] = [];

  constructor(private readonly size: number) {}

  see(row: CollectionRow): void {
    const hash = hashOf(row);
    if (this.heap.length < this.size) {
      this.heap.push(hash);
      this.rise(this.heap.length - 1);
    } else if (hash < (this.heap[0] ?? 0n)) {
      this.heap[0] = hash;
      this.sink(0);
    }
  }

  /** Whether a row belongs to the sample, once all have been seen. */
  has(row: CollectionRow): boolean {
    return hashOf(row) <= (this.heap[0] ?? -1n);
  }

  private rise(from: number): void {
    for (let at = from; at > 0;) {
      const parent = (at - 1) >> 1;
      if (this.at(parent) >= this.at(at)) return;
      this.swap(parent, at);
      at = parent;
    }
  }

  private sink(from: number): void {
    for (let at = from; ;) {
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

/** Of what tells documents apart; a text by its first words. */
function hashOf({ values }: CollectionRow): bigint {
  const { NUMBER = "", NAME = "", DATE = "", TEXT = "" } = values;
  const digest = createHash("sha256").update([NUMBER, NAME, DATE, TEXT.slice(0, 500)].join("\0"));
  return digest.digest().readBigUInt64BE(0);
}
