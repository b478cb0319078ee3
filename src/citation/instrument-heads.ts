import { LEXICON } from "../lexicon/lexicon.js";
import { normalizeName, type InstrumentCatalogue } from "./catalogue.js";
import type { CleanText } from "../language/normal-form.js";
import { COUNTRY } from "./country.js";
import { isForeignLaw } from "./foreign-law.js";
import type { InstrumentMention } from "./found-citation.js";
import { titleKind, type TitleKind } from "./instrument-name.js";
import { findIntroductions, type Introduction } from "./introductions.js";
import { InstrumentNameTrie } from "./instrument-name-trie.js";
import { nameTrieOf } from "./name-trie.js";
import { findMarkedTitles, type NamedSpan } from "./title-marks.js";
import { isFormer, notesAfter, versionYear } from "./version-notes.js";

/**
 * A name of an instrument in a text, or of what only looks like one. Places are those of the plain
 * text.
 */
export interface InstrumentHead {
  readonly from: number;
  readonly to: number;
  /** Where an article of it would stand: behind its version, number and book. */
  readonly articleAt: number;
  readonly mention: InstrumentMention;
  readonly kind: TitleKind;
  readonly marked: boolean;
  /** The abbreviation's introduction. */
  readonly introduction?: Introduction | undefined;
}

/**
 * The longest name without title marks that is not in a catalogue:
 * 最高人民法院关于审理某类案件适用法律若干问题的规定第三条.
 */
const LONG_NAME = new RegExp(
  LEXICON.expression("{supreme-court}(?:、{procuratorate})?{concerning}[^。;!?\\n“”]{4,80}?")
    .source +
    LEXICON.expression(
      String.raw`{judicial-document}(?:\(?{small-numeral}\)?)?(?=第{numeral}{1,9}条)`,
    ).source,
  "gu",
);
const OF_SUPREME_ORGAN = LEXICON.expression("^{supreme-organs}");
/** 《民法典第五百零九条》: marks around the whole citation are none of a title. */
const NAMES_ARTICLE = LEXICON.expression(
  "第{numeral}{1,9}条(?:之{small-numeral})?(?:第.{1,3}款)?(?:第.{1,5}项)?$",
);
/** 《民法典合同编》, 《中华人民共和国民法典·侵权责任编》: a book of the code is the code. */
const BOOK_OF_CODE = LEXICON.expression(
  "^({country}?{the-code})[·•・-]?(?:第{small-numeral}编)?{code-book}编{code-parts}?$",
);
/**
 * The names of instruments in a text, in order, none within another: titles in marks (contracts and
 * the like with their kind), names that the catalogue or custom knows, abbreviations that the text
 * introduces.
 */
export function findInstrumentHeads(
  clean: CleanText,
  catalogue: InstrumentCatalogue | undefined,
): readonly InstrumentHead[] {
  const { plain } = clean;
  const marked = findMarkedTitles(plain).filter((title) => !NAMES_ARTICLE.test(title.name));
  const titleBegins = new Set(marked.map((title) => title.from));
  const bare = [
    ...[...plain.matchAll(LONG_NAME)].map((match) => ({
      from: match.index,
      to: match.index + match[0].length,
      name: match[0],
    })),
    ...nameTrieOf(catalogue)
      .find(plain)
      .map((name) => withItsMark(plain, name, titleBegins)),
  ].sort((a, b) => a.from - b.from || b.to - a.to);
  const titles = merge(marked, bare);
  const introductions = findIntroductions(plain, titles);
  const introduced = new InstrumentNameTrie(introductions.map((each) => each.name)).find(plain);
  const tokens = merge(
    marked,
    [...bare, ...introduced].sort((a, b) => a.from - b.from || b.to - a.to),
  );
  return new HeadReader(clean, catalogue, introductions, new Set(marked)).read(tokens);
}

/** What is known of a name, asked once for all its places. */
interface KnownName {
  readonly normalized: string;
  /** Whether the catalogue has it. */
  readonly catalogued: boolean;
  /** Whether the catalogue or custom has it: 《民法总则》, 《九民纪要》. */
  readonly customary: boolean;
  /** Whether it is a name without an introduction: an abbreviation is none before its own. */
  readonly byItself: boolean;
}

/**
 * Reads the tokens from left to right, so that an abbreviation is known from its introduction on.
 */
class HeadReader {
  private readonly inForce = new Map<
    string,
    { readonly introduction: Introduction; readonly head: InstrumentHead }
  >();
  private readonly heads: InstrumentHead[] = [];
  private readonly byTitle = new Map<number, InstrumentHead>();
  private readonly names = new Map<string, KnownName>();
  private next = 0;

