import type { Outcome, Side } from "../domain/closed-lists.js";

/** What the sides of a dispute are called in a report. */
export const SIDE_NAMES: Readonly<Record<Side, string>> = {
  CLAIMANT: "请求一方（原告、申请人）",
  RESPONDENT: "被请求一方（被告、被申请人）",
  NEITHER: "任何一方",
};

/** The same once they have been introduced. */
export const SHORT_SIDE_NAMES: Readonly<Record<Side, string>> = {
  CLAIMANT: "请求一方",
  RESPONDENT: "被请求一方",
  NEITHER: "任何一方",
};

/** How a case ended, for the sentence 结果为……. */
export const OUTCOME_NAMES: Readonly<Record<Outcome, string>> = {
  PLAINTIFF_WINS: "支持请求",
  DEFENDANT_WINS: "被请求一方胜诉",
  PARTIAL: "部分支持请求",
  DISMISSED: "驳回",
  AFFIRMED: "维持原裁判",
  REVERSED: "改判",
  MEDIATED: "调解结案",
  SETTLED: "和解",
  WITHDRAWN: "撤诉",
  SANCTIONED: "作出处罚",
  REORGANIZATION_APPROVED: "批准重整计划",
  NOT_STATED: "未载明",
};
