import type { RuleStatusKind } from "../domain/closed-lists.js";
import { worstStatus } from "../domain/rule-status.js";
import type { FoundCase, ReportedRule } from "../search/found-case.js";
import type { Bearing } from "./search-report.js";

/** What a holding is marked with whose rule no longer stands as it was. */
const MARKS: Readonly<Record<Exclude<RuleStatusKind, "VALID">, string>> = {
  LAW_NOT_COMPARED: "所依条文已被取代，尚未比对",
  IN_CONFLICT: "与另一规则相冲突",
  LAW_CHANGED: "所依条文已变更",
  LAW_REPEALED: "所依条文已失效",
  REPLACED: "已由新的规则取代",
  LAW_REVERSED: "所依条文已有相反规定",
};

/** The rule as a sentence, marked where it no longer stands as it was. */
export function markedRule({ statement, status }: ReportedRule): string {
  const text = statement.replace(/。$/u, "");
  return status.kind === "VALID" ? `${text}。` : `${text}（注意：${MARKS[status.kind]}）。`;
}

/** The rules of a case on the point on which it helps; all its rules where it has none there. */
function rulesOnPoint({ rules, helps: { point } }: FoundCase): readonly ReportedRule[] {
  const ids = point === undefined ? [] : [point.id, ...point.ruleIds];
  const onPoint = rules.filter((rule) => ids.includes(rule.id));
  return onPoint.length > 0 ? onPoint : rules;
}

/** The rule on the point that stands worst; undefined where all stand as they were. */
export function doubtfulRule(found: FoundCase): ReportedRule | undefined {
  const rules = rulesOnPoint(found);
  const worst = worstStatus(rules.map((rule) => rule.status));
  return worst === undefined || worst.kind === "VALID"
    ? undefined
    : rules.find((rule) => rule.status === worst);
}

/** Why other rules of the case than those that the recommendation speaks of do not stand. */
export function otherDoubts(found: FoundCase): readonly string[] {
  const mentioned = doubtfulRule(found);
  return found.rules.filter((rule) => rule !== mentioned).flatMap((rule) => rule.doubts);
}

/**
 * Whether a guiding case is to be followed in spite of what is known of its rule: 法发〔2020〕24号
 * 第九条 excepts one that new law contradicts or another guiding case replaces. Whether changed law
 * contradicts it must be found out first.
 */
export function isStillFollowed(rule: ReportedRule | undefined): boolean {
  return rule === undefined || rule.status.kind === "IN_CONFLICT";
}

/** Why the rule does not stand as it was, and what follows from that for the search. */
export function doubtSentence(
  { id, statement, status, doubts }: ReportedRule,
  { tier, helps }: FoundCase,
  bearing: Bearing,
): string {
  const named = helps.point?.id === id ? "" : `规则“${statement.replace(/。$/u, "")}”`;
  const isGuiding = tier === "GUIDING_CASE";
  return `须注意${named}：${doubts.join("")}${advice(status.kind, isGuiding, bearing)}`;
}

const ARTICLE = "依法发〔2020〕24号第九条";

function advice(kind: RuleStatusKind, isGuiding: boolean, bearing: Bearing): string {
  const argued = bearing === "ADVERSE" ? "可以据此主张该规则不再适用" : undefined;
  switch (kind) {
    case "LAW_REVERSED":
      return isGuiding
        ? `${ARTICLE}，除待决案件仍适用旧法外，不再参照。`
        : `除待决案件仍适用旧法外，${argued ?? "不宜再以该规则为依据"}。`;
    case "REPLACED":
      return isGuiding ? `${ARTICLE}，不再参照。` : `${argued ?? "援引时应当一并说明新的规则"}。`;
    case "LAW_CHANGED":
    case "LAW_NOT_COMPARED":
    case "LAW_REPEALED":
      return isGuiding
        ? `是否与新的规定相冲突应当先行核对，核对之前${ARTICLE}不列为应当参照。`
        : "应当核对该规则在现行规定下是否仍然成立。";
    case "IN_CONFLICT":
      return "两项规则应当一并说明。";
    case "VALID":
      return "";
  }
}
