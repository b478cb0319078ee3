import { z } from "zod";
import { BASES } from "../../domain/closed-lists.js";
import type { Evidence, Grounds } from "../../domain/evidence.js";
import { expects } from "./expectation.js";
import { LONGEST_LINE, LONGEST_PROSE } from "./record-bounds.js";

/** The small schemas that all records share. */

const idOf = (kind: string, example: string) =>
  z
    .string()
    .max(200)
    .regex(new RegExp(`^${kind}:[^\\s"'<>{}|\\\\^\`]+$`, "u"), {
      error: expects({ code: "ID", example }),
    });

export const caseId = idOf("case", "case:tj-01");
export const publicationId = idOf("publication", "publication:tj-binhai-2024");
export const regionId = idOf("region", "region:tianjin");
export const courtId = idOf("court", "court:tianjin-binhai");
export const courtIdOrName = z
  .string()
  .max(200)
  .regex(/^(court:[^\s"'<>{}|\\^`]+|[\p{Script=Han}\d（）()]{3,60}院)$/u, {
    error: expects({ code: "COURT" }),
  });
export const causeId = idOf("cause", "cause:112");
export const factorId = idOf("factor", "factor:anticipatory-breach");
export const instrumentId = idOf("instrument", "instrument:civil-code");
export const provisionId = idOf("provision", "provision:civil-code/752");
export const documentId = idOf("document", "document:typical-cases-3f2a9c01");
export const ruleId = idOf("rule", "rule:tj-01-1");

export const line = z.string().trim().min(1).max(LONGEST_LINE);
export const prose = z.string().trim().min(1).max(LONGEST_PROSE);

export const partialDate = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/u, {
    error: expects({ code: "DATE_IN_QUOTES" }),
  });

export const decimal = z.string().regex(/^-?\d{1,30}(\.\d{1,10})?$/u, {
  error: expects({ code: "DECIMAL" }),
});

export const evidence = z.strictObject({
  quote: z.string().min(1).max(2000),
  section: line.optional(),
  start: z.int().nonnegative().optional(),
  end: z.int().nonnegative().optional(),
  source: line.optional(),
}) satisfies z.ZodType<Evidence>;

const groundsShape = {
  basis: z.enum(BASES),
  evidence: evidence.optional(),
  rationale: z.string().trim().min(1).max(2000).optional(),
  assertedBy: line.optional(),
  confidence: z.number().min(0).max(1).optional(),
};

type UncheckedGrounds = z.infer<z.ZodObject<typeof groundsShape>>;

/**
 * CITED needs the words; INFERRED needs the reason and a confidence, and its words prove nothing.
 */
function checkGrounds(value: UncheckedGrounds, context: z.RefinementCtx): void {
  if (value.basis === "CITED" && value.evidence === undefined)
    context.addIssue({
      code: "custom",
      path: ["evidence"],
      message: expects({ code: "QUOTE_OF_CITED" }),
    });
  if (value.basis === "CITED" && value.confidence !== undefined)
    context.addIssue({
      code: "custom",
      path: ["confidence"],
      message: expects({ code: "NO_CONFIDENCE_OF_CITED" }),
    });
  if (value.basis === "INFERRED" && value.rationale === undefined)
    context.addIssue({
      code: "custom",
      path: ["rationale"],
      message: expects({ code: "RATIONALE_OF_INFERRED" }),
    });
}

/** A strict object that also states its grounds. */
export const grounded = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z
    .strictObject({ ...shape, ...groundsShape })
    .superRefine((value, context) => checkGrounds(value as UncheckedGrounds, context));

export const grounds = grounded({}) satisfies z.ZodType<Grounds>;
