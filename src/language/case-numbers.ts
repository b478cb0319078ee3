import { CURRENT_CASE_NUMBER, normalizeCaseNumber } from "../domain/case-number.js";
import { fromChineseNumber } from "../domain/chinese-number.js";
import { COURT_CODE, courtOfCode, type CourtOfCode } from "../domain/court-code.js";
import { anyOf } from "../lexicon/compile-pattern.js";
import { LEXICON } from "../lexicon/lexicon.js";
import type { Place } from "./place.js";

/** A case number taken apart. */
export interface CaseNumber {
  readonly normalized: string;
  /**
   * CURRENT: the pattern of 法〔2015〕137号, in force since 2016. OLD: the earlier ones with 字第,
   * each court's own.
   */
  readonly style: "CURRENT" | "OLD";
  readonly year: number;
  /**
   * 沪0115, 最高法; for an old number the court's and its division's short name with the kind, as
   * they cannot be separated.
   */
  readonly code: string;
  /** 民初, 执异; empty for an old number. */
  readonly kind: string;
  readonly number: number;
  /** 1 for …号之一. */
  readonly suffix?: number | undefined;
  readonly court?: CourtOfCode | undefined;
  /** Where the number departs from the pattern, in words; empty where it keeps to it. */
  readonly doubts: readonly string[];
}

/**
 * A case number in a text: `text.slice(from, to)`, which in a list (1234号、1235号) is its last
 * part only.
 */
export interface FoundNumber extends Place {
  readonly normalized: string;
  /** The first number of the list, which has the year, the court and the kind. */
  readonly head?: FoundNumber | undefined;
}

/** A digit of a year, with the signs that printers take for a zero. */
const YEAR_DIGIT = "[\\d０-９OoＯｏО〇○]";
const YEAR = `(?:[1１][9９]|[2２][0０OoＯｏО〇○])${YEAR_DIGIT}{2}`;
const SUFFIX = "(?:之[一二三四五六七八九十\\d]{1,3})?";
/**
 * What stands between year and 号: a sign, or a division in brackets, as in
 * （2013）浦民六（商）初字第12号.
 */
const STOPS = "，。；：、（）()[\\]［］〔〕【】\\s";
const PART = `(?:[^${STOPS}]|[（(][^${STOPS}\\d]{1,4}[）)])`;
const IN_BRACKETS = `[（(〔\\[［【]\\s{0,2}${YEAR}\\s{0,2}[）)〕\\]］】]\\s?(?=(?:\\d{2,4})?\\p{Script=Han})`;
/** 2023沪0115民初1234号 */
const WITHOUT_BRACKETS = `(?<!\\d)20\\d{2}(?=最高法|(?!年)${COURT_CODE}(?<=\\d{2}))`;

/**
 * （2023）沪0115民初1234号, （2013）浦民六（商）初字第12号, （2021）京02执恢321号之二, and what is
 * masked or no people's court's but has this form. The source of a regular expression.
 */
export const CASE_NUMBER = `${IN_BRACKETS}${PART}{2,30}?号${SUFFIX}`;
const LIST = "(?<more>(?:[、,，和及-]\\d{1,7}){0,30})";
/** （2023）沪0115民初1234、1235号: the numbers before the last have no 号. */
const EVERY = new RegExp(
  `(?:${IN_BRACKETS}|${WITHOUT_BRACKETS})${PART}{2,30}?${LIST}号(?<suffix>${SUFFIX})`,
  "gu",
);
const JOINT = "(?:[、,，-]|和|及|与|以及|至|到)";
const HOUSE = anyOf(LEXICON.list("house-number-nouns"));
const LATER = `第?(?<number>\\d{1,7})号(?!${HOUSE})(?<suffix>${SUFFIX})`;
/** The 1235号 of …1234号、1235号 and of …1234号和第1235号; not …1234号、9号楼. */
const NEXT = new RegExp(`${JOINT}(?<raw>${LATER})`, "uy");

