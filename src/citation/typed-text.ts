import { LEXICON } from "../lexicon/lexicon.js";

/** 公司法2018年修正第63条, 公司法2018修正第63条: a version without its brackets. */
const BARE_VERSION = LEXICON.expression(
  "(?<=\\p{Script=Han}》?)((?:19|20)\\d\\d)年?({typed-versions})(?=第|\\d)",
  "gu",
);
/** 民法典 art. 752, 民法典第 752: a Chinese name with the article's English sign. */
const ENGLISH_SIGN = /(?<=\p{Script=Han}[》)）]?)\s*,?\s*(?:articles?|arts?)\b\.?\s*(?=\d)/iu;
/** 563条1款4项 for 第4项. */
const BARE_ITEM = LEXICON.expression("(?<=[条款])({numeral}{1,4})(?=项)", "gu");
/**
 * 民法典752, 民法典第七百五十二: behind figures, or behind 第, the 条 may be missing at the end.
 */
const MISSING_SIGN = LEXICON.expression(String.raw`(?:\d|第{numeral}{1,9})$`);

/**
 * Brackets of all kinds around a title or the whole, and words that carry no meaning of their own.
 */
const LEFT_OVER_WORD = LEXICON.expression(
  String.raw`{left-over}|\b{english-left-over}\b|[\s,，、;；.。:：《》〈〉“”"「」『』()（）]`,
  "iu",
);
const LEFT_OVER = new RegExp(`^(?:${LEFT_OVER_WORD.source})*$`, "iu");

/**
 * A citation that is the whole of what was typed, in the words of a text: what only such a one may
 * leave out is put in, the sign 条 behind the number, the brackets around a version.
 */
export function typedText(text: string): string {
  const plain = text
    .normalize("NFKC")
    .trim()
    .replace(BARE_VERSION, "($1年$2)")
    .replace(ENGLISH_SIGN, "第")
    .replace(BARE_ITEM, "第$1");
  const open = plain.replace(/[\s》”"」』。.]+$/u, "");
  return MISSING_SIGN.test(open) && !/[a-z].*\d$/iu.test(open.replace(/^.*\p{Script=Han}/u, ""))
    ? `${open}条`
    : plain;
}

/** Whether words beside citations carry no meaning of their own: 依照, 之规定, 、. */
export function isLeftOver(words: string): boolean {
  return LEFT_OVER.test(words);
}
