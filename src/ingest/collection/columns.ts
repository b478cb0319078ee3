import { LEXICON } from "../../lexicon/lexicon.js";

/** What a collection of judgments says of each document beside its text, and the text. */
export const COLUMNS = [
  "LINK",
  "NUMBER",
  "NAME",
  "COURT",
  "REGION",
  "TYPE",
  "TYPE_CODE",
  "SOURCE",
  "PROCEDURE",
  "DATE",
  "PUBLISHED",
  "PARTIES",
  "CAUSE",
  "LAW",
  "TEXT",
] as const;
export type Column = (typeof COLUMNS)[number];

const NAMES = LEXICON.table<Column>("judgment-columns");

/** Which column of ours each column of a file is, by the file's own name of it. */
export type ColumnNames = ReadonlyMap<string, Column>;

/** Without the text, or without any number and name, a row is no document of a court. */
const NEEDED: readonly Column[] = ["TEXT"];

/** The column that a name means: 案号, caseNo, Case Number. */
export function columnNamed(name: string): Column | undefined {
  const plain = name.replace(/^\ufeff|["'\s]/gu, "");
  return (NAMES.whole(plain) ?? NAMES.whole(plain.toLowerCase()))?.means;
}

/** What our columns are called in a file of the usual form, to name them in messages. */
export function nameOfColumn(column: Column): string {
  return NAMES.rows.find((row) => row.means === column)?.words?.[0] ?? column;
}

/** A mapping that names no column, as the user wrote it. */
export interface UnknownMapping {
  readonly part: string;
}

/**
 * Reads --map 案号=caseNo,全文=body: our column by any name that we know, then what the file calls
 * it.
 */
export function readColumnMap(text: string): ColumnNames | UnknownMapping {
  const names = new Map<string, Column>();
  for (const part of text.split(/[,，]/u).filter((each) => each.trim() !== "")) {
    const [ours = "", ...rest] = part.split("=");
    const theirs = rest.join("=").trim();
    const column = columnNamed(ours.trim());
    if (column === undefined || theirs === "") return { part };
    names.set(theirs, column);
  }
  return names;
}

/** Which column each of a file's names is; what the user maps goes before what we know. */
export function columnsOf(
  header: readonly string[],
  mapped: ColumnNames,
): readonly (Column | undefined)[] {
  const taken = new Set(header.flatMap((name) => mapped.get(plainName(name)) ?? []));
  return header.map((name) => {
    const own = mapped.get(plainName(name));
    if (own !== undefined) return own;
    const known = columnNamed(name);
    return known === undefined || taken.has(known) ? undefined : known;
  });
}

/** The columns that a file must have and lacks. */
export function missingColumns(columns: readonly (Column | undefined)[]): readonly Column[] {
  return NEEDED.filter((column) => !columns.includes(column));
}

function plainName(name: string): string {
  return name.replace(/^\ufeff/u, "").trim();
}
