import { createWriteStream, type WriteStream } from "node:fs";
import { stat, truncate } from "node:fs/promises";
import type { Messages } from "../messages/en.js";
import type { ReadRows } from "./row-stream.js";

/**
 * The report of an import, written while rows are read. One line for each place that could not be
 * read, and for each statement of a column that the text contradicts or does not confirm.
 */
export class CollectionReport {
  private constructor(
    private readonly stream: WriteStream,
    private readonly words: Messages,
    private size: number,
  ) {}

  /**
   * Opens the report.
   * @param from the size, in bytes, at which it continues: lines after it are of rows that an
   * earlier run did not load, and are cut off.
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

  /** The size of the report, in bytes. */
  get bytes(): number {
    return this.size;
  }

  /** Appends the lines of some rows, in the order of their file. */
  async write({
    faults,
    discrepancies: columns,
  }: Pick<ReadRows, "faults" | "discrepancies">): Promise<void> {
    const lines = [
      ...faults.map((each) => ({ line: each.line, text: this.words.fault(each) })),
      ...columns.flatMap(({ file, line, discrepancies: all }) =>
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

  /** Writes what is left and closes the file. */
  async close(): Promise<void> {
    await new Promise<void>((resolve) => this.stream.end(() => resolve()));
  }
}
