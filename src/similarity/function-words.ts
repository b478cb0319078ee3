import { LEXICON } from "../lexicon/lexicon.js";

const TABLE = LEXICON.table<"STOP" | "FUNCTION">("function-words");

/**
 * Whether a word joins, points, asks or shades and names nothing: that it stands in two texts is no
 * reason for anything.
 */
export function isFunctionWord(word: string): boolean {
  return TABLE.whole(word) !== undefined;
}

/** Whether a word is worth an index: not one that stands in texts of every kind. */
export function isIndexed(word: string): boolean {
  return TABLE.whole(word)?.means !== "STOP";
}
