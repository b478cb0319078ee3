import { LEXICON } from "../lexicon/lexicon.js";
import { normalizeName } from "./catalogue.js";
import type { NamedSpan } from "./title-marks.js";

/**
 * An abbreviation that the text itself gives: 《…的解释》（以下简称《租赁合同解释》）. Places are
 * those of the plain text.
 */
export interface Introduction extends NamedSpan {
  /** What it stands for. */
  readonly title: NamedSpan;
}

/** 以下简称《租赁合同解释》, 以下称“公司法解释三”, 下称合同法, 简称《若干规定》. */
const INTRODUCTION = LEXICON.expression("{introducing}之?为?:?", "gu");
const NAME = LEXICON.expression(
  String.raw`["“‘]?《?((?:[^"“”‘’《》,。;:()\n]|\({figure}{1,3}\)){2,40})》?["”’]?`,
  "uy",
);
/**
 * What may stand between a title and its abbreviation: its number, its version, a bracket or a
 * comma.
 */
const BETWEEN = /^(?:\([^()。]{0,40}\))?[(,](?:(?:[^()。;]|\([^()]{0,12}\)){0,40}[,、;:])?$/u;
/** From a title to its abbreviation (test/eval/constants.md). */
const FURTHEST = 90;

/**
 * The abbreviations that a text introduces for titles, in order. Those of parties and places have
 * no title before them.
 */
export function findIntroductions(
  plain: string,
  titles: readonly NamedSpan[],
): readonly Introduction[] {
  const found: Introduction[] = [];
  let next = 0;
  for (const match of plain.matchAll(INTRODUCTION)) {
    while ((titles[next]?.to ?? Infinity) <= match.index) next++;
    const title = titles[next - 1];
    if (
      title === undefined ||
      match.index - title.to > FURTHEST ||
      !BETWEEN.test(plain.slice(title.to, match.index))
    )
      continue;
    NAME.lastIndex = match.index + match[0].length;
    const name = NAME.exec(plain)?.[1];
    if (name !== undefined)
      found.push({ name: normalizeName(name), from: match.index, to: NAME.lastIndex, title });
  }
  return found;
}
