import { CHINESE_NUMBER_SIGNS } from "../domain/chinese-number.js";
import { anyOf } from "../lexicon/compile-pattern.js";
import { LEXICON } from "../lexicon/lexicon.js";
import { addDecimals, exactDecimal, shiftDecimal } from "./exact-decimal.js";
import { halfWidth } from "./normal-form.js";
import type { Place } from "./place.js";

/** An amount of money in a text: `text.slice(from, to)` is the amount as written. */
export interface FoundMoney extends Place {
  /**
   * An exact decimal in the currency's main unit; left out where the words give no figure
   * (数十万元).
   */
  readonly value?: string | undefined;
  /** ISO 4217. */
  readonly currency: string;
  readonly approximate: boolean;
  /** What one of which the amount is for, as written behind it: 月 of 3000元/月. */
  readonly per?: string | undefined;
}

const CURRENCIES = LEXICON.table<string>("currencies");
const ROWS = CURRENCIES.rows;
/** What may stand before a figure: 港币, USD, ￥. */
const BEFORE = anyOf(ROWS.flatMap(({ id, words = [] }) => (id === "yuan" ? [] : words)));
/** The names of foreign currencies, which may stand behind it too. */
const NAMES = anyOf(
  ROWS.flatMap(({ means, words = [] }) =>
    means === "CNY" ? [] : words.filter((word) => /^\p{Script=Han}/u.test(word)),
  ),
);
/** 借了5万块，没还: people say 块; two 块 of land are no money. */
const SPOKEN_UNIT = LEXICON.expression(
  "(?<=[百千万]|\\d{3})块(?={behind-spoken-yuan}|[。、,;!?\\s]|$)",
).source;
const BEHIND = `\\s{0,2}(?<unit>${NAMES}|元|圆|${anyOf(LEXICON.list("spoken-yuan"))}|${SPOKEN_UNIT})?`;

const SCALES = "十百千万亿拾佰仟萬億";
/** 148549.18, 1,234.50 */
const FIGURES = "(?:\\d{1,3}(?:,\\d{3})+(?!\\d)|\\d+)(?:\\.\\d+)?";
/** … 1亿2000万, 3万5千 */
const SCALED = `${FIGURES}(?:\\s?[${SCALES}][\\d${SCALES}]{0,12})?`;
const NUMBER = `${SCALED}|[${CHINESE_NUMBER_SIGNS}]{1,30}`;
/** The 余万 of 50余万元. */
const ROUNDED = "(?<vague>[余多几来])?(?<scale>[十百千万亿]{1,2})?";

/**
 * A number with the currency before or behind it: 148549.18元 · 9.6亿余元 · 人民币壹佰万元整 ·
 * 300万美元 · ￥1,234.50 · 50余万元 · 港币20万元. The parts differ in their signs, so that
 * no part can give signs to another.
 */
const MONEY = new RegExp(
  `(?<before>${BEFORE})?:?\\s{0,2}(?<number>${NUMBER})${ROUNDED}${BEHIND}`,
  "gu",
);

/** 分公司, 许可 and 余款 are no parts of an amount. */
const AFTER_FEN = anyOf(LEXICON.list("no-cent-before"));
const AFTER_XU = anyOf(LEXICON.list("no-about-before"));
const AFTER_YU = anyOf(LEXICON.list("no-remainder-before"));
const DIGIT = "[\\d一二三四五六七八九壹贰叁肆伍陆柒捌玖]";
const SMALL_CHANGE = `(?:(?<tenth>零|${DIGIT})\\s?角)?零?(?:(?<hundredth>${DIGIT})\\s?分(?!${AFTER_FEN}))?`;
const WHOLE = "(?<whole>整|正(?=[。、,;)]|$))?";
const ABOUT = `(?<vague>${anyOf(LEXICON.list("approximate-after"))}|许(?!${AFTER_XU})|余(?!${AFTER_YU}))?`;
/** 五角, 3分 behind the main unit, 整, and a currency named last: 500万元港币 */
const TAIL = new RegExp(
  `^${SMALL_CHANGE}${WHOLE}(?<after>${anyOf(LEXICON.list("own-currency"))}|${NAMES})?${ABOUT}`,
  "u",
);
/** 约3000元, 近200万元, 最高可达5亿元 */
const VAGUE_BEFORE = LEXICON.expression("{approximate-before}(?:为|计)?\\s?$");
/** 几十万元, 数百元, 上千万元 say no figure. */
const NO_FIGURE_BEFORE = LEXICON.expression("{no-figure}$");
const PER = /^\s?[/每](?<per>[\p{Script=Han}]{1,3}|㎡|m2|M2)(?![\p{Script=Han}]{4})/u;
/** 100万元（大写：壹佰万元整） */
const SAME_AGAIN = LEXICON.expression("^\\(?(?:{same-amount-words}|[:\\s]){0,12}$");
/** 元旦, 元素, 二元结构, 三元里 */
const OTHER_WORD = LEXICON.expression("^{yuan-words}|^[一二三四五六七八九]元{yuan-tails}");
const CONNECTOR = /^\s?(?:至|到|[-—–~～]{1,2})\s?$/u;

/**
 * Finds every amount of money of a text, in order. Percentages, rates and shares are none. Linear
 * in the text.
 */
