import { z } from "zod";
import type { CaseRecord } from "../../domain/case-record.js";
import {
  CITATION_POSITIONS,
  COMPLETENESSES,
  DECISIONS_FOR,
  DOCUMENT_KINDS,
  EVENT_KINDS,
  FINDINGS,
  OUTCOMES,
  PARTY_KINDS,
  PARTY_ROLES,
  PUBLICATION_KINDS,
  RECOGNITION_KINDS,
  SIDES,
  TREATMENTS,
} from "../../domain/closed-lists.js";
import { expects } from "./expectation.js";
import {
  caseId,
  courtId,
  courtIdOrName,
  documentId,
  evidence,
  factorId,
  grounded,
  grounds,
  instrumentId,
  line,
  partialDate,
  prose,
  provisionId,
  publicationId,
  regionId,
  ruleId,
} from "./fields.schema.js";
import { crossReferenceFaults } from "./cross-references.js";
import { amount, claim, ruling } from "./ruling.schema.js";
import { MOST_OF_A_CASE } from "./record-bounds.js";

export const publicationRecordSchema = z.strictObject({
  id: publicationId,
  title: line,
  publisher: line,
  publisherCourt: courtId.optional(),
  kind: z.enum(PUBLICATION_KINDS).optional(),
  date: partialDate.optional(),
  dateGrounds: grounds.optional(),
  region: regionId.optional(),
});

const appearance = z.strictObject({
  ruling: z.string().describe("The key of a ruling of this record"),
  role: z.enum(PARTY_ROLES),
  alsoRoles: z.array(z.enum(PARTY_ROLES)).max(5).optional(),
  side: z.enum(SIDES).optional(),
  counterclaimSide: z.enum(SIDES).optional(),
  capacity: line.optional(),
  evidence: evidence.optional(),
});

const party = z.strictObject({
  name: line,
  kind: z.enum(PARTY_KINDS),
  role: z.enum(PARTY_ROLES),
  alsoRoles: z.array(z.enum(PARTY_ROLES)).max(5).optional(),
  side: z.enum(SIDES).optional(),
  capacity: line.optional(),
  aliases: z.array(line).max(20).optional(),
  evidence: evidence.optional(),
  grounds: grounds.optional(),
  appearances: z.array(appearance).max(MOST_OF_A_CASE.rulings).optional(),
});

const event = z.strictObject({
  date: partialDate,
  label: line,
  kind: z.enum(EVENT_KINDS).optional(),
  party: line.optional().describe("A party of this record, by name"),
  evidence: evidence.optional(),
});

const issue = z.strictObject({
  question: line,
  answer: prose.optional(),
  decidedFor: z.enum(DECISIONS_FOR).optional(),
  grounds: grounds.optional(),
  factors: z.array(factorId).max(20).optional().describe("What the question turns on"),
});

const rulePrinciple = z.strictObject({
  id: ruleId.optional(),
  statement: prose,
  interprets: z.array(provisionId).max(20).optional(),
  favours: z.enum(SIDES).optional(),
  favoursGrounds: grounds.optional(),
  turnsOn: z.array(factorId).max(20).optional().describe("What must be there for it to apply"),
  decides: z
    .array(z.int().min(1).max(MOST_OF_A_CASE.issues))
    .max(MOST_OF_A_CASE.issues)
    .optional()
    .describe("Places in issues, from 1, of the questions that it decides here"),
  replaces: z.array(ruleId).max(20).optional().describe("The rules that it takes the place of"),
  conflictsWith: z.array(ruleId).max(20).optional().describe("The rules that say otherwise"),
});

const namedOrgan = z.strictObject({
  organ: line,
  capacity: line.optional(),
  evidence: evidence.optional(),
});

const appliedProvision = grounded({
  provision: line.describe(
    "A provision id, or a citation such as 《中华人民共和国民法典》第七百五十二条",
  ),
  treatment: z.enum(TREATMENTS),
  position: z
    .enum(CITATION_POSITIONS)
    .optional()
    .describe("Where in the decision it stands; OPERATIVE is the list before 判决如下 (裁判依据)"),
  ruling: z.string().optional(),
});

const span = { start: z.int().nonnegative(), end: z.int().nonnegative() };

const section = z.strictObject({ heading: line, text: z.string().max(500_000), ...span });

