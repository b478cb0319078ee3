/** The kinds of personal data that the gate knows. */
export const PERSONAL_DATA_KINDS = [
  "IDENTITY_NUMBER",
  "MOBILE_NUMBER",
  "BANK_CARD",
  "EMAIL",
  "STREET_ADDRESS",
  "PASSPORT_NUMBER",
  "LICENCE_PLATE",
  "BIRTH_DATE",
] as const;
export type PersonalDataKind = (typeof PERSONAL_DATA_KINDS)[number];

/** Personal data in a text: `text.slice(start, end)` is all of it. Offsets count UTF-16 units. */
export interface PersonalData {
  readonly kind: PersonalDataKind;
  readonly start: number;
  readonly end: number;
}
