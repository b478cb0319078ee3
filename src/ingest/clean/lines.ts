/**
 * One printed line that has words, without the white space around them and without Markdown's
 * signs.
 */
export interface Line {
  readonly text: string;
  /** Where `text` begins and ends in the document. */
  readonly start: number;
  readonly end: number;
  /** Columns as a terminal counts them: two for a Chinese character, one for a Latin one. */
  readonly width: number;
  /** Empty lines before this one. */
  readonly blankBefore: number;
  /** Whether a page begins with this line. */
  readonly pageStart: boolean;
  /** The level of a Markdown heading, 1 to 6. */
  readonly level?: number | undefined;
}

const BREAK = /\r\n|[\n\r\u2028\u2029\u0085\f\v]/gu;
/** White space, and what shows as nothing: the byte order mark, joiners, the soft hyphen. */
const BLANK = /[\s\u200b-\u200f\u2060\ufeff\u00ad]/u;
/** A Markdown heading: ## 基本案情 */
const HEADING = /^(#{1,6})[ \t]+/u;
/** Whole-line emphasis: **案例一** */
const EMPHASIS = /^(\*{1,3}|_{2,3})(?=[^\s*_]).*[^\s*_]\1$/u;
/** A comment that tools leave: <!-- INFO END --> */
const COMMENT = /^<!--[^>]*-->$/u;
/** A rule between parts: -----, ＊＊＊, ====== */
const RULE = /^[-–—_=*＊·.。~～\s]{3,}$/u;

/**
 * The lines of a document that have words, in order, with their places in it. Linear in its length.
 */
export function readLines(document: string): readonly Line[] {
  const lines: Line[] = [];
  let blankBefore = 0;
  let pageStart = true;
  const take = (from: number, to: number) => {
    const line = trimmed(document, from, to);
    if (line === undefined) {
      blankBefore++;
      return;
    }
    lines.push({ ...line, width: displayWidth(line.text), blankBefore, pageStart });
    blankBefore = 0;
    pageStart = false;
  };
  let from = 0;
  for (const found of document.matchAll(BREAK)) {
    take(from, found.index);
    if (found[0] === "\f") pageStart = true;
    from = found.index + found[0].length;
  }
  take(from, document.length);
  return lines;
}

function trimmed(
  document: string,
  from: number,
  to: number,
): Pick<Line, "text" | "start" | "end" | "level"> | undefined {
  let [start, end] = shrink(document, from, to);
  const heading = HEADING.exec(document.slice(start, Math.min(end, start + 10)));
  if (heading) [start, end] = shrink(document, start + heading[0].length, end);
  const emphasis =
    document[start] === "*" || document[start] === "_"
      ? EMPHASIS.exec(document.slice(start, end))
      : null;
  if (emphasis?.[1])
    [start, end] = shrink(document, start + emphasis[1].length, end - emphasis[1].length);
  const text = document.slice(start, end);
  if (text === "" || COMMENT.test(text) || RULE.test(text)) return undefined;
  return { text, start, end, level: heading?.[1]?.length };
}

function shrink(document: string, from: number, to: number): readonly [start: number, end: number] {
  let [start, end] = [from, to];
  while (start < end && BLANK.test(document.charAt(start))) start++;
  while (end > start && BLANK.test(document.charAt(end - 1))) end--;
  return [start, end];
}

/**
 * Columns of a text: two for a Chinese, Japanese, Korean or full-width character, one for any
 * other.
 */
export function displayWidth(text: string): number {
  let width = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    width += code >= 0x2e80 || (code >= 0x2010 && code <= 0x2027) ? 2 : 1;
  }
  return width;
}
