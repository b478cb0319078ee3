import { isPartialDate } from "../domain/partial-date.js";

/** A date as far as it is written: a year, a month or a day. */
export interface CalendarDate {
  readonly year: number;
  readonly month?: number | undefined;
  readonly day?: number | undefined;
}

/**
 * Whether a date is not earlier than the one before it: a month without a year belongs to the year
 * that was stated only where it does not lead back in time.
 */
export function isLater(date: CalendarDate | undefined, before: CalendarDate | undefined): boolean {
  if (date?.month === undefined || before === undefined) return false;
  const [a, b] = [date.month * 32 + (date.day ?? 31), (before.month ?? 0) * 32 + (before.day ?? 0)];
  return a >= b;
}

/** The day after; a month or a year counts from its first day. */
export function nextDay({ year, month = 1, day = 1 }: CalendarDate): CalendarDate {
  const next = new Date(Date.UTC(year, month - 1, day + 1));
  return { year: next.getUTCFullYear(), month: next.getUTCMonth() + 1, day: next.getUTCDate() };
}

/** 2021, 3 → 2021-03; undefined for a day that the calendar does not have. */
export function isoDate({ year, month, day }: CalendarDate): string | undefined {
  const two = (value: number) => String(value).padStart(2, "0");
  const date = [
    String(year),
    ...[month, day].flatMap((part) => (part === undefined ? [] : two(part))),
  ].join("-");
  return isPartialDate(date) ? date : undefined;
}
