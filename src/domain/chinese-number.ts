/** Numbers as Chinese legal texts write them: 第七百五十二条, 三万五千元, 壹佰万元. */

const WRITTEN = "零一二三四五六七八九";
const UNITS = ["", "十", "百", "千"];

/**
 * 752 → 七百五十二, 12 → 十二, 110 → 一百一十, 1005 → 一千零五. For 1 to 9999, the range of article
 * numbers.
 */
export function toChineseNumber(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 9999)
    throw new RangeError(`no article number: ${value}`);
  const digits = [...String(value)].map(Number);
  let written = "";
  let zero = false;
  digits.forEach((digit, index) => {
    const unit = UNITS[digits.length - 1 - index] ?? "";
    if (digit === 0) {
      zero = true;
      return;
    }
    if (zero) written += "零";
    zero = false;
    written += `${WRITTEN[digit]}${unit}`;
  });
  return value >= 10 && value < 20 ? written.slice(1) : written;
}

const DIGITS: Readonly<Record<string, bigint>> = valuesOf([
  [0, "零〇○"],
  [1, "一壹"],
  [2, "二两贰"],
  [3, "三叁"],
  [4, "四肆"],
  [5, "五伍"],
  [6, "六陆"],
  [7, "七柒"],
  [8, "八捌"],
  [9, "九玖"],
]);
/** How many zeros a sign stands for. */
const SCALES: Readonly<Record<string, bigint>> = valuesOf([
  [1, "十拾"],
  [2, "百佰"],
  [3, "千仟"],
  [4, "万萬"],
  [8, "亿億"],
]);
/** From 万 on a sign multiplies all that stands before it. */
const LARGE = 4n;

/** All signs with which a number may be written in Chinese. */
export const CHINESE_NUMBER_SIGNS = [...Object.keys(DIGITS), ...Object.keys(SCALES)].join("");

/** Decimal places of the numbers that are read. */
export const PLACES = 10;
const ONE = 10n ** BigInt(PLACES);
const LONGEST = 40;

/** The value of a number that is read, in units of 10^-10. */
export interface ReadNumber {
  readonly units: bigint;
  /**
   * What a last digit directly behind a scale is worth beyond itself where it is spoken: the 五 of
   * 三万五 are five thousand, in an amount; 第三百五条 is written so for 305.
   */
  readonly spoken: bigint;
}

/**
 * Reads a number as it is written: 148549.18, 9.6亿, 1亿2000万, 三千五百, 壹佰万, 一万亿, 3万5千.
 * Undefined where the signs make no number.
 */
export function readNumber(written: string): ReadNumber | undefined {
  const plain = written.normalize("NFKC").replace(/[,\s]/gu, "");
  if (plain === "" || plain.length > LONGEST) return undefined;
  let total = 0n;
  let section = 0n; // what has been read below the last 万 or 亿
  let digit: bigint | undefined;
  let lastScale: bigint | undefined;
  let lastLarge: bigint | undefined;
  for (const [sign] of plain.matchAll(/\d+(?:\.\d+)?|[^\d]/gu)) {
    const scale = SCALES[sign];
    if (scale === undefined) {
      const value = /^\d/u.test(sign) ? decimalUnits(sign) : digitUnits(sign);
      if (value === undefined || (digit !== undefined && digit !== 0n)) return undefined;
      digit = value;
      continue;
    }
    if (scale < LARGE) {
      if (lastScale !== undefined && scale >= lastScale) return undefined;
      // 百元 without a digit is a unit, 十元 is ten
      if (digit === undefined && scale !== 1n) return undefined;
      section += (digit ?? ONE) * 10n ** scale;
      lastScale = scale;
    } else {
      const part = section + (digit ?? 0n);
      const isLarger = lastLarge !== undefined && scale > lastLarge;
      const raises = isLarger && total > 0n; // 1万亿
      if (scale === lastLarge || (part === 0n && !raises)) return undefined;
      total = raises ? (total + part) * 10n ** scale : total + part * 10n ** scale;
      section = 0n;
      lastScale = undefined;
      lastLarge = scale;
    }
    digit = undefined;
  }
  const spoken = spokenBeyond(plain, digit ?? 0n);
  return { units: total + section + (digit ?? 0n), spoken };
}

/**
 * 七百五十二 → 752, 十二 → 12, 一千零五 → 1005, 二〇二一 → 2021, ７５２ and 752 → 752.
 * Undefined for anything else, and for more than 9999.
 */
export function fromChineseNumber(text: string): number | undefined {
  const plain = text.normalize("NFKC");
  const digits = [...plain].map((sign) => (/\d/u.test(sign) ? sign : DIGITS[sign]));
  if (plain !== "" && digits.every((digit) => digit !== undefined))
    return plain.length <= 4 ? Number(digits.join("")) : undefined;
  const read = /[\d.,\s]/u.test(plain) ? undefined : readNumber(plain);
  const value = read && read.units / ONE;
  return value === undefined || value > 9999n ? undefined : Number(value);
}

/** A decimal in units of 10^-10; undefined where there are more decimal places than that. */
export function decimalUnits(decimal: string): bigint | undefined {
  const [whole = "", fraction = ""] = decimal.split(".");
  return fraction.length > PLACES ? undefined : BigInt(whole + fraction.padEnd(PLACES, "0"));
}

function digitUnits(sign: string): bigint | undefined {
  const digit = DIGITS[sign];
  return digit === undefined ? undefined : digit * ONE;
}

function spokenBeyond(plain: string, digit: bigint): bigint {
  const scale = SCALES[plain.at(-2) ?? ""];
  const isChineseDigit = DIGITS[plain.at(-1) ?? ""] !== undefined;
  return isChineseDigit && scale !== undefined && scale > 1n
    ? digit * 10n ** (scale - 1n) - digit
    : 0n;
}

function valuesOf(
  rows: readonly (readonly [value: number, signs: string])[],
): Readonly<Record<string, bigint>> {
  return Object.fromEntries(
    rows.flatMap(([value, signs]) => [...signs].map((sign) => [sign, BigInt(value)])),
  );
}
