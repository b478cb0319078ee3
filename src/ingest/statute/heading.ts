import type { StatuteHeading } from "../../domain/statute-text.js";

/** A heading taken apart. */
export interface HeadingWords {
  /** As written: 第一章 总 则. */
  readonly words: string;
  readonly label: string;
  /** Without the spaces that stretch short titles: 总则. */
  readonly title: string;
  /** How deep headings of its kind stand; undefined where it has no number. */
  readonly level: HeadingLevel | undefined;
  /** How deep the file puts it: the number of its # signs or its place in a path. */
  readonly depth: number;
}

/** 编, 分编, 章 (also 一、), 节 (also （一）), as 立法法 art. 65 orders them. */
export type HeadingLevel = 0 | 1 | 2 | 3;

const LEVELS: Readonly<Record<string, HeadingLevel>> = { 编: 0, 分编: 1, 章: 2, 节: 3 };

/** 第十章 附则, 第一分编　通则, 第二章申请; not 第二章的规定，适用于前款。 */
const NUMBERED = /^(第[零〇一二三四五六七八九十百\d]{1,6}(分?编|章|节))\s*([^。；，：]{0,50})$/u;
/** 一、管辖 */
const LISTED = /^([一二三四五六七八九十]{1,3})、\s*([^。；，：]{1,50})$/u;
/** （一）一般规定, as a heading under 一、 */
const SUBLISTED = /^([（(][一二三四五六七八九十]{1,3}[）)])\s*([^。；，：]{1,50})$/u;
/**
 * 附则, 物权编: headings without a number that stand alone in a line; a sentence ends in a mark.
 */
const UNNUMBERED = /^(?:附\s*则|(?!第)\p{Script=Han}{1,8}编)$/u;

/** The heading that a line of running text is; undefined for other lines. */
export function headingInText(words: string): HeadingWords | undefined {
  const numbered = NUMBERED.exec(words);
  if (numbered) return heading(words, numbered[1], numbered[3], LEVELS[numbered[2] ?? ""]);
  const listed = LISTED.exec(words);
  if (listed) return heading(words, listed[1], listed[2], 2);
  return UNNUMBERED.test(words) ? markedHeading(words, 0) : undefined;
}

/** The heading that words are which a file marks as one. */
export function markedHeading(words: string, depth: number): HeadingWords {
  const found = UNNUMBERED.test(words) ? undefined : headingInText(words);
  if (found !== undefined) return { ...found, depth };
  const sublisted = SUBLISTED.exec(words);
  if (sublisted) return { ...heading(words, sublisted[1], sublisted[2], 3), depth };
  // 总则编 is a book although it has no number.
  return { ...heading(words, squeezed(words), words, words.endsWith("编") ? 0 : undefined), depth };
}

export function headingKind(level: HeadingLevel): StatuteHeading["kind"] {
  switch (level) {
    case 0:
    case 1:
      return "BOOK";
    case 2:
      return "CHAPTER";
    case 3:
      return "SECTION";
  }
}

function heading(
  words: string,
  label = "",
  title = "",
  level: HeadingLevel | undefined,
): HeadingWords {
  return { words, label, title: squeezed(title), level, depth: 0 };
}

/** 总 则 → 总则: white space between Chinese characters says nothing. */
function squeezed(title: string): string {
  return title.replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, "").trim();
}
