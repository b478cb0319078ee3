import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { cite } from "../../src/citation/cite.js";
import { readSharedRecords, type SharedRecords } from "../../src/cli/shared-records.js";
import { evalJudgments, readingWith } from "./judgments.eval.js";
import type { Figures } from "./measures.js";
import { type Changed, EVERYTHING_ANEW, type FiguresBySource } from "./memory-search.js";
import { evalTreatments } from "./treatments.eval.js";
import { WATCH } from "./watch-tables.js";

/** The collections of court documents, by the beginning of their documents' ids. */
const COLLECTIONS = ["lcm", "sea", "pxc", "c24"];

/**
 * What is read of court documents, by the collection from which they come. A document is read again
 * only where it may be read otherwise.
 */
export class DocumentReadings {
  private readonly first = new Map<string, unknown>();

  private constructor(
    private readonly data: string,
    private readonly shared: SharedRecords,
  ) {}

  /** Undefined where the data of development have no court documents. */
  static async open(data: string): Promise<DocumentReadings | undefined> {
    if (!existsSync(join(data, "judgments-dev"))) return undefined;
    return new DocumentReadings(data, await readSharedRecords());
  }

  /** All figures as the tables stand now; the first call reads everything. */
  async figures({ changed, of } = EVERYTHING_ANEW): Promise<FiguresBySource> {
    const reading = readingWith(this.shared);
    const folder = join(this.data, "judgments-dev");
    const figures = new Map<string, Figures>();
    for (const collection of COLLECTIONS.filter(of)) {
      const extent = { has: (doc: string) => doc.startsWith(collection), print: () => undefined };
      const read = this.remembering(changed, `${collection} record`, (text) =>
        WATCH.during(text, collection, () => reading.read("document.txt", text)),
      );
      const citations = this.remembering(changed, `${collection} citations`, (text) =>
        WATCH.during(text, collection, () => cite(text, this.shared.catalogue)),
      );
      const citationsOf = (doc: string) =>
        Promise.resolve(citations(readFileSync(join(folder, `${doc}.txt`), "utf8")));
      figures.set(collection, {
        ...(await evalTreatments(this.data, extent, citationsOf)),
        ...(await evalJudgments(this.data, false, extent, {
          shared: this.shared,
          read: (_name, text) => read(text),
          cite: citations,
        })),
      });
    }
    return figures;
  }

  private remembering<Value>(
    changed: Changed,
    kind: string,
    make: (text: string) => Value,
  ): (text: string) => Value {
    const now = new Map<string, Value>();
    return (text) => {
      const key = `${kind} ${text}`;
      const known = changed(text) ? now.get(text) : (this.first.get(key) as Value | undefined);
      const value = known ?? make(text);
      now.set(text, value);
      if (!this.first.has(key)) this.first.set(key, value);
      return value;
    };
  }
}
