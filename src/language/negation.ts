import { LEXICON } from "../lexicon/lexicon.js";

const NEGATIVE = LEXICON.expression("{negative-signs}", "u");

/** Whether a clause has a negative word, whatever it denies. */
export function isNegative(clause: string): boolean {
  return NEGATIVE.test(clause);
}
