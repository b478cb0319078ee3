import type { AuthorityTier } from "../domain/closed-lists.js";
import type { FoundCase } from "../search/found-case.js";
import type { ReportNote } from "../search/report-choices.js";
import type { Receipt } from "../search/receipt.js";
import type { SearchedFor } from "../search/report-search.js";

/** Whether a case is to be followed, and why. */
export interface Recommendation {
  readonly kind: "FOLLOW" | "REFER" | "DISTINGUISH";
  readonly text: string;
}

/**
 * What a case means for the side for which the search was made, by how it decided the point. OPEN
 * where no side was named, where the point was decided for neither, and where nothing is known of
 * it: the overall result does not say it.
 */
export type Bearing = "ADVERSE" | "FAVOURABLE" | "OPEN";

/**
 * The statement of a search by art. 8 of 法发〔2020〕24号: what was searched, by whom, when and how.
 */
export interface SearchStatement extends SearchedFor {
  readonly methods: readonly string[];
  /** The facts or the case that were searched with. */
  readonly subject: string;
  readonly notSearched: readonly string[];
  /** From what the report was made; undefined where nobody asked for it. */
  readonly receipt?: Receipt | undefined;
}

/** A case of a report, with what it means for the searcher's side. */
export interface ReportHit extends FoundCase {
  readonly holding: string;
  readonly bearing: Bearing;
  readonly recommendation: Recommendation;
  /** Whether it speaks against the side for which the search was made. */
  readonly adverse: boolean;
  /** Whether the searcher chose it; false where it is listed for its rank alone. */
  readonly chosen: boolean;
  /** What the searcher adds, as far as it is for the reader of this report. */
  readonly notes: readonly ReportNote[];
}

/** A similar case that the searcher left out. */
export interface ExcludedHit {
  readonly hit: ReportHit;
  readonly reason: string;
}

/** The hits of one tier of authority. */
export interface ReportTier {
  readonly tier: AuthorityTier;
  /** How many similar cases were found in it, listed or not. */
  readonly found: number;
  /** How many of those found are adverse. */
  readonly adverse: number;
  /** Those that the searcher left out, most alike first. */
  readonly excluded: readonly ExcludedHit[];
  /**
   * The most alike of the others; never empty where there are some. Adverse cases first; then, in
   * the tiers to which 第四条第二款 prefers them, those of the last three years; then as alike as they
   * are.
   */
  readonly hits: readonly ReportHit[];
}

/** The search report of 法发〔2020〕24号第八条. */
export interface SearchReport extends SearchStatement {
  /** Every tier of art. 4, also those without a hit. */
  readonly tiers: readonly ReportTier[];
  /** Cases that were chosen and are not among the similar ones. */
  readonly notApplied: readonly string[];
}