const documentPart = z.strictObject({
  id: documentId,
  name: line,
  kind: z.enum(DOCUMENT_KINDS),
  hash: z.string().regex(/^[0-9a-f]{64}$/u, { error: expects({ code: "SHA_256" }) }),
  length: z.int().nonnegative(),
  start: z.int().nonnegative(),
  text: z.string().max(5_000_000),
});

/**
 * Checks one case record; unknown keys are errors. Cross references inside the record are checked
 * too.
 */
export const caseRecordSchema = z
  .strictObject({
    id: caseId,
    title: line,
    headline: line.optional(),
    name: line.optional(),
    completeness: z.enum(COMPLETENESSES).optional(),
    caseNumbers: z.array(line).max(MOST_OF_A_CASE.caseNumbers).optional(),
    publication: z.union([publicationId, publicationRecordSchema]).optional(),
    orderInPublication: z.int().min(1).max(100_000).optional(),
    region: regionId.optional(),
    city: line.optional(),
    date: partialDate.optional(),
    causesOfAction: z
      .array(line)
      .max(MOST_OF_A_CASE.causes)
      .optional()
      .describe("Ids (cause:112) or official names (融资租赁合同纠纷)"),
    causeGrounds: grounds.optional(),
    summary: prose.optional(),
    facts: prose,
    reasoning: prose.optional(),
    significance: prose.optional(),
    outcome: z.enum(OUTCOMES).optional(),
    outcomeGrounds: grounds.optional(),
    disposition: prose.optional(),
    prevailingSide: z.enum(SIDES).optional(),
    prevailingSideGrounds: grounds.optional(),
    parties: z.array(party).max(MOST_OF_A_CASE.parties).optional(),
    courts: z
      .array(
        z.strictObject({
          court: courtIdOrName,
          capacity: line.optional(),
          evidence: evidence.optional(),
        }),
      )
      .max(MOST_OF_A_CASE.courts)
      .optional(),
    organs: z.array(namedOrgan).max(MOST_OF_A_CASE.organs).optional(),
    rulings: z.array(ruling).max(MOST_OF_A_CASE.rulings).optional(),
    claims: z.array(claim).max(MOST_OF_A_CASE.claims).optional(),
    amounts: z.array(amount).max(MOST_OF_A_CASE.amounts).optional(),
    events: z.array(event).max(MOST_OF_A_CASE.events).optional(),
    issues: z.array(issue).max(MOST_OF_A_CASE.issues).optional(),
    rulePrinciples: z.array(rulePrinciple).max(MOST_OF_A_CASE.rules).optional(),
    provisions: z.array(appliedProvision).max(MOST_OF_A_CASE.provisions).optional(),
    instruments: z
      .array(z.strictObject({ instrument: instrumentId, evidence: evidence.optional() }))
      .max(MOST_OF_A_CASE.instruments)
      .optional(),
    factors: z
      .array(
        grounded({
          factor: factorId,
          finding: z.enum(FINDINGS).optional(),
          workedFor: z.enum(SIDES).optional(),
        }),
      )
      .max(MOST_OF_A_CASE.factors)
      .optional()
      .describe(
        "Left out: those whose names stand in facts, reasoning and disposition, INFERRED; an empty list: none",
      ),
    recognitions: z
      .array(
        z.strictObject({
          kind: z.enum(RECOGNITION_KINDS),
          title: line,
          by: line.optional(),
          evidence: evidence.optional(),
        }),
      )
      .max(MOST_OF_A_CASE.recognitions)
      .optional(),
    citedCases: z
      .array(
        z.strictObject({
          case: line,
          treatment: z.enum(TREATMENTS).optional(),
          evidence: evidence.optional(),
        }),
      )
      .max(MOST_OF_A_CASE.citedCases)
      .optional(),
    unresolved: z
      .array(z.strictObject({ kind: line, raw: prose, reason: line }))
      .max(MOST_OF_A_CASE.unresolved)
      .optional(),
    sections: z
      .array(section)
      .max(MOST_OF_A_CASE.sections)
      .optional()
      .describe("Made by leian ingest; offsets in UTF-16 units of the document"),
    document: documentPart.optional().describe("The part of the document in which the case stands"),
    extractor: line
      .optional()
      .describe("Name and version of what read the record from a document: leian-ingest/4"),
  })
  .superRefine((record, context) => {
    for (const { path, message } of crossReferenceFaults(record))
      context.addIssue({ code: "custom", path: [...path], message });
  }) satisfies z.ZodType<CaseRecord>;
