import { LEXICON } from "../../src/lexicon/lexicon.js";
import { CompiledTable, type LexiconMatch } from "../../src/lexicon/compiled-table.js";
import type { LexiconRow } from "../../src/lexicon/lexicon-row.js";

/** In which texts each row of a table was found, while what is measured was read. */
export type Firings = ReadonlyMap<string, ReadonlySet<string>>;

interface Reading {
  readonly text: string;
  readonly source: string;
}

/**
 * Notes which rows of the lexicon are found in which texts. Engines ask a table of a line, of a
 * clause or of a word: what is noted is the whole text that is being read.
 */
export class TableWatch {
  /** Tables whose words an engine has read; who looks at it may clear it. */
  readonly wordsRead = new Set<string>();
  private readonly fired = new Map<string, Map<string, Set<string>>>();
  private readonly sources = new Map<string, string>();
  private reading: Reading | undefined;
  private watching = true;
  private readonly single = new Map<string, CompiledTable>();

  constructor() {
    this.watchMatches();
    this.watchMeanings();
    this.watchWords();
  }

  /** Whatever is found during `work` is found in the text. */
  during<Result>(text: string, source: string, work: () => Result): Result {
    if (!this.watching) return work();
    const outer = this.reading;
    this.reading ??= { text, source };
    if (!this.sources.has(text)) this.sources.set(text, source);
    const end = () => (this.reading = outer);
    const result = work();
    if (result instanceof Promise) return result.finally(end) as Result;
    end();
    return result;
  }

  /**
   * What of a table was found where. @param byWords where its words stand, for one whose words are
   * read.
   */
  firingsOf(table: CompiledTable, byWords: boolean): Firings {
    const fired = new Map(this.fired.get(table.table.table));
    if (byWords)
      for (const text of this.sources.keys())
        for (const { row } of table.find(text))
          fired.set(row, (fired.get(row) ?? new Set()).add(text));
    return fired;
  }

  /** The tables of which rows were found. */
  get found(): readonly string[] {
    return [...this.fired.keys()];
  }

  /** Nothing is noted any more, but for the words that are read. */
  stop(): void {
    this.watching = false;
  }

  sourceOf(text: string): string {
    return this.sources.get(text) ?? "";
  }

  get sourceNames(): readonly string[] {
    return [...new Set(this.sources.values())];
  }

  private note(table: string, row: string): void {
    if (this.reading === undefined) return;
    const rows = this.fired.get(table) ?? new Map<string, Set<string>>();
    this.fired.set(table, rows);
    rows.set(row, (rows.get(row) ?? new Set()).add(this.reading.text));
  }

  /** What gives rows. */
  private watchMatches(): void {
    type Found = LexiconMatch | readonly LexiconMatch[] | undefined;
    for (const name of ["at", "find"])
      this.replace(name, (table, _asked, found) => {
        for (const { row } of [(found as Found) ?? []].flat()) this.note(table.table.table, row);
      });
  }

  /** What gives meanings: each row of the meaning is asked by itself. */
  private watchMeanings(): void {
    for (const name of ["has", "search", "scan"])
      this.replace(name, (table, [text = "", means], found) => {
        const isFound = Array.isArray(found) ? found.length > 0 : found !== undefined && found;
        const { reading } = this;
        if (reading === undefined || isFound === false) return;
        this.reading = undefined; // what follows is no reading
        const rows = table.table.rows
          .filter((row) => means === undefined || row.means === means)
          .filter((row) => this.alone(table, row).has(text, row.means));
        this.reading = reading;
        for (const row of rows) this.note(table.table.table, row.id);
      });
  }

  private alone({ table }: CompiledTable, row: LexiconRow): CompiledTable {
    const key = `${table.table}/${row.id}`;
    const known = this.single.get(key);
    if (known !== undefined) return known;
    const alone = new CompiledTable({ ...table, rows: [row] }, LEXICON.data.lists);
    this.single.set(key, alone);
    return alone;
  }

  private watchWords(): void {
    const { wordsRead } = this;
    for (const name of ["rows", "words"]) {
      const getter = Object.getOwnPropertyDescriptor(CompiledTable.prototype, name);
      Object.defineProperty(CompiledTable.prototype, name, {
        get(this: CompiledTable): unknown {
          wordsRead.add(this.table.table);
          return getter?.get?.call(this);
        },
      });
    }
  }

  private replace(
    name: string,
    note: (table: CompiledTable, asked: readonly string[], found: unknown) => void,
  ): void {
    const prototype = CompiledTable.prototype as unknown as Record<string, unknown>;
    const method = prototype[name] as (this: CompiledTable, ...asked: string[]) => unknown;
    prototype[name] = function (this: CompiledTable, ...asked: string[]): unknown {
      const found = method.apply(this, asked);
      note(this, asked, found);
      return found;
    };
  }
}

/** The one of this process. */
export const WATCH = new TableWatch();
