import type { CaseRecord } from "../../domain/case-record.js";
import type { CaseSection, SectionKind } from "../extract/case-text.js";
import { extractFactors, VOCABULARY_RULE } from "../extract/exhibited-factors.js";
import type { FactorReader } from "../extract/ports.js";

/**
 * The texts of a record that tell what happened and what the court made of it, as courts head them.
 */
const TEXTS = [
  ["facts", "基本案情", "FACTS"],
  ["reasoning", "裁判理由", "REASONING"],
  ["disposition", "裁判结果", "RESULT"],
] as const satisfies readonly (readonly [keyof CaseRecord, string, SectionKind])[];

/**
 * A record that says nothing of factors, with those whose names stand in its texts and are not
 * denied there: INFERRED, each with the words. A list that its editor gave is left as it is, an
 * empty one too, and so is what the extractor has read from a document.
 */
export function inferFactors(record: CaseRecord, reader: FactorReader): CaseRecord {
  if (record.factors !== undefined || record.extractor !== undefined) return record;
  const sections = TEXTS.flatMap(([key, heading, kind]): CaseSection[] => {
    const text = record[key];
    return text === undefined
      ? []
      : [{ heading, kind, text, spanAt: (start, end) => ({ start, end }) }];
  });
  const factors = extractFactors(sections, reader).map(({ evidence, ...factor }) => ({
    ...factor,
    // The places are those of the record's own text, which is no stored document.
    evidence: evidence && { quote: evidence.quote, section: evidence.section },
  }));
  return factors.length === 0 ? record : { ...record, factors };
}

/**
 * A record whose factors were all inferred at an import, as this version infers them; any other one
 * as it is.
 */
export function inferFactorsAgain(record: CaseRecord, reader: FactorReader): CaseRecord {
  const inferred = (record.factors ?? []).every((each) =>
    each.assertedBy?.endsWith(` ${VOCABULARY_RULE}`),
  );
  return inferred && record.factors?.length !== 0
    ? inferFactors({ ...record, factors: undefined }, reader)
    : record;
}
