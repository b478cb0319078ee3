import type { AuthorityTier, Side } from "../domain/closed-lists.js";
import type { FactorMatch } from "../similarity/compare-sides.js";
import { bestDistinction, type Distinction } from "../similarity/distinction.js";
import { type HelpedSide, opponentOf } from "../similarity/helped-side.js";
import type { FoundCase } from "../search/found-case.js";
import { SHORT_SIDE_NAMES } from "./short-side-names.js";
import type { Bearing, Recommendation } from "./search-report.js";

/** So many shared factors are named as the reason. */
const MOST_NAMED = 3;

/**
 * Whether to follow a case: 法发〔2020〕24号第九条 lets a guiding case be followed unless new law
 * or another guiding case speaks against it, and any other similar case be referred to. An adverse
 * one that differs in a factor is to be distinguished, unless what it shares speaks for the side
 * that lost it.
 */
export function recommend(found: FoundCase, bearing: Bearing): Recommendation {
  const distinction = bestDistinction(found.comparison, found.helps.side);
  const kind = found.tier === "GUIDING_CASE" ? "FOLLOW" : "REFER";
  const reason = `${ruleOf(found.tier)}；${commonFactors(found)}。`;
  switch (bearing) {
    case "FAVOURABLE":
      return { kind, text: `${reason}裁判结果对己方有利，可以援引其裁判要点。` };
    case "ADVERSE": {
      const own = ownFactors(found);
      if (own.length > 0)
        return {
          kind,
          text: `${reason}裁判结果对己方不利，但两案同有的${quoted(own)}通常有利于己方，其裁判要点可能支持己方，核对原文后可以援引。`,
        };
      return distinction === undefined
        ? { kind, text: `${reason}该案对己方不利，且未发现要素上的区别，应当如实列明并准备回应。` }
        : {
            kind: "DISTINGUISH",
            text: `${reason}该案对己方不利，可以主张区别：${difference(distinction)}。`,
          };
    }
    case "OPEN":
      return { kind, text: `${reason}${openSentence(found.helps, distinction)}` };
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

/**
 * Where the shared factors weigh for the side that lost, a case may state a rule for it all the
 * same: those factors.
 */
function ownFactors({ comparison, helps }: FoundCase): readonly FactorMatch[] {
  const certain = comparison.shared.filter((each) => !each.guessed);
  const weighing = (side: Side | undefined) => certain.filter((each) => each.favours === side);
  const [own, theirs] = [weighing(opponentOf(helps.side)), weighing(helps.side)];
  return weightOf(own) > weightOf(theirs) ? own : [];
}

function weightOf(factors: readonly FactorMatch[]): number {
  return factors.reduce((all, each) => all + each.weight, 0);
}

function quoted(factors: readonly FactorMatch[]): string {
  return factors
    .slice(0, MOST_NAMED)
    .map((each) => `“${each.label}”`)
    .join("");
}

function difference({ factor, heldBy }: Distinction): string {
  return heldBy === "QUERY"
    ? `本案有“${factor.label}”，该案未载`
    : `该案有“${factor.label}”，本案未见`;
}

/** For whom it speaks is said only as far as the record does. */
function openSentence(helps: HelpedSide, distinction: Distinction | undefined): string {
  switch (helps.ground) {
    case "NOTHING_SAID":
      return "";
    case "FACTORS":
      return `该案胜诉一方未载明，从相同要素看偏向${SHORT_SIDE_NAMES[helps.side]}。`;
    case "PREVAILED":
      if (helps.side === "NEITHER") return "该案没有明确的胜诉一方。";
      return distinction === undefined
        ? `裁判结果对${SHORT_SIDE_NAMES[helps.side]}有利。`
        : `裁判结果对${SHORT_SIDE_NAMES[helps.side]}有利；${SHORT_SIDE_NAMES[distinction.by]}可以主张区别：${difference(distinction)}。`;
  }
}
