import type { Reason } from "../domain/authority-reason.js";
import type { AuthorityTier, Side } from "../domain/closed-lists.js";
import type { Explained } from "../similarity/explain.js";

/**
 * A case less alike than this is no 类案 in the sense of 法发〔2020〕24号第一条, and is not reported. Higher than the floor of a search
 * (similarity/least-score.ts), because a report is filed: on the same questions of `npm run eval` .865 of the cases that must be
 * found reach it, and 1.2 others a question instead of 5.6. The report says this floor, and the best score where none reaches it.
 */
export const LEAST_ALIKE = 0.2;

/** Whether a case is to be followed, and why. */
export interface Recommendation {
  readonly kind: "FOLLOW" | "REFER" | "DISTINGUISH";
  readonly text: string;
}

/**
 * What a case means for the side for which the search was made. OPEN where no side was named, where no side prevailed, and where
 * the record does not say who did: what its factors lean to is no result.
 */
export type Bearing = "ADVERSE" | "FAVOURABLE" | "OPEN";

/** An article as a report names it. */
export interface ReportedProvision {
  readonly citation: string;
  /** From when it is no longer in force on the day of the search; undefined where it is. */
  readonly notInForceSince: string | undefined;
}

/** A similar case, ready to be reported. */
export interface FoundCase extends Explained {
  readonly caseId: string;
  readonly name: string;
  readonly caseNumbers: readonly string[];
  /** The court of the last ruling; undefined where the record does not state it. */
  readonly court: string | undefined;
  readonly date: string | undefined;
  readonly tier: AuthorityTier;
  readonly authority: Reason;
  /** Of art. 4, by the date of the ruling, else of the release. */
  readonly withinThreeYears: boolean;
  /** 裁判要点: the rules that the case stands for, else what was ordered; none where the record has neither. */
  readonly holdings: readonly string[];
  readonly issues: readonly string[];
  /** All articles that its rulings apply. */
  readonly provisions: readonly ReportedProvision[];
  readonly causes: readonly string[];
  readonly explanation: string;
}

/** A factor of the facts that were searched with. */
export interface SearchedFactor {
  readonly label: string;
  /** The words of the facts; undefined where the user gave it, or where it was guessed from scattered words. */
  readonly words: string | undefined;
  readonly guessed: boolean;
}

/** The court that will decide. */
export interface ReportForum {
  readonly name: string;
  /** Whether the court tree tells its high court and the court one level up, without which a tier cannot be decided. */
  readonly highKnown: boolean;
  readonly aboveKnown: boolean;
}

/** What was searched, by whom, when and how: art. 8 of 法发〔2020〕24号 wants it stated. */
export interface SearchStatement {
  readonly searcher: string;
  /** In the time of China, such as 2026-11-21T16:30:00+08:00. */
  readonly searchedAt: string;
  readonly platform: string;
  readonly methods: readonly string[];
  /** The facts or the case that were searched with. */
  readonly subject: string;
  readonly factors: readonly SearchedFactor[];
  /** What the facts deny, which was not searched for. */
  readonly denied: readonly SearchedFactor[];
  readonly causes: readonly string[];
  /** The articles that the facts cite. */
  readonly provisions: readonly ReportedProvision[];
  readonly pendingIssues: readonly string[];
  readonly forum: ReportForum | undefined;
  /** The side for which the search was made; undefined where it was not said. */
  readonly ownSide: Side | undefined;
  /** How many cases were compared, alike or not. */
  readonly compared: number;
  /** The score of the most alike of them; undefined where there was none. */
  readonly closest: number | undefined;
  readonly notSearched: readonly string[];
}

export interface ReportHit extends FoundCase {
  readonly holding: string;
  readonly bearing: Bearing;
  readonly recommendation: Recommendation;
  /** Whether it speaks against the side for which the search was made. */
  readonly adverse: boolean;
}

export interface ReportTier {
  readonly tier: AuthorityTier;
  /** How many similar cases were found in it, listed or not. */
  readonly found: number;
  /** How many of those found are adverse. */
  readonly adverse: number;
  /**
   * The most alike of them; never empty where some were found. Adverse cases first; then, in the tiers to which 第四条第二款 prefers
   * them, those of the last three years; then as alike as they are.
   */
  readonly hits: readonly ReportHit[];
}

/** The search report of 法发〔2020〕24号第八条. */
export interface SearchReport extends SearchStatement {
  /** Every tier of art. 4, also those without a hit. */
  readonly tiers: readonly ReportTier[];
}
