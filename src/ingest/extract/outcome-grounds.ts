import type { Grounds } from "../../domain/evidence.js";
import { EXTRACTOR } from "../extractor.js";
import type { CaseSection } from "./case-text.js";
import { evidenceAt } from "./evidence-at.js";
import { placeOfWords } from "./place-of-words.js";
import type { ExtractedOutcome } from "./outcome.js";

/** A rule reads freely used words, and may be wrong. */
const CONFIDENCE = 0.8;
const LONGEST_WORDS = 200;

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
  const found = placeOfWords(by.words, sections);
  return {
    basis: "INFERRED",
    rationale: `裁判用语：${words}`,
    assertedBy: `${EXTRACTOR} ${by.rule}`,
    confidence: CONFIDENCE,
    ...(found && { evidence: evidenceAt(found.section, found.place) }),
  };
}
