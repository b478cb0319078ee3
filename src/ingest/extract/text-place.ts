import type { Evidence } from "../../domain/evidence.js";
import type { CaseSection } from "./case-text.js";

/** A part of a text: `text.slice(from, to)`. */
export interface Place {
  readonly from: number;
  readonly to: number;
}

/** A quotation is a clause or a sentence; a longer one is cut. */
export const LONGEST_QUOTE = 300;
const SENTENCE_END = "。！？；!?;\n";
const CLAUSE_END = `${SENTENCE_END}，,：:`;

/** The sentence around a place: from the last full stop, semicolon or line break to the next, at most 300 characters. */
export function sentenceAround(text: string, place: Place): Place {
  return around(text, place, SENTENCE_END);
}

/** The clause around a place: from the last comma to the next, at most 300 characters. */
export function clauseAround(text: string, place: Place): Place {
  return around(text, place, CLAUSE_END);
}

/** Grows a place to the nearest stops on both sides, without them; it looks no farther than a quotation may reach. */
function around(text: string, place: Place, stops: string): Place {
  const reach = Math.max(0, LONGEST_QUOTE - (place.to - place.from));
  let { from, to } = place;
  while (from > 0 && place.from - from < reach && !isStop(text, from - 1, stops)) from--;
  while (to < text.length && to - from < LONGEST_QUOTE && !isStop(text, to, stops)) to++;
  return trimmed(text, { from, to: Math.max(place.to, to) });
}

/** A comma between two digits belongs to a number: 816,214.61. */
function isStop(text: string, at: number, stops: string): boolean {
  const sign = text.charAt(at);
  if (!stops.includes(sign)) return false;
  return !(",，:".includes(sign) && /\d/u.test(text.charAt(at - 1)) && /\d/u.test(text.charAt(at + 1)));
}

/** A place without the white space at its ends. */
export function trimmed(text: string, place: Place): Place {
  let { from, to } = place;
  while (from < to && /\s/u.test(text.charAt(from))) from++;
  while (to > from && /\s/u.test(text.charAt(to - 1))) to--;
  return { from, to };
}

/** The words of a section at a place, as evidence; what is longer than a quotation is cut at its end. */
export function evidenceAt(section: CaseSection, place: Place): Evidence {
  const from = place.from;
  const to = Math.min(place.to, from + LONGEST_QUOTE);
  return { quote: section.text.slice(from, to), section: section.heading, ...section.spanAt(from, to) };
}

/** The sentences of a text in order, without their stops and without white space around them. Linear. */
export function sentencesOf(text: string): readonly Place[] {
  const sentences: Place[] = [];
  let from = 0;
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && !isStop(text, at, SENTENCE_END)) continue;
    const place = trimmed(text, { from, to: at });
    if (place.to > place.from) sentences.push(place);
    from = at + 1;
  }
  return sentences;
}
