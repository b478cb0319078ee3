import { PROSE } from "./names-in-prose.js";

/** A sign that stands in no name; a line break and a bracket too end one. */
const HARD = /[\s，。；：、“”《》〈〉！？…【】,;:]/u;
const BRACKET = /[（(）)]/u;
/** More occurrences of a name are not looked at. */
const MOST_OCCURRENCES = 40;

/**
 * How the words behind a name show that it has ended: by a verb or a particle, which may be the
 * next sign of a name, or by a sign that stands in no name.
 */
type Border = "NONE" | "WORD" | "SIGN";

/** Whether a sign stands in no name; a bracket may. */
export function endsNames(sign: string): boolean {
  return HARD.test(sign);
}

/**
 * Where the names of a text can end, and where they stand again: in running text nothing else shows
 * how far a name goes.
 */
export class NamePlaces {
  readonly #known = new Map<string, readonly number[]>();

  constructor(readonly text: string) {}

  /** What shows that a name ends at a place. */
  border(at: number): Border {
    const sign = this.text.charAt(at);
    if (sign === "" || endsNames(sign) || BRACKET.test(sign)) return "SIGN";
    return PROSE.has(this.text.slice(at, at + 6), "FOLLOWS") ? "WORD" : "NONE";
  }

  /** Whether a name can end here, or does end so elsewhere in the text. */
  isBordered(from: number, to: number): boolean {
    if (this.border(to) !== "NONE") return true;
    return this.occurrences(from, to).some((at) => this.border(at + to - from) !== "NONE");
  }

  /** Where the words between two places stand in the text. */
  occurrences(from: number, to: number): readonly number[] {
    const words = this.text.slice(from, to);
    const known = this.#known.get(words);
    if (known !== undefined) return known;
    const places: number[] = [];
    for (
      let at = this.text.indexOf(words);
      at >= 0 && places.length < MOST_OCCURRENCES;
      at = this.text.indexOf(words, at + words.length)
    )
      places.push(at);
    this.#known.set(words, places);
    return places;
  }
}