/** The case numbers that a text names, in order. Linear. */
export function findCaseNumbers(text: string): readonly FoundNumber[] {
  const found: FoundNumber[] = [];
  for (const match of text.matchAll(EVERY)) {
    const { more: list = "", suffix = "" } = match.groups ?? {};
    let at = match.index + match[0].length;
    const more = isPart(match[0]) ? "" : list;
    const end = more === "" ? at : at - suffix.length - 1 - more.length;
    const head = {
      from: match.index,
      to: end,
      normalized: normalizeCaseNumber(`${text.slice(match.index, end)}${more && "号"}`),
    };
    found.push(head);
    const letters = /^.+?\D(?=\d{1,7}号)/u.exec(head.normalized)?.[0];
    if (letters === undefined) continue;
    const add = (from: number, to: number, number: string) =>
      found.push({ from, to, normalized: letters + number, head });
    for (const each of more.matchAll(/\d+/gu)) {
      const isLast = each.index + each[0].length === more.length;
      const from = end + each.index;
      const rest = isLast ? `号${suffix}` : "";
      add(from, from + each[0].length + rest.length, `${each[0]}号${isLast ? suffix : ""}`);
    }
    for (;;) {
      NEXT.lastIndex = at;
      const next = NEXT.exec(text)?.groups;
      if (next === undefined) break;
      at = NEXT.lastIndex;
      add(at - (next["raw"] ?? "").length, at, `${next["number"] ?? ""}号${next["suffix"] ?? ""}`);
    }
  }
  return found;
}

/**
 * （2014）民申字第2046-1号: what follows the hyphen is no case of its own, unlike in 1234-1236号.
 */
function isPart(number: string): boolean {
  const [, whole, part] = /(\d+)-(\d+)号/u.exec(number) ?? [];
  return whole !== undefined && Number(part) <= Number(whole);
}

/** Whether the whole of a text has the form of a case number. Brackets and widths may be any. */
export function isCaseNumber(text: string): boolean {
  return WHOLE.test(normalizeCaseNumber(text));
}

const WHOLE = new RegExp(`^${CASE_NUMBER}$`, "u");
const END = "(?:之(?<suffix>[一二三四五六七八九十\\d]{1,3}))?$";
const CURRENT = new RegExp(`${CURRENT_CASE_NUMBER}${END}`, "u");
const LETTERS = "(?:[\\p{Script=Han}\\d]|\\(\\p{Script=Han}{1,3}\\)){1,16}";
/** (2012)西民四初字第438号, (2010)沪一中民四(商)终字第5号 */
const OLD = new RegExp(
  `^\\((?<year>${YEAR})\\)(?<code>${LETTERS})字第?(?<number>\\d{1,7})号${END}`,
  "u",
);

/** The first year whose cases are numbered in the current style (法〔2015〕137号). */
const FIRST_YEAR = 2016;
const FIRST_COURTS = 1949;
const KINDS = LEXICON.table("case-number-kinds");
const OLD_LETTERS = LEXICON.table<"PEOPLES_COURT" | "OTHER_BODY">("old-case-number-letters");

/**
 * Takes a case number apart: (2023)沪0115民初1234号 → 2023, 沪0115, 民初, 1234. Brackets and widths
 * may be any.
 * @returns undefined where the text is no case number of a people's court.
 */
export function parseCaseNumber(text: string): CaseNumber | undefined {
  const normalized = normalizeCaseNumber(text);
  const current = CURRENT.exec(normalized)?.groups;
  const {
    year: written,
    code = "",
    kind = "",
    number = "",
    suffix = "",
  } = current ?? OLD.exec(normalized)?.groups ?? {};
  const year = Number(written ?? 0);
  if (year < FIRST_COURTS || (current === undefined && !isOldCode(code))) return undefined;
  const court = current === undefined ? undefined : courtOfCode(code);
  const doubts =
    current === undefined
      ? year >= FIRST_YEAR
        ? [`numbers of ${year} are written in the current style`]
        : []
      : [
          ...(year < FIRST_YEAR
            ? [`numbers before ${FIRST_YEAR} are written in the old style`]
            : []),
          ...(court === undefined ? [`${code} is no court code`] : []),
          ...(KINDS.whole(kind) === undefined ? [`${kind} is no kind of case`] : []),
          ...(number.startsWith("0") ? ["the number begins with a zero"] : []),
        ];
  const style = current === undefined ? "OLD" : "CURRENT";
  return {
    normalized,
    style,
    year,
    code,
    kind,
    number: Number(number),
    suffix: fromChineseNumber(suffix),
    court,
    doubts,
  };
}

/**
 * Whether the letters of an old number are a court's (西民四初, 一中民终, 执申) rather than those
 * of a notary, an arbitral commission or an administrative organ (沪东证经, 京仲裁, 劳人仲).
 */
function isOldCode(code: string): boolean {
  const found = OLD_LETTERS.find(code);
  const last = found.at(-1);
  return last?.to === code.length && found.every(({ means }) => means === "PEOPLES_COURT");
}
