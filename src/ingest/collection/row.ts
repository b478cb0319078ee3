import type { Fault } from "../record/fault.js";
import type { Column } from "./columns.js";

/** One document of a collection: its columns and its place. */
export interface CollectionRow {
  /** The file as the user named it; for an entry of an archive with its name: 2021.zip/05.csv. */
  readonly file: string;
  /** The line on which it begins, from 1. */
  readonly line: number;
  readonly values: Readonly<Partial<Record<Column, string>>>;
}

/** An item of a file: a row, or the fault of one that could not be read. */
export type CollectionItem =
  | { readonly kind: "row"; readonly row: CollectionRow }
  | { readonly kind: "fault"; readonly fault: Fault };
