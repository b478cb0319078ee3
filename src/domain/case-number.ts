import type { RulingStage } from "./closed-lists.js";
import { COURT_CODE, courtOfCode, type CourtOfCode } from "./court-code.js";
import { unspaced } from "./unspaced.js";

/**
 * The normal form of a case number (法〔2015〕137号): half-width round brackets around the year, no
 * white space, half-width digits: （2023）沪 0115 民初 1234 号 → (2023)沪0115民初1234号. A letter in
 * the year is the zero that it looks like: （2Ｏ20）.
 */
export function normalizeCaseNumber(text: string): string {
  return unspaced(text).replace(
    /^[〔[【(]?([12][\dOoО〇○]{3})[〕\]】)]?/u,
    (_, year: string) => `(${year.replace(/[OoО〇○]/gu, "0")})`,
  );
}

/**
 * The stage that the kind of a case number names (民初, 民终, 执异 …); undefined where it names
 * none of them.
 */
export function stageOfCaseNumber(normalized: string): RulingStage | undefined {
  const old = /([^)]{1,4})字第?\d+号/u.exec(normalized)?.[1]; // 浦民六(商)初字第12号
  const kind =
    old ?? /[\u4e00-\u9fff]\d*([\u4e00-\u9fff]{1,4})\d+号/u.exec(normalized)?.[1] ?? normalized;
  if (/执异/u.test(kind)) return "OBJECTION";
  if (/执复/u.test(kind)) return "RECONSIDERATION";
  if (/执/u.test(kind)) return "ENFORCEMENT";
  if (/破/u.test(kind)) return "INSOLVENCY";
  // 民提字, until 2015: a case that a higher court takes up (提审); 民抗字 by the prosecutor's protest
  if (/[再申提抗]/u.test(kind)) return "RETRIAL";
  if (/终/u.test(kind)) return "SECOND_INSTANCE";
  if (/初/u.test(kind)) return "FIRST_INSTANCE";
  return undefined;
}

const KIND = "(?<kind>(?:(?![字第年月])\\p{Script=Han}){1,6})";
/**
 * A number in the style in force since 2016, in its normal form; the old ones (西民四初字第438号)
 * have no code. The source of a regular expression.
 */
export const CURRENT_CASE_NUMBER =
  `^\\((?<year>(?:19|20)\\d{2})\\)(?<code>${COURT_CODE})${KIND}` + "(?<number>\\d{1,7})号";
const CURRENT = new RegExp(CURRENT_CASE_NUMBER, "u");

/** The court whose code a case number bears: a basic court of 上海市 for (2023)沪0115民初1234号. */
export function courtOfCaseNumber(text: string): CourtOfCode | undefined {
  const code = CURRENT.exec(normalizeCaseNumber(text))?.groups?.["code"];
  return code === undefined ? undefined : courtOfCode(code);
}
