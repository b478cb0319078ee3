import type { Grounds } from "../../domain/evidence.js";
import type { Place } from "../../language/place.js";
import { EXTRACTOR } from "../extractor.js";
import type { CaseSection } from "./case-text.js";
import { evidenceAt } from "./evidence-at.js";
import type { ExtractedOutcome } from "./outcome.js";

/** A rule reads freely used words, and may be wrong. */
const CONFIDENCE = 0.8;
const LONGEST_WORDS = 200;
const SHORTEST_PIECE = 6;

/**
 * How the outcome and the prevailing side are known: a rule infers them from the court's words.
 * Undefined where nothing was read.
 */
export function outcomeGrounds(
  { outcome, by }: ExtractedOutcome,
  sections: readonly CaseSection[],
): Grounds | undefined {
  const words = by?.words.trim().slice(0, LONGEST_WORDS) ?? "";
  if (outcome === "NOT_STATED" || by === undefined || words === "") return undefined;
  const found = placeOf(by.words, sections);
  return {
    basis: "INFERRED",
    rationale: `裁判用语：${words}`,
    assertedBy: `${EXTRACTOR} ${by.rule}`,
    confidence: CONFIDENCE,
    ...(found && { evidence: evidenceAt(found.section, found.place) }),
  };
}

/** Where the words stand: all of them, else the first of their clauses that stands somewhere. */
function placeOf(
  words: string,
  sections: readonly CaseSection[],
): { readonly section: CaseSection; readonly place: Place } | undefined {
  for (const piece of [words, ...words.split(/(?<=[。；：\n])/u)].map((each) => each.trim())) {
    if (piece.length < SHORTEST_PIECE) continue;
    const section = sections.findLast(({ text }) => text.includes(piece));
    if (section === undefined) continue;
    const from = section.text.lastIndexOf(piece);
    return { section, place: { from, to: from + piece.length } };
  }
  return undefined;
}
