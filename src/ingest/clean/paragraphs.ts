import type { Line } from "./lines.js";

/** What ends a paragraph: the end of a sentence, or of a heading that announces what follows. */
const SENTENCE_END = /[。！？；：…!?;:][”’」』）)]*$|[”’」』）)]$/u;
/** The widest line that a printer breaks at the margin; what is wider was never broken. */
export const WIDEST_MARGIN = 130;
const NARROWEST_MARGIN = 30;
/**
 * A line is full when it falls short of the margin by no more than a number or a word that did not
 * fit.
 */
const SLACK = 8;

/** How a document's lines were broken. */
export interface Layout {
  /** The column at which lines were broken; undefined where a line is a paragraph. */
  readonly margin: number | undefined;
  /** Whether empty lines stand between all lines, so that they say nothing. */
  readonly doubleSpaced: boolean;
}

/** Reads the layout from the widths of the lines: broken lines cluster at one width. */
export function layoutOf(lines: readonly Line[]): Layout {
  const widths = lines.map((line) => line.width).toSorted((a, b) => a - b);
  const at = (share: number) =>
    widths[Math.min(widths.length - 1, Math.floor(widths.length * share))] ?? 0;
  const margin = at(0.9);
  const full = widths.filter((width) => width >= margin - SLACK && width <= margin + SLACK).length;
  const broken =
    margin >= NARROWEST_MARGIN &&
    margin <= WIDEST_MARGIN &&
    at(0.985) <= margin + SLACK &&
    full * 4 >= widths.length;
  const spaced = lines.filter((line) => line.blankBefore > 0).length;
  return { margin: broken ? margin : undefined, doubleSpaced: spaced * 3 >= lines.length * 2 };
}

/**
 * Whether `next` goes on with the paragraph that `line` has begun; both are lines of running text.
 */
export function continues(line: Line, next: Line, layout: Layout): boolean {
  const ended = SENTENCE_END.test(line.text);
  if (layout.margin === undefined)
    return !ended && next.blankBefore === 0 && next.level === undefined;
  if (!layout.doubleSpaced && next.blankBefore > 0 && (ended || !next.pageStart)) return false;
  if (line.width >= layout.margin - 2) return true;
  if (line.width >= layout.margin - SLACK) return !ended;
  return !ended && !/^[-–—]{2}/u.test(next.text) && line.width > layout.margin / 2;
}

/** Whether a text ends a sentence. */
export function endsSentence(text: string): boolean {
  return SENTENCE_END.test(text);
}
