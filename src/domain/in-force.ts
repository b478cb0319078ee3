/** From when and until when law is in force, ISO 8601, possibly of reduced precision. */
export interface Validity {
  readonly validFrom?: string | undefined;
  /** The last day. */
  readonly validTo?: string | undefined;
  /** The day of issue: law without a stated beginning cannot be older. */
  readonly issued?: string | undefined;
  /** A draft for comment is no law on any day. */
  readonly isDraft?: boolean | undefined;
}

/**
 * Whether law is in force on a date: on all its days, where the date is partial. Law with a
 * beginning and no end is.
 * @returns undefined where the dates do not tell: the beginning is not known, or falls into a
 * partial date.
 */
export function isInForce(
  { validFrom, validTo, issued, isDraft }: Validity,
  date: string,
): boolean | undefined {
  const earliest = validFrom ?? issued;
  if (isDraft === true || (earliest !== undefined && lastDay(date) < firstDay(earliest)))
    return false;
  if (validTo !== undefined && firstDay(date) > lastDay(validTo)) return false;
  const begun = validFrom !== undefined && firstDay(date) >= lastDay(validFrom);
  const lasts = validTo === undefined || lastDay(date) <= firstDay(validTo);
  return begun && lasts ? true : undefined;
}

/**
 * The first day out of force, such as 2021-01-01 after 2020-12-31; a partial date remains as it is.
 */
export function dayAfter(validTo: string): string {
  if (validTo.length < WHOLE) return validTo;
  const [year = 0, month = 1, day = 1] = validTo.split("-").map(Number);
  return new Date(Date.UTC(year, month - 1, day + 1)).toISOString().slice(0, WHOLE);
}

const WHOLE = "2021-01-01".length;

/** The first day that a partial date may mean. */
export function firstDay(date: string): string {
  return `${date}-01-01`.slice(0, WHOLE);
}

/**
 * A day that none of those that a partial date may mean comes after; 31 February sorts as it
 * should.
 */
export function lastDay(date: string): string {
  const months = date.length === "2021".length ? `${date}-12` : date;
  return date.length === WHOLE ? date : `${months}-31`;
}
