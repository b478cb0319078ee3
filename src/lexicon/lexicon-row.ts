/**
 * One row of a table of the lexicon: some words or a short pattern, what they mean, and the
 * sentences that prove it.
 */
export interface LexiconRow {
  /**
   * Unique in its table; tests and ablation name it. In a big table of words and their meanings it
   * is the meaning.
   */
  readonly id: string;
  /** What the words mean: a value of the table's own closed list. */
  readonly means: string;
  /** Words as they stand, or … */
  readonly words?: readonly string[] | undefined;
  /**
   * … a pattern of one idea, under 80 characters, in which {name} stands for any word of a list.
   */
  readonly pattern?: string | undefined;
  /** Texts in which the row is what is found. */
  readonly example: readonly string[];
  /** Texts in which it is not, though they look like it. */
  readonly not?: readonly string[] | undefined;
  /** The rule or form behind it: 民事诉讼文书样式, 法发〔2020〕24号第四条. */
  readonly source?: string | undefined;
  readonly note?: string | undefined;
  /** The version of the lexicon that brought it. */
  readonly since: number;
}

/** A table: rows about one question, tried together. */
export interface LexiconTable {
  readonly table: string;
  readonly about: { readonly en: string; readonly zh: string };
  /**
   * Whether each row is a question of its own, so that its words are found also within another
   * row's and where several rows have them: 离婚 hints at several causes of action. Else the longest
   * at each place is found.
   */
  readonly signs: boolean;
  /** The meanings that its rows may have. */
  readonly meanings: readonly string[];
  readonly rows: readonly LexiconRow[];
}

/** The whole vocabulary: tables, and the word lists that patterns name. */
export interface LexiconData {
  readonly lists: ReadonlyMap<string, readonly string[]>;
  readonly tables: ReadonlyMap<string, LexiconTable>;
  /**
   * SHA-256 of the files, in hexadecimal: with another one the same texts may be read otherwise.
   */
  readonly hash: string;
}
