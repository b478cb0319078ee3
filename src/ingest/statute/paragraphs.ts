import { fromChineseNumber } from "../../domain/chinese-number.js";
import type { StatuteItem, StatuteParagraph } from "../../domain/statute-text.js";

/** （一）… or (一)…, as 项 are numbered (全国人大常委会法工委《立法技术规范（试行）（一）》). */
const ITEM = /^[（(]([一二三四五六七八九十百]{1,5})[）)]/u;
/** 1.…, （1）… and ①…: what stands below an item or in a paragraph, and begins neither. */
const SUBITEM = /^(?:\d{1,2}[.．、]|[（(]\d{1,2}[）)]|[①-⑳])/u;

/**
 * The paragraphs (款) and items (项) of an article: a line is a paragraph, unless it begins with an
 * item's number; what follows the items without one is the next paragraph.
 * @param lines the words of the article.
 * @param offset where its first line begins in the statute's whole text, in UTF-16 units; a newline
 * parts the lines.
 */
export function paragraphsOf(
  lines: readonly string[],
  offset: number,
): readonly StatuteParagraph[] {
  const paragraphs: { number: number; start: number; end: number; items: StatuteItem[] }[] = [];
  let start = offset;
  for (const line of lines) {
    const end = start + line.length;
    const item = itemNumber(line);
    let paragraph = paragraphs.at(-1);
    if (paragraph === undefined || (item === undefined && !SUBITEM.test(line))) {
      paragraph = { number: paragraphs.length + 1, start, end, items: [] };
      paragraphs.push(paragraph);
    }
    paragraph.end = end;
    const last = paragraph.items.at(-1);
    if (item !== undefined) paragraph.items.push({ number: item, start, end });
    else if (last !== undefined) paragraph.items[paragraph.items.length - 1] = { ...last, end };
    start = end + 1;
  }
  return paragraphs;
}

function itemNumber(line: string): number | undefined {
  const found = ITEM.exec(line);
  return found ? fromChineseNumber(found[1] ?? "") : undefined;
}
