import { bankCardAt } from "./bank-card.js";
import { type DigitGroup, digitGroups } from "./digit-groups.js";
import { emailAddresses } from "./email-address.js";
import { halfWidth } from "./half-width.js";
import { identityNumberAt } from "./identity-number.js";
import { mobileNumberAt } from "./mobile-number.js";
import type { PersonalData } from "./personal-data.js";
import { streetAddresses } from "./street-address.js";

/** The numbers by what proves them: the identity number's check digit and date say more than the card's check digit. */
const NUMBERS = [
  ["IDENTITY_NUMBER", identityNumberAt],
  ["BANK_CARD", bankCardAt],
  ["MOBILE_NUMBER", mobileNumberAt],
] as const;

/** Without one of these there is none: most strings of a record are passed over at once. */
const CAN_HOLD = /[\d@０-９＠号室房元弄]/u;

/**
 * The personal data of a text in the order in which it stands; no two overlap. Case numbers, document numbers, amounts, dates,
 * unified credit codes and article numbers are none. Linear in the length of the text.
 */
export function findPersonalData(text: string): readonly PersonalData[] {
  if (!CAN_HOLD.test(text)) return [];
  const plain = halfWidth(text);
  const all = [...numbers(plain), ...emailAddresses(plain), ...streetAddresses(plain)];
  all.sort((a, b) => a.start - b.start || b.end - a.end);
  const apart: PersonalData[] = [];
  for (const each of all) {
    const last = apart.at(-1);
    if (last === undefined || each.start >= last.end) apart.push(each);
    else if (each.end > last.end) apart.push({ ...each, start: last.end });
  }
  return apart;
}

/** Every number, read from left to right; one that several groups make is not read again. */
function numbers(text: string): readonly PersonalData[] {
  const groups = digitGroups(text);
  const found: PersonalData[] = [];
  for (let index = 0; index < groups.length;) {
    let count = 1;
    for (const [kind, at] of canBegin(groups[index]) ? NUMBERS : []) {
      const number = at(text, groups, index);
      if (number === undefined) continue;
      found.push({ kind, start: number.start, end: number.end });
      count = number.count;
      break;
    }
    index += count;
  }
  return found;
}

/** No number of these kinds begins with a digit of its own: most numbers of a text are left aside here. */
function canBegin(group: DigitGroup | undefined): boolean {
  return group !== undefined && group.end - group.start > 1;
}