export function findMoney(text: string): readonly FoundMoney[] {
  const plain = halfWidth(text);
  const found: FoundMoney[] = [];
  let pending: Written | undefined;
  for (const match of plain.matchAll(MONEY)) {
    const written = readMatch(match, plain);
    if (written === undefined) continue;
    if (written.currency === undefined) {
      pending = written;
      continue;
    }
    const start = written.from;
    if (pending && CONNECTOR.test(plain.slice(pending.to, start))) {
      const range = rangeStart(pending, written, written.currency);
      if (range) found.push(range);
    }
    pending = undefined;
    const money = complete(written, written.currency, plain);
    if (money === undefined || repeats(found.at(-1), money, plain)) continue;
    found.push(money);
  }
  return found;
}

interface Written extends Place {
  readonly number: string;
  readonly scale: string;
  readonly vague: boolean;
  readonly currency: string | undefined;
  /** Where the digits begin, behind a currency. */
  readonly digits: number;
}

function readMatch(match: RegExpExecArray, plain: string): Written | undefined {
  const groups = match.groups ?? {};
  const before = groups["before"];
  const number = groups["number"] ?? "";
  const unit = groups["unit"];
  const end = match.index + match[0].length;
  const digits = match.index + match[0].indexOf(number, before?.length ?? 0);
  if (unit === "元" && OTHER_WORD.test(plain.slice(end - 1, end + 2))) return undefined;
  if (unit === "元" && number.length === 1 && OTHER_WORD.test(plain.slice(digits, end + 2)))
    return undefined;
  const named = before === undefined ? undefined : isoOf(before);
  const foreign = unit === undefined || unit === "元" ? undefined : isoOf(unit);
  const currency = foreign ?? named ?? (unit === undefined ? undefined : "CNY");
  if (unit === undefined && currency !== undefined && /%/u.test(plain.charAt(end)))
    return undefined;
  const from = before === undefined ? digits : match.index;
  const to = unit === undefined ? from + trimEnd(plain.slice(from, end)) : end;
  return {
    from,
    to,
    digits,
    number,
    scale: groups["scale"] ?? "",
    vague: groups["vague"] !== undefined,
    currency,
  };
}

function isoOf(name: string): string | undefined {
  return CURRENCIES.whole(name)?.means;
}

function trimEnd(words: string): number {
  return words.trimEnd().length;
}

/** The amount with what stands before and behind it: 约, 整, 五角, 左右, /月. */
function complete(written: Written, currency: string, plain: string): FoundMoney | undefined {
  const head = plain.slice(Math.max(0, written.from - 6), written.from);
  const tail = TAIL.exec(plain.slice(written.to, written.to + 16));
  const tailEnd = written.to + (tail?.[0].length ?? 0);
  const after = tail?.groups?.["after"];
  const noFigure = NO_FIGURE_BEFORE.test(head) || /几|数/u.test(written.number);
  const main = noFigure ? undefined : exactDecimal(written.number + written.scale);
  if (main === undefined && !noFigure && !isLoose(written.number)) return undefined;
  const value = main === undefined ? undefined : withSmallChange(main, tail?.groups);
  const vagueHead = noFigure ? NO_FIGURE_BEFORE.exec(head) : VAGUE_BEFORE.exec(head);
  const per = PER.exec(plain.slice(tailEnd, tailEnd + 8))?.groups?.["per"];
  return {
    from: written.from - (vagueHead?.[0].length ?? 0),
    to: tailEnd,
    value,
    currency: after === undefined ? currency : (isoOf(after) ?? currency),
    approximate:
      value === undefined ||
      written.vague ||
      vagueHead !== null ||
      tail?.groups?.["vague"] !== undefined,
    per,
  };
}

/** 两三千元, 七八万元: two digits side by side say no figure. */
function isLoose(number: string): boolean {
  return /^[一二两三四五六七八九]{2}[十百千万]{1,2}$/u.test(number);
}

function withSmallChange(
  main: string,
  tail: Readonly<Record<string, string | undefined>> | undefined,
): string {
  const tenth = tail?.["tenth"];
  const hundredth = tail?.["hundredth"];
  const tenths = tenth === undefined ? "0" : shiftDecimal(exactDecimal(tenth) ?? "0", -1);
  const hundredths =
    hundredth === undefined ? "0" : shiftDecimal(exactDecimal(hundredth) ?? "0", -2);
  return addDecimals(main, addDecimals(tenths, hundredths));
}

/** The lower end of a range: 10至20万元 means 100000 and 200000, 5000至1万元 5000 and 10000. */
function rangeStart(lower: Written, upper: Written, currency: string): FoundMoney | undefined {
  const hasScale = /[百千万亿]/u.test(lower.number + lower.scale);
  const scale = /[百千万亿]+$/u.exec(upper.number + upper.scale)?.[0] ?? "";
  const mantissa = (upper.number + upper.scale).slice(
    0,
    (upper.number + upper.scale).length - scale.length,
  );
  const own = exactDecimal(lower.number + lower.scale);
  const shares =
    !hasScale && scale !== "" && Number(own) <= Number(exactDecimal(mantissa) ?? Infinity);
  const value = shares ? exactDecimal(lower.number + scale) : own;
  if (value === undefined) return undefined;
  return { from: lower.from, to: upper.to, value, currency, approximate: lower.vague };
}

/** The same amount again in figures or in words: 100万元（人民币壹佰万元整）. */
function repeats(before: FoundMoney | undefined, money: FoundMoney, plain: string): boolean {
  if (
    before?.value === undefined ||
    before.value !== money.value ||
    before.currency !== money.currency
  )
    return false;
  return SAME_AGAIN.test(plain.slice(before.to, Math.min(money.from, before.to + 12)));
}
