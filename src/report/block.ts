/** A part of a document, whatever it is written as. Texts are plain: a writer escapes them. */
export type Block =
  | { readonly kind: "HEADING"; readonly level: 1 | 2 | 3 | 4; readonly text: string }
  | { readonly kind: "PARAGRAPH"; readonly text: string }
  | { readonly kind: "LIST"; readonly items: readonly string[] }
  | Table
  /** Lines at the end, to be signed. */
  | { readonly kind: "SIGNATURE"; readonly lines: readonly string[] };

/** A table; the cells of a row are as many as those of the head. */
export interface Table {
  readonly kind: "TABLE";
  /** The widths of the columns, relative to each other. */
  readonly widths: readonly number[];
  readonly head: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** The lines of a cell. */
export type Cell = string | readonly string[];

/** The lines of a cell. */
export function linesOf(cell: Cell): readonly string[] {
  return typeof cell === "string" ? [cell] : cell;
}
