import type { Grounds } from "../../domain/evidence.js";
import type { CaseText } from "./case-text.js";
import type { ExtractedCause } from "./cause.js";
import { evidenceAt } from "./evidence-at.js";
import { placeOfWords } from "./place-of-words.js";

/**
 * How the cause of action is known: by the words of the title, else of a section, that name it.
 * Undefined where no cause was read, or no words of it are at hand.
 */
export function causeGrounds(
  { causesOfAction, words }: ExtractedCause,
  { title, sections }: CaseText,
): Grounds | undefined {
  if (causesOfAction.length === 0 || words === undefined) return undefined;
  if (title.includes(words)) return { basis: "CITED", evidence: { quote: words, section: TITLE } };
  const found = placeOfWords(words, sections);
  return found && { basis: "CITED", evidence: evidenceAt(found.section, found.place) };
}

const TITLE = "标题";
