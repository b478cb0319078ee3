/** Whole numbers as Chinese legal texts write them: 第七百五十二条. */

const DIGITS = "零一二三四五六七八九";
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
    written += `${DIGITS[digit]}${unit}`;
  });
  return value >= 10 && value < 20 ? written.slice(1) : written;
}

const VALUES: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  "○": 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const SCALES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/**
 * 七百五十二 → 752, 十二 → 12, 一千零五 → 1005, 二〇二一 → 2021, ７５２ and 752 → 752.
 * Undefined for anything else, and for more than 9999.
 */
export function fromChineseNumber(text: string): number | undefined {
  const plain = text.normalize("NFKC");
  if (/^\d{1,4}$/u.test(plain)) return Number(plain);
  if (plain.length === 0 || plain.length > 9) return undefined;
  if ([...plain].every((sign) => VALUES[sign] !== undefined))
    return plain.length <= 4 ? Number([...plain].map((sign) => VALUES[sign]).join("")) : undefined;
  let total = 0;
  let digit: number | undefined;
  let lastScale = Infinity;
  for (const sign of plain) {
    const scale = SCALES[sign];
    if (scale !== undefined) {
      if (scale >= lastScale) return undefined;
      if (digit === undefined && !(total === 0 && scale === 10)) return undefined;
      total += (digit ?? 1) * scale;
      lastScale = scale;
      digit = undefined;
      continue;
    }
    const value = VALUES[sign];
    if (value === undefined) return undefined;
    if (digit !== undefined && digit !== 0) return undefined;
    digit = value;
  }
  return total + (digit ?? 0);
}
