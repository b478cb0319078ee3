import { findWrittenDates } from "../../language/dates.js";
import { LEXICON } from "../../lexicon/lexicon.js";
import { unwrap } from "../clean/unwrapped-text.js";
import { endsSentence, type Layout } from "../clean/paragraphs.js";
import type { CaseStart } from "./case-start.js";
import { readReleaseTitle } from "./release-title.js";
import type { TaggedLine } from "./tagged-lines.js";

/** A release of cases within a document: its title and where its lines lie. */
export interface ReleaseSpan {
  /** The title as printed, lines unwrapped; undefined where the document prints none. */
  readonly title?: string | undefined;
  readonly publisher?: string | undefined;
  /** The date of the release, ISO 8601 of reduced precision. */
  readonly date?: string | undefined;
  /** Indices of the first line of the release and of the first line after it. */
  readonly from: number;
  readonly to: number;
}

/**
 * A title that is broken in two: its first line is no shorter than this, what is left no longer.
 */
const SHORTEST_BROKEN = 10;
const LONGEST_REST = 20;
/** 来源：天津滨海新区法院, 发布单位：…, 供稿：… */
const CREDITS = LEXICON.table<"SOURCE">("document-credits");
/** 最高人民法院, 上海市浦东新区人民法院, 北京金融法院: a court's name alone on a line. */
const COURT_ALONE = LEXICON.expression("^\\p{Script=Han}{0,20}{grades-of-courts}?{court-words}$");
const COURT_IN_TITLE = LEXICON.expression(
  String.raw`^(\p{Script=Han}{2,20}?{court-end})(?=\d|\p{Script=Han})`,
);
/** Before 2022年3月15日: 发布时间：, （. */
const DATE_LABEL = LEXICON.expression(String.raw`^(?:[（(]|{date-labels}\s{0,4}[：:]\s{0,4})`);
/** A time of day, and the end of the bracket. */
const DATE_END = /^\s*(?:\d{1,2}:\d{2}(?::\d{2})?)?[）)]?$/u;
/** Lines around a title in which its publisher and date stand. */
const NEAR = 6;

/**
 * Divides a document's lines into releases, so that every case belongs to one. The first begins
 * with the document.
 */
export function findReleases(
  lines: readonly TaggedLine[],
  starts: readonly CaseStart[],
  layout: Layout,
): readonly ReleaseSpan[] {
  if (starts.length === 0) return [];
  const titles = releaseTitles(lines, starts, layout);
  const boundaries: number[] = [];
  starts.forEach((start, index) => {
    const before = starts[index - 1];
    const between = titles.filter(
      (title) => title.line >= (before?.body ?? 0) && title.line < start.line,
    );
    const title =
      before === undefined
        ? (between.find((each) => hasSource(lines, each.last)) ?? between[0])
        : between[0];
    if (before === undefined) boundaries.push(title?.line ?? 0);
    else if (title !== undefined && (restarts(before, start) || hasSource(lines, title.last)))
      boundaries.push(title.line);
  });
  return boundaries.map((from, index) => {
    const to = boundaries[index + 1] ?? lines.length;
    const title = titles.find((each) => each.line === from);
    return { ...release(lines, title, from), from: index === 0 ? 0 : from, to };
  });
}

interface Title {
  readonly line: number;
  /** Index of the title's last line. */
  readonly last: number;
  readonly text: string;
}

function releaseTitles(
  lines: readonly TaggedLine[],
  starts: readonly CaseStart[],
  layout: Layout,
): readonly Title[] {
  const inTitle = new Set(
    starts.flatMap((start) =>
      Array.from({ length: start.body - start.line }, (_, at) => start.line + at),
    ),
  );
  const titles: Title[] = [];
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    if (inTitle.has(index) || line.heading || titles.at(-1)?.last === index) return;
    if (
      before &&
      layout.margin !== undefined &&
      before.width >= layout.margin - 2 &&
      !endsSentence(before.text)
    )
      return;
    const alone = titleText(lines, index, index);
    const next = lines[index + 1];
    if (alone !== undefined) titles.push({ line: index, last: index, text: alone });
    else if (
      next &&
      !inTitle.has(index + 1) &&
      !endsSentence(line.text) &&
      next.text.length <= LONGEST_REST
    ) {
      const both = titleText(lines, index, index + 1);
      if (both !== undefined && line.text.length >= SHORTEST_BROKEN)
        titles.push({ line: index, last: index + 1, text: both });
    }
  });
  return titles;
}

function titleText(lines: readonly TaggedLine[], from: number, to: number): string | undefined {
  return readReleaseTitle(unwrap([lines.slice(from, to + 1)]).text);
}

/** Numbers that begin again belong to another release. */
function restarts(before: CaseStart, start: CaseStart): boolean {
  return (
    start.number === undefined ||
    before.number === undefined ||
    start.style !== before.style ||
    start.number <= before.number
  );
}

function hasSource(lines: readonly TaggedLine[], title: number): boolean {
  return lines.slice(title + 1, title + 3).some((line) => CREDITS.has(line.text, "SOURCE"));
}

function release(
  lines: readonly TaggedLine[],
  title: Title | undefined,
  from: number,
): Omit<ReleaseSpan, "from" | "to"> {
  const first = title?.line ?? from;
  const near = lines.slice(Math.max(0, first - 2), (title?.last ?? first) + NEAR);
  const source = near.flatMap((line) => sourceOf(line.text) ?? [])[0];
  const alone = near.find((line) => COURT_ALONE.test(line.text))?.text;
  const inTitle = COURT_IN_TITLE.exec(title?.text ?? "")?.[1];
  const date = near.flatMap((line) => isoDate(line.text) ?? [])[0];
  return { title: title?.text, publisher: source ?? alone ?? inTitle, date };
}

/** Who a line says has published the release. */
function sourceOf(line: string): string | undefined {
  const label = CREDITS.search(line, "SOURCE");
  return label && /^\S{2,40}/u.exec(line.slice(label.to))?.[0];
}

/** The date of a line that is nothing else. */
function isoDate(line: string): string | undefined {
  const words = line.replace(DATE_LABEL, "");
  const [found] = findWrittenDates(words);
  if (found?.from !== 0 || !DATE_END.test(words.slice(found.to))) return undefined;
  return found.date === undefined || found.date.length === 4 ? undefined : found.date;
}
