import { LEXICON } from "../lexicon/lexicon.js";

const REMEDIES: ReadonlySet<string> = new Set(LEXICON.list("general-remedies"));

/**
 * Whether a factor of this name is what is sought in any dispute of a kind (解除合同, 违约金), and no
 * fact: alone it makes no common question and no difference.
 */
export function isGeneralRemedy(label: string): boolean {
  return REMEDIES.has(label);
}
