import { LEXICON } from "../../lexicon/lexicon.js";

const SURNAMES = LEXICON.table<"SURNAME" | "SMALL_WORD">("surnames");

/** The surname that a word begins with; undefined where it begins with none. */
export function surnameOf(word: string): string | undefined {
  const match = SURNAMES.at(word, 0);
  return match && word.slice(0, match.to);
}

/** Whether a surname is also a small word that often stands before 某. */
export function isSmallWord(surname: string): boolean {
  return SURNAMES.whole(surname)?.means === "SMALL_WORD";
}
