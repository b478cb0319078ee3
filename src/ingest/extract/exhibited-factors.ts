import type { ExhibitedFactorRecord } from "../../domain/case-record.js";
import { EXTRACTOR } from "../extractor.js";
import type { CaseSection, SectionKind } from "./case-text.js";
import type { FactorReader } from "./ports.js";
import { clauseAround, evidenceAt, sentenceAround } from "./text-place.js";

/** How sure a name of the vocabulary is of its factor, by where it stands: the court's own words before the parties'. */
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
const MOST_FACTORS = 100;
/** 不构成预期违约, 未形成挂靠关系, 并非售后回租: the factor is denied. */
const DENIED_BEFORE = /(?:不(?:是|属于|属|构成|存在|具备|成立|符合|能认定)|未(?:构成|形成|发生|出现|见|能证明)|没有|并非|并不是|无法认定(?:为|存在)?|不能认定(?:为)?|难以认定(?:为)?|不应认定(?:为)?|排除)[^，。；]{0,6}$/u; // prettier-ignore
const DENIED_BEHIND = /^[^，。；]{0,6}(?:不能成立|不成立|不予认定|并不存在|不存在|没有(?:发生|事实)|依据不足)/u;
/** 是否构成…: a question says neither. */
const ASKED = /是否[^，。；]{0,8}$/u;

/**
 * The factors whose names stand in a case's text and are not denied there. They are INFERRED: that a text uses the word is a
 * sign that the case shows the fact, not the proof of it.
 */
export function extractFactors(sections: readonly CaseSection[], factors: FactorReader): readonly ExhibitedFactorRecord[] {
  const found = new Map<string, ExhibitedFactorRecord>();
  const denied = new Set<string>();
  for (const section of sections) {
    const confidence = CONFIDENCE[section.kind];
    if (confidence === undefined) continue;
    for (const sign of factors.find(section.text)) {
      const place = { from: sign.start, to: sign.end };
      const sentence = sentenceAround(section.text, place);
      const before = section.text.slice(Math.max(sentence.from, sign.start - 20), sign.start);
      if (DENIED_BEFORE.test(before) || DENIED_BEHIND.test(section.text.slice(sign.end, sign.end + 16))) {
        denied.add(sign.factorId);
        continue;
      }
      if (ASKED.test(before)) continue;
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
  return [...found.values()].filter((each) => !denied.has(each.factor)).slice(0, MOST_FACTORS);
}
