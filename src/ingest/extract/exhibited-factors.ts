import type { ExhibitedFactorRecord } from "../../domain/case-record.js";
import { standingOf } from "../../language/assertion.js";
import { EXTRACTOR } from "../extractor.js";
import type { CaseSection, SectionKind } from "./case-text.js";
import type { FactorReader } from "./ports.js";
import { clauseAround } from "../../language/sentences.js";
import { evidenceAt } from "./evidence-at.js";
import { MOST_OF_A_CASE } from "../record/record-bounds.js";

/**
 * How sure a name of the vocabulary is of its factor, by where it stands: the court's own words
 * before the parties'.
 */
const CONFIDENCE: Readonly<Partial<Record<SectionKind, number>>> = {
  FINDINGS: 0.75,
  RESULT: 0.75,
  REASONING: 0.75,
  FACTS: 0.7,
  RULES: 0.65,
  OTHER: 0.6,
  CLAIM: 0.55,
  DEFENCE: 0.5,
};
/** The rule that a factor stands in a text because its name does, as `assertedBy` ends with it. */
export const VOCABULARY_RULE = "vocabulary-name";

/**
 * The factors whose names stand in a case's text and are stated there, not denied, asked or only
 * claimed. They are INFERRED: that a text uses the word is a sign that the case shows the fact, not
 * the proof of it.
 */
export function extractFactors(
  sections: readonly CaseSection[],
  factors: FactorReader,
): readonly ExhibitedFactorRecord[] {
  const found = new Map<string, ExhibitedFactorRecord>();
  const denied = new Set<string>();
  for (const section of sections) {
    const confidence = CONFIDENCE[section.kind];
    if (confidence === undefined) continue;
    for (const sign of factors.find(section.text)) {
      const place = { from: sign.start, to: sign.end };
      const standing = standingOf(section.text, sign.start, sign.end);
      if (standing === "DENIED") denied.add(sign.factorId);
      if (standing !== "STATED") continue;
      const known = found.get(sign.factorId);
      if (known !== undefined && (known.confidence ?? 0) >= confidence) continue;
      found.set(sign.factorId, {
        factor: sign.factorId,
        basis: "INFERRED",
        rationale: `文中用语：${section.text.slice(sign.start, sign.end)}`,
        assertedBy: `${EXTRACTOR} ${VOCABULARY_RULE}`,
        confidence,
        evidence: evidenceAt(section, clauseAround(section.text, place)),
      });
    }
  }
  return [...found.values()]
    .filter((each) => !denied.has(each.factor))
    .slice(0, MOST_OF_A_CASE.factors);
}
