import { fileURLToPath } from "node:url";
import { CompiledTable } from "./compiled-table.js";
import { compilePattern, PatternError } from "./compile-pattern.js";
import type { LexiconData } from "./lexicon-row.js";
import { LexiconError, readLexicon } from "./read-lexicon.js";

/**
 * The language of Chinese courts and laymen as it comes with Leian: tables of seeds/lexicon,
 * compiled when first asked for.
 */
export class Lexicon {
  private readonly compiled = new Map<string, CompiledTable>();

  constructor(readonly data: LexiconData) {}

  /** A hash of the whole lexicon. */
  get hash(): string {
    return this.data.hash;
  }

  /**
   * A table, ready to read texts.
   * @throws LexiconError where there is no such table or one of its patterns cannot be compiled.
   */
  table<Meaning extends string>(name: string): CompiledTable<Meaning> {
    const known = this.compiled.get(name);
    if (known !== undefined) return known as CompiledTable<Meaning>;
    const table = this.data.tables.get(name);
    if (table === undefined)
      throw new LexiconError(
        `${name}.yaml: expected a table of the lexicon; there is none of this name`,
      );
    try {
      const compiled = new CompiledTable<Meaning>(table, this.data.lists);
      this.compiled.set(name, compiled);
      return compiled;
    } catch (error) {
      if (error instanceof PatternError)
        throw new LexiconError(`${name}.yaml: expected ${error.message}`);
      throw error;
    }
  }

  /**
   * An expression of the caller's own, in which {name} stands for any word of a list: the shape is
   * the engine's, the words are not. Grammar may stay in the shape: the signs of numbers, dates,
   * sums and case numbers (十, 年月日, 元角分, 字第…号), the places in a law (第…条, 款, 项), what
   * joins and closes a list of names (和, 与, 及, 等), the particles 的 and 之, and the mask 某. They
   * are closed classes that mean the same in every text; what a court may word otherwise is a row.
   * @throws LexiconError where it cannot be compiled.
   */
  expression(pattern: string, flags = "u"): RegExp {
    try {
      return compilePattern(pattern, this.data.lists, flags);
    } catch (error) {
      if (error instanceof PatternError)
        throw new LexiconError(`${pattern}: expected ${error.message}`);
      throw error;
    }
  }

  /** The words of a list. @throws LexiconError where there is no such list. */
  list(name: string): readonly string[] {
    const words = this.data.lists.get(name);
    if (words === undefined) throw new LexiconError(`lists.yaml: expected a list ${name}`);
    return words;
  }
}

const FOLDER = fileURLToPath(new URL("../../seeds/lexicon", import.meta.url));
/** Where the build keeps what it read of it. */
const KEPT = fileURLToPath(new URL("../../dist/lexicon.json", import.meta.url));

/** The lexicon that comes with Leian. */
export const LEXICON = new Lexicon(readLexicon(FOLDER, KEPT));
