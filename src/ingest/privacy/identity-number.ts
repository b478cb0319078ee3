import { LEXICON } from "../../lexicon/lexicon.js";
import {
  type DigitGroup,
  groupsOfShape,
  groupsOverLine,
  type JoinedGroups,
} from "./digit-groups.js";
import { endsFree, wordsBefore } from "./number-context.js";

const CREDIT_CODE_BEFORE = LEXICON.expression("{credit-code}(?:为|是)?[ :]{0,2}$");

/**
 * The first two digits of the six that name the place (GB/T 2260), with Taiwan, Hong Kong and
 * Macao.
 */
const PROVINCES = new Set(
  "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83".split(
    " ",
  ),
);

/** 身份证号码：…, before the number. */
const CARD_BEFORE = LEXICON.expression("{card-words}[^,。;\\n]{0,8}$");

/** How the eighteen are written: in one piece, or in groups that a space or a hyphen separates. */
const SHAPES = [
  [18],
  [6, 8, 4],
  [6, 4, 4, 4],
  [3, 3, 4, 4, 4],
  [4, 4, 4, 4, 2],
  [6, 4, 2, 2, 4],
].flatMap((shape) => [
  shape,
  [...shape.slice(0, -1), (shape.at(-1) ?? 0) - 1], // an X follows
]);

/** The groups at `index` as a citizen's identity number (公民身份号码), or undefined. */
export function identityNumberAt(
  text: string,
  groups: readonly DigitGroup[],
  index: number,
): JoinedGroups | undefined {
  for (const shape of SHAPES) {
    const found = complete(text, groupsOfShape(text, groups, index, shape));
    if (found !== undefined) return found;
  }
  return (
    complete(text, groupsOverLine(text, groups, index, 18)) ??
    complete(text, groupsOverLine(text, groups, index, 17)) ??
    oldNumber(text, groupsOfShape(text, groups, index, [15]))
  );
}

/**
 * With the X that may stand for the last digit. A letter may stand before the number (ID110101…),
 * not after it.
 */
function complete(text: string, found: JoinedGroups | undefined): JoinedGroups | undefined {
  if (found === undefined) return undefined;
  const withX = found.digits.length === 17;
  const last = text.charAt(found.end).toUpperCase();
  if (withX && last !== "X") return undefined;
  const number = withX ? { ...found, digits: `${found.digits}X`, end: found.end + 1 } : found;
  const ends = endsFree(text, number.end) || text.charAt(number.end) === "-";
  return ends &&
    isIdentityNumber(number.digits) &&
    !CREDIT_CODE_BEFORE.test(wordsBefore(text, number.start))
    ? number
    : undefined;
}

/**
 * Whether eighteen signs are an identity number by GB 11643-1999: a place, a date of birth, and the
 * check digit (ISO 7064, MOD 11-2).
 */
export function isIdentityNumber(digits: string): boolean {
  if (!/^\d{17}[\dX]$/u.test(digits) || !PROVINCES.has(digits.slice(0, 2))) return false;
  if (!isBirthDate(digits.slice(6, 10), digits.slice(10, 12), digits.slice(12, 14))) return false;
  const sum = [...digits].reduce(
    (total, sign, index) => total + (sign === "X" ? 10 : Number(sign)) * (2 ** (17 - index) % 11),
    0,
  );
  return sum % 11 === 1;
}

/**
 * The fifteen digits that were given until 1999 have no check digit: only what is called an
 * identity number counts.
 */
function oldNumber(text: string, found: JoinedGroups | undefined): JoinedGroups | undefined {
  if (found === undefined || !endsFree(text, found.end)) return undefined;
  if (!CARD_BEFORE.test(wordsBefore(text, found.start))) return undefined;
  const { digits } = found;
  const born = isBirthDate(`19${digits.slice(6, 8)}`, digits.slice(8, 10), digits.slice(10, 12));
  return PROVINCES.has(digits.slice(0, 2)) && born ? found : undefined;
}

function isBirthDate(year: string, month: string, day: string): boolean {
  if (!/^(?:19|20)/u.test(year)) return false;
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.getUTCDate() === Number(day);
}
