import { createHash } from "node:crypto";
import { dateOrdinal } from "../../domain/partial-date.js";

/** The date's ordinal takes the other 22 of 60 bits. */
const HASH_BITS = 38n;

/**
 * The place of a case in the order by date, as a whole number below 2^60: the date, then a hash of
 * the id, so that the same case has the same place in every graph. A collision is settled by
 * `freeKey`.
 */
export function newestKey(caseId: string, date: string | undefined): bigint {
  const digest = createHash("sha256").update(caseId).digest();
  const hash = digest.readBigUInt64BE(0) >> (64n - HASH_BITS);
  return firstKeyAt(dateOrdinal(date)) | hash;
}

/** The least key of a date, given as its ordinal: the keys of all earlier dates lie below. */
export function firstKeyAt(ordinal: number): bigint {
  return BigInt(ordinal) << HASH_BITS;
}

/** The least key that belongs to a dated case: what lies below has no date. */
export const FIRST_DATED_KEY = firstKeyAt(1);

/** The key itself, or the next one that no other case holds. */
export function freeKey(wanted: bigint, isTaken: (key: bigint) => boolean): bigint {
  let key = wanted;
  while (isTaken(key)) key++;
  return key;
}
