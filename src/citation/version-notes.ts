import { LEXICON } from "../lexicon/lexicon.js";
import type { NamedSpan } from "./title-marks.js";

/** （2018年修正）, （法释〔2020〕28号）, （以下简称《合同法》）, （试行）. */
const NOTE = LEXICON.expression(
  String.raw`\((?=[^()]{0,60}(?:{note-word}|\d{4}年?\)))(?:[^()]|\([^()]{0,30}\)){0,100}\)`,
  "uy",
);
/** What stands between a law and its article: 合同编通则, 第三编第一章, 中的, 规定的. */
const PLACE = new RegExp(
  LEXICON.expression(
    "{place-in-law}?(?:{code-book}编)?(?:{code-parts}|第{small-numeral}{1,3}分编)?",
  ).source +
    LEXICON.expression("(?:第{figure}{1,4}[编章节]){0,3}(?:的|中的?)?").source +
    LEXICON.expression(String.raw`(?:\((?=第{numeral}{1,9}条))?(?=第?{numeral})`).source,
  "uy",
);
const YEAR_AFTER = LEXICON.expression(
  String.raw`^\((\d{4})年?(?:\d{1,2}月\d{1,2}日)?(?:第.次)?(?:{version-of}|\))`,
);
/** 2018年《公司法》, 2023年新修订的《公司法》, 2024年7月1日起施行的《公司法》, 2018《公司法》. */
const YEAR_BEFORE = LEXICON.expression(
  String.raw`(\d{4})年(?:{version-of}|[\d月]{3,5}日{in-force})?的?$|(?<!\d)((?:19|20)\d{2})版?$`,
);
const YEAR_WITHIN = LEXICON.expression(
  String.raw`\((\d{4})年?(?:\d{1,2}月\d{1,2}日)?(?:第.次)?(?:{amended}|版)[^()]{0,6}\)$`,
);
/** 旧公司法, 原《公司法》, 修订前的《公司法》. */
const FORMER = LEXICON.expression("(?:{former-words}|{amended}(?:之|以)?前的?)$");
const NUMBER_IN_NOTE = /(?:\p{Script=Han}{1,14})[[(](?:19|20)\d{2}[\])]第?\d{1,5}号/u;

/** The notes behind a name (its version, its number), and where an article of it would stand. */
export function notesAfter(
  plain: string,
  to: number,
): { readonly to: number; readonly number: string | undefined } {
  let at = to;
  let number: string | undefined;
  for (let notes = 0; notes < 2; notes++) {
    NOTE.lastIndex = at;
    const note = NOTE.exec(plain)?.[0];
    if (note === undefined) break;
    number ??= NUMBER_IN_NOTE.exec(note)?.[0];
    at += note.length;
  }
  PLACE.lastIndex = at;
  return { to: at + (PLACE.exec(plain)?.[0].length ?? 0), number };
}

/** The year of the version that is meant, as the words on either side of a name or in it say. */
export function versionYear(
  plain: string,
  { from, to, name }: NamedSpan,
  marked: boolean,
): number | undefined {
  const stated =
    YEAR_AFTER.exec(plain.slice(to, to + 16))?.[1] ??
    YEAR_WITHIN.exec(name)?.[1] ??
    yearBefore(plain.slice(Math.max(0, from - 24), from), marked);
  return stated === undefined ? undefined : Number(stated);
}

/** Whether the words before a name say that its former version is meant. */
export function isFormer(before: string): boolean {
  return FORMER.test(before);
}

/** 2018《公司法》: a year without 年 counts before a title in marks. */
function yearBefore(before: string, marked: boolean): string | undefined {
  const found = YEAR_BEFORE.exec(before);
  return found?.[1] ?? (marked ? found?.[2] : undefined);
}
