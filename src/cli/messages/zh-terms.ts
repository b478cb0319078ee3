import type { Term } from "./en.js";

const TERMS: Readonly<Record<Term, string>> = {
  RESOLVED: "已确定",
  AMBIGUOUS: "有多种可能",
  UNRESOLVED: "未能确定",
  APPLIED: "适用",
  MENTIONED: "提及",
  REJECTED: "不予适用",
  COURT: "法院",
  PARTY: "当事人",
  UNKNOWN: "未知",
  ONLY: "仅此版本",
  STATED: "版本由原文写明",
  IN_FORCE_ON_DATE: "裁判时有效的版本",
  CURRENT: "现行版本",
  COMPILATION: "案例发布稿",
  JUDGMENT: "裁判文书",
};

/** A member of a closed list. */
export function term(member: Term): string {
  return TERMS[member];
}
