import { bankCardAt } from "./bank-card.js";
import { birthDates } from "./birth-date.js";
import { type DigitGroup, digitGroups, type JoinedGroups } from "./digit-groups.js";
import { emailAddresses } from "./email-address.js";
import { halfWidth } from "../../language/normal-form.js";
import { identityNumberAt } from "./identity-number.js";
import { LabelledNumbers } from "./labelled-numbers.js";
import { licencePlates } from "./licence-plate.js";
import { mobileNumberAt } from "./mobile-number.js";
import type { PersonalData, PersonalDataKind } from "./personal-data.js";
import { streetAddresses } from "./street-address.js";
import { travelDocuments } from "./travel-document.js";

/**
 * The numbers by what proves them: the identity number's check digit and date say more than the
 * card's check digit.
 */
const NUMBERS = [
  ["IDENTITY_NUMBER", identityNumberAt],
  ["BANK_CARD", bankCardAt],
  ["MOBILE_NUMBER", mobileNumberAt],
] as const;

/** Without one of these there is none: most strings of a record are passed over at once. */
const CAN_HOLD = /[\d@０-９＠号元年月日]|室|房|弄/u;

/**
 * The personal data of a text in the order in which it stands; no two overlap. After a label
 * (身份证号, 账号, 护照, 车牌, 出生) the shape is enough; without one the check digit decides. Case
 * numbers, document numbers, amounts, other dates, unified credit codes and article numbers are
 * none. Linear in the length of the text.
 */
export function findPersonalData(text: string): readonly PersonalData[] {
  if (!CAN_HOLD.test(text)) return [];
  const plain = halfWidth(text, { dashes: true });
  const all = [
    ...numbers(plain),
    ...emailAddresses(plain),
    ...streetAddresses(plain),
    ...travelDocuments(plain),
    ...licencePlates(plain),
    ...birthDates(plain),
  ];
  return apart(all);
}

/** The finds in the order in which they stand, without what of one stands in another. */
export function apart(finds: readonly PersonalData[]): readonly PersonalData[] {
  const kept: PersonalData[] = [];
  for (const each of finds.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    if (last === undefined || each.start >= last.end) kept.push(each);
    else if (each.end > last.end) kept.push({ ...each, start: last.end });
  }
  return kept;
}

/** Every number, read from left to right; one that several groups make is not read again. */
function numbers(text: string): readonly PersonalData[] {
  const groups = digitGroups(text);
  const labelled = new LabelledNumbers(text, groups);
  const found: PersonalData[] = [];
  for (let index = 0; index < groups.length;) {
    const read = proven(text, groups, index) ?? labelled.at(index);
    if (read !== undefined)
      found.push({ kind: read.kind, start: read.number.start, end: read.number.end });
    index += read?.number.count ?? 1;
  }
  return found;
}

/** The number at `index` that its own digits prove. */
function proven(
  text: string,
  groups: readonly DigitGroup[],
  index: number,
): { readonly kind: PersonalDataKind; readonly number: JoinedGroups } | undefined {
  for (const [kind, at] of canBegin(groups[index]) ? NUMBERS : []) {
    const number = at(text, groups, index);
    if (number !== undefined) return { kind, number };
  }
  return undefined;
}

/**
 * No number of these kinds begins with a digit of its own: most numbers of a text are left aside
 * here.
 */
function canBegin(group: DigitGroup | undefined): boolean {
  return group !== undefined && group.end - group.start > 1;
}
