import type { SectionKind } from "../extract/case-text.js";
import type { MarkerStyle } from "./case-marker.js";
import type { CaseTitle, TitleLine } from "./case-title.js";
import { beginsWithDash } from "./case-title.js";
import type { Layout } from "../clean/paragraphs.js";
import type { TaggedLine } from "./tagged-lines.js";

/** Where a case begins: its title, and the first line after it. */
export interface CaseStart {
  /** Index of the title's first line. */
  readonly line: number;
  /** Index of the first line below the title. */
  readonly body: number;
  readonly title: CaseTitle;
  readonly style?: MarkerStyle | undefined;
  readonly number?: number | undefined;
}

/** What a case may begin with. Others follow: a numbered order before 典型意义 is no title. */
export const OPENING: ReadonlySet<SectionKind> = new Set([
  "FACTS",
  "CLAIM",
  "FINDINGS",
  "RULES",
  "KEYWORDS",
  "HEAD",
  "PROVISIONS",
]);
export const MOST_TITLE_LINES = 6;

/** Whether the number itself says that it counts cases: 案例一, 指导案例24号. */
export function isWordStyle(style: MarkerStyle | undefined): boolean {
  return style === "CASE_WORD" || style === "GUIDING";
}

/** Whether a line goes on because the one before it was full. */
export function isBroken(before: TaggedLine | undefined, layout: Layout): boolean {
  return layout.margin !== undefined && (before?.width ?? 0) >= layout.margin - 10;
}

/** The lines of a title with one more: the rest of a broken line, or a line of its own. */
export function withLine(
  title: readonly TitleLine[],
  line: TaggedLine,
  broken: boolean,
): readonly TitleLine[] {
  const piece = { text: line.text, start: line.start };
  const last = title.at(-1);
  return last && broken && !beginsWithDash(line.text)
    ? [...title.slice(0, -1), [...last, piece]]
    : [...title, [piece]];
}
