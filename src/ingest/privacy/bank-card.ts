import { LEXICON } from "../../lexicon/lexicon.js";
import {
  type DigitGroup,
  groupsOfShape,
  groupsOverLine,
  type JoinedGroups,
} from "./digit-groups.js";
import { isOtherNumber, standsFree, wordsBefore } from "./number-context.js";

/**
 * How a card's number is written: in one piece, or in groups of four with a rest. The longest
 * first.
 */
const SHAPES = [
  [19],
  [18],
  [17],
  [16],
  [4, 4, 4, 4, 3],
  [4, 4, 4, 4, 2],
  [4, 4, 4, 4, 1],
  [4, 4, 4, 4],
  [6, 13],
];

/** What introduces a card where a line break cuts its number: 卡号：622202 / 1234567894. */
const CARD_LABEL = LEXICON.expression("{account-label}[^,。;\\n]{0,6}$");

/** The groups at `index` as the number of a bank card, or undefined. */
export function bankCardAt(
  text: string,
  groups: readonly DigitGroup[],
  index: number,
): JoinedGroups | undefined {
  for (const shape of SHAPES) {
    const found = groupsOfShape(text, groups, index, shape);
    if (found !== undefined && isBankCard(found.digits) && standsAsCard(text, found)) return found;
  }
  for (const length of [19, 18, 17, 16]) {
    const found = groupsOverLine(text, groups, index, length);
    if (
      found !== undefined &&
      isBankCard(found.digits) &&
      CARD_LABEL.test(wordsBefore(text, found.start))
    )
      return found;
  }
  return undefined;
}

function standsAsCard(text: string, found: JoinedGroups): boolean {
  return standsFree(text, found.start, found.end) && !isOtherNumber(text, found.start, found.end);
}

/** The issuers' prefixes (ISO/IEC 7812), each with the lengths in use. */
const ISSUERS = [
  /^(?:6[025]|81)\d{14,17}$/u, // UnionPay and its like
  /^9558\d{12,15}$/u, // an old Chinese series
  /^[45]\d{15}(?:\d{3})?$/u, // the international schemes
  /^(?:35|2[2-7])\d{14}$/u,
];

/**
 * Whether the digits are those of a card: an issuer's prefix with a length in use, and Luhn's check
 * digit.
 */
export function isBankCard(digits: string): boolean {
  return ISSUERS.some((issuer) => issuer.test(digits)) && passesLuhn(digits);
}

function passesLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
