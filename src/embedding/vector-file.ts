import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import type { VectorKeeper } from "../domain/embedding.js";

const BYTES = Float32Array.BYTES_PER_ELEMENT;

/**
 * One list of vectors in a file, with the key of what they are vectors of: a line of JSON, then the
 * numbers. Another key takes its place. A file that cannot be read or written is none: the vectors
 * are made anew.
 */
export class VectorFile implements VectorKeeper {
  constructor(private readonly path: string) {}

  async read(key: string): Promise<readonly Float32Array[] | undefined> {
    const content = await readFile(this.path).catch(() => undefined);
    const end = content?.indexOf("\n") ?? -1;
    if (content === undefined || end === -1) return undefined;
    const dimensions = dimensionsOf(content.subarray(0, end).toString("utf8"), key);
    if (dimensions === undefined) return undefined;
    const numbers = content.subarray(end + 1);
    const size = dimensions * BYTES;
    if (numbers.length === 0 || numbers.length % size !== 0) return undefined;
    return Array.from({ length: numbers.length / size }, (_, index) => {
      const copy = Uint8Array.from(numbers.subarray(index * size, (index + 1) * size));
      return new Float32Array(copy.buffer);
    });
  }

  async write(key: string, vectors: readonly Float32Array[]): Promise<void> {
    const header = `${JSON.stringify({ key, dimensions: vectors[0]?.length ?? 0 })}\n`;
    const numbers = vectors.map((each) =>
      Buffer.from(each.buffer, each.byteOffset, each.byteLength),
    );
    const aside = `${this.path}.${process.pid}`;
    await mkdir(dirname(this.path), { recursive: true })
      .then(() => writeFile(aside, Buffer.concat([Buffer.from(header), ...numbers])))
      .then(() => rename(aside, this.path))
      // a full disk costs the next start half a minute, and is left no fuller
      .catch(() => rm(aside, { force: true }).catch(() => {}));
  }
}

/** The length of the vectors, where they are those of the key. */
function dimensionsOf(header: string, key: string): number | undefined {
  try {
    const parsed = JSON.parse(header) as { readonly key?: unknown; readonly dimensions?: unknown };
    const { dimensions } = parsed;
    return parsed.key === key && typeof dimensions === "number" && dimensions > 0
      ? dimensions
      : undefined;
  } catch {
    return undefined;
  }
}
