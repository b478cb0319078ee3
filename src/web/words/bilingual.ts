import { usePreferences } from "../state/preferences.js";

/** Words in both languages, of one shape. */
export interface Bilingual<Words> {
  readonly zh: Words;
  readonly en: Words;
}

/** Chinese words, and English ones that must have each of them. */
export const bilingual = <Words>(zh: Words, en: NoInfer<Words>): Bilingual<Words> => ({ zh, en });

/** The words in the language that the reader has chosen. */
export function useWords<Words>(words: Bilingual<Words>): Words {
  return words[usePreferences().language];
}
