/**
 * 2019, 3.5万, x公司, 张某: numbers, masks and letters tell two cases apart and never make them
 * alike.
 */
const NO_FACT = /[0-9a-z某×□*]/u;

/**
 * The words of a segmented text that tell what happened: of two characters or more, without
 * numbers, masks and Latin letters.
 */
export function factWords(words: readonly string[]): readonly string[] {
  return words.filter((word) => word.length > 1 && !NO_FACT.test(word));
}
