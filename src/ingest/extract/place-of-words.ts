import type { Place } from "../../language/place.js";
import type { CaseSection } from "./case-text.js";

/** Shorter pieces stand in too many places. */
const SHORTEST_PIECE = 6;

/** Where the words stand: all of them, else the first of their clauses that stands somewhere. */
export function placeOfWords(
  words: string,
  sections: readonly CaseSection[],
): { readonly section: CaseSection; readonly place: Place } | undefined {
  for (const piece of [words, ...words.split(/(?<=[。；：\n])/u)].map((each) => each.trim())) {
    if (piece.length < SHORTEST_PIECE) continue;
    const section = sections.findLast(({ text }) => text.includes(piece));
    if (section === undefined) continue;
    const from = section.text.lastIndexOf(piece);
    return { section, place: { from, to: from + piece.length } };
  }
  return undefined;
}
