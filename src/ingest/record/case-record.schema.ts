import { z } from "zod";
import type { CaseRecord } from "../../domain/case-record.js";
import {
  CITATION_POSITIONS,
  COMPLETENESSES,
  DISPOSITIONS,
  DOCUMENT_KINDS,
  OUTCOMES,
  PARTY_KINDS,
  PARTY_ROLES,
  PUBLICATION_KINDS,
  RECOGNITION_KINDS,
  RULING_STAGES,
  SIDES,
  TREATMENTS,
} from "../../domain/closed-lists.js";
import { expects } from "./expectation.js";
import {
  caseId,
  courtId,
  courtIdOrName,
  decimal,
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
import { reviewCycles } from "./review-cycles.js";

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

const amount = z.strictObject({
  value: decimal.optional(),
  currency: z.string().regex(/^([A-Z]{3}|NONE)$/u, { error: expects({ code: "CURRENCY" }) }),
  label: line,
  text: line,
  approximate: z.boolean().optional(),
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
});

const ruling = z.strictObject({
  key: z.string().regex(/^[a-z0-9-]{1,40}$/u, {
    error: expects({ code: "RULING_KEY" }),
  }),
  stage: z.enum(RULING_STAGES),
  court: courtIdOrName
    .optional()
    .describe("An id, or a name: a court that the graph lacks is made from its full name"),
  courtGrounds: grounds.optional(),
  date: partialDate.optional(),
  caseNumber: line.optional(),
  result: prose.optional(),
  orders: z.array(prose).max(50).optional(),
  fines: z.array(amount).max(20).optional(),
  reviews: z.string().optional(),
  disposition: z.enum(DISPOSITIONS).optional(),
  effective: z.boolean().optional(),
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
    caseNumbers: z.array(line).max(50).optional(),
    publication: z.union([publicationId, publicationRecordSchema]).optional(),
    orderInPublication: z.int().min(1).max(100_000).optional(),
    region: regionId.optional(),
    city: line.optional(),
    date: partialDate.optional(),
    causesOfAction: z
      .array(line)
      .max(20)
      .optional()
      .describe("Ids (cause:112) or official names (融资租赁合同纠纷)"),
    summary: prose.optional(),
    facts: prose,
    reasoning: prose.optional(),
    significance: prose.optional(),
    outcome: z.enum(OUTCOMES).optional(),
    disposition: prose.optional(),
    prevailingSide: z.enum(SIDES).optional(),
    parties: z.array(party).max(200).optional(),
    courts: z
      .array(
        z.strictObject({
          court: courtIdOrName,
          capacity: line.optional(),
          evidence: evidence.optional(),
        }),
      )
      .max(50)
      .optional(),
    rulings: z.array(ruling).max(30).optional(),
    amounts: z.array(amount).max(300).optional(),
    events: z
      .array(z.strictObject({ date: partialDate, label: line, evidence: evidence.optional() }))
      .max(300)
      .optional(),
    issues: z
      .array(z.strictObject({ question: line, answer: prose.optional() }))
      .max(30)
      .optional(),
    rulePrinciples: z
      .array(
        z.strictObject({
          id: ruleId.optional(),
          statement: prose,
          interprets: z.array(provisionId).max(20).optional(),
        }),
      )
      .max(30)
      .optional(),
    provisions: z.array(appliedProvision).max(300).optional(),
    instruments: z
      .array(z.strictObject({ instrument: instrumentId, evidence: evidence.optional() }))
      .max(100)
      .optional(),
    factors: z
      .array(grounded({ factor: factorId }))
      .max(100)
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
      .max(20)
      .optional(),
    citedCases: z
      .array(
        z.strictObject({
          case: line,
          treatment: z.enum(TREATMENTS).optional(),
          evidence: evidence.optional(),
        }),
      )
      .max(100)
      .optional(),
    unresolved: z
      .array(z.strictObject({ kind: line, raw: prose, reason: line }))
      .max(500)
      .optional(),
    sections: z
      .array(section)
      .max(200)
      .optional()
      .describe("Made by leian ingest; offsets in UTF-16 units of the document"),
    document: documentPart.optional().describe("The part of the document in which the case stands"),
    extractor: line
      .optional()
      .describe("Name and version of what read the record from a document: leian-ingest/3"),
  })
  .superRefine((record, context) => {
    const keys = (record.rulings ?? []).map((each) => each.key);
    keys.forEach((key, index) => {
      if (keys.indexOf(key) !== index)
        context.addIssue({
          code: "custom",
          path: ["rulings", index, "key"],
          message: expects({ code: "UNIQUE_RULING_KEY" }),
        });
    });
    record.rulings?.forEach((each, index) => {
      if (each.reviews !== undefined && (!keys.includes(each.reviews) || each.reviews === each.key))
        context.addIssue({
          code: "custom",
          path: ["rulings", index, "reviews"],
          message: expects({ code: "OTHER_RULING" }),
        });
      if (each.courtGrounds !== undefined && each.court === undefined)
        context.addIssue({
          code: "custom",
          path: ["rulings", index, "courtGrounds"],
          message: expects({ code: "COURT_OF_GROUNDS" }),
        });
    });
    for (const { index, keys } of reviewCycles(record.rulings ?? []))
      context.addIssue({
        code: "custom",
        path: ["rulings", index, "reviews"],
        message: expects({ code: "EARLIER_RULING", cycle: [...keys, ...keys.slice(0, 1)] }),
      });
    record.provisions?.forEach((each, index) => {
      if (each.ruling !== undefined && !keys.includes(each.ruling))
        context.addIssue({
          code: "custom",
          path: ["provisions", index, "ruling"],
          message: expects({ code: "OWN_RULING" }),
        });
    });
    const names = (record.parties ?? []).map((each) => each.name);
    names.forEach((name, index) => {
      if (names.indexOf(name) !== index)
        context.addIssue({
          code: "custom",
          path: ["parties", index, "name"],
          message: expects({ code: "UNIQUE_PARTY" }),
        });
    });
  }) satisfies z.ZodType<CaseRecord>;
