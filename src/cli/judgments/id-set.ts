import { createHash } from "node:crypto";

const FIRST_SIZE = 1 << 16;

/**
 * A set of texts that stores 64 bits of a hash of each, some 12 to 24 bytes. Texts with the same
 * hash count as the same: one collision is expected in some hundred thousand collections of ten
 * million texts.
 */
export class IdSet {
  private low = new Uint32Array(FIRST_SIZE);
  private high = new Uint32Array(FIRST_SIZE);
  private count = 0;

  /** @returns whether it was new. */
  add(text: string): boolean {
    if (this.count * 3 > this.low.length * 2) this.grow();
    const [low, high] = hashOf(text);
    const place = this.placeOf(low, high);
    if (this.low[place] !== 0 || this.high[place] !== 0) return false;
    this.low[place] = low;
    this.high[place] = high;
    this.count++;
    return true;
  }

  /** Whether the text was added. */
  has(text: string): boolean {
    const [low, high] = hashOf(text);
    const place = this.placeOf(low, high);
    return this.low[place] !== 0 || this.high[place] !== 0;
  }

  /** The index of the hash, or of the empty slot where it belongs. */
  private placeOf(low: number, high: number): number {
    const mask = this.low.length - 1;
    let place = low & mask;
    for (;;) {
      const [heldLow, heldHigh] = [this.low[place], this.high[place]];
      if ((heldLow === low && heldHigh === high) || (heldLow === 0 && heldHigh === 0)) return place;
      place = (place + 1) & mask;
    }
  }

  private grow(): void {
    const { low, high } = this;
    this.low = new Uint32Array(low.length * 2);
    this.high = new Uint32Array(high.length * 2);
    for (const [index, each] of low.entries()) {
      const other = high[index] ?? 0;
      if (each === 0 && other === 0) continue;
      const place = this.placeOf(each, other);
      this.low[place] = each;
      this.high[place] = other;
    }
  }
}

/** The two halves of the hash. They are never both zero, which marks an empty slot. */
function hashOf(text: string): readonly [number, number] {
  const digest = createHash("sha256").update(text).digest();
  return [digest.readUInt32LE(0), (digest.readUInt32LE(4) | 1) >>> 0];
}
