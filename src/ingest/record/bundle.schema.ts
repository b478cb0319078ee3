import { z } from "zod";
import { caseRecordSchema, publicationRecordSchema } from "./case-record.schema.js";
import {
  causeRecordSchema,
  courtRecordSchema,
  factorRecordSchema,
  instrumentRecordSchema,
  regionRecordSchema,
} from "./reference-records.schema.js";

/** A file that holds lists of records by kind, where a case file holds one case. */
export const bundleSchema = z.strictObject({
  regions: z.array(regionRecordSchema).optional(),
  courts: z.array(courtRecordSchema).optional(),
  causesOfAction: z.array(causeRecordSchema).optional(),
  factors: z.array(factorRecordSchema).optional(),
  instruments: z.array(instrumentRecordSchema).optional(),
  publications: z.array(publicationRecordSchema).optional(),
  cases: z.array(caseRecordSchema).optional(),
});

/** The keys that distinguish a bundle from a case record. */
export const BUNDLE_KEYS = Object.keys(
  bundleSchema.shape,
) as readonly (keyof typeof bundleSchema.shape)[];
