import { authorityReason, type Reason } from "./authority-reason.js";
import { type ForumCourt, tierOf } from "./authority-tier.js";
import type { AuthorityTier } from "./closed-lists.js";
import { isWithinYears } from "./partial-date.js";
import type { PrecedentFacts } from "./precedent-facts.js";

/** The authority of a case before a forum court. */
export interface Authority {
  readonly tier: AuthorityTier;
  /**
   * Within three years before today; of a partial date its first day counts. A case without a date
   * is not within them.
   */
  readonly withinThreeYears: boolean;
  readonly reason: Reason;
}

/** 第四条第二款: within a tier the last three years come first, guiding cases aside. */
const RECENT_YEARS = 3;

/**
 * The tier of 法发〔2020〕24号第四条 that a case has before a forum court, and why. Without a forum
 * only the first two tiers can be decided; all else is PERSUASIVE, and the reason asks for a forum.
 * @param today a whole date: the three years count back from it.
 */
export function authorityFor(
  facts: PrecedentFacts,
  forum: ForumCourt | undefined,
  today: string,
): Authority {
  const tier = tierOf(facts.standing.rank, forum);
  const withinThreeYears =
    facts.sortDate !== undefined && isWithinYears(facts.sortDate, RECENT_YEARS, today);
  return { tier, withinThreeYears, reason: authorityReason(facts, tier, forum, withinThreeYears) };
}
