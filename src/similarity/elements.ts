import type { KnownCause } from "../domain/similar-case.js";
import type { LexiconRow } from "../lexicon/lexicon-row.js";
import { LEXICON } from "../lexicon/lexicon.js";
import { WordTrie } from "../lexicon/word-trie.js";
import { cosine, type Vector } from "./vector.js";

/** A cause of action this much below the likeliest, or one above it, is what a text is about. */
const LIKELY = 0.5;
/**
 * So many disputes of a kind show an element, whichever: what both show makes two disputes the more
 * alike, and what both lack a little. Of the loan pairs by the elements alone: .637 at .15, .659
 * at .25, .637 at .35.
 */
const USUAL = 0.25;

/**
 * The elements of a text by the kinds of dispute that it may be: those shown, and those lacking.
 */
export type ShownElements = ReadonlyMap<string, Vector>;

interface Form {
  readonly causeId: string;
  readonly elements: readonly string[];
  readonly trie: WordTrie<readonly string[]>;
}

/**
 * The elements (要素) that the courts' forms for complaints ask about in a kind of dispute
 * (法〔2024〕46号): how money was handed over, what paper there is, what security. Immutable.
 */
export class Elements {
  private readonly forms: readonly Form[];

  /** @param causes the official list, as the graph holds it; forms of others are not used. */
  constructor(causes: readonly KnownCause[]) {
    const byCause = new Map<string, LexiconRow[]>();
    for (const row of LEXICON.table("elements").rows) {
      const cause = row.means.split("/")[0] ?? "";
      byCause.set(cause, [...(byCause.get(cause) ?? []), row]);
    }
    this.forms = causes.flatMap(({ id, name }) => {
      const rows = byCause.get(name) ?? [];
      return rows.length === 0 ? [] : [formOf(id, rows)];
    });
  }

  /**
   * @param causes the causes of the text with what stands above each, the likeliest about 1.
   * @param words of its facts, cut for the index.
   */
  of(causes: Vector, words: readonly string[]): ShownElements {
    const forms = this.forms.filter(({ causeId }) => (causes.get(causeId) ?? 0) >= LIKELY);
    if (forms.length === 0) return new Map();
    const text = withoutParts(words).join("");
    return new Map(forms.map((form) => [form.causeId, vectorOf(form, text)]));
  }
}

/**
 * How alike two texts are in the elements of a dispute that both may be: 1 the same, 0 nothing in
 * common, below it where one lacks what the other shows; undefined where no form is for both.
 */
export function elementSimilarity(a: ShownElements, b: ShownElements): number | undefined {
  return likestForm(a, b)?.similarity;
}

/** The names of the elements that both texts show, in the order of the form. */
export function sharedElements(a: ShownElements, b: ShownElements): readonly string[] {
  const likest = likestForm(a, b);
  return [...(likest?.one ?? [])].flatMap(([element, value]) =>
    value > 0 && (likest?.other.get(element) ?? 0) > 0 ? [element.split("/")[1] ?? element] : [],
  );
}

interface Compared {
  readonly one: Vector;
  readonly other: Vector;
  readonly similarity: number;
}

function likestForm(a: ShownElements, b: ShownElements): Compared | undefined {
  let likest: Compared | undefined;
  for (const [causeId, one] of a) {
    const other = b.get(causeId);
    if (other === undefined) continue;
    const similarity = cosine(one, other);
    if (likest === undefined || similarity > likest.similarity) likest = { one, other, similarity };
  }
  return likest;
}

function formOf(causeId: string, rows: readonly LexiconRow[]): Form {
  const bySign = new Map<string, string[]>();
  for (const { means, words = [] } of rows)
    for (const word of words) bySign.set(word, [...(bySign.get(word) ?? []), means]);
  return { causeId, elements: rows.map(({ means }) => means), trie: new WordTrie(bySign) };
}

function vectorOf({ elements, trie }: Form, text: string): Vector {
  const shown = new Set(trie.every(text).flatMap(({ value }) => value));
  return new Map(elements.map((each) => [each, shown.has(each) ? 1 - USUAL : -USUAL]));
}

/** The index has the words inside a long one before it: 融资, 租赁, 融资租赁. */
function withoutParts(words: readonly string[]): readonly string[] {
  const whole: string[] = [];
  for (const word of words) {
    for (;;) {
      const last = whole.at(-1);
      if (last === undefined || last.length >= word.length || !word.includes(last)) break;
      whole.pop();
    }
    whole.push(word);
  }
  return whole;
}
