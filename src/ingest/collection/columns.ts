import { LEXICON } from "../../lexicon/lexicon.js";

/**
 * The columns of a collection of judgments: the text of a document and what is stated beside it.
 */
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

/** Our columns by the names that a file gives them. */
export type ColumnNames = ReadonlyMap<string, Column>;

/** Columns without which a file is no collection; a row also needs a number or a name. */
const NEEDED: readonly Column[] = ["TEXT"];

/**
 * The column that a name means, such as 案号, caseNo or Case Number; undefined where it means none.
 */
export function columnNamed(name: string): Column | undefined {
  const plain = name.replace(/^\ufeff|["'\s]/gu, "");
  return (NAMES.whole(plain) ?? NAMES.whole(plain.toLowerCase()))?.means;
}

/** The usual Chinese name of a column, for messages. */
export function nameOfColumn(column: Column): string {
  return NAMES.rows.find((row) => row.means === column)?.words?.[0] ?? column;
}

/** A part of a mapping that names no column, as the user wrote it. */
export interface UnknownMapping {
  readonly part: string;
}

/**
 * Reads --map 案号=caseNo,全文=body: one of our columns by any known name, then its name in the file.
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

/**
 * The column that each name of a header means; the user's mapping takes precedence over known
 * names.
 */
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

/** Required columns that a file lacks. */
export function missingColumns(columns: readonly (Column | undefined)[]): readonly Column[] {
  return NEEDED.filter((column) => !columns.includes(column));
}

function plainName(name: string): string {
  return name.replace(/^\ufeff/u, "").trim();
}
