import { findWrittenDates } from "../../language/dates.js";
import { LEXICON } from "../../lexicon/lexicon.js";
import type { PersonalData } from "./personal-data.js";

/** 出生日期:, 出生于, 生日: — not 张先生于, 发生于, 学生于. */
const BORN_BEFORE = LEXICON.expression(
  "(?:{born-label}|(?:^|[,。;、(]){born-on})(?:{date-link}|\\s){0,4}$",
);

/** 出生, 生。 — not 生效, 出生证. */
const BORN_AFTER = LEXICON.expression(
  "^\\s?\\)?(?:[,、]?\\s?{born}(?!{not-born})|生(?=[,、。;:()\\s]|于|$))",
);

/** 张某,男,汉族,1985年3月2日,: the particulars of a person in their usual order. */
const PARTICULARS_BEFORE =
  /[,、(]\s?(?:男|女)性?\s?[,、]\s?(?:[\u4e00-\u9fff]{1,5}族\s?[,、]\s?)?$/u;
const PARTICULAR_ENDS = /^\s?(?:[,、。;)]|$)/u;

/** A year alone is no birthday. */
const YEAR = /^[^年]{4}\s?年$/u;

/** Characters before a date in which its label stands. */
const NEAR = 20;

/**
 * The dates of birth of natural persons in a text in half-width form, to the month or day; a year
 * alone stays. What founds, registers or signs has its date elsewhere: 成立于2010年5月6日 is none.
 */
export function birthDates(text: string): readonly PersonalData[] {
  if (!/生|男|女/u.test(text)) return [];
  return findWrittenDates(text).flatMap(({ from: start, to: end }): readonly PersonalData[] => {
    const before = text.slice(Math.max(0, start - NEAR), start);
    const after = text.slice(end, end + 8);
    const particular = PARTICULARS_BEFORE.test(before) && PARTICULAR_ENDS.test(after);
    const isYear = YEAR.test(text.slice(start, end));
    return !isYear && (particular || BORN_BEFORE.test(before) || BORN_AFTER.test(after))
      ? [{ kind: "BIRTH_DATE", start, end }]
      : [];
  });
}