  constructor(
    private readonly clean: CleanText,
    private readonly catalogue: InstrumentCatalogue | undefined,
    private readonly introductions: readonly Introduction[],
    private readonly marked: ReadonlySet<NamedSpan>,
  ) {}

  read(tokens: readonly NamedSpan[]): readonly InstrumentHead[] {
    let end = 0;
    for (const token of tokens) {
      this.introduceUntil(token.from);
      const within = this.introductions[this.next];
      if (
        token.from < end ||
        (within !== undefined && token.from >= within.from && token.from < within.to)
      )
        continue;
      const head = this.headOf(token);
      if (head === undefined) continue;
      end = head.to;
      this.heads.push(head);
      this.byTitle.set(token.from, head);
    }
    return this.heads;
  }

  private introduceUntil(at: number): void {
    for (
      let each = this.introductions[this.next];
      each !== undefined && each.to <= at;
      each = this.introductions[++this.next]
    ) {
      const head = this.byTitle.get(each.title.from);
      if (head !== undefined) this.inForce.set(each.name, { introduction: each, head });
    }
  }

  private headOf(token: NamedSpan): InstrumentHead | undefined {
    const { plain } = this.clean;
    const marked = this.marked.has(token);
    const nation =
      !marked && plain.startsWith(COUNTRY, token.from - COUNTRY.length) ? COUNTRY.length : 0;
    const quoted =
      !marked && plain[token.from - nation - 1] === "“" && plain[token.to] === "”" ? 1 : 0;
    const from = token.from - nation - quoted;
    const to = token.to + quoted;
    const notes = notesAfter(plain, to);
    const before = plain.slice(Math.max(0, from - 12), from);
    const written = this.written(from, to);
    const name = this.known(token.name.replace(BOOK_OF_CODE, "$1"));
    const abbreviation = this.inForce.get(name.normalized);
    if (abbreviation !== undefined) {
      const { introduction, head } = abbreviation;
      return {
        ...head,
        from,
        to,
        articleAt: notes.to,
        mention: { ...head.mention, written },
        marked,
        introduction,
      };
    }
    if (!marked && !name.byItself) return undefined;
    const kind = isForeignLaw(token.name, before)
      ? "PRIVATE"
      : !marked || name.catalogued || name.customary
        ? "INSTRUMENT"
        : titleKind(token.name, before, notes.number !== undefined);
    const mention = {
      written,
      name: token.name.replace(BOOK_OF_CODE, "$1"),
      year: versionYear(plain, { from, to, name: token.name }, marked),
      former: isFormer(before),
      documentNumber: notes.number,
    };
    return { from, to, articleAt: notes.to, mention, kind, marked };
  }

  private known(name: string): KnownName {
    let known = this.names.get(name);
    if (known === undefined) {
      const normalized = normalizeName(name);
      const catalogued = (this.catalogue?.called(name).length ?? 0) > 0;
      const customary = nameTrieOf(this.catalogue).find(normalized)[0]?.name === normalized;
      this.names.set(
        name,
        (known = {
          normalized,
          catalogued,
          customary,
          byItself: customary || OF_SUPREME_ORGAN.test(name),
        }),
      );
    }
    return known;
  }

  private written(from: number, to: number): string {
    const { start, end } = this.clean.spanOf(from, to);
    return this.clean.text.slice(start, end);
  }
}

/**
 * Names of both lists, those in marks first where they meet; a name without marks that encloses
 * marked ones takes their place.
 */
function merge(marked: readonly NamedSpan[], bare: readonly NamedSpan[]): readonly NamedSpan[] {
  const all = [...marked, ...bare].sort((a, b) => a.from - b.from || b.to - a.to);
  const kept: NamedSpan[] = [];
  for (const each of all) if (each.from >= (kept.at(-1)?.to ?? 0)) kept.push(each);
  return kept;
}

/**
 * 《民法典》担保制度解释 is one name, though its marks enclose the beginning alone: with the mark
 * that opens before it.
 */
function withItsMark(plain: string, name: NamedSpan, titleBegins: ReadonlySet<number>): NamedSpan {
  const from =
    name.from - (plain.startsWith(COUNTRY, name.from - COUNTRY.length) ? COUNTRY.length + 1 : 1);
  return titleBegins.has(from) && /》\p{Script=Han}/u.test(plain.slice(name.from, name.to))
    ? { ...name, from }
    : name;
}
