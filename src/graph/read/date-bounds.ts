import { dateOrdinal, ordinalBehind } from "../../domain/partial-date.js";
import { FIRST_DATED_KEY, firstKeyAt } from "../load/newest-key.js";

/** A range of the order by date: the least key in it and the first one behind it. */
export interface KeyBounds {
  readonly least: bigint;
  readonly below: bigint;
}

/** Above every key of the order by date. */
export const NEWEST_START = 1n << 62n;

/** The whole order, cases without a date included: their keys are the least. */
export const WHOLE_ORDER: KeyBounds = { least: 0n, below: NEWEST_START };

/**
 * The keys of the cases that lie within two dates, whole or partial: a year ends with its last day,
 * and a case of which only the year is known stands before those of its January. A case without a
 * date lies within no dates.
 */
export function dateBounds({
  from,
  to,
}: {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}): KeyBounds {
  if (from === undefined && to === undefined) return WHOLE_ORDER;
  const least = from === undefined ? FIRST_DATED_KEY : firstKeyAt(dateOrdinal(from));
  return {
    least: least < FIRST_DATED_KEY ? FIRST_DATED_KEY : least,
    below: to === undefined ? NEWEST_START : firstKeyAt(ordinalBehind(to)),
  };
}

/** The key to go on from in the order newest first: never above the bounds. */
export function startBelow(key: bigint | undefined, { below }: KeyBounds): bigint {
  return key === undefined || key > below ? below : key;
}
