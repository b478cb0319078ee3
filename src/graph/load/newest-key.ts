import { createHash } from "node:crypto";
import { dateOrdinal } from "../../domain/partial-date.js";

/** Of 60 bits; the other 22 are the ordinal of the date. */
const HASH_BITS = 38n;

/**
 * The sort key of a case by date, a whole number below 2^60: the date, then a hash of the id, so
 * that a case has the same key in every graph. Collisions are resolved by `freeKey`.
 */
export function newestKey(caseId: string, date: string | undefined): bigint {
  const digest = createHash("sha256").update(caseId).digest();
  const hash = digest.readBigUInt64BE(0) >> (64n - HASH_BITS);
  return firstKeyAt(dateOrdinal(date)) | hash;
}

/** The least key of a date, given as its ordinal: the keys of earlier dates are less. */
export function firstKeyAt(ordinal: number): bigint {
  return BigInt(ordinal) << HASH_BITS;
}

/** The least key of a dated case: lesser ones have no date. */
export const FIRST_DATED_KEY = firstKeyAt(1);

/** The wanted key, or the next greater one that is not taken. */
export function freeKey(wanted: bigint, isTaken: (key: bigint) => boolean): bigint {
  let key = wanted;
  while (isTaken(key)) key++;
  return key;
}
