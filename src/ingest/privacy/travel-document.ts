import { LEXICON } from "../../lexicon/lexicon.js";
import { isQuantity } from "./number-context.js";
import type { PersonalData } from "./personal-data.js";

const IDENTITY_CARD = LEXICON.expression("^{identity-card}$");

/**
 * Papers whose numbers have letters and no check digit that shows: only what is called so counts.
 */
const LABEL = LEXICON.expression("{travel-paper}", "gu");

/** 号码为, (中国)号码: */
const LEADS_TO = /^[^,。;、\n\dA-Z]{0,10}/iu;

/** E12345678, EA1234567, H 1234 5678, 123456789, A123456(7) of Hong Kong */
const VALUE = /^[A-Z]{0,3}[ -]?\d(?: ?\d){5,9}(?:[A-Z](?![A-Z])|\([\dA]\))?/iu;

/** What makes it a part of something longer: 20230105年, E12345678-1. */
const GOES_ON = /^(?:[\dA-Z年月日]|[-./]\d)/iu;

/** Between the numbers of one label. */
const LIST = /^[、,和及与或;/ ]{1,2}(?=[A-Z])/iu;

/** E12345678号护照 */
const NAMED_AFTER = LEXICON.expression(
  "(?<![A-Z\\d])[A-Z]{1,3}\\d{6,10}(?=\\)?号?的?[^,。;、\\n\\d]{0,4}{crossing-paper})",
  "giu",
);

/**
 * The numbers of passports and other papers of persons, by their labels, in a text in half-width
 * form.
 */
export function travelDocuments(text: string): readonly PersonalData[] {
  const found: PersonalData[] = [];
  const add = (start: number, end: number) => found.push({ kind: "PASSPORT_NUMBER", start, end });
  for (const label of text.matchAll(LABEL)) {
    let at = label.index + label[0].length;
    at += LEADS_TO.exec(text.slice(at, at + 12))?.[0].length ?? 0;
    for (;;) {
      const value = VALUE.exec(text.slice(at, at + 32))?.[0];
      if (value === undefined) break;
      const end = at + value.length;
      if (GOES_ON.test(text.slice(end, end + 2)) || isQuantity(text, end)) break;
      // eighteen digits are read elsewhere
      if (IDENTITY_CARD.test(label[0]) && !/^[A-Z]/iu.test(value)) break;
      add(at, at + value.length);
      at += value.length;
      const next = LIST.exec(text.slice(at, at + 3))?.[0];
      if (next === undefined) break;
      at += next.length;
    }
  }
  for (const named of text.matchAll(NAMED_AFTER)) add(named.index, named.index + named[0].length);
  return found;
}
