import { anyOf, compilePattern } from "./compile-pattern.js";
import type { LexiconData, LexiconRow, LexiconTable } from "./lexicon-row.js";
import { type IsBorder, WordTrie } from "./word-trie.js";
import { addTo } from "../domain/group-by.js";

/** What a table finds in a text. Offsets count UTF-16 units. */
export interface LexiconMatch<Meaning extends string = string> {
  readonly from: number;
  readonly to: number;
  readonly means: Meaning;
  readonly row: string;
}

/**
 * A table of the lexicon, ready to read texts: one trie of all its words, and its patterns, each
 * anchored where it is tried.
 */
export class CompiledTable<Meaning extends string = string> {
  /** Each word with the rows that have it, in the order of the table. */
  private readonly trie: WordTrie<readonly LexiconRow[]>;
  private hidden: ReadonlySet<string> = new Set();
  private readonly patterns: readonly { readonly row: LexiconRow; readonly expression: RegExp }[];
  private readonly searches = new Map<string, RegExp>();
  private scanned: RegExp | undefined;

  constructor(
    readonly table: LexiconTable,
    lists: LexiconData["lists"],
  ) {
    const rowsByWord = new Map<string, LexiconRow[]>();
    for (const row of table.rows) for (const word of row.words ?? []) addTo(rowsByWord, word, row);
    this.trie = new WordTrie(rowsByWord);
    this.patterns = table.rows.flatMap((row) =>
      row.pattern === undefined ? [] : [{ row, expression: compilePattern(row.pattern, lists) }],
    );
  }

  /** The rows that are not hidden. */
  get rows(): readonly LexiconRow[] {
    return this.hidden.size === 0
      ? this.table.rows
      : this.table.rows.filter((row) => this.isShown(row));
  }

  /** All words of the table. */
  get words(): readonly string[] {
    return this.rows.flatMap((row) => row.words ?? []);
  }

  /**
   * Reads on as if the table had no such rows: `npm run ablate` asks what they are worth. None are
   * hidden else.
   */
  hide(ids: ReadonlySet<string>): void {
    this.hidden = ids;
    this.searches.clear();
    this.scanned = undefined;
  }

  /**
   * The longest of the table's words and patterns at an offset; the first row of the table where
   * several are as long.
   */
  at(text: string, from: number, isBorder?: IsBorder): LexiconMatch<Meaning> | undefined {
    let { to, row } = this.wordAt(text, from, isBorder);
    for (const { row: candidate, expression } of this.patterns) {
      expression.lastIndex = from;
      if (
        !this.isShown(candidate) ||
        !expression.test(text) ||
        expression.lastIndex <= Math.max(to, from)
      )
        continue;
      if (isBorder !== undefined && !isBorder(expression.lastIndex)) continue;
      [to, row] = [expression.lastIndex, candidate];
    }
    return row === undefined ? undefined : { from, to, means: row.means as Meaning, row: row.id };
  }

  /**
   * The longest of the table's words and patterns that ends at an offset and has no more than so
   * many UTF-16 units.
   */
  endingAt(text: string, to: number, longest = 24): LexiconMatch<Meaning> | undefined {
    const words = text.slice(0, to);
    for (let from = Math.max(0, to - longest); from < to; from++) {
      const match = this.at(words, from);
      if (match?.to === to) return match;
    }
    return undefined;
  }

  /**
   * What the table finds from left to right: the longest at each place, none within another; of a
   * table of signs all that there is.
   */
  find(text: string, isBorder?: IsBorder): readonly LexiconMatch<Meaning>[] {
    if (this.table.signs) return this.every(text, isBorder);
    const found: LexiconMatch<Meaning>[] = [];
    for (let from = 0; from < text.length; from++) {
      if (isBorder !== undefined && !isBorder(from)) continue;
      const match = this.at(text, from, isBorder);
      if (match === undefined) continue;
      found.push(match);
      from = match.to - 1;
    }
    return found;
  }

  private wordAt(
    text: string,
    from: number,
    isBorder?: IsBorder,
  ): { readonly to: number; readonly row: LexiconRow | undefined } {
    const word =
      this.hidden.size === 0
        ? this.trie.longestAt(text, from, isBorder)
        : this.trie
            .everyAt(text, from, isBorder)
            .findLast(({ value }) => value.some((row) => this.isShown(row)));
    return { to: word?.to ?? -1, row: word?.value.find((row) => this.isShown(row)) };
  }

  private isShown(row: LexiconRow): boolean {
    return !this.hidden.has(row.id);
  }

  private every(text: string, isBorder?: IsBorder): readonly LexiconMatch<Meaning>[] {
    const words = this.trie
      .every(text, isBorder)
      .flatMap(({ from, to, value }) => value.map((row) => ({ from, to, row })));
    const patterns = this.patterns.flatMap(({ row, expression }) => {
      const search = new RegExp(expression.source, "gu");
      return [...text.matchAll(search)].map((match) => ({
        from: match.index,
        to: match.index + match[0].length,
        row,
      }));
    });
    return [...words, ...patterns]
      .filter(
        ({ from, to, row }) =>
          this.isShown(row) && (isBorder === undefined || (isBorder(from) && isBorder(to))),
      )
      .sort((a, b) => a.from - b.from)
      .map(({ from, to, row }) => ({ from, to, means: row.means as Meaning, row: row.id }));
  }

  /** The first thing that the table finds. */
  first(text: string): LexiconMatch<Meaning> | undefined {
    for (let from = 0; from < text.length; from++) {
      const match = this.at(text, from);
      if (match !== undefined) return match;
    }
    return undefined;
  }

  /** What the whole of a text means; undefined where a part of it is left over. */
  whole(text: string): LexiconMatch<Meaning> | undefined {
    const match = this.at(text, 0);
    return match?.to === text.length ? match : undefined;
  }

  /**
   * The first place in a text with the meaning; of rows that begin at one place, the first of the
   * table counts.
   */
  search(text: string, means: Meaning): { readonly from: number; readonly to: number } | undefined {
    const found = this.searchFor(means).exec(text);
    return found === null ? undefined : { from: found.index, to: found.index + found[0].length };
  }

  /**
   * All signs of a long text from left to right, none within another; of meanings at one place the
   * first of the table counts.
   */
  scan(
    text: string,
  ): readonly { readonly from: number; readonly to: number; readonly means: Meaning }[] {
    const meanings = this.table.meanings as readonly Meaning[];
    this.scanned ??= new RegExp(
      meanings.map((means, index) => `(?<m${index}>${this.searchFor(means).source})`).join("|"),
      "gu",
    );
    return [...text.matchAll(this.scanned)].flatMap((match) => {
      const means = meanings.find((_means, index) => match.groups?.[`m${index}`] !== undefined);
      return means === undefined
        ? []
        : { from: match.index, to: match.index + match[0].length, means };
    });
  }

  /** Whether a text has the meaning anywhere. */
  has(text: string, means: Meaning): boolean {
    return this.searchFor(means).test(text);
  }

  /** All rows of one meaning in one expression: a sentence is asked many such questions. */
  private searchFor(means: Meaning): RegExp {
    const known = this.searches.get(means);
    if (known !== undefined) return known;
    const ways = this.table.rows
      .filter((row) => row.means === means && this.isShown(row))
      .map((row) => this.sourceOf(row));
    const search = new RegExp(ways.length === 0 ? "(?!)" : ways.join("|"), "u");
    this.searches.set(means, search);
    return search;
  }

  private sourceOf(row: LexiconRow): string {
    return (
      this.patterns.find((each) => each.row === row)?.expression.source ?? anyOf(row.words ?? [])
    );
  }
}
