import type { Place } from "../language/place.js";
import { clausesOf, sentencesOf } from "../language/sentences.js";
import { contentOf } from "../language/verdicts.js";

/** A bound: a text of more than about 120 clauses is read as far as these reach. */
const MOST_UNITS = 200;
/** What is longer states more than one thing: only its clauses are read. */
const LONGEST_SENTENCE = 160;
/** 现 and 后来 state nothing by themselves. */
const SHORTEST = 4;

/**
 * The stretches of a text that may state one fact: each clause with its neighbour in the sentence,
 * and the whole sentence where it is short; without the words that introduce it, who says it and
 * what becomes of that (法院认定, 出租人称, 本院予以采信). In the order of the text, each once.
 */
export function clauseUnits(text: string): readonly Place[] {
  const units = new Map<string, Place>();
  const add = (place: Place) => {
    if (place.to - place.from >= SHORTEST) units.set(`${place.from} ${place.to}`, place);
  };
  for (const sentence of sentencesOf(text)) {
    const clauses = clausesOf(text, sentence).flatMap((each) => contentOf(text, each) ?? []);
    const [first, last] = [clauses[0], clauses.at(-1)];
    if (first === undefined || last === undefined) continue;
    if (clauses.length === 1) add(first);
    for (const [index, clause] of clauses.entries()) {
      const next = clauses[index + 1];
      if (next !== undefined) add({ from: clause.from, to: next.to });
    }
    if (last.to - first.from <= LONGEST_SENTENCE) add({ from: first.from, to: last.to });
  }
  return [...units.values()].slice(0, MOST_UNITS);
}
