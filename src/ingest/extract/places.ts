import { LEXICON } from "../../lexicon/lexicon.js";

const PLACES = LEXICON.table("places");

/** Whether some words are a place as it stands before a masked name: 沧州, 凤冈县, 浙江杭州. */
export function isPlace(words: string): boolean {
  if (words.length < 2) return false;
  if (PLACES.whole(words)) return true;
  return [2, 3].some(
    (length) => PLACES.whole(words.slice(0, length)) && isPlace(words.slice(length)),
  );
}
