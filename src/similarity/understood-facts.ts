import type { FoundCause } from "./cause-finder.js";

/** Words of the input. `text.slice(start, end) === quote`. */
export interface Span {
  readonly quote: string;
  readonly start: number;
  readonly end: number;
}

/** A factor of the input. */
export interface UnderstoodFactor {
  readonly factorId: string;
  /** How much it counts: 1 where the input names it, less where a clause only means it. */
  readonly weight: number;
  /** The words that name or mean it; none where the user gave it. */
  readonly mentions: readonly Span[];
  readonly origin: FactorOrigin;
  /** How probable it is that the clause means it, from 0 to 1; 1 for any other origin. */
  readonly confidence: number;
}

/**
 * NAMED: its words stand in the input. UNDERSTOOD: a clause means it. GUESSED: most words of a name
 * stand in one sentence, where there is no model that knows meanings. GIVEN: the user says so.
 */
export type FactorOrigin = "NAMED" | "UNDERSTOOD" | "GUESSED" | "GIVEN";

/** A factor that a clause may mean: offered to the user, and counting for nothing. */
export interface SuggestedFactor {
  readonly factorId: string;
  /** How near the clause is to its examples (a cosine). */
  readonly similarity: number;
  readonly mention: Span;
}

/** A factor that the input denies: 未逾期. It is reported to the user, never searched for. */
export interface DeniedFactor {
  readonly factorId: string;
  readonly mentions: readonly Span[];
}

export interface UnderstoodProvision {
  readonly provisionId: string;
  /** Undefined where the user gave it. */
  readonly mention: Span | undefined;
}

export interface UnderstoodAmount {
  /**
   * An exact decimal in the currency's main unit; undefined where the words give no figure
   * (数十万元).
   */
  readonly value: string | undefined;
  /** ISO 4217. */
  readonly currency: string;
  readonly approximate: boolean;
  readonly mention: Span;
}

/** A party with the position in which the input puts it. */
export interface UnderstoodPosition {
  /** 出租人, 借款人, 担保人 … as the input says it. */
  readonly position: string;
  /** 原告 or 被告 where the input says which it is. */
  readonly side: "CLAIMANT" | "RESPONDENT" | undefined;
  readonly mention: Span;
}

/** What was understood of facts in free text, for the user to see and correct. */
export interface UnderstoodFacts {
  /** Whether the meaning of the clauses was known; else everything is by words. */
  readonly byMeaning: boolean;
  readonly factors: readonly UnderstoodFactor[];
  /** Likeliest first; empty where nothing is known of meanings. */
  readonly suggested: readonly SuggestedFactor[];
  readonly denied: readonly DeniedFactor[];
  /**
   * The ids of the factors that are asked about, supposed or only claimed: no facts, and what the
   * dispute is about.
   */
  readonly disputed: readonly string[];
  /** Likeliest first. */
  readonly causes: readonly FoundCause[];
  readonly provisions: readonly UnderstoodProvision[];
  readonly amounts: readonly UnderstoodAmount[];
  readonly positions: readonly UnderstoodPosition[];
}
