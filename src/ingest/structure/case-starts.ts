import { LEXICON } from "../../lexicon/lexicon.js";
import type { Layout } from "../clean/paragraphs.js";
import type { MarkerStyle } from "./case-marker.js";
import { type CaseStart, isWordStyle } from "./case-start.js";
import { type Candidate, readStart } from "./numbered-title.js";
import type { TaggedLine } from "./tagged-lines.js";
import { unmarkedStarts } from "./unnumbered-title.js";

/**
 * Finds where cases begin, in order. Numbered titles come first; a heading that starts over shows a
 * title without a number.
 */
export function findCaseStarts(lines: readonly TaggedLine[], layout: Layout): readonly CaseStart[] {
  const marked = markedStarts(lines, layout);
  const starts = [...marked, ...unmarkedStarts(lines, layout, marked)].toSorted(
    (a, b) => a.line - b.line,
  );
  return starts.filter(
    (start, index) => index === 0 || start.line >= (starts[index - 1]?.body ?? 0),
  );
}

/**
 * Titles with a number. Those that no heading follows count where their neighbours of the same
 * style are titles too.
 */
function markedStarts(lines: readonly TaggedLine[], layout: Layout): readonly CaseStart[] {
  const candidates = lines.flatMap((line, index) => {
    const isTitle =
      line.heading === undefined &&
      (line.marker !== undefined ||
        (line.level !== undefined && lines[index - 1]?.level === undefined));
    return isTitle ? (readStart(lines, index, layout) ?? []) : [];
  });
  const opening = new Set(candidates.filter((each) => each.opens).map((each) => each.start.style));
  // no headings at all
  const counted = opening.size === 0 ? countedStyles(candidates) : new Set<MarkerStyle>();
  return candidates
    .filter(({ opens, strong, start: { style, title } }) => {
      if (opens) return true;
      if (style === undefined) return false;
      if (counted.has(style)) return isWordStyle(style) || (strong && namesParties(title.title));
      return (
        strong &&
        (opening.has(style) ||
          isWordStyle(style) ||
          (opening.size > 0 && namesParties(title.title)))
      );
    })
    .map(({ start }) => start);
}

/**
 * Styles whose numbers count 1, 2, … over titles of cases, or over 案例一, 案例二 whatever the
 * titles are.
 */
function countedStyles(candidates: readonly Candidate[]): ReadonlySet<MarkerStyle> {
  const last = new Map<MarkerStyle, number>();
  for (const { strong, start } of candidates) {
    const { style, number, title } = start;
    const counts =
      style !== undefined && (isWordStyle(style) ? !title.title.includes("。") : strong);
    if (counts && number === (last.get(style) ?? 0) + 1) last.set(style, number);
  }
  return new Set([...last].filter(([, number]) => number >= 2).map(([style]) => style));
}

const GROUP = LEXICON.expression("{case-group-ends}$");

/** 甲诉乙…案 rather than 合同类案件, which heads a group. */
function namesParties(title: string): boolean {
  return /[诉与某——等、]/u.test(title) && !GROUP.test(title);
}
