/** ISO 8601 of reduced precision, as a string: 2021, 2021-03 or 2021-03-29. */

const SHAPE = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?$/u;

/** Whether a text is a date of the calendar, whole or partial; 2021-02-30 is not. */
export function isPartialDate(text: string): boolean {
  const found = SHAPE.exec(text);
  if (!found) return false;
  const [, year, month, day] = found;
  if (month === undefined || day === undefined) return true;
  return Number(day) <= new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
}

/**
 * A number that sorts as the dates do: 32 a month, 13 months a year, zero for what is not stated,
 * so that 2024 comes before 2024-01 and both before 2024-01-01. Less than 2^22.
 */
export function dateOrdinal(date: string | undefined): number {
  const found = date === undefined ? null : SHAPE.exec(date);
  if (!found) return 0;
  return (Number(found[1]) * 13 + Number(found[2] ?? 0)) * 32 + Number(found[3] ?? 0);
}

/**
 * The least number of `dateOrdinal` behind a date and all that lies within it: behind 2024 begins
 * 2025, behind 2024-12 too.
 */
export function ordinalBehind(date: string): number {
  const parts = date.split("-").length;
  return dateOrdinal(date) + (parts === 1 ? 13 * 32 : parts === 2 ? 32 : 1);
}

/** The later of some dates; undefined where there is none. */
export function latestDate(dates: readonly (string | undefined)[]): string | undefined {
  return dates.reduce(
    (latest, date) => (dateOrdinal(date) > dateOrdinal(latest) ? date : latest),
    undefined,
  );
}

/**
 * Whether a date lies within so many years before a day, that day's anniversary included. Of a
 * partial date its first day counts: the case is called recent only where it is so for certain.
 * @param today a whole date, such as 2026-11-21.
 */
export function isWithinYears(date: string, years: number, today: string): boolean {
  const firstDay = `${date}-01-01`.slice(0, "2021-01-01".length);
  const anniversary = `${String(Number(today.slice(0, 4)) - years).padStart(4, "0")}${today.slice(4)}`;
  return (
    firstDay >= (isPartialDate(anniversary) ? anniversary : anniversary.replace(/-29$/u, "-28"))
  ); // 29 February
}
