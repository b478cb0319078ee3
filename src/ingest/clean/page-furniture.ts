import { LEXICON } from "../../lexicon/lexicon.js";
import type { Line } from "./lines.js";
import { addTo } from "../../domain/group-by.js";

/** The number of a page: - 12 -, 第 3 页 共 20 页, 3 / 20. */
const PAGE_NUMBERS = LEXICON.table<"PAGE">("page-numbers");
/** What ends a sentence, a heading with a colon, a quotation. */
const SENTENCE_END = /[。！？；：:;!?.”’"）)》】」』]$/u;
/** Characters: longer lines are text, shorter ones the rest of a paragraph. */
const LONGEST_HEADER = 60;
const SHORTEST_HEADER = 4;
const FEWEST_REPEATS = 3;

/**
 * The lines without page numbers and running headers and footers. A running header is a short line
 * that comes back at least three times and breaks into sentences, or stands beside page breaks and
 * page numbers. Headings of sections come back too; `isHeading` tells them.
 */
export function withoutPageFurniture(
  lines: readonly Line[],
  isHeading: (text: string) => boolean,
): readonly Line[] {
  const numbered = lines.map((line) => PAGE_NUMBERS.whole(line.text) !== undefined);
  const candidates = new Map<string, number[]>();
  lines.forEach((line, index) => {
    // the rest of a broken paragraph or title
    const tooShort = line.text.length < SHORTEST_HEADER || /[。，；、案]$/u.test(line.text);
    if (tooShort || line.text.length > LONGEST_HEADER || numbered[index] || isHeading(line.text))
      return;
    const key = line.text.replace(/\d+/gu, "0").replace(/\s+/gu, "");
    addTo(candidates, key, index);
  });
  const dropped = new Set<number>();
  for (const places of candidates.values())
    if (isRunning(places, lines, numbered)) places.forEach((place) => dropped.add(place));
  const bareNumbers = new Set(
    lines.flatMap((line, index) => (numbered[index] ? Number(line.text) : [])),
  );
  lines.forEach((_, index) => {
    if (numbered[index] && isPageNumber(index, lines, bareNumbers, dropped)) dropped.add(index);
  });
  return lines.flatMap((line, index) => {
    if (dropped.has(index)) return [];
    // the gap was the page's
    return dropped.has(index - 1) ? { ...line, blankBefore: 0, pageStart: true } : line;
  });
}

/**
 * At least half of the places stand at a page's edge or in the middle of a sentence; where there
 * are but two, both at an edge.
 */
function isRunning(
  places: readonly number[],
  lines: readonly Line[],
  numbered: readonly boolean[],
): boolean {
  const atEdge = (place: number) =>
    [0, 1, 2].some((ahead) => lines[place + ahead]?.pageStart === true) ||
    place + 2 >= lines.length ||
    numbered[place - 1] === true ||
    numbered[place + 1] === true;
  if (places.length < FEWEST_REPEATS) return places.length === 2 && places.every(atEdge);
  const inSentence = (place: number) => {
    const before = numbered[place - 1] === true ? lines[place - 2] : lines[place - 1];
    return before !== undefined && before.text.length > 20 && !SENTENCE_END.test(before.text);
  };
  return places.filter((place) => atEdge(place) || inSentence(place)).length * 2 >= places.length;
}

/**
 * A bare number is a page's where it stands at a page's edge or beside a running header, or where
 * its neighbour is there too.
 */
function isPageNumber(
  index: number,
  lines: readonly Line[],
  bareNumbers: ReadonlySet<number>,
  dropped: ReadonlySet<number>,
): boolean {
  const line = lines[index];
  if (line === undefined) return false;
  if (!/^\d+$/u.test(line.text)) return true;
  if (line.pageStart || lines[index + 1]?.pageStart === true || index === lines.length - 1)
    return true;
  if (dropped.has(index - 1) || dropped.has(index + 1)) return true;
  const value = Number(line.text);
  return bareNumbers.has(value - 1) || bareNumbers.has(value + 1);
}
