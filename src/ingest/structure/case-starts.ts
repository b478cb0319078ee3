import { LEXICON } from "../../lexicon/lexicon.js";
import { healed } from "../clean/healed-text.js";
import { endsSentence, type Layout } from "../clean/paragraphs.js";
import type { SectionKind } from "../extract/case-text.js";
import {
  beginsWithDash,
  caseTitle,
  type CaseTitle,
  endsAsCaseName,
  looksLikeCaseTitle,
  type TitleLine,
} from "./case-title.js";
import type { MarkerStyle } from "./case-marker.js";
import { readReleaseTitle } from "./release-title.js";
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
const OPENING: ReadonlySet<SectionKind> = new Set([
  "FACTS",
  "CLAIM",
  "FINDINGS",
  "RULES",
  "KEYWORDS",
  "HEAD",
  "PROVISIONS",
]);
const MOST_TITLE_LINES = 6;
const LONGEST_TITLE = 220;
const CREDITS = LEXICON.table<"BYLINE">("document-credits");

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

/** Whether the number itself says that it counts cases: 案例一, 指导案例24号. */
function isWordStyle(style: MarkerStyle | undefined): boolean {
  return style === "CASE_WORD" || style === "GUIDING";
}

/** 甲诉乙…案 rather than 合同类案件, which heads a group. */
function namesParties(title: string): boolean {
  return /[诉与某——等、]/u.test(title) && !/类(?:案件?|纠纷)$/u.test(title);
}

interface Candidate {
  readonly start: CaseStart;
  /** Whether the title is followed by a heading with which cases begin. */
  readonly opens: boolean;
  /** Whether the title reads as the title of a case by itself. */
  readonly strong: boolean;
}

function readStart(
  lines: readonly TaggedLine[],
  index: number,
  layout: Layout,
): Candidate | undefined {
  const first = lines[index];
  // a numbered paragraph: 二、关于责任的比例。…
  if (first === undefined || /[。；]$/u.test(first.text)) return undefined;
  const { marker } = first;
  const restFrom = marker?.restFrom ?? 0;
  const rest = first.text.slice(restFrom);
  const titleLines: TitleLine[] =
    rest === "" ? [] : [[{ text: rest, start: first.start + restFrom }]];
  let body = index + 1;
  let joined = rest;
  for (; body < lines.length && body - index < MOST_TITLE_LINES; body++) {
    const line = lines[body];
    const before = lines[body - 1];
    // 三、典型案例, and below: （一）甲诉乙案
    if (line === undefined || before === undefined || line.heading || line.marker) break;
    const broken = layout.margin !== undefined && before.width >= layout.margin - 10;
    if (endsAsCaseName(joined) && !beginsWithDash(line.text) && !goesOn(joined, line.text, broken))
      break;
    const inTitle = broken || beginsWithDash(line.text) || lines[body + 1]?.heading !== undefined;
    // 谁来赔？ and “安全港” may end a broken title
    const ends = inTitle ? /[。；：][”’）)]?$/u.test(line.text) : endsSentence(line.text);
    if (ends && !endsAsCaseName(line.text) && joined !== "") break;
    if (joined.length + line.text.length > LONGEST_TITLE) break;
    const apart = line.blankBefore > 0 && !line.pageStart && !layout.doubleSpaced;
    const prose =
      layout.margin !== undefined &&
      line.width >= layout.margin - 2 &&
      caseTitle(titleLines)?.name !== undefined;
    if (
      joined !== "" &&
      (apart || prose) &&
      !beginsWithDash(line.text) &&
      !leadsToHeading(lines, body)
    )
      break;
    if (
      joined !== "" &&
      !broken &&
      !beginsWithDash(line.text) &&
      !leadsToHeading(lines, body) &&
      !/[—–-]{2}$/u.test(joined)
    )
      break;
    const piece = { text: line.text, start: line.start };
    const last = titleLines.at(-1);
    if (last && broken && !beginsWithDash(line.text))
      titleLines[titleLines.length - 1] = [...last, piece];
    else titleLines.push([piece]);
    joined = titleLines.map((each) => healed([each]).text).join("");
  }
  const title = caseTitle(titleLines);
  if (title === undefined) return undefined;
  const next = lines[body]?.heading;
  // 甲诉乙…案——付款期限的认定 has its name first
  const strong = looksLikeCaseTitle(title.name ?? title.title);
  const opens =
    (next !== undefined &&
      (OPENING.has(next.kind) || strong || isWordStyle(marker?.style)) &&
      !/[。；，]$/u.test(title.title)) ||
    (strong && headingWithin(lines, body, 4));
  return {
    start: { line: index, body, title, style: marker?.style, number: marker?.number },
    opens,
    strong,
  };
}

/**
 * …合同纠纷 and on the next line: 案. Or a full line that ends in 某公司案, and on the next:
 * 外人执行异议之诉案.
 */
