import { normalizeTitle } from "../../domain/normalize-title.js";
import { type Layout, layoutOf } from "../clean/paragraphs.js";
import { readLines } from "../clean/lines.js";
import { withoutPageFurniture } from "../clean/page-furniture.js";
import type { CaseText } from "../extract/case-text.js";
import { endOfGroup } from "./case-groups.js";
import type { CaseStart } from "./case-start.js";
import { findCaseStarts } from "./case-starts.js";
import { findReleases, type ReleaseSpan } from "./releases.js";
import { readSectionHeading } from "./section-heading.js";
import { splitSections } from "./split-sections.js";
import { type TaggedLine, tagLines } from "./tagged-lines.js";
import { withoutTitleLabels } from "./title-label.js";

/** A release with its cases in the order of their numbers. */
export interface Release extends Pick<ReleaseSpan, "title" | "publisher" | "date"> {
  readonly cases: readonly PrintedCase[];
}

/** One case as a release prints it. */
export interface PrintedCase extends CaseText {
  /** Its place in the release, from 1. */
  readonly order: number;
  /** Where the case begins in the document: the first unit of its title's line. */
  readonly start: number;
  /** Whether the release prints the title and nothing more. */
  readonly titleOnly: boolean;
}

/** A text shorter than this below a title is a note on the list, not a case. */
const SHORTEST_CASE = 80;

/**
 * Finds the releases of a document and their cases: every case once, in order. Pure, and linear in
 * the document's length.
 */
export function splitCases(document: string): readonly Release[] {
  const all = readLines(document);
  const kept = withoutTitleLabels(
    withoutPageFurniture(all, (text) => readSectionHeading(text) !== undefined),
  );
  const layout = layoutOf(kept);
  const lines = tagLines(kept, layout);
  const starts = findCaseStarts(lines, layout);
  return findReleases(lines, starts, layout).flatMap((span) => {
    const cases = casesOf(span, lines, starts, layout);
    return cases.length === 0
      ? []
      : { title: span.title, publisher: span.publisher, date: span.date, cases };
  });
}

function casesOf(
  span: ReleaseSpan,
  lines: readonly TaggedLine[],
  starts: readonly CaseStart[],
  layout: Layout,
): readonly PrintedCase[] {
  const own = starts.filter((start) => start.line >= span.from && start.line < span.to);
  const read = own.map((start, index) => {
    const next = own[index + 1];
    const end = endOfGroup(lines, own[0] ?? start, start.body, next?.line ?? span.to);
    const sections = splitSections(lines.slice(start.body, end), layout, next === undefined);
    const words = sections.reduce((sum, section) => sum + section.text.length, 0);
    const headed = sections.some(
      (section) => section.kind !== "HEAD" && section.heading !== "（无标题）",
    );
    return { start, sections, full: headed || words >= SHORTEST_CASE };
  });
  const full = read.filter((each) => each.full);
  const listed = read.filter(
    (each) => !each.full && !full.some((other) => isSame(each.start, other.start)),
  );
  const isRelease = span.title !== undefined || full.length > 1;
  const kept = isRelease ? [...full, ...uniqueTitles(listed)] : full;
  const numbered = kept.every((each) => each.start.number !== undefined);

  const ordered =
    numbered && new Set(kept.map((each) => each.start.number)).size === kept.length
      ? kept.toSorted((a, b) => (a.start.number ?? 0) - (b.start.number ?? 0))
      : kept.toSorted((a, b) => a.start.line - b.start.line);
  return ordered.map(({ start, sections, full: isFull }, index) => ({
    ...start.title,
    sections: isFull ? sections : [],
    order: index + 1,
    start: lines[start.line]?.start ?? 0,
    titleOnly: !isFull,
  }));
}

type Read = {
  readonly start: CaseStart;
  readonly sections: PrintedCase["sections"];
  readonly full: boolean;
};

function uniqueTitles(listed: readonly Read[]): readonly Read[] {
  const byTitle = new Map<string, Read>();
  for (const each of listed)
    if (!byTitle.has(plain(each.start.title.title)))
      byTitle.set(plain(each.start.title.title), each);
  return [...byTitle.values()];
}

/**
 * A line of a list of contents and the case it announces: the same title, or one that is cut short.
 */
function isSame(listed: CaseStart, full: CaseStart): boolean {
  const [short, long] = [plain(listed.title.title), plain(full.title.title)];
  if (short === long) return true;
  const [name, other] = [plain(listed.title.name ?? ""), plain(full.title.name ?? "")];
  if (name.length >= 6 && name === other) return true;
  return (
    listed.number !== undefined &&
    listed.number === full.number &&
    (long.includes(short) || short.includes(long))
  );
}

function plain(text: string): string {
  return normalizeTitle(text).replace(/\d{1,3}$/u, "");
}
