/** Characters of the longest run. */
export const LONGEST_GRAM = 3;
const GAP = /[^\p{L}\p{N}]+/u;

/**
 * All runs of one to three characters of a text, none across punctuation: 定金 gives 定, 金, 定金.
 * Linear in the text.
 */
export function characterGrams(text: string): readonly string[] {
  const grams: string[] = [];
  for (const part of text.normalize("NFKC").toLowerCase().split(GAP))
    for (let length = 1; length <= LONGEST_GRAM; length++)
      for (let at = 0; at + length <= part.length; at++) grams.push(part.slice(at, at + length));
  return grams;
}
