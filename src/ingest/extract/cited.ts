import type {
  AppliedProvisionRecord,
  CitedCaseRecord,
  MentionedInstrumentRecord,
  UnresolvedRecord,
} from "../../domain/case-record.js";
import { EXTRACTOR } from "../extractor.js";
import type { CaseSection } from "./case-text.js";
import type { ReviewNote } from "./extraction.js";
import type { Evidence } from "../../domain/evidence.js";
import type { CitationReader, ReadCitation } from "./ports.js";
import { clauseAround } from "../../language/sentences.js";
import { evidenceAt } from "./evidence-at.js";
import { MOST_OF_A_CASE } from "../record/record-bounds.js";

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
/** Characters of the words that a citation is kept with. */
const LONGEST_RAW = 300;

/** Reads the citations of a case. Its own numbers are not cases that it cites. */
export function extractCitations(
  sections: readonly CaseSection[],
  reader: CitationReader,
  decidedOn: string | undefined,
  ownNumbers: ReadonlySet<string>,
): ExtractedCitations {
  const found: Found = {
    provisions: new Map(),
    instruments: new Map(),
    citedCases: new Map(),
    unresolved: new Map(),
    notes: [],
  };
  for (const citation of reader.read(sections, decidedOn)) {
    const section = sections[citation.section];
    if (section === undefined) continue;
    const place = { from: citation.start, to: citation.end };
    take(citation, evidenceAt(section, clauseAround(section.text, place)), found, ownNumbers);
  }
  return {
    provisions: [...found.provisions.values()].slice(0, MOST_OF_A_CASE.provisions),
    instruments: [...found.instruments.values()].slice(0, MOST_OF_A_CASE.instruments),
    citedCases: [...found.citedCases.values()].slice(0, MOST_OF_A_CASE.citedCases),
    unresolved: [...found.unresolved.values()],
    notes: found.notes,
  };
}

/** What has been read so far, by what it is of. */
interface Found {
  readonly provisions: Map<string, AppliedProvisionRecord>;
  readonly instruments: Map<string, MentionedInstrumentRecord>;
  readonly citedCases: Map<string, CitedCaseRecord>;
  readonly unresolved: Map<string, UnresolvedRecord>;
  readonly notes: ReviewNote[];
}

/** Takes one citation into what has been read. */
function take(
  citation: ReadCitation,
  evidence: Evidence,
  found: Found,
  ownNumbers: ReadonlySet<string>,
): void {
  const { target } = citation;
  switch (target.kind) {
    case "PROVISION":
      takeProvision(citation, target.id, evidence, found);
      break;
    case "INSTRUMENT":
      if (!found.instruments.has(target.id))
        found.instruments.set(target.id, { instrument: target.id, evidence });
      break;
    case "CASE": {
      const { number } = target;
      if (!ownNumbers.has(number) && !found.citedCases.has(number))
        found.citedCases.set(number, { case: number, treatment: "MENTIONED", evidence });
      break;
    }
    case "UNRESOLVED": {
      const raw = citation.raw.slice(0, LONGEST_RAW);
      const key = `${target.of} ${raw}`;
      if (!found.unresolved.has(key))
        found.unresolved.set(key, { kind: target.of, raw, reason: target.reason });
      break;
    }
  }
}

/** Of several citations of one article the weightiest counts. */
function takeProvision(
  citation: ReadCitation,
  id: string,
  evidence: Evidence,
  { provisions, notes }: Found,
): void {
  const { treatment, position, rule } = citation;
  const before = provisions.get(id);
  if (before === undefined || weightOf(citation) > weightOf(before))
    provisions.set(id, {
      provision: id,
      treatment,
      position,
      basis: "CITED",
      evidence,
      assertedBy: `${EXTRACTOR} ${rule}`,
    });
  if (treatment !== "MENTIONED")
    notes.push({
      part: "provisions",
      message: `${id}: ${treatment} by the rule ${rule}`,
      quote: evidence.quote,
    });
}

function weightOf({
  treatment,
  position,
}: Pick<AppliedProvisionRecord, "treatment" | "position">): number {
  return position === "OPERATIVE" ? OPERATIVE_WEIGHT : WEIGHT[treatment];
}
