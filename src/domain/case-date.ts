import { dateOrdinal, latestDate } from "./partial-date.js";

/** What a case is dated by: its last ruling, the release that reports it, or its last event. */
export const CASE_DATE_KINDS = ["RULING", "RELEASE", "EVENT"] as const;
export type CaseDateKind = (typeof CASE_DATE_KINDS)[number];

/** The date by which a case is ordered and filtered, with what it is the date of. */
export interface CaseDate {
  readonly value: string;
  readonly of: CaseDateKind;
  /** The event's name, where it is that of an event. */
  readonly event?: string | undefined;
}

/** All dates that are known of a case. */
export interface KnownDates {
  /** The record's own: the date of the last ruling. */
  readonly stated: string | undefined;
  readonly rulings: readonly (string | undefined)[];
  readonly release: string | undefined;
  readonly events: readonly { readonly date: string; readonly label: string }[];
}

/**
 * The ruling's date, where it is known; else that of the release, which is later, else that of the
 * last event, which is earlier. Undefined where the case has no date at all.
 */
export function caseDate({ stated, rulings, release, events }: KnownDates): CaseDate | undefined {
  const ruling = stated ?? latestDate(rulings);
  if (ruling !== undefined) return { value: ruling, of: "RULING" };
  if (release !== undefined) return { value: release, of: "RELEASE" };
  const value = latestDate(events.map((each) => each.date));
  if (value === undefined) return undefined;
  const event = events.find((each) => dateOrdinal(each.date) === dateOrdinal(value))?.label;
  return { value, of: "EVENT", event };
}
