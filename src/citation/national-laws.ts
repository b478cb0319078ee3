import { LEXICON } from "../lexicon/lexicon.js";

/** Statutes as their short names are written, the country's name left out. */
export const NATIONAL_LAWS: readonly string[] = LEXICON.list("national-law");

/**
 * What texts customarily call statutes and judicial documents, with the names to look for in a
 * catalogue. They are known without a catalogue too, so that 劳动合同法第三十九条 is never read as
 * an article of 合同法.
 */
export const CUSTOMARY_NAMES: ReadonlyMap<string, string> = new Map(
  LEXICON.table("customary-names").rows.flatMap(({ words = [], means }) =>
    words.map((word) => [word, means] as const),
  ),
);
