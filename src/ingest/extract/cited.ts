import type {
  AppliedProvisionRecord,
  CitedCaseRecord,
  MentionedInstrumentRecord,
  UnresolvedRecord,
} from "../../domain/case-record.js";
import { EXTRACTOR } from "../extractor.js";
import type { CaseSection } from "./case-text.js";
import type { ReviewNote } from "./extraction.js";
import type { CitationReader } from "./ports.js";
import { clauseAround } from "../../language/sentences.js";
import { evidenceAt } from "./evidence-at.js";

/**
 * What a case cites: articles, instruments and cases, each with the words; what could not be
 * resolved, with its reason.
 */
export interface ExtractedCitations {
  readonly provisions: readonly AppliedProvisionRecord[];
  readonly instruments: readonly MentionedInstrumentRecord[];
  readonly citedCases: readonly CitedCaseRecord[];
  readonly unresolved: readonly UnresolvedRecord[];
  readonly notes: readonly ReviewNote[];
}

/**
 * A court's word on an article outweighs a mention of it; the basis of its decision outweighs all.
 */
const WEIGHT = { MENTIONED: 0, REJECTED: 1, APPLIED: 2 } as const;
const OPERATIVE_WEIGHT = 3;
const LONGEST_RAW = 300;

/** Reads the citations of a case. Its own numbers are not cases that it cites. */
export function extractCitations(
  sections: readonly CaseSection[],
  reader: CitationReader,
  decidedOn: string | undefined,
  ownNumbers: ReadonlySet<string>,
): ExtractedCitations {
  const provisions = new Map<string, AppliedProvisionRecord>();
  const instruments = new Map<string, MentionedInstrumentRecord>();
  const citedCases = new Map<string, CitedCaseRecord>();
  const unresolved = new Map<string, UnresolvedRecord>();
  const notes: ReviewNote[] = [];
  for (const citation of reader.read(sections, decidedOn)) {
    const section = sections[citation.section];
    if (section === undefined) continue;
    const evidence = evidenceAt(
      section,
      clauseAround(section.text, { from: citation.start, to: citation.end }),
    );
    const { target } = citation;
    switch (target.kind) {
      case "PROVISION": {
        const { treatment, position } = citation;
        const before = provisions.get(target.id);
        if (before === undefined || weightOf(citation) > weightOf(before))
          provisions.set(target.id, {
            provision: target.id,
            treatment,
            position,
            basis: "CITED",
            evidence,
            assertedBy: `${EXTRACTOR} ${citation.rule}`,
          });
        if (treatment !== "MENTIONED")
          notes.push({
            part: "provisions",
            message: `${target.id}: ${treatment} by the rule ${citation.rule}`,
            quote: evidence.quote,
          });
        break;
      }
      case "INSTRUMENT":
        if (!instruments.has(target.id))
          instruments.set(target.id, { instrument: target.id, evidence });
        break;
      case "CASE":
        if (!ownNumbers.has(target.number) && !citedCases.has(target.number))
          citedCases.set(target.number, { case: target.number, treatment: "MENTIONED", evidence });
        break;
      case "UNRESOLVED": {
        const raw = citation.raw.slice(0, LONGEST_RAW);
        if (!unresolved.has(`${target.of} ${raw}`))
          unresolved.set(`${target.of} ${raw}`, { kind: target.of, raw, reason: target.reason });
        break;
      }
    }
  }
  return {
    provisions: [...provisions.values()].slice(0, 300),
    instruments: [...instruments.values()].slice(0, 100),
    citedCases: [...citedCases.values()].slice(0, 100),
    unresolved: [...unresolved.values()],
    notes,
  };
}

function weightOf({
  treatment,
  position,
}: Pick<AppliedProvisionRecord, "treatment" | "position">): number {
  return position === "OPERATIVE" ? OPERATIVE_WEIGHT : WEIGHT[treatment];
}
