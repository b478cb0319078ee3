import { LEXICON } from "../../lexicon/lexicon.js";
import { isOrganization } from "./party-name.js";
import { isForeignName, NAME_SIGN } from "./person-names.js";

/** Words around the full names of parties in running text. */
export const PROSE = LEXICON.table<"FOLLOWS" | "NOT_WITHIN" | "NOT_OPENING" | "NO_PERSON">(
  "names-in-prose",
);
/** Particles and verbs that end a person's name before they begin one of its signs. */
const NEVER_IN_NAMES = new Set(LEXICON.list("never-in-names"));
/** Signs of a name without dots. */
const SIGNS = new RegExp(String.raw`^(?:${NAME_SIGN}|\w){1,5}$`, "u");

/**
 * Whether words are those of a sentence: they begin as no name does, or no name has them inside.
 */
export function isSentence(words: string): boolean {
  return PROSE.has(words, "NOT_OPENING") || PROSE.has(words, "NOT_WITHIN");
}

/** Whether some signs have a particle or a verb among them that no given name has. */
export function hasParticle(signs: string): boolean {
  return [...signs].some((sign) => NEVER_IN_NAMES.has(sign));
}

/** Whether words are one name by their form alone: a person's, an organisation's, no sentence. */
export function isWholeName(words: string): boolean {
  if (isSentence(words)) return false;
  if (isOrganization(words) || isForeignName(words)) return true;
  return !hasParticle(words.slice(1)) && SIGNS.test(words);
}
