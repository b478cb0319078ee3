import type { Side } from "../domain/closed-lists.js";

/** What the sides are called after a report has said once whom it means. */
export const SHORT_SIDE_NAMES: Readonly<Record<Side, string>> = {
  CLAIMANT: "请求一方",
  RESPONDENT: "被请求一方",
  NEITHER: "任何一方",
};
