import type { Side } from "../domain/closed-lists.js";

/** The sides as a report calls them once it has introduced them. */
export const SHORT_SIDE_NAMES: Readonly<Record<Side, string>> = {
  CLAIMANT: "请求一方",
  RESPONDENT: "被请求一方",
  NEITHER: "任何一方",
};
