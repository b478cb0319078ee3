import { LEXICON } from "../lexicon/lexicon.js";
import type { LexiconMatch } from "../lexicon/compiled-table.js";
import type { IsBorder } from "../lexicon/word-trie.js";
import { wordBorders } from "./segmenter.js";

const LAY_TERMS = LEXICON.table("lay-terms");

/** 2021年3月5日, 2022年12月, 1200万元, 38,000.50元: when and how much, which no law says. */
const FIGURES = /\d{4}年(?:\d{1,2}月(?:\d{1,2}日)?)?|\d[\d,.]*\s?[万亿]?元/gu;

/** A question without its dates and amounts; the text itself where nothing else is in it. */
export function withoutFigures(text: string): string {
  const rest = text.replace(FIGURES, " ").trim();
  return rest === "" ? text : rest;
}

/**
 * The lay words in a text, the longest at each place: of one character only where it is a word of
 * the text (漂 in 裙子很漂亮 is none), longer ones from border to border of its words or within one
 * of them (违约 in 违约责任), never across two.
 */
export function findLayTerms(text: string): readonly LexiconMatch[] {
  const isBorder = wordBorders(text);
  const found: LexiconMatch[] = [];
  for (let from = 0; from < text.length; from++) {
    const match = LAY_TERMS.at(text, from, (to) => standsAlone(from, to, isBorder));
    if (match === undefined) continue;
    found.push(match);
    from = match.to - 1;
  }
  return found;
}

function standsAlone(from: number, to: number, isBorder: IsBorder): boolean {
  if (isBorder(from) && isBorder(to)) return true;
  if (to - from === 1) return false;
  for (let at = from + 1; at < to; at++) if (isBorder(at)) return false;
  return true;
}

/** The law's words for the lay words in a text, each once. */
export function legalWords(text: string): readonly string[] {
  return [...new Set(findLayTerms(text).flatMap(({ means }) => means.split(" ")))];
}
