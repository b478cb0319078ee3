import { unwrap } from "../clean/unwrapped-text.js";
import { endsSentence, type Layout } from "../clean/paragraphs.js";
import {
  type CaseStart,
  isBroken,
  isWordStyle,
  MOST_TITLE_LINES,
  OPENING,
  withLine,
} from "./case-start.js";
import {
  beginsWithDash,
  caseTitle,
  endsAsCaseName,
  looksLikeCaseTitle,
  type TitleLine,
} from "./case-title.js";
import type { TaggedLine } from "./tagged-lines.js";

const LONGEST_TITLE = 220;

/** A numbered title as a case may begin with it. */
export interface Candidate {
  readonly start: CaseStart;
  /** Whether the title is followed by a heading with which cases begin. */
  readonly opens: boolean;
  /** Whether the title reads as the title of a case by itself. */
  readonly strong: boolean;
}

/** The title that begins with a line, and whether a case begins with it. */
export function readStart(
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
  let titleLines: readonly TitleLine[] =
    rest === "" ? [] : [[{ text: rest, start: first.start + restFrom }]];
  let body = index + 1;
  let joined = rest;
  for (; body < lines.length && body - index < MOST_TITLE_LINES; body++) {
    const line = lines[body];
    if (line === undefined || !belongsToTitle(lines, body, { titleLines, joined }, layout)) break;
    titleLines = withLine(titleLines, line, isBroken(lines[body - 1], layout));
    joined = titleLines.map((each) => unwrap([each]).text).join("");
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
    (strong && headingSoonAfter(lines, body));
  return {
    start: { line: index, body, title, style: marker?.style, number: marker?.number },
    opens,
    strong,
  };
}

/** What has been read of a title so far. */
interface TitleSoFar {
  readonly titleLines: readonly TitleLine[];
  readonly joined: string;
}

/** Whether a line goes on with the title above it. */
function belongsToTitle(
  lines: readonly TaggedLine[],
  body: number,
  { titleLines, joined }: TitleSoFar,
  layout: Layout,
): boolean {
  const line = lines[body];
  // 三、典型案例, and below: （一）甲诉乙案
  if (line === undefined || line.heading || line.marker) return false;
  const broken = isBroken(lines[body - 1], layout);
  const dashed = beginsWithDash(line.text);
  if (endsAsCaseName(joined) && !dashed && !goesOn(joined, line.text, broken)) return false;
  const inTitle = broken || dashed || lines[body + 1]?.heading !== undefined;
  // 谁来赔？ and “安全港” may end a broken title
  const ends = inTitle ? /[。；：][”’）)]?$/u.test(line.text) : endsSentence(line.text);
  if (ends && !endsAsCaseName(line.text) && joined !== "") return false;
  if (joined.length + line.text.length > LONGEST_TITLE) return false;
  if (joined === "" || dashed || leadsToHeading(lines, body)) return true;
  const apart = line.blankBefore > 0 && !line.pageStart && !layout.doubleSpaced;
  const prose =
    layout.margin !== undefined &&
    line.width >= layout.margin - 2 &&
    caseTitle(titleLines)?.name !== undefined;
  return !apart && !prose && (broken || /[—–-]{2}$/u.test(joined));
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
  return !/案[）)】\]]?$/u.test(title) && /^(?:一?案|\p{Script=Han}{1,8}案)$/u.test(next);
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

/** Whether a heading with which cases begin is among the next four lines. */
function headingSoonAfter(lines: readonly TaggedLine[], from: number): boolean {
  for (let index = from; index < from + 4; index++) {
    const line = lines[index];
    if (line === undefined || line.marker) return false;
    if (line.heading) return OPENING.has(line.heading.kind);
  }
  return false;
}