function goesOn(title: string, next: string, broken: boolean): boolean {
  if (
    broken &&
    next.length <= 20 &&
    endsAsCaseName(next) &&
    !/[诉与]\p{Script=Han}/u.test(next.replace("之诉", ""))
  )
    return true;
  return (
    !/案[）)】\]]?$/u.test(title) && /^(?:一?案|上诉案|再审案|[\p{Script=Han}]{1,8}案)$/u.test(next)
  );
}

/**
 * Whether a heading with which cases begin comes within the next lines, and nothing but unfinished
 * lines before it.
 */
function leadsToHeading(lines: readonly TaggedLine[], from: number): boolean {
  for (let index = from; index < from + 3; index++) {
    const line = lines[index];
    if (line === undefined) return false;
    if (line.heading) return OPENING.has(line.heading.kind);
    if (endsSentence(line.text) && !endsAsCaseName(line.text)) return false;
  }
  return lines[from + 3]?.heading !== undefined;
}

function headingWithin(lines: readonly TaggedLine[], from: number, count: number): boolean {
  for (let index = from; index < from + count; index++) {
    const line = lines[index];
    if (line === undefined || line.marker) return false;
    if (line.heading) return OPENING.has(line.heading.kind);
  }
  return false;
}

/** Titles without a number, above a heading that starts over or that is the first of all. */
function unmarkedStarts(
  lines: readonly TaggedLine[],
  layout: Layout,
  marked: readonly CaseStart[],
): readonly CaseStart[] {
  const markedBodies = new Map(marked.map((start) => [start.line, start]));
  const found: CaseStart[] = [];
  let seen = new Set<string>();
  let inCase = false;
  let floor = 0; // the first line that may belong to a title: below the last heading or title
  lines.forEach((line, index) => {
    const start = markedBodies.get(index);
    if (start) {
      [seen, inCase, floor] = [new Set(), true, start.body];
      return;
    }
    if (!line.heading) return;
    const restarts = !inCase || seen.has(line.heading.name);
    if (OPENING.has(line.heading.kind) && index >= floor) {
      const title = titleAbove(lines, index, floor, layout, !restarts);
      if (title) {
        found.push(title);
        [seen, inCase] = [new Set(), true];
      }
    }
    seen.add(line.heading.name);
    floor = index + 1;
  });
  return withoutDocumentTitle(found, lines, layout);
}

/**
 * The first title may have taken the document's own title along; the titles of the other cases show
 * how many lines are its own.
 */
function withoutDocumentTitle(
  starts: readonly CaseStart[],
  lines: readonly TaggedLine[],
  layout: Layout,
): readonly CaseStart[] {
  const [first, ...others] = starts;
  if (first?.line !== 0 || others.length === 0 || layout.margin !== undefined) return starts;
  const floor = first.body - Math.max(...others.map((start) => start.body - start.line));
  const shorter = floor > 0 ? titleAbove(lines, first.body, floor, layout, false) : undefined;
  return [shorter ?? first, ...others];
}

/** The lines right above a heading that end no sentence. */
function titleAbove(
  lines: readonly TaggedLine[],
  heading: number,
  floor: number,
  layout: Layout,
  onlyCaseName: boolean,
): CaseStart | undefined {
  let first = heading;
  const opener = lines[floor - 1];
  // a bare heading has words below it
  const lowest = opener?.heading?.restFrom === (opener?.text.length ?? 0) ? floor + 1 : floor;
  while (first > lowest && heading - first < MOST_TITLE_LINES) {
    const above = lines[first - 1];
    if (
      above === undefined ||
      above.heading ||
      CREDITS.has(above.text, "BYLINE") ||
      readReleaseTitle(above.text)
    )
      break;
    if (endsSentence(above.text) && !endsAsCaseName(above.text) && !/[？?！”]$/u.test(above.text))
      break;
    if (above.text.length > 90 || /[。；]./u.test(above.text)) break;
    const below = lines[first];
    if (
      first < heading &&
      below &&
      below.blankBefore > 0 &&
      !layout.doubleSpaced &&
      !beginsWithDash(below.text)
    )
      break;
    first--;
  }
  if (first === heading) return undefined;
  // A line that runs on from a full one is the end of a paragraph, not a title.
  const before = lines[first - 1];
  if (
    first > floor &&
    before &&
    layout.margin !== undefined &&
    before.width >= layout.margin - 2 &&
    !endsSentence(before.text)
  )
    return undefined;
  const titleLines: TitleLine[] = [];
  for (let index = first; index < heading; index++) {
    const line = lines[index];
    if (line === undefined) continue;
    const piece = { text: line.text, start: line.start };
    const last = titleLines.at(-1);
    const broken =
      layout.margin !== undefined && (lines[index - 1]?.width ?? 0) >= layout.margin - 10;
    if (last && broken && !beginsWithDash(line.text))
      titleLines[titleLines.length - 1] = [...last, piece];
    else titleLines.push([piece]);
  }
  const title = caseTitle(titleLines);
  if (title === undefined || (onlyCaseName && !looksLikeCaseTitle(title.title))) return undefined;
  return { line: first, body: heading, title };
}
