/** Excel reads UTF-8 only where a file begins with this. */
export const BYTE_ORDER_MARK = "\ufeff";

/** Excel holds no more in a cell. */
const LONGEST_CELL = 32_767;
/** What a spreadsheet takes for a formula. */
const FORMULA = /^[=+\-@\t\r]/u;

export type CellValue = string | number | boolean | undefined;

/**
 * A line of a table for spreadsheets. A cell that begins with = + - @, a tab or a carriage return
 * gets an apostrophe before it, so that no spreadsheet runs what a record says (OWASP: CSV
 * injection); numbers stay numbers. A text beyond Excel's bound is cut, with … at its end.
 */
export function tableLine(cells: readonly CellValue[]): string {
  return `${cells.map((cell) => quoted(spreadsheetText(cell))).join(",")}\r\n`;
}

function spreadsheetText(cell: CellValue): string {
  if (cell === undefined) return "";
  if (typeof cell !== "string") return String(cell);
  const harmless = FORMULA.test(cell) ? `'${cell}` : cell;
  return harmless.length > LONGEST_CELL ? `${harmless.slice(0, LONGEST_CELL - 1)}…` : harmless;
}

/** A line for programs: texts as they are, all in quotes (RFC 4180). */
export function dataLine(cells: readonly (string | undefined)[]): string {
  // an empty cell without quotes is no value, "" is an empty text
  return `${cells.map((cell) => (cell === undefined ? "" : `"${cell.replaceAll('"', '""')}"`)).join(",")}\n`;
}

function quoted(text: string): string {
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
