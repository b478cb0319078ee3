import type { StatuteDates } from "../../domain/statute-text.js";
import type { HeadingWords } from "./heading.js";

/** A statute as it was read: its headings and articles in order, not yet checked. */
export interface DraftStatute {
  readonly title: string;
  readonly dates: StatuteDates;
  readonly blocks: readonly DraftBlock[];
  readonly file: string;
  readonly line: number;
}

export type DraftBlock = DraftHeading | DraftArticle;

export interface DraftHeading extends HeadingWords {
  readonly type: "heading";
  readonly line: number;
}

export interface DraftArticle {
  readonly type: "article";
  readonly article: number;
  /** 1 for 第一百三十三条之一, 0 for the article itself. */
  readonly suffix: number;
  /** Its words, a line a paragraph or item, without white space around them. */
  readonly lines: readonly string[];
  readonly line: number;
  /** Under how many headings it stands, where the file says so for every article. */
  readonly depth?: number | undefined;
}
