import { LEXICON } from "../../lexicon/lexicon.js";
import { isPartyName, isPlainName } from "./party-name.js";
import { roleWordAtStart } from "./role-words.js";
import type { Place } from "../../language/place.js";

/** A short name that the text introduces: 某金融租赁股份有限公司（以下简称某金租公司）. */
export interface Abbreviation {
  readonly full: string;
  readonly short: string;
  /** Where the full name stands. */
  readonly place: Place;
}

/** （以下简称某公司）, （下称“某公司”）, （以下统称某局）, （简称某公司） */
const INTRODUCED = LEXICON.expression(
  "[（(]{from-here}?{all-called}?{short-name-words}[为：:]?",
  "gu",
);
const SHORT = /^[“"「]?(?<short>[^）)“”"「」《》，。]{2,20})[”"」]?[）)]/u;
const LONGEST_SHORT = 24;
const LONGEST_FULL = 45;
/** Of one text: a bound of work, as each is looked for in it. */
const MOST = 200;
/** Where the words before a full name end. */
const EDGE = /[，。；：、\n！？“”《》（）(),;:]/u;
const EDGE_WORDS = LEXICON.expression("{full-name-edges}$");
/** What no dispute is with, and a text calls by its own words. */
const NO_PARTY = LEXICON.expression("{courts-and-prosecutors}");
/** 乙方某国际有限公司, 由原某国土局: what stands before the name. */
const BEFORE = LEXICON.expression("^{before-full-names}");

/**
 * The short names of parties that a text introduces, in order. Short names of laws and contracts
 * are not among them.
 */
export function findAbbreviations(text: string, known: readonly string[]): readonly Abbreviation[] {
  const found: Abbreviation[] = [];
  const longestFirst = [...known].sort((a, b) => b.length - a.length);
  for (const match of text.matchAll(INTRODUCED)) {
    const behind = match.index + match[0].length;
    const short = SHORT.exec(text.slice(behind, behind + LONGEST_SHORT))?.groups?.["short"] ?? "";
    const full = fullName(text, match.index, longestFirst);
    if (full !== undefined && isPartyName(short)) found.push({ ...full, short });
    if (found.length === MOST) break;
  }
  return found;
}

/** The name that ends where the bracket opens: a known one, or back to the next edge. */
function fullName(
  text: string,
  end: number,
  known: readonly string[],
): { readonly full: string; readonly place: Place } | undefined {
  const before = text.slice(Math.max(0, end - LONGEST_FULL), end);
  const listed = known.find((name) => before.endsWith(name));
  if (listed !== undefined) return { full: listed, place: { from: end - listed.length, to: end } };
  let from = before.length;
  while (from > 0 && !EDGE.test(before.charAt(from - 1)) && !EDGE_WORDS.test(before.slice(0, from)))
    from--;
  let name = before.slice(from);
  for (let count = 0; count < 3; count++) {
    const role = roleWordAtStart(name)?.length ?? BEFORE.exec(name)?.[0].length ?? 0;
    name = name.slice(role);
  }
  if (name.length < 4 || !isPlainName(name) || NO_PARTY.test(name)) return undefined;
  return { full: name, place: { from: end - name.length, to: end } };
}
