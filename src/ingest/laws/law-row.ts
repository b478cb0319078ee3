import { z } from "zod";
import { isPartialDate } from "../../domain/partial-date.js";

/**
 * Whether a version is law, in the words of the laws' database: 现行有效 in force; 已被修改 amended
 * since, the amendment being a text of its own; 历史版本 followed by a later version; 已废止 repealed.
 */
const STATUSES = ["现行有效", "已被修改", "历史版本", "已废止"] as const;
export type LawStatus = (typeof STATUSES)[number];

const date = z
  .string()
  .refine((text) => text.length === "2020-05-28".length && isPartialDate(text));

/** A row of the table laws; columns that are not named here are left alone. */
export const lawRowSchema = z.object({
  law_id: z.string().min(1),
  law_name: z.string().trim().min(1).max(200),
  /** The day of adoption or last amendment. */
  version_date: date,
  effective_date: date.nullable(),
  status: z.enum(STATUSES),
});

/** A row of the table articles. */
export const articleRowSchema = z.object({
  law_id: z.string().min(1),
  /** 第一条, 第十七条之一; 条目一 in amendments; 全文 where a text has no articles. */
  article_no: z.string().trim(),
  chapter: z.string().trim().nullable(),
  section: z.string().trim().nullable(),
  article_text: z.string(),
});

/** One version of a law as the laws' database has it. */
export interface LawVersion {
  readonly title: string;
  readonly version: string;
  /** Of an amended law the day of its first version, as often as not. */
  readonly effective: string | undefined;
  readonly status: LawStatus;
  readonly articles: readonly LawArticle[];
}

export interface LawArticle {
  readonly number: string;
  readonly chapter: string | undefined;
  readonly section: string | undefined;
  readonly text: string;
}
