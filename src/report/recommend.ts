import { SIDE_NAMES } from "../similarity/chinese-terms.js";
import { bestDistinction } from "../similarity/distinction.js";
import type { FoundCase, Recommendation } from "./search-report.js";

/** A case less alike than this is no 类案 in the sense of art. 1. */
const LEAST_ALIKE = 0.2;

/**
 * Whether to follow a case: 法发〔2020〕24号第九条 lets a guiding case be followed unless new law or another guiding case speaks
 * against it, and any other similar case be referred to. A case that is hardly alike, or an adverse one that differs in a factor,
 * is to be distinguished.
 */
export function recommend(found: FoundCase, adverse: boolean): Recommendation {
  if (found.score < LEAST_ALIKE)
    return { kind: "DISTINGUISH", text: `相似度仅${found.score.toFixed(2)}，难以认定为类案，不建议援引。` };
  const distinction = bestDistinction(found.comparison, found.helps.side);
  const rule =
    found.tier === "GUIDING_CASE"
      ? "属指导性案例，如认定为类案，应当参照，但与新的法律、行政法规、司法解释相冲突或为新的指导性案例所取代的除外"
      : found.tier === "PERSUASIVE"
        ? "不在第四条各项之内，可作为说理的参考"
        : "属第四条所列类案，可作为作出裁判的参考";
  if (!adverse) return { kind: found.tier === "GUIDING_CASE" ? "FOLLOW" : "REFER", text: `${rule}。` };
  if (distinction === undefined)
    return {
      kind: found.tier === "GUIDING_CASE" ? "FOLLOW" : "REFER",
      text: `${rule}。该案对己方不利，且未发现要素上的区别，应如实列明并准备回应。`,
    };
  const where = distinction.heldBy === "QUERY" ? "本案有而该案未载" : "该案有而本案未见";
  return {
    kind: "DISTINGUISH",
    text: `${rule}。该案对己方不利，${SIDE_NAMES[distinction.by]}可主张区分：“${distinction.factor.label}”为${where}。`,
  };
}
