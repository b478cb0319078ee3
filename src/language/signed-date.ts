import { fromChineseNumber } from "../domain/chinese-number.js";
import { isPartialDate } from "../domain/partial-date.js";

/** Signs that printers take for a zero, and letters that stand for a one. */
const ZERO = /[零○〇0０ＯOoΟОο]/gu;
const ONE = /[lIｌＩ｜|]/gu;
const NUMERAL = "[\\d０-９零○〇ＯOoΟОοlIｌＩ｜|一二三四五六七八九十廿卅元×xXＸ*＊某]";
const SPACE = "[\\s\\u3000]{0,4}";
const figures = (name: string, most: number) =>
  `${SPACE}(?<${name}>(?:${NUMERAL}${SPACE}){1,${most}}?)`;
/** 二〇一五年十二月八日, 二0一五年××月××日, 2015年10月l2曰 */
const DATE = new RegExp(
  `(?<![第\\d])${figures("year", 4)}年(?:${figures("month", 4)}月(?:份)?(?:${figures("day", 5)}[日曰号])?)?`,
  "gu",
);

/** A date below the signatures of a document, with its place. */
export interface SignedDate {
  readonly from: number;
  readonly to: number;
  /** As far as the signs can be read: 二〇一五年××月××日 is 2015. */
  readonly date: string;
}

/**
 * The dates of a text as documents are signed with them: zeros of every kind, letters for figures,
 * 曰 for 日, 一十三日 and 廿一日; what is masked stays open.
 */
export function findSignedDates(text: string): readonly SignedDate[] {
  return [...text.matchAll(DATE)].flatMap((found) => {
    const { year, month, day } = found.groups ?? {};
    const date = isoOf([year, month, day].map(valueOf));
    const leading = found[0].length - found[0].trimStart().length;
    const from = found.index + leading;
    return date === undefined ? [] : [{ from, to: found.index + found[0].length, date }];
  });
}

/** The number that a run of signs means; undefined where it is masked or none. */
function valueOf(written: string | undefined): number | undefined {
  const plain = (written ?? "")
    .replace(/\s/gu, "")
    .replace(ZERO, "〇")
    .replace(ONE, "1")
    .normalize("NFKC")
    .replace(/^元$/u, "一")
    .replace(/^廿/u, "二十")
    .replace(/^卅/u, "三十")
    .replace(/^一十/u, "十");
  return /^\d*〇[\d〇]*$|^\d+$/u.test(plain)
    ? Number(plain.replace(/〇/gu, "0"))
    : fromChineseNumber(plain.replace(/1/gu, "一").replace(/^十〇$/u, "十"));
}

function isoOf([year, month, day]: readonly (number | undefined)[]): string | undefined {
  if (year === undefined || year < 1900 || year > 2099) return undefined;
  const two = (value: number) => String(value).padStart(2, "0");
  const whole = [String(year), ...[month, month && day].map((part) => (part ? two(part) : ""))];
  for (let length = 3; length > 0; length--) {
    const date = whole.slice(0, length).join("-");
    if (isPartialDate(date)) return date;
  }
  return undefined;
}
