import type { InstrumentKind } from "../../domain/closed-lists.js";
import { LEXICON } from "../../lexicon/lexicon.js";

const TITLES = LEXICON.table<"OF_COURTS" | "INTERPRETATION" | "LAW" | "LOCAL" | "REGULATION">(
  "instrument-titles",
);

/**
 * The kind that a title implies: a law of the National People's Congress ends in 法, a regulation of
 * the State Council in 条例.
 */
export function instrumentKindOf(title: string): InstrumentKind {
  if (TITLES.has(title, "OF_COURTS"))
    return TITLES.has(title, "INTERPRETATION") ? "JUDICIAL_INTERPRETATION" : "JUDICIAL_DOCUMENT";
  if (TITLES.has(title, "LAW")) return "STATUTE";
  if (TITLES.has(title, "LOCAL")) return "LOCAL_NORMATIVE_DOCUMENT";
  if (TITLES.has(title, "REGULATION")) return "ADMINISTRATIVE_REGULATION";
  return "OTHER";
}
