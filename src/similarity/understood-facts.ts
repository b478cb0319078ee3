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
  /**
   * 1 where the input names it; in other words, the part of a name that the input holds.
   */
  readonly weight: number;
  /**
   * The words that name it; none where it was guessed from scattered words, or given by the user.
   */
  readonly mentions: readonly Span[];
  readonly origin: "NAMED" | "GUESSED" | "GIVEN";
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
  readonly factors: readonly UnderstoodFactor[];
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
