import { LEXICON } from "../../lexicon/lexicon.js";
import type { PersonalData } from "./personal-data.js";

/** 1985年3月2日, 1985年3月, 1985.3.2, 1985-03-02, 1985.03 */
const WRITTEN = /(?<!\d)(?:19|20)\d\d ?[年./-] ?\d{1,2}(?: ?[月./-] ?\d{1,2} ?日?| ?月)?(?!\d)/gu;
/** 19850302 */
const COMPACT = /(?<!\d)(?:19|20)\d{6}(?!\d)/gu;
/** 一九八五年三月二日 */
const CHINESE =
  /[一二][〇○零一二三四五六七八九]{3}年[一二三四五六七八九十]{1,2}月(?:[一二三四五六七八九十]{1,3}日)?/gu;

/** 出生日期:, 出生于, 生日: — not 张先生于, 发生于, 学生于. */
const BORN_BEFORE = LEXICON.expression(
  '(?:{born-label}|(?:^|[,。;、(])生于)[于为是系在:/("“|\\s]{0,4}$',
);

/** 出生, 生。 — not 生效, 出生证. */
const BORN_AFTER = LEXICON.expression(
  "^\\s?\\)?(?:[,、]?\\s?出生(?!{not-born})|生(?=[,、。;:()\\s]|于|$))",
);

/** 张某,男,汉族,1985年3月2日,: the particulars of a person in their usual order. */
const PARTICULARS_BEFORE = /[,、(]\s?[男女]性?\s?[,、]\s?(?:[\u4e00-\u9fff]{1,5}族\s?[,、]\s?)?$/u;
const PARTICULAR_ENDS = /^\s?(?:[,、。;)]|$)/u;

const NEAR = 20;

/**
 * The dates of birth of natural persons in a text in half-width form, to the month or day; a year
 * alone stays. What founds, registers or signs has its date elsewhere: 成立于2010年5月6日 is none.
 */
export function birthDates(text: string): readonly PersonalData[] {
  if (!/[生男女]/u.test(text)) return [];
  return [WRITTEN, COMPACT, CHINESE].flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((date): readonly PersonalData[] => {
      const [start, end] = [date.index, date.index + date[0].length];
      const before = text.slice(Math.max(0, start - NEAR), start);
      const after = text.slice(end, end + 8);
      const particular = PARTICULARS_BEFORE.test(before) && PARTICULAR_ENDS.test(after);
      return particular || BORN_BEFORE.test(before) || BORN_AFTER.test(after)
        ? [{ kind: "BIRTH_DATE", start, end }]
        : [];
    }),
  );
}
