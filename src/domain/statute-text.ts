import type { ProvisionKind } from "./closed-lists.js";
import type { ProvisionNumber } from "./provision.js";

/** A place in a statute's whole text, in UTF-16 units; `end` stands behind the last one. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/**
 * The official text of one version of a statute. Its whole text is its headings and the words of
 * its articles (without 第…条), in order, each on lines of its own; every range is one of that
 * text.
 */
export interface StatuteText {
  readonly title: string;
  readonly dates: StatuteDates;
  readonly text: string;
  readonly headings: readonly StatuteHeading[];
  readonly articles: readonly StatuteArticle[];
}

/** What a statute says of its own dates; ISO 8601. */
export interface StatuteDates {
  /** The adoption of this version: the last amendment, or the law itself. */
  readonly version?: string | undefined;
  /** Days on which this version was published, from its adoption on. */
  readonly published: readonly string[];
  /**
   * From when this version is in force; undefined where only an earlier version's day is stated.
   */
  readonly effectiveFrom?: string | undefined;
}

export interface StatuteHeading extends TextRange {
  readonly kind: Exclude<ProvisionKind, "ARTICLE" | "PARAGRAPH" | "ITEM">;
  /** 第一编, 一 or （一）; the words of the heading where it has no number. */
  readonly label: string;
  readonly title: string;
  /** The heading that it stands under: an index into `headings`. */
  readonly parent: number | undefined;
}

export interface StatuteArticle extends TextRange {
  readonly number: ProvisionNumber;
  /** The heading that it stands under: an index into `headings`. */
  readonly heading: number | undefined;
  readonly paragraphs: readonly StatuteParagraph[];
}

/** 款: the words up to the next one, with the items among them. */
export interface StatuteParagraph extends TextRange {
  readonly number: number;
  readonly items: readonly StatuteItem[];
}

/** 项. */
export interface StatuteItem extends TextRange {
  readonly number: number;
}
