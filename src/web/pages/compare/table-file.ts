/** A table as a file for a spreadsheet: quoted, with the mark by which it is read as UTF-8. */
export function tableFile(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => `"${harmless(text).replaceAll('"', '""')}"`;
  return `\uFEFF${rows.map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
}

/** A spreadsheet computes what begins so: a quote of a judgment is a text. */
const harmless = (text: string) => (/^[=+\-@\t]/u.test(text) ? `'${text}` : text);
