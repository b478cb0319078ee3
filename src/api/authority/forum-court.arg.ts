import { about } from "../schema/about.js";

/** The options of the argument forumCourt of a list of precedents. */
export const FORUM_COURT = {
  nullable: true,
  ...about(
    "The court, by id or name, before which authority counts; the order AUTHORITY then follows the tiers of 法发〔2020〕24号 art. 4 for it.",
    "受诉法院（标识或名称）：效力与 AUTHORITY 排序均按法发〔2020〕24号第四条对该院的顺位。",
    "court:tianjin-binhai",
  ),
} as const;
