import { type AuthorityRank, GUIDING_RANK, SUPREME_RANK } from "./authority.js";
import type { AuthorityTier, CourtLevel } from "./closed-lists.js";

/** A court as the court tree names it. */
export interface CourtName {
  readonly id: string;
  readonly name: string;
  readonly level: CourtLevel;
}

/** The court that will decide, with the courts that 法发〔2020〕24号第四条 ranks for it. */
export interface ForumCourt extends CourtName {
  /**
   * 上一级人民法院: the court that supervises it; undefined for the Supreme People's Court, and
   * where the tree does not name it.
   */
  readonly above: CourtName | undefined;
  /**
   * 本省（自治区、直辖市）高级人民法院: itself where it is one; undefined where the tree does not
   * name it.
   */
  readonly high: CourtName | undefined;
}

/** A high court that stands in a forum's region, or so many steps above it. */
export interface RegionalHighCourt extends CourtName {
  readonly distance: number;
}

/**
 * The forum, from its line of superiors. Municipalities count as provinces because their courts
 * lead to a high court of their own; a special court takes the place that its superior gives it.
 * Where the line breaks off before a high court, the one high court of the nearest region is taken;
 * where there are several, none.
 * @param line the court itself, then the courts above it, the nearest first; never empty.
 */
export function forumCourt(
  line: readonly [CourtName, ...CourtName[]],
  regional: readonly RegionalHighCourt[],
): ForumCourt {
  const [own, above] = line;
  return {
    ...own,
    above,
    high: own.level === "SUPREME" ? undefined : (line.find(isHigh) ?? nearest(regional)),
  };
}

function isHigh(court: CourtName): boolean {
  return court.level === "HIGH";
}

function nearest(regional: readonly RegionalHighCourt[]): CourtName | undefined {
  const distance = Math.min(...regional.map((each) => each.distance));
  const courts = regional.filter((each) => each.distance === distance);
  const [only] = courts;
  return only === undefined || courts.length > 1
    ? undefined
    : { id: only.id, name: only.name, level: only.level };
}

/** The tiers above PERSUASIVE, the highest first. */
export const RANKED_TIERS = [
  "GUIDING_CASE",
  "SPC_TYPICAL_OR_EFFECTIVE",
  "OWN_HIGH_COURT",
  "ONE_LEVEL_UP_OR_OWN_COURT",
] as const satisfies readonly AuthorityTier[];

/**
 * The ranks of each of RANKED_TIERS before a forum; a rank stands in one tier, and what has another
 * one is PERSUASIVE. Without a forum only 第一项 and 第二项 can be decided.
 */
export function ranksByTier(forum: ForumCourt | undefined): readonly (readonly AuthorityRank[])[] {
  const high = forum?.high === undefined ? [] : [forum.high.id];
  const near = [forum?.above, forum].flatMap((court) =>
    court === undefined || court.level === "SUPREME" ? [] : court.id,
  );
  return [[GUIDING_RANK], [SUPREME_RANK], high, near.filter((id) => !high.includes(id))];
}

export function tierOf(rank: AuthorityRank, forum: ForumCourt | undefined): AuthorityTier {
  return (
    RANKED_TIERS[ranksByTier(forum).findIndex((ranks) => ranks.includes(rank))] ?? "PERSUASIVE"
  );
}
