import { LEXICON } from "../../lexicon/lexicon.js";
import type { Line } from "../clean/lines.js";
import { numberingOf } from "../clean/numbering.js";
import { endsSentence, type Layout } from "../clean/paragraphs.js";
import { type CaseMarker, readCaseMarker } from "./case-marker.js";
import { readSectionHeading, type SectionHeading } from "./section-heading.js";

/** A line with what it may be besides running text. */
export interface TaggedLine extends Line {
  readonly heading?: SectionHeading | undefined;
  readonly marker?: CaseMarker | undefined;
}

/**
 * A heading that courts do not commonly use: a few Chinese characters, alone on a line. Not:
 * 判决如下：, 法院认为：
 */
const UNCOMMON = /^(\p{Script=Han}{2,10})[：:]?$/u;
const UNFINISHED = LEXICON.list("unfinished-ends");
/** A line of a list of contents with its page: 一、甲诉乙买卖合同纠纷案……………3 */
const CONTENTS_ENTRY = /[….·．]{2,}\s*\d{1,3}$/u;
/**
 * A heading in heavy brackets says by its brackets what it is: 【办案心声】, 【某大学教授某某点评】
 */
const HEAVY = /^[【〖〔［]\s*(\p{Script=Han}{2,22})\s*[】〗〕］]\s*[：:]?\s*/u;
/** Characters; a longer one is a heading only where it ends as a remark does. */
const LONGEST_HEAVY = 10;
const REMARKS = LEXICON.list("heading-remarks");

/**
 * Marks section headings and case numbers. Both begin a paragraph; what stands in the middle of a
 * sentence is neither.
 */
export function tagLines(lines: readonly Line[], layout: Layout): readonly TaggedLine[] {
  const read = lines.map((line, index) => {
    const inSentence = breaksSentence(lines[index - 1], line, layout);
    const heading = readSectionHeading(line.text) ?? heavyHeading(line.text);
    if (heading && (!inSentence || heading.certain)) return { ...line, heading };
    const marker = readCaseMarker(line.text);
    const namedAsCase =
      marker?.style === "CASE_WORD" &&
      (marker.restFrom === line.text.length ||
        /[：:】\]]/u.test(line.text.slice(0, marker.restFrom)));
    return inSentence && !namedAsCase ? line : { ...line, marker };
  });
  const counts = countNames(read);
  const learned = uncommonNames(read);
  return read.map((line, index) => {
    const { heading } = line as TaggedLine;
    if (heading)
      return heading.certain || (counts.get(heading.name) ?? 0) > 1
        ? line
        : { ...line, heading: undefined };
    const name = uncommonName(line.text);
    if (name === undefined || !learned.has(name) || !opensText(read, index)) return line;
    return {
      ...line,
      marker: undefined,
      heading: { name, kind: "OTHER", restFrom: line.text.length, certain: false },
    };
  });
}

/**
 * Whether the line before was broken in the middle of a sentence, so that this line goes on with
 * it.
 */
function breaksSentence(before: Line | undefined, line: Line, layout: Layout): boolean {
  if (before === undefined || endsSentence(before.text) || CONTENTS_ENTRY.test(before.text))
    return false;
  if (line.blankBefore > 0 && !line.pageStart && !layout.doubleSpaced) return false;
  return layout.margin !== undefined && before.width >= layout.margin - 2;
}

function heavyHeading(text: string): SectionHeading | undefined {
  const found = HEAVY.exec(text);
  const name = found?.[1];
  if (found === null || name === undefined || name.startsWith("案例")) return undefined;
  if (name.length > LONGEST_HEAVY && !REMARKS.some((remark) => name.endsWith(remark)))
    return undefined;
  return { name, kind: "OTHER", restFrom: found[0].length, certain: /^[【〖]/u.test(text) };
}

function uncommonName(text: string): string | undefined {
  const name = UNCOMMON.exec(text.slice(numberingOf(text).length))?.[1];
  return name === undefined || UNFINISHED.some((end) => name.endsWith(end)) ? undefined : name;
}

function countNames(lines: readonly TaggedLine[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { heading } of lines)
    if (heading) counts.set(heading.name, (counts.get(heading.name) ?? 0) + 1);
  return counts;
}

/**
 * Names that come back between paragraphs, at least twice and in at least a third of the cases: a
 * release's own headings.
 */
function uncommonNames(lines: readonly TaggedLine[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  lines.forEach((line, index) => {
    const name = line.heading === undefined ? uncommonName(line.text) : undefined;
    if (name !== undefined && opensText(lines, index))
      counts.set(name, (counts.get(name) ?? 0) + 1);
  });
  const cases = Math.max(
    0,
    ...countNames(lines.filter((line) => line.heading?.kind === "FACTS")).values(),
  );

  return new Set(
    [...counts]
      .filter(([, count]) => count >= 2 && cases > 0 && count * 3 >= cases && count <= cases * 2)
      .map(([name]) => name),
  );
}

/** A line after a finished sentence and before a long one. */
function opensText(lines: readonly TaggedLine[], index: number): boolean {
  const before = lines[index - 1];
  const after = lines[index + 1];
  return (
    before !== undefined &&
    endsSentence(before.text) &&
    after !== undefined &&
    after.text.length >= 20 &&
    !after.heading
  );
}
