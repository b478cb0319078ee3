import { fromChineseNumber } from "../../domain/chinese-number.js";
import type { Place } from "../../language/place.js";
import { trimmed } from "../../language/sentences.js";

/** One item of a numbered list: 一、…；二、…. Its place is without its number. */
export interface NumberedItem extends Place {
  /** 1 for 一、, （一） or 1.; undefined where the list has no numbers. */
  readonly number?: number | undefined;
}

/** How the items of one list are numbered. Courts use one style a list: 一、 or （一） or 1. */
const STYLES: readonly RegExp[] = [
  /(?<=^|[。；;：:\n）”]\s{0,4})(?<number>[一二三四五六七八九十]{1,3})[、，,．.](?!二审)/gu,
  /(?<=^|[。；;：:\n，,]\s{0,4})[（(](?<number>[一二三四五六七八九十]{1,3})[）)]、?/gu,
  /(?<=^|[。；;：:\n，,]\s{0,4})(?<number>\d{1,2})[、.．](?!\d)/gu,
  /(?<=^|[。；;：:\n，,]\s{0,4})[（(](?<number>\d{1,2})[）)]、?/gu,
];
/** Of one list: a bound of work. */
const MOST_ITEMS = 60;

interface Mark extends Place {
  readonly number: number;
}

/**
 * The items of a text by their numbers, which follow each other from one on: 第一、二项 and 二是
 * open none. What stands before 二、 is the first item where 一、 is lost. Empty where there is no
 * list.
 */
export function numberedItems(text: string): readonly NumberedItem[] {
  const lists = STYLES.map((style) => inSequence(marksOf(text, style), text)).filter(
    (marks) => marks.length > 0,
  );
  const [list = []] = lists.toSorted((a, b) => (a[0]?.from ?? 0) - (b[0]?.from ?? 0));
  return list
    .map(({ to, number }, index) => ({
      ...trimmed(text, { from: to, to: list[index + 1]?.from ?? text.length }),
      number,
    }))
    .filter((item) => item.to > item.from)
    .slice(0, MOST_ITEMS);
}

function marksOf(text: string, style: RegExp): readonly Mark[] {
  return [...text.matchAll(style)].flatMap((found) => {
    const number = fromChineseNumber(found.groups?.["number"] ?? "");
    return number === undefined
      ? []
      : { from: found.index, to: found.index + found[0].length, number };
  });
}

/** The marks that count on from one; a list whose beginning is lost begins where the text does. */
function inSequence(marks: readonly Mark[], text: string): readonly Mark[] {
  const first = marks.findIndex(({ number }) => number === 1);
  const second = marks.find(({ number }) => number === 2);
  const chain: Mark[] = [];
  if (first < 0 && second !== undefined && text.slice(0, second.from).trim() !== "")
    chain.push({ from: 0, to: 0, number: 1 });
  for (const mark of marks.slice(Math.max(0, first)))
    if (mark.number === (chain.at(-1)?.number ?? (first < 0 ? mark.number - 1 : 0)) + 1)
      chain.push(mark);
  return chain;
}
