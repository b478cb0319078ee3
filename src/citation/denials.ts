import { LEXICON } from "../lexicon/lexicon.js";
import type { SentenceAround } from "../language/who-speaks.js";

type Sign =
  /** 不适用…第十条, 不应依据, 不得援引: directly before the citation. */
  | "DECLINED_BEFORE"
  /**
   * 《某法》第十条…不适用于本案: behind it, before the next comma or so; not ……，不适用《他法》.
   */
  | "DECLINED_NEAR"
  /** 第十条规定的是……的情形，因此本案不适用该规定 */
  | "DECLINED_LATER"
  /** 原审适用《某法》第十条错误, 适用…不当; not 适用…并无不当: both halves together. */
  | "APPLIED_BEFORE"
  | "MISAPPLIED_AFTER"
  /**
   * 不符合《某法》第十条规定的情形, 不属于, 不构成: together with what the article gives, or with a
   * request that is refused.
   */
  | "OUTSIDE_BEFORE"
  | "CIRCUMSTANCES_AFTER"
  | "REQUEST_BEFORE"
  | "REFUSED_AFTER"
  /** 与《某法》第十条规定的情形不符. */
  | "OUTSIDE_AFTER";

const DENIALS = LEXICON.table<Sign>("citation-denials");
/**
 * How far a denial behind the citation may stand: in its clause, or at the beginning of the next.
 */
const NEAR = /^[^。；;，,《]{0,50}[，,]?[^。；;，,《]{0,12}$/u;

/** How a sentence denies that a provision decides the matter; undefined where it does not. */
export function denialIn({
  before,
  after,
}: SentenceAround):
  "court-declines-to-apply" | "found-misapplied" | "facts-outside-provision" | undefined {
  const near = DENIALS.search(after, "DECLINED_NEAR");
  const declined =
    DENIALS.has(before, "DECLINED_BEFORE") ||
    DENIALS.has(after, "DECLINED_LATER") ||
    (near !== undefined && NEAR.test(after.slice(0, near.from)));
  if (declined) return "court-declines-to-apply";
  if (DENIALS.has(before, "APPLIED_BEFORE") && DENIALS.has(after, "MISAPPLIED_AFTER"))
    return "found-misapplied";
  const outside =
    DENIALS.has(after, "OUTSIDE_AFTER") ||
    (DENIALS.has(before, "OUTSIDE_BEFORE") &&
      (DENIALS.has(after, "CIRCUMSTANCES_AFTER") ||
        DENIALS.has(after, "REFUSED_AFTER") ||
        DENIALS.has(before, "REQUEST_BEFORE")));
  return outside ? "facts-outside-provision" : undefined;
}
