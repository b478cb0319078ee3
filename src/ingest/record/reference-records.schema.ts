import { z } from "zod";
import {
  COURT_LEVELS,
  INSTRUMENT_KINDS,
  INSTRUMENT_KNOWLEDGE,
  RULE_CHANGES,
  SIDES,
} from "../../domain/closed-lists.js";
import type {
  CauseRecord,
  CourtRecord,
  FactorRecord,
  InstrumentRecord,
  OutlineRecord,
  RegionRecord,
} from "../../domain/reference-records.js";
import { expects } from "./expectation.js";
import {
  causeId,
  courtId,
  evidence,
  factorId,
  instrumentId,
  line,
  partialDate,
  prose,
  provisionId,
  regionId,
} from "./fields.schema.js";

export const regionRecordSchema = z.strictObject({
  id: regionId,
  name: line,
  nameEn: line,
  code: z
    .string()
    .regex(/^\d{6}$/u, { error: expects({ code: "REGION_CODE" }) })
    .optional(),
  partOf: regionId.optional(),
}) satisfies z.ZodType<RegionRecord>;

export const courtRecordSchema = z.strictObject({
  id: courtId,
  name: line,
  level: z.enum(COURT_LEVELS),
  region: regionId.optional(),
  supervisedBy: courtId.optional(),
  code: line.optional(),
  aliases: z.array(line).max(20).optional(),
}) satisfies z.ZodType<CourtRecord>;

export const causeRecordSchema = z.strictObject({
  id: causeId,
  name: line,
  number: z.int().min(1).max(1000).optional(),
  parent: causeId.optional(),
}) satisfies z.ZodType<CauseRecord>;

const clauses = z.array(line).max(40);

export const factorRecordSchema = z.strictObject({
  id: factorId,
  label: line,
  labelEn: line.optional(),
  aliases: z.array(line).max(100),
  definition: prose,
  favours: z.enum(SIDES),
  broader: z.array(factorId).max(5).optional(),
  distinguishedFrom: z
    .array(z.strictObject({ factor: factorId, difference: prose }))
    .max(10)
    .optional(),
  governedBy: z.array(provisionId).max(20).optional(),
  typicalCauses: z.array(causeId).max(10).optional(),
  examples: z
    .strictObject({ lay: clauses, lawyer: clauses, court: clauses })
    .optional()
    .describe("Whole clauses that state it, as laymen, lawyers and courts say it"),
  nearMisses: z
    .array(z.strictObject({ text: line, instead: factorId.optional() }))
    .max(20)
    .optional(),
  denials: clauses.optional().describe("Whole clauses that state the contrary"),
}) satisfies z.ZodType<FactorRecord>;

const outline: z.ZodType<OutlineRecord> = z.strictObject({
  kind: z.enum(["BOOK", "CHAPTER", "SECTION"]),
  label: line,
  title: line,
  articles: z
    .string()
    .regex(/^\d+(-\d+)?$/u, { error: expects({ code: "ARTICLE_RANGE" }) })
    .optional(),
  get children() {
    return z.array(outline).max(200).optional();
  },
});

const number = z.int().min(1).max(500);

const succession = z
  .strictObject({ provision: provisionId, change: z.enum(RULE_CHANGES), note: prose.optional() })
  .refine(({ change, note }) => change === "SAME" || note !== undefined, {
    path: ["note"],
    error: expects({ code: "CHANGE_NOTE" }),
  });

const articleNumber = z
  .string()
  .regex(/^\d+(-\d+)?$/u, { error: expects({ code: "ARTICLE_NUMBER" }) });

const article = z.strictObject({
  number: articleNumber,
  gist: prose.optional(),
  questions: z
    .array(line)
    .max(10)
    .optional()
    .describe("What people who are no lawyers ask and it answers, in their words"),
  paragraphs: z
    .array(
      z.strictObject({
        number,
        gist: prose.optional(),
        items: z
          .array(z.strictObject({ number, gist: prose.optional() }))
          .max(100)
          .optional(),
      }),
    )
    .max(100)
    .optional(),
  succeeds: z
    .array(z.union([provisionId, succession]))
    .max(20)
    .optional(),
  validFrom: partialDate.optional(),
  validTo: partialDate.optional(),
});

const citation = z.strictObject({
  instrument: instrumentId.optional(),
  raw: line,
  articles: z.array(articleNumber).min(1).max(100).optional(),
  evidence,
});

/** What only a reader of the text can say of it. */
const OF_THE_TEXT = ["summary", "outline", "articles", "cites"] as const;

export const instrumentRecordSchema = z
  .strictObject({
    id: instrumentId,
    title: line,
    shortTitle: line.optional(),
    aliases: z.array(line).max(50).optional(),
    kind: z.enum(INSTRUMENT_KINDS),
    known: z.enum(INSTRUMENT_KNOWLEDGE).optional(),
    documentNumber: line.optional(),
    issuers: z.array(line).max(30).optional(),
    date: partialDate.optional(),
    effectiveFrom: partialDate.optional(),
    effectiveTo: partialDate.optional(),
    region: regionId.optional(),
    work: z
      .string()
      .regex(/^[a-z0-9-]{1,100}$/u, { error: expects({ code: "WORK" }) })
      .optional(),
    succeeds: z.array(instrumentId).max(20).optional(),
    summary: prose.optional(),
    outline: z.array(outline).max(200).optional(),
    articles: z.array(article).max(3000).optional(),
    cites: z.array(citation).max(1000).optional(),
  })
  .refine(
    (record) =>
      record.known !== "CITATION_ONLY" || OF_THE_TEXT.every((key) => record[key] === undefined),
    {
      path: ["known"],
      error: expects({ code: "CITATION_ONLY", keys: OF_THE_TEXT }),
    },
  ) satisfies z.ZodType<InstrumentRecord>;
