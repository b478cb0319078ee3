import type { Outcome, ShareRefusal, Side } from "../domain/closed-lists.js";
import type { CaseResult } from "./helped-side.js";

/** How cases ended; a tendency is given only where there are enough cases. */
export interface Tendency {
  readonly sampleSize: number;
  /** The commonest first, equal ones by name. */
  readonly counts: readonly { readonly outcome: Outcome; readonly count: number }[];
  readonly prevailingSide: Side | undefined;
  /**
   * The share of that side among the cases that say which side prevailed; undefined where there is
   * a refusal.
   */
  readonly prevailingSideShare: number | undefined;
  /** Why no share is given, in words and as a kind. */
  readonly refusal: string | undefined;
  readonly refusalKind: ShareRefusal | undefined;
  readonly caveat: string;
}

/** Fewer cases, or points, than these show no tendency. */
export const FEWEST = 10;
const CAVEAT =
  "图中案例多为选编发布，并非全部裁判，所占比例不代表胜诉率；各案事实不同，不能据此预测个案结果。";

/** How many cases ended in each way, and for whom. */
export interface CountedResults {
  readonly outcomes: ReadonlyMap<Outcome, number>;
  readonly claimants: number;
  readonly respondents: number;
  /**
   * How many causes of action the cases are of, where they are not of one that was asked for.
   */
  readonly causes: number;
}

/** Counts how cases ended, of one cause of action unless more are given. Pure. */
export function tendency(results: readonly CaseResult[], causes = 1): Tendency {
  const outcomes = new Map<Outcome, number>();
  for (const { outcome } of results) outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  const won = (side: Side) => results.filter((each) => each.prevailingSide === side).length;
  return tendencyOf({
    outcomes,
    claimants: won("CLAIMANT"),
    respondents: won("RESPONDENT"),
    causes,
  });
}

/**
 * What counted cases show. No share is made of cases of several causes of action, each of which has
 * its own law. Pure.
 */
export function tendencyOf({ outcomes, claimants, respondents, causes }: CountedResults): Tendency {
  const sampleSize = [...outcomes.values()].reduce((sum, count) => sum + count, 0);
  const refusal = refusalOf(sampleSize, claimants + respondents, causes);
  const lean = Math.sign(claimants - respondents);
  return {
    sampleSize,
    counts: [...outcomes]
      .map(([outcome, count]) => ({ outcome, count }))
      .sort((a, b) => b.count - a.count || (a.outcome < b.outcome ? -1 : 1)),
    prevailingSide:
      refusal !== undefined || lean === 0 ? undefined : lean > 0 ? "CLAIMANT" : "RESPONDENT",
    prevailingSideShare:
      refusal === undefined
        ? Math.max(claimants, respondents) / (claimants + respondents)
        : undefined,
    refusal: refusal?.text,
    refusalKind: refusal?.kind,
    caveat: CAVEAT,
  };
}

function refusalOf(
  sample: number,
  decided: number,
  causes: number,
): { readonly kind: ShareRefusal; readonly text: string } | undefined {
  if (sample < FEWEST)
    return {
      kind: "FEW_CASES",
      text: `样本仅${sample}件，不足${FEWEST}件，个别案件即足以改变比例，故不作倾向判断。`,
    };
  if (decided < FEWEST)
    return {
      kind: "FEW_DECIDED",
      text: `样本${sample}件中载明胜诉一方的仅${decided}件，不足${FEWEST}件，故不作倾向判断。`,
    };
  if (causes > 1)
    return {
      kind: "SEVERAL_CAUSES",
      text: `样本涉及${causes}种案由，适用的法律不同，不合并计算；指定案由，或者见按案由、法院层级、地区、年份分列的各组。`,
    };
  return undefined;
}
