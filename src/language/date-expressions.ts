import { anyOf } from "../lexicon/compile-pattern.js";
import { LEXICON } from "../lexicon/lexicon.js";

/** How dates are written, as expressions; their groups are read in dates.ts. */

/** What a word means that names a year, a month or a day by the date before it: 同年, 次月. */
type Relative = "SAME_YEAR" | "NEXT_YEAR" | "SAME_MONTH" | "NEXT_MONTH" | "SAME_DAY" | "NEXT_DAY";

export const RELATIVE = LEXICON.table<Relative>("relative-dates");
const CHINESE_DAY =
  "[一二三]?十[一二三四五六七八九]?|二十[一二三四五六七八九]?|三十一?|[一二三四五六七八九]";
const MONTH = "(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])";
const FIGURE_DAY = "3[01]|[12]\\d|0?[1-9]";
const DAY = `(?:${FIGURE_DAY}|${CHINESE_DAY})`;
const FIGURE_YEAR = "(?:19|20)\\d{2}";
const YEAR = `(?:${FIGURE_YEAR}|[一二][九〇零○Oo0][〇零○Oo0一二三四五六七八九]{2})`;
const UNTIL = "[-—–~～至到]";
/** 29日, 29号; 29 before a stop, where 日 is forgotten. */
const DAY_END = "(?:\\s?[日号]|(?=出?生|[,。;)](?!\\d)))";
/** The month and the day behind a year: 3月29日, 3月份. */
const rest = (month: string, day: string) =>
  `(?:\\s?(?<${month}>${MONTH})\\s?月(?:份)?(?:\\s?(?<${day}>${DAY})${DAY_END})?)?`;

/** 2021年3月29日 · 二〇二三年五月六日 · 2021年 */
const WRITTEN = `(?<![\\d.])(?<year>${YEAR})\\s?年${rest("month", "day")}`;
const FIGURE_MONTH = "1[0-2]|0?[1-9]";
const FIGURES_END = "(?!\\d|\\s?[-./]\\s?\\d)";
/** 2021-03-29 · 2021.3.29 */
const ISO_DAY = `(?<isoMonth>${FIGURE_MONTH})\\s?\\k<sign>\\s?(?<isoDay>${FIGURE_DAY})${FIGURES_END}`;
const ISO = `(?<![\\d.-])(?<isoYear>${FIGURE_YEAR})\\s?(?<sign>[-./])\\s?${ISO_DAY}`;
/** 2021.03 · 20210329, which are dates only where the words around them call for one. */
const ISO_MONTH = `(?<shortYear>${FIGURE_YEAR})\\s?[-./]\\s?(?<shortMonth>${FIGURE_MONTH})${FIGURES_END}`;
const COMPACT = `(?<compactYear>${FIGURE_YEAR})(?<compactMonth>\\d{2})(?<compactDay>\\d{2})(?!\\d)`;
const FIGURES = `(?<![\\d.-])(?:${ISO_MONTH}|${COMPACT})`;
/** The 2019 of 2019至2020年 */
const RANGE_YEAR = `(?<![\\d.])(?<rangeYear>${FIGURE_YEAR})(?=\\s?${UNTIL}\\s?${FIGURE_YEAR}\\s?年)`;
const DAY_OF_MONTH = `(?:\\s?(?<monthDay>${DAY})\\s?[日号])?`;
const relative = (...meanings: readonly Relative[]) =>
  anyOf(
    RELATIVE.rows.flatMap(({ means, words = [] }) =>
      meanings.includes(means as Relative) ? words : [],
    ),
  );
/** 同年9月 · 次年1月5日 */
const OF_YEAR = `(?<ofYear>${relative("SAME_YEAR", "NEXT_YEAR")})${rest("ofMonth", "ofDay")}`;
/** 当月 · 同月15日 */
const OF_MONTH = `(?<ofMonthWord>${relative("SAME_MONTH", "NEXT_MONTH")})${DAY_OF_MONTH}`;
const OF_DAY = `(?<dayWord>${relative("SAME_DAY", "NEXT_DAY")})`;
/** 3月5日 · the 3月 of 3月至5月 */
const BARE_DAY = `(?:\\s?(?<bareDay>${DAY})\\s?[日号]|(?=${UNTIL}|份|间|[,、]))`;
const BARE = `(?<![\\d.年第个])(?<bareMonth>${MONTH})\\s?月${BARE_DAY}`;
const LISTED_MONTH = `(?<=月[、和及])(?<listMonth>${MONTH})\\s?月`;
/** Every date, with the words that point to the one before. */
export const DATE = new RegExp(
  [WRITTEN, ISO, RANGE_YEAR, OF_YEAR, OF_MONTH, OF_DAY, BARE, LISTED_MONTH].join("|"),
  "gu",
);
/** Every date with its year, in figures alone too. */
export const WITH_YEAR = new RegExp([WRITTEN, ISO, FIGURES].join("|"), "gu");
