import type { Evidence } from "../../domain/evidence.js";
import type { Place } from "../../language/place.js";
import { LONGEST_QUOTE } from "../../language/sentences.js";
import type { CaseSection } from "./case-text.js";

/**
 * The words of a section at a place, as evidence; what is longer than a quotation is cut at its
 * end.
 */
export function evidenceAt(section: CaseSection, place: Place): Evidence {
  const from = place.from;
  const to = Math.min(place.to, from + LONGEST_QUOTE);
  return {
    quote: section.text.slice(from, to),
    section: section.heading,
    ...section.spanAt(from, to),
  };
}
