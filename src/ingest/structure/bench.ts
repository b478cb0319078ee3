import { anyOf } from "../../lexicon/compile-pattern.js";
import { LEXICON } from "../../lexicon/lexicon.js";
import { NAME_DOT, NAME_SIGN } from "../extract/person-names.js";

/** 审判长, 代理审判员, 人民陪审员, 书记员: what stands before the names of a bench. */
const MEMBER = LEXICON.list("bench-members")
  .toSorted((a, b) => b.length - a.length)
  .map((word) => [...word].join("\\s{0,4}"))
  .join("|");
const SPACED = "[\\s：:、\\u3000]{0,8}";
/** 张某某, 王 某, 欧阳某某 */
const SIGN = `(?:${NAME_SIGN}|${NAME_DOT})`;
const NAME = `${SIGN}(?:\\s{0,4}${SIGN}){1,7}?`;
const YEAR = "(?:[一二][〇○零ОΟOoＯ０0九]|19|20)[^\\s，。；、]{2,4}?年";
const DATE = `${YEAR}[^，。；、年]{1,10}?[日曰](?!期)`;
const NEXT = `(?=${SPACED}(?:${MEMBER}|${DATE}|${anyOf(LEXICON.list("tail-notes"))}|$))`;
const SIGNED = new RegExp(`(?:${MEMBER})${SPACED}${NAME}${NEXT}`, "gu");
const BETWEEN = /[\s：:、\u3000]/gu;
const DATED = new RegExp(`^${SPACED}(?<date>${DATE})`, "u");

/**
 * Where the lines of a bench and of the date below it begin in a line that holds them all:
 * 审判长崔某审判员卢某二〇二〇年五月六日书记员戴某. None where nobody signs: 由审判员卢某独任审判.
 */
export function benchBreaks(text: string): readonly number[] {
  let run: number[] = [];
  let signed: readonly number[] = [];
  let isDated = false;
  for (const found of text.matchAll(SIGNED)) {
    const end = found.index + found[0].length;
    if (text.slice(run.at(-1) ?? 0, found.index).replace(BETWEEN, "") !== "") {
      run = [];
      isDated = false;
    }
    const date = DATED.exec(text.slice(end));
    run.push(found.index, end, ...(date === null ? [] : [end + date[0].length]));
    isDated ||= date !== null;
    if (isDated || end === text.length) signed = [...run];
  }
  return signed;
}
