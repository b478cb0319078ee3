import { LEXICON } from "../../lexicon/lexicon.js";
import { endsSentence, type Layout } from "../clean/paragraphs.js";
import { type CaseStart, isBroken, MOST_TITLE_LINES, OPENING, withLine } from "./case-start.js";
import {
  beginsWithDash,
  caseTitle,
  endsAsCaseName,
  looksLikeCaseTitle,
  type TitleLine,
} from "./case-title.js";
import { readReleaseTitle } from "./release-title.js";
import type { TaggedLine } from "./tagged-lines.js";

const CREDITS = LEXICON.table<"BYLINE">("document-credits");

/** Titles without a number, above a heading that starts over or that is the first of all. */
export function unmarkedStarts(
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
  const first = firstAbove(lines, heading, floor, layout);
  if (first === heading) return undefined;
  // A line that runs on from a full one is the end of a paragraph, not a title.
  const before = lines[first - 1];
  const full =
    before !== undefined && layout.margin !== undefined && before.width >= layout.margin - 2;
  if (first > floor && full && !endsSentence(before.text)) return undefined;
  let titleLines: readonly TitleLine[] = [];
  for (let index = first; index < heading; index++) {
    const line = lines[index];
    if (line) titleLines = withLine(titleLines, line, isBroken(lines[index - 1], layout));
  }
  const title = caseTitle(titleLines);
  if (title === undefined || (onlyCaseName && !looksLikeCaseTitle(title.title))) return undefined;
  return { line: first, body: heading, title };
}

/** The first of the lines above a heading that may be a title. */
function firstAbove(
  lines: readonly TaggedLine[],
  heading: number,
  floor: number,
  layout: Layout,
): number {
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
  return first;
}
