import type { Place } from "../language/place.js";
import { clausesOf, sentencesOf } from "../language/sentences.js";

/** A bound: a text of more than about 120 clauses is read as far as these reach. */
const MOST_UNITS = 200;
/** What is longer states more than one thing: only its clauses are read. */
const LONGEST_SENTENCE = 160;
/** 现 and 后来 state nothing by themselves. */
const SHORTEST = 4;

/**
 * The stretches of a text that may state one fact: each clause with its neighbour in the sentence,
 * and the whole sentence where it is short. In the order of the text, each once.
 */
export function clauseUnits(text: string): readonly Place[] {
  const units = new Map<string, Place>();
  const add = (place: Place) => {
    if (place.to - place.from >= SHORTEST) units.set(`${place.from} ${place.to}`, place);
  };
  for (const sentence of sentencesOf(text)) {
    const clauses = clausesOf(text, sentence);
    const [first] = clauses;
    if (clauses.length === 1 && first !== undefined) add(first);
    for (const [index, clause] of clauses.entries()) {
      const next = clauses[index + 1];
      if (next !== undefined) add({ from: clause.from, to: next.to });
    }
    if (sentence.to - sentence.from <= LONGEST_SENTENCE) add(sentence);
  }
  return [...units.values()].slice(0, MOST_UNITS);
}
