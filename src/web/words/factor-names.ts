import { bilingual, useWords } from "./bilingual.js";

/** What a factor is called: in Chinese always, in English where its record says it. */
export interface FactorNames {
  readonly label: string;
  readonly labelEn?: string | null | undefined;
}

const NAME_OF = bilingual(
  ({ label }: FactorNames) => label,
  ({ label, labelEn }) => labelEn ?? label,
);

/** How a factor is called in the reader's language. */
export const useFactorName = () => useWords(NAME_OF);
