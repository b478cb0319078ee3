import { cleanText } from "../language/normal-form.js";
import { findCases } from "./find-cases.js";
import { foundNumbers, placeDocumentNumbers } from "./find-document-numbers.js";
import { findEnglishCitations } from "./find-english-citations.js";
import type { FoundCitation } from "./found-citation.js";
import { type FindOptions, LawFinder } from "./law-finder.js";
import { withoutOverlap } from "./without-overlap.js";

/**
 * Finds the legal citations of a text, in order. What stands in the text is kept as written with
 * its span; nothing is looked up but names. Contracts and clauses of agreements are not found, nor
 * is an article that no law carries. Linear in the text.
 */
export function findCitations(text: string, options: FindOptions = {}): readonly FoundCitation[] {
  const clean = cleanText(text);
  const numbers = placeDocumentNumbers(clean.plain);
  const provisions = new LawFinder(clean, options, numbers).find();
  const english = findEnglishCitations(text, options.catalogue);
  return withoutOverlap([
    ...findCases(clean),
    ...provisions,
    ...english,
    ...foundNumbers(numbers, clean),
  ]);
}
