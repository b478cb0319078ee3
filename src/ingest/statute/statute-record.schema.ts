import { z } from "zod";
import { fromChineseNumber } from "../../domain/chinese-number.js";
import { isPartialDate } from "../../domain/partial-date.js";
import { expects } from "../record/expectation.js";

/** A line of a statute in JSON Lines: one article. Keys that are not named here are left alone. */
export const statuteRecordSchema = z.object({
  statute: z.string().trim().min(1),
  version_date: z
    .string()
    .refine(isPartialDate, expects({ code: "DATE" }))
    .optional(),
  article: z.int().min(1).max(9999),
  /** 之一 or 1 for the first article put in behind it; empty for the article itself. */
  suffix: z
    .string()
    .optional()
    .refine((suffix) => suffixNumber(suffix) !== undefined, expects({ code: "SUFFIX" })),
  /** The headings above it, the outermost first. */
  path: z.array(z.string()).optional(),
  text: z.string().trim().min(1),
});

export type StatuteRecord = z.infer<typeof statuteRecordSchema>;

/** 0 for no suffix, 1 for 之一; undefined for anything else. */
export function suffixNumber(suffix: string | undefined): number | undefined {
  return suffix === undefined || suffix === "" ? 0 : fromChineseNumber(suffix.replace(/^之/u, ""));
}
