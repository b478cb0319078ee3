import type { UnderstoodAmount } from "./understood-facts.js";

const UNITS: Readonly<Record<string, number>> = { 万元: 1e4, 亿元: 1e8, 元: 1, 万: 1e4, 块: 1, 块钱: 1, 万块: 1e4, 千元: 1e3 };

/** Examples: 136000元 · 1,410万元 · 6458.66元 · 借了5万块 · 人民币3.5亿元 */
const AMOUNT = /(?<digits>\d[\d,，]{0,17}(?:\.\d{1,4})?)\s?(?<unit>亿元|万元|千元|万块|块钱|万|元|块)(?!分之)/gu;

/** The amounts of money that a text states in digits, in order. Linear in the text. */
export function findAmounts(text: string): readonly UnderstoodAmount[] {
  return [...text.matchAll(AMOUNT)].flatMap((found) => {
    const { digits = "", unit = "" } = found.groups ?? {};
    const value = Number(digits.replace(/[,，]/gu, "")) * (UNITS[unit] ?? 1);
    const mention = { quote: found[0], start: found.index, end: found.index + found[0].length };
    return Number.isFinite(value) ? [{ value: Math.round(value * 100) / 100, mention }] : [];
  });
}
