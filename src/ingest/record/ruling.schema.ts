import { z } from "zod";
import {
  AMOUNT_ITEMS,
  AMOUNT_KINDS,
  BENCH_ROLES,
  DISPOSITIONS,
  LIABILITIES,
  RULING_STAGES,
} from "../../domain/closed-lists.js";
import { expects } from "./expectation.js";
import {
  courtIdOrName,
  decimal,
  evidence,
  grounds,
  line,
  partialDate,
  prose,
} from "./fields.schema.js";
import { MOST_OF_A_CASE } from "./record-bounds.js";

const currency = z.string().regex(/^([A-Z]{3}|NONE)$/u, {
  error: expects({ code: "CURRENCY" }),
});

/** A sum of money. */
export const amount = z.strictObject({
  value: decimal.optional(),
  currency,
  label: line,
  kind: z.enum(AMOUNT_KINDS).optional(),
  item: z.enum(AMOUNT_ITEMS).optional(),
  party: line.optional().describe("A party of this record, by name"),
  date: partialDate.optional(),
  text: line,
  approximate: z.boolean().optional(),
  evidence: evidence.optional(),
});

const benchMember = z.strictObject({
  name: line,
  role: z.enum(BENCH_ROLES),
  evidence: evidence.optional(),
});

const counsel = z.strictObject({
  name: line,
  firm: line.optional(),
  actsFor: z.array(line).min(1).max(100).describe("Parties of this record, by name"),
  evidence: evidence.optional(),
});

const sums = z
  .array(z.strictObject({ value: decimal, currency, label: line.optional() }))
  .max(60)
  .optional();

const orderItem = z.strictObject({
  number: z.int().positive().optional(),
  text: prose,
  performers: z.array(line).max(200).optional(),
  beneficiaries: z.array(line).max(200).optional(),
  deadline: line.optional().describe("By when, as printed: 本判决生效之日起十日内"),
  dueBy: partialDate.optional(),
  sums,
  liability: z.enum(LIABILITIES).optional(),
  priority: z.boolean().optional(),
  evidence: evidence.optional(),
});

/** One claim of a suit. */
export const claim = z.strictObject({
  number: z.int().positive().optional(),
  text: prose,
  sums,
  counterclaim: z.boolean().optional(),
  costs: z.boolean().optional(),
  evidence: evidence.optional(),
});

/** A ruling, with what it orders and who sat and appeared. */
export const ruling = z.strictObject({
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
  orders: z.array(prose).max(MOST_OF_A_CASE.orders).optional(),
  orderItems: z.array(orderItem).max(MOST_OF_A_CASE.orderItems).optional(),
  fines: z.array(amount).max(20).optional(),
  reviews: z.string().optional(),
  disposition: z.enum(DISPOSITIONS).optional(),
  effective: z.boolean().optional(),
  bench: z.array(benchMember).max(30).optional(),
  counsel: z.array(counsel).max(200).optional(),
  evidence: evidence.optional(),
});
