import { LEXICON } from "../../lexicon/lexicon.js";

/** What an amount of money is. The list is ours; the words are the source's. */
export type AmountNoun =
  | "LOAN"
  | "INTEREST"
  | "RENT"
  | "ADVANCE"
  | "PRICE"
  | "DAMAGES"
  | "INJURY"
  | "LABOUR"
  | "WORKS"
  | "FEE"
  | "CAPITAL"
  | "OTHER";
const NOUNS = LEXICON.table<AmountNoun>("amount-nouns");
/** 外商投资公司, 投资者: the noun is part of another word. */
const CONTINUATIONS = LEXICON.list("amount-noun-continuations");

/**
 * The noun nearest to the end of some words, and where it begins; the longest of several that end
 * there.
 */
export function lastAmountNoun(
  words: string,
): { readonly noun: string; readonly means: AmountNoun; readonly from: number } | undefined {
  for (let end = words.length; end > 0; end--) {
    const match = NOUNS.endingAt(words, end);
    if (match !== undefined && !CONTINUATIONS.some((more) => words.startsWith(more, end)))
      return { noun: words.slice(match.from, end), means: match.means, from: match.from };
  }
  return undefined;
}

/** The noun with which some words begin (5500元的｜违约金); the longest of several. */
export function firstAmountNoun(words: string): string | undefined {
  const match = NOUNS.at(words, 0);
  return match && words.slice(0, match.to);
}
