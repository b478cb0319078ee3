/** Numbers of amounts as exact decimals, as strings: money is never a binary fraction. */

const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  壹: 1,
  二: 2,
  两: 2,
  贰: 2,
  三: 3,
  叁: 3,
  四: 4,
  肆: 4,
  五: 5,
  伍: 5,
  六: 6,
  陆: 6,
  七: 7,
  柒: 7,
  八: 8,
  捌: 8,
  九: 9,
  玖: 9,
};
const SCALES: Readonly<Record<string, number>> = {
  十: 1,
  拾: 1,
  百: 2,
  佰: 2,
  千: 3,
  仟: 3,
  万: 4,
  萬: 4,
  亿: 8,
  億: 8,
};

/** All signs with which an amount's number may be written in Chinese. */
export const CHINESE_NUMBER_SIGNS = [...Object.keys(DIGITS), ...Object.keys(SCALES)].join("");
const LONGEST = 40;

/**
 * The value of a number as it is written: 148549.18, 1,234.5万, 1亿2000万, 三千五百, 壹佰万, 3万5千
 * → an exact decimal without superfluous zeros ("12345000"). Undefined where the signs make no
 * number; 三万五 (35000) is read as it is spoken.
 */
export function exactDecimal(written: string): string | undefined {
  const plain = written.normalize("NFKC").replace(/[,\s]/gu, "");
  if (plain === "" || plain.length > LONGEST) return undefined;
  let total = 0n; // in units of 10^-10, the precision of the record
  let section = 0n; // what has been read below the last 万 or 亿
  let digit: bigint | undefined;
  let lastScale = Infinity;
  let lastLarge = Infinity;
  for (const token of plain.matchAll(/\d+(?:\.\d+)?|[^\d]/gu)) {
    const sign = token[0];
    const scale = SCALES[sign];
    if (scale === undefined) {
      const value = /^\d/u.test(sign)
        ? scaled(sign)
        : DIGITS[sign] === undefined
          ? undefined
          : BigInt(DIGITS[sign]) * ONE;
      if (value === undefined || (digit !== undefined && digit !== 0n)) return undefined;
      digit = value;
      continue;
    }
    if (scale < 4) {
      if (scale >= lastScale) return undefined;
      // 百元 without a digit is a unit, 十元 is ten
      if (digit === undefined && scale !== 1) return undefined;
      section += (digit ?? ONE) * 10n ** BigInt(scale);
      lastScale = scale;
    } else {
      const part = section + (digit ?? 0n);
      const raises = scale > lastLarge && total > 0n; // 1万亿
      if (scale === lastLarge || (scale > lastLarge && !raises) || (part === 0n && !raises))
        return undefined;
      total = raises ? (total + part) * 10n ** BigInt(scale) : total + part * 10n ** BigInt(scale);
      section = 0n;
      lastScale = Infinity;
      lastLarge = scale;
    }
    digit = undefined;
  }
  if (digit !== undefined && digit > 0n) section += spokenRest(plain, digit);
  return printed(total + section);
}

const ONE = 10n ** 10n;

/**
 * The 五 of 三万五 are five thousand: a Chinese digit that ends a number directly behind a scale
 * without 零.
 */
function spokenRest(plain: string, digit: bigint): bigint {
  const scale = SCALES[plain.at(-2) ?? ""];
  const isChineseDigit = DIGITS[plain.at(-1) ?? ""] !== undefined;
  return isChineseDigit && scale !== undefined && scale > 1
    ? digit * 10n ** BigInt(scale - 1)
    : digit;
}

/** Units of 10^-10; undefined where there are more decimal places than that. */
function scaled(decimal: string): bigint | undefined {
  const [whole = "", fraction = ""] = decimal.split(".");
  return fraction.length > 10 ? undefined : BigInt(whole + fraction.padEnd(10, "0"));
}

function printed(value: bigint): string {
  const fraction = (value % ONE).toString().padStart(10, "0").replace(/0+$/u, "");
  return `${value / ONE}${fraction === "" ? "" : `.${fraction}`}`;
}

/** The sum of two exact decimals: 五元 and 三角 → 5.3. */
export function addDecimals(a: string, b: string): string {
  return printed((scaled(a) ?? 0n) + (scaled(b) ?? 0n));
}

/** A decimal a number of places to the right: 3 角 → 0.3 with -1. */
export function shiftDecimal(value: string, places: number): string {
  const units = scaled(value) ?? 0n;
  return printed(places >= 0 ? units * 10n ** BigInt(places) : units / 10n ** BigInt(-places));
}
