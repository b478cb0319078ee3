import { LEXICON } from "../../lexicon/lexicon.js";

/**
 * Whether a number stands free: not inside a word, a decimal, or a longer number that hyphens join
 * (2025-02-1-182-002).
 */
export function standsFree(text: string, start: number, end: number): boolean {
  return (
    !/[A-Za-z0-9_]$|[A-Za-z0-9]-$/u.test(text.slice(Math.max(0, start - 2), start)) &&
    endsFree(text, end)
  );
}

/** Whether nothing that belongs to the number follows it. */
export function endsFree(text: string, end: number): boolean {
  return !/^(?:[A-Za-z0-9_]|-[A-Za-z0-9]|\.\d)/u.test(text.slice(end, end + 2));
}

/** Characters before a number that may say what it is. */
const NEAR = 14;

/** The words just before a number: 手机号码为 in 手机号码为13800138000. */
export function wordsBefore(text: string, start: number): string {
  return text.slice(Math.max(0, start - NEAR), start);
}

/**
 * 合同编号:2023…, 13800138000元, 6222…号判决: neighbours that say that a number is another kind's.
 */
const NEIGHBOURS = LEXICON.table<"ANNOUNCED" | "QUANTITY" | "DOCUMENT">("number-neighbours");

/** Whether the words before a number announce one of another kind. */
export function isAnnouncedAsOther(text: string, start: number): boolean {
  return NEIGHBOURS.has(wordsBefore(text, start), "ANNOUNCED");
}

/** Whether a unit follows, which makes the number a quantity. */
export function isQuantity(text: string, end: number): boolean {
  return NEIGHBOURS.has(text.slice(end, end + 4), "QUANTITY");
}

/** Whether a number's neighbours say that it is an amount or the number of a document. */
export function isOtherNumber(text: string, start: number, end: number): boolean {
  return (
    isAnnouncedAsOther(text, start) ||
    isQuantity(text, end) ||
    NEIGHBOURS.has(text.slice(end, end + 5), "DOCUMENT")
  );
}
