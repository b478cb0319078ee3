import { courtDocument, type CourtDocument, courtDocumentNamed, readStated } from "./stated.js";
import type { CollectionRow } from "./row.js";

/** Which rows are wanted; an empty list excludes none. */
export interface RowFilter {
  readonly cities: readonly string[];
  readonly causes: readonly string[];
  readonly years: readonly YearRange[];
  readonly kinds: readonly CourtDocument[];
}

export interface YearRange {
  readonly from: number;
  readonly to: number;
}

/** Look-ups of a filter in the graph. */
export interface FilterNames {
  /** The names of the regions of a court; none where the graph does not know it. */
  readonly regionsOfCourt: (court: string) => readonly string[];
  /** Whether a cause of action is the same as another or lies below it, by their names. */
  readonly isCauseWithin: (narrow: string, broad: string) => boolean;
}

const YEARS = /^(?<from>\d{4})(?:-(?<to>\d{4}))?$/u;
const BETWEEN = /[,，、]/u;
const YEAR_OF_NUMBER = /^\(?(?<year>\d{4})/u;

/** The option and the part of it that cannot be read. */
export interface InvalidFilter {
  readonly option: "--years" | "--kind";
  readonly part: string;
}

/** Reads the filters of the command line: comma-separated lists, and years or ranges of years. */
export function readFilter(flags: {
  readonly city?: string | undefined;
  readonly cause?: string | undefined;
  readonly years?: string | undefined;
  readonly kind?: string | undefined;
}): RowFilter | InvalidFilter {
  const years: YearRange[] = [];
  for (const part of list(flags.years)) {
    const found = YEARS.exec(part)?.groups;
    if (found === undefined) return { option: "--years", part };
    years.push({ from: Number(found["from"]), to: Number(found["to"] ?? found["from"]) });
  }
  const kinds: CourtDocument[] = [];
  for (const part of list(flags.kind)) {
    const kind = courtDocumentNamed(part);
    if (kind === undefined) return { option: "--kind", part };
    kinds.push(kind);
  }
  return { cities: list(flags.city).map(bare), causes: list(flags.cause), years, kinds };
}

function list(text: string | undefined): readonly string[] {
  return (text ?? "").split(BETWEEN).flatMap((each) => (each.trim() === "" ? [] : each.trim()));
}

function bare(city: string): string {
  return city.length > 2 ? city.replace(/(?:市|省)$/u, "") : city;
}

/** Whether a row passes a filter by its columns; a row without the filtered column does not. */
export function passesFilter(row: CollectionRow, filter: RowFilter, names: FilterNames): boolean {
  const stated = readStated(row);
  const { cities, causes, years, kinds } = filter;
  return (
    (cities.length === 0 || isIn(cities, stated.court, stated.region, names)) &&
    (causes.length === 0 ||
      causes.some((wanted) =>
        stated.causes.some((cause) => cause === wanted || names.isCauseWithin(cause, wanted)),
      )) &&
    (years.length === 0 || isWithin(years, stated.date ?? yearOf(stated.caseNumber))) &&
    (kinds.length === 0 || isOfKind(kinds, stated.name, row.values.TEXT))
  );
}

function isIn(
  cities: readonly string[],
  court: string | undefined,
  region: string | undefined,
  { regionsOfCourt }: FilterNames,
): boolean {
  const places = [region ?? "", court ?? "", ...regionsOfCourt(court ?? "")];
  return cities.some((city) => places.some((place) => place.includes(city)));
}

function isWithin(years: readonly YearRange[], date: string | undefined): boolean {
  const year = Number(date?.slice(0, 4));
  return years.some(({ from, to }) => year >= from && year <= to);
}

function yearOf(caseNumber: string | undefined): string | undefined {
  return YEAR_OF_NUMBER.exec(caseNumber ?? "")?.groups?.["year"];
}

function isOfKind(
  kinds: readonly CourtDocument[],
  name: string | undefined,
  text: string | undefined,
): boolean {
  const kind = courtDocument(name, text ?? "");
  return kind !== undefined && kinds.includes(kind);
}
