import { createWriteStream, type WriteStream } from "node:fs";
import { stat, truncate } from "node:fs/promises";
import type { Messages } from "../messages/en.js";
import type { ReadRows } from "./row-stream.js";

/**
 * The report of an import, a line a place: what could not be read, and what of the columns the text
 * contradicts or does not bear out. It is written while rows are read.
 */
export class CollectionReport {
  private constructor(
    private readonly stream: WriteStream,
    private readonly words: Messages,
    private size: number,
  ) {}

  /**
   * Opens the report.
   * @param from where it goes on, in bytes: what an earlier run wrote behind that was not loaded.
   */
  static async open(path: string, from: number, words: Messages): Promise<CollectionReport> {
    const held = await stat(path).then(
      ({ size }) => Math.min(size, from),
      () => 0,
    );
    if (held > 0) await truncate(path, held);
    const stream = createWriteStream(path, { flags: held > 0 ? "a" : "w" });
    await new Promise<void>((resolve, reject) => {
      stream.once("open", () => resolve()).once("error", reject);
    });
    return new CollectionReport(stream, words, held);
  }

  /** How many bytes it has. */
  get bytes(): number {
    return this.size;
  }

  async write({ faults, open: columns }: Pick<ReadRows, "faults" | "open">): Promise<void> {
    const lines = [
      ...faults.map((each) => ({ line: each.line, text: this.words.fault(each) })),
      ...columns.flatMap(({ file, line, open: all }) =>
        all.map(({ kind, raw, reason }) => ({
          line,
          text: this.words.importJudgments.openColumn(
            `${file}:${line}`,
            this.words.kindName(kind),
            raw,
            this.words.sentence(reason),
          ),
        })),
      ),
    ].toSorted((a, b) => a.line - b.line);
    if (lines.length === 0) return;
    const text = lines.map((each) => `${each.text}\n`).join("");
    this.size += Buffer.byteLength(text);
    if (!this.stream.write(text))
      await new Promise<void>((resolve) => this.stream.once("drain", () => resolve()));
  }

  async close(): Promise<void> {
    await new Promise<void>((resolve) => this.stream.end(() => resolve()));
  }
}
