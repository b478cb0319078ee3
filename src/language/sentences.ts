import type { Place } from "./place.js";

/** A quotation is a clause or a sentence; a longer one is cut. */
export const LONGEST_QUOTE = 300;

/** What ends a sentence. */
const SENTENCE_STOPS = "。！？；!?;\n";
/** What ends a clause: a full stop, a comma, a colon. */
const CLAUSE_STOPS = `${SENTENCE_STOPS}，,：:`;
/** … and where clauses are short enough, the comma of a list. */
const LIST_STOPS = `${CLAUSE_STOPS}、`;

/**
 * The sentence around a place: from the last full stop, semicolon or line break to the next, at
 * most 300 characters.
 */
export function sentenceAround(text: string, place: Place): Place {
  return around(text, place, SENTENCE_STOPS);
}

/** The clause around a place: from the last comma to the next, at most 300 characters. */
export function clauseAround(text: string, place: Place): Place {
  return around(text, place, CLAUSE_STOPS);
}

/** The words of the sentence before a place, of at most so many characters. */
export function sentenceBefore(text: string, at: number, reach: number): string {
  return before(text, at, reach, SENTENCE_STOPS);
}

/**
 * The words of the clause before a place, also within a list (逾期、|锁机), of at most so many
 * characters.
 */
export function clauseBefore(text: string, at: number, reach: number): string {
  return before(text, at, reach, LIST_STOPS);
}

/** Whether a clause ends within a text. */
export function endsClause(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (LIST_STOPS.includes(text.charAt(at))) return true;
  return false;
}

/**
 * The sentences of a text in order, without their stops and without white space around them.
 * Linear.
 */
export function sentencesOf(text: string): readonly Place[] {
  return partsOf(text, { from: 0, to: text.length }, (at) =>
    SENTENCE_STOPS.includes(text.charAt(at)),
  );
}

/** The clauses of a place of a text in order, likewise. */
export function clausesOf(text: string, place: Place): readonly Place[] {
  return partsOf(text, place, (at) => isStop(text, at, CLAUSE_STOPS));
}

function partsOf(text: string, { from, to }: Place, ends: (at: number) => boolean): Place[] {
  const parts: Place[] = [];
  let start = from;
  for (let at = from; at <= to; at++) {
    if (at < to && !ends(at)) continue;
    const place = trimmed(text, { from: start, to: at });
    if (place.to > place.from) parts.push(place);
    start = at + 1;
  }
  return parts;
}

/** A place without the white space at its ends. */
export function trimmed(text: string, place: Place): Place {
  let { from, to } = place;
  while (from < to && /\s/u.test(text.charAt(from))) from++;
  while (to > from && /\s/u.test(text.charAt(to - 1))) to--;
  return { from, to };
}

/**
 * Grows a place to the nearest stops on both sides, without them; it looks no farther than a
 * quotation may reach.
 */
function around(text: string, place: Place, stops: string): Place {
  const reach = Math.max(0, LONGEST_QUOTE - (place.to - place.from));
  let { from, to } = place;
  while (from > 0 && place.from - from < reach && !isStop(text, from - 1, stops)) from--;
  while (to < text.length && to - from < LONGEST_QUOTE && !isStop(text, to, stops)) to++;
  return trimmed(text, { from, to: Math.max(place.to, to) });
}

function before(text: string, at: number, reach: number, stops: string): string {
  let from = at;
  while (from > 0 && at - from < reach && !isStop(text, from - 1, stops)) from--;
  return text.slice(from, at);
}

/** A comma between two digits belongs to a number: 816,214.61. */
function isStop(text: string, at: number, stops: string): boolean {
  const sign = text.charAt(at);
  if (!stops.includes(sign)) return false;
  return !(
    ",，:".includes(sign) &&
    /\d/u.test(text.charAt(at - 1)) &&
    /\d/u.test(text.charAt(at + 1))
  );
}
