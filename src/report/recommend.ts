import type { AuthorityTier } from "../domain/closed-lists.js";
import { SHORT_SIDE_NAMES } from "../similarity/chinese-terms.js";
import type { FactorMatch } from "../similarity/compare-sides.js";
import { bestDistinction, type Distinction, distinctionClause } from "../similarity/distinction.js";
import { notKnownSentence } from "../similarity/explain.js";
import type { HelpedSide } from "../similarity/helped-side.js";
import type { FoundCase } from "../search/found-case.js";
import { doubtfulRule, doubtSentence, isStillFollowed } from "./rule-doubts.js";
import type { Bearing, Recommendation } from "./search-report.js";

/** So many shared factors are named as the reason. */
const MOST_NAMED = 3;

/**
 * Whether to follow a case: 法发〔2020〕24号第九条 lets a guiding case be followed unless new law
 * or another guiding case speaks against it, and any other similar case be referred to. An adverse
 * one that differs in a factor is to be distinguished, unless what it shares speaks for the side
 * that lost it. What is known of the law on which its rule rests is said of every case.
 */
export function recommend(found: FoundCase, bearing: Bearing): Recommendation {
  const rule = doubtfulRule(found);
  const follow = found.tier === "GUIDING_CASE" && isStillFollowed(rule);
  const { kind, text } = recommendationOnPoint(found, bearing, follow);
  const doubt = rule === undefined ? "" : doubtSentence(rule, found, bearing);
  return { kind, text: `${text}${doubt}` };
}

/** What follows from the point that the case decided. */
function recommendationOnPoint(
  found: FoundCase,
  bearing: Bearing,
  follow: boolean,
): Recommendation {
  const distinction = bestDistinction(found.comparison, found.helps);
  const kind = follow ? "FOLLOW" : "REFER";
  const reason = `${ruleOf(found.tier)}；${commonFactors(found)}。`;
  switch (bearing) {
    case "FAVOURABLE":
      return {
        kind,
        text: `${reason}${pointOf(found.helps)}对己方有利，可以援引${contrary(found.helps)}。`,
      };
    case "ADVERSE":
      return distinction === undefined
        ? {
            kind,
            text: `${reason}${pointOf(found.helps)}对己方不利，且未发现要素上的区别，应当如实列明并准备回应。`,
          }
        : {
            kind: "DISTINGUISH",
            text: `${reason}${pointOf(found.helps)}对己方不利，可以主张区别：${distinctionClause(distinction, "本案")}。`,
          };
    case "OPEN":
      return { kind, text: `${reason}${openSentence(found, distinction)}` };
  }
}

function ruleOf(tier: AuthorityTier): string {
  switch (tier) {
    case "GUIDING_CASE":
      return "属指导性案例，认定为类案的应当参照，但与新的法律、行政法规、司法解释相冲突或者为新的指导性案例所取代的除外";
    case "SPC_TYPICAL_OR_EFFECTIVE":
    case "OWN_HIGH_COURT":
    case "ONE_LEVEL_UP_OR_OWN_COURT":
      return "属第四条所列案例，可以作为裁判的参考";
    case "PERSUASIVE":
      return "不在第四条各项之内，只能作为说理的参考";
  }
}

/** Nothing is argued from a guess. */
function commonFactors({ comparison }: FoundCase): string {
  const shared = comparison.shared.filter((each) => !each.guessed);
  if (shared.length === 0)
    return "两案没有可以确认的相同要素，相近之处在文字、案由或者法律适用，援引前宜再核对";
  return `两案同有${quoted(shared)}${shared.length > MOST_NAMED ? `等${shared.length}项要素` : ""}`;
}

function quoted(factors: readonly FactorMatch[]): string {
  return factors
    .slice(0, MOST_NAMED)
    .map((each) => `“${each.label}”`)
    .join("");
}

/** The point on which a case helps, in a clause. */
function pointOf({ ground, point }: HelpedSide): string {
  if (point === undefined) return "该案";
  const text = point.text.replace(/[。？！]$/u, "");
  return ground === "RULE" ? `其规则“${text}”` : `其就“${text}”的判断`;
}

function contrary({ contraryResult }: HelpedSide): string {
  return contraryResult === undefined
    ? ""
    : `，但全案胜诉的是${SHORT_SIDE_NAMES[contraryResult]}，应当一并说明`;
}

/** For whom it speaks is stated only as far as the record does. */
function openSentence({ helps, points }: FoundCase, distinction: Distinction | undefined): string {
  switch (helps.ground) {
    case "NOT_KNOWN":
      return `该案${notKnownSentence(points)}`;
    case "DIVIDED":
      return "该案与本案相关的数个问题分别有利于不同的一方，应当逐点核对。";
    case "ISSUE":
    case "RULE":
      if (helps.side === "NEITHER") return `${pointOf(helps)}双方各有所得。`;
      return distinction === undefined
        ? `${pointOf(helps)}对${SHORT_SIDE_NAMES[helps.side]}有利。`
        : `${pointOf(helps)}对${SHORT_SIDE_NAMES[helps.side]}有利；${SHORT_SIDE_NAMES[distinction.by]}可以主张区别：${distinctionClause(distinction, "本案")}。`;
  }
}
