import type { InputFile } from "../import/input-file.js";
import type { Expectation } from "../record/expectation.js";
import {
  type Column,
  type ColumnNames,
  columnsOf,
  missingColumns,
  nameOfColumn,
} from "./columns.js";
import { csvRecords } from "./csv-rows.js";
import { type DecodedLine, decodedLines, LONGEST_LINE } from "./decoded-lines.js";
import { type CollectionPart, openParts } from "./open-parts.js";
import type { CollectionItem } from "./row.js";

/**
 * Streams the rows of a file, of a compressed file or of all files of an archive, in their order;
 * memory does not grow with the file. A row that cannot be read is a fault in its place.
 */
export async function* readCollection(
  file: InputFile,
  mapped: ColumnNames,
  onBytes: (bytes: number) => void = () => {},
): AsyncGenerator<CollectionItem> {
  let part = file.shownAs;
  let line = 0;
  let parts = 0;
  try {
    for await (const opened of openParts(file, onBytes)) {
      [part, line] = [opened.name, 0];
      parts++;
      for await (const item of rowsOf(opened, mapped)) {
        line = item.kind === "row" ? item.row.line : item.fault.line;
        yield item;
      }
    }
    if (parts === 0) yield faultAt(part, 1, { code: "COLLECTION_FILE" });
  } catch (error) {
    if (!isDamage(error)) throw error;
    // What follows the damage in a compressed file is lost; what precedes it is not.
    yield faultAt(part, line + 1, { code: "WHOLE_FILE" });
  }
}

/**
 * Whether an error means that a compressed file is damaged or truncated; others are not caused by
 * the file.
 */
function isDamage(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as NodeJS.ErrnoException;
  if (code !== undefined) return code.startsWith("Z_") || code === "ERR_STREAM_PREMATURE_CLOSE";
  return /central directory|zip|file record|compress|size|deflate/iu.test(error.message);
}

function rowsOf(part: CollectionPart, mapped: ColumnNames): AsyncGenerator<CollectionItem> {
  const lines = decodedLines(part.bytes);
  return part.format === "csv"
    ? csvRows(part.name, lines, mapped)
    : jsonRows(part.name, lines, mapped);
}

async function* csvRows(
  file: string,
  lines: AsyncIterable<DecodedLine>,
  mapped: ColumnNames,
): AsyncGenerator<CollectionItem> {
  let columns: readonly (Column | undefined)[] | undefined;
  for await (const record of csvRecords(lines)) {
    if ("expectation" in record) {
      yield faultAt(file, record.line, record.expectation);
      continue;
    }
    if (columns === undefined) {
      columns = columnsOf(record.fields, mapped);
      const missing = missingColumns(columns);
      if (missing.length === 0) continue;
      yield faultAt(file, record.line, needed(missing, record.fields));
      return;
    }
    const values: Partial<Record<Column, string>> = {};
    for (const [index, column] of columns.entries())
      if (column !== undefined) values[column] = record.fields[index]?.trim() ?? "";
    yield { kind: "row", row: { file, line: record.line, values } };
  }
}

function needed(missing: readonly Column[], found: readonly string[]): Expectation {
  return { code: "COLUMNS", missing: missing.map(nameOfColumn), found: found.slice(0, 30) };
}

async function* jsonRows(
  file: string,
  lines: AsyncIterable<DecodedLine>,
  mapped: ColumnNames,
): AsyncGenerator<CollectionItem> {
  for await (const { number: line, text, tooLong } of lines) {
    if (tooLong) {
      yield faultAt(file, line, { code: "LINE_SIZE", megabytes: LONGEST_LINE / 1e6 });
      continue;
    }
    const plain = text.replace(/^\ufeff/u, "").trim();
    if (plain === "") continue;
    const object = objectOf(plain);
    if (object === undefined) {
      yield faultAt(file, line, { code: "PARSABLE", format: "JSON" });
      continue;
    }
    const names = Object.keys(object);
    const columns = columnsOf(names, mapped);
    const missing = missingColumns(columns);
    if (missing.length > 0) {
      yield faultAt(file, line, needed(missing, names));
      continue;
    }
    const values: Partial<Record<Column, string>> = {};
    for (const [index, column] of columns.entries())
      if (column !== undefined) values[column] = textOf(object[names[index] ?? ""]);
    yield { kind: "row", row: { file, line, values } };
  }
}

function objectOf(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? (value as Readonly<Record<string, unknown>>)
      : undefined;
  } catch {
    return undefined;
  }
}

/** The text of a JSON value; the entries of a list are joined. */
function textOf(value: unknown): string {
  if (typeof value === "string") return value.trim();
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  return Array.isArray(value) ? value.map(textOf).join(";") : "";
}

function faultAt(file: string, line: number, expectation: Expectation): CollectionItem {
  return { kind: "fault", fault: { file, line, key: "", expectation } };
}
