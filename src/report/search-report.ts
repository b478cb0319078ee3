import type { Reason } from "../domain/authority-reason.js";
import type { AuthorityTier, Side } from "../domain/closed-lists.js";
import type { Explained } from "../similarity/explain.js";

/** Whether a case is to be followed, and why. */
export interface Recommendation {
  readonly kind: "FOLLOW" | "REFER" | "DISTINGUISH";
  readonly text: string;
}

/** A hit of a search, ready to be reported. */
export interface FoundCase extends Explained {
  readonly caseId: string;
  readonly name: string;
  readonly caseNumbers: readonly string[];
  /** The court of the last ruling; undefined where the record does not state it. */
  readonly court: string | undefined;
  readonly date: string | undefined;
  readonly tier: AuthorityTier;
  readonly authority: Reason;
  /** 裁判要点: the rules that the case stands for, else what was ordered; none where the record has neither. */
  readonly holdings: readonly string[];
  readonly issues: readonly string[];
  /** All articles that its rulings apply. */
  readonly provisions: readonly string[];
  readonly explanation: string;
}

/** What was searched, by whom, when and how: art. 8 of 法发〔2020〕24号 wants it stated. */
export interface SearchStatement {
  readonly searcher: string;
  /** As it is to be printed, with its zone. */
  readonly searchedAt: string;
  readonly platform: string;
  readonly methods: readonly string[];
  /** The facts or the case that were searched with. */
  readonly subject: string;
  /** The factors that were understood of them. */
  readonly factors: readonly string[];
  readonly pendingIssues: readonly string[];
  readonly forum: string | undefined;
  /** The side for which the search was made; undefined where it was not said. */
  readonly ownSide: Side | undefined;
  readonly found: number;
  readonly notSearched: readonly string[];
}

export interface ReportHit extends FoundCase {
  readonly holding: string;
  readonly recommendation: Recommendation;
  /** Whether it speaks against the side for which the search was made. */
  readonly adverse: boolean;
}

export interface ReportTier {
  readonly tier: AuthorityTier;
  /** Adverse cases first, then as alike as they are. */
  readonly hits: readonly ReportHit[];
}

/** The search report of 法发〔2020〕24号第八条. */
export interface SearchReport extends SearchStatement {
  /** Every tier of art. 4, also those without a hit. */
  readonly tiers: readonly ReportTier[];
}
