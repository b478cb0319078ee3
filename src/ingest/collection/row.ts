import type { Fault } from "../record/fault.js";
import type { Column } from "./columns.js";

/** One document of a collection: what its columns say, and where it stands. */
export interface CollectionRow {
  /** The file as the user named it; of an archive the entry behind it: 2021.zip/05.csv. */
  readonly file: string;
  /** The line of the file on which it begins, from 1. */
  readonly line: number;
  readonly values: Readonly<Partial<Record<Column, string>>>;
}

/** What a file gives, in its order: rows, and what could not be read in their place. */
export type CollectionItem =
  | { readonly kind: "row"; readonly row: CollectionRow }
  | { readonly kind: "fault"; readonly fault: Fault };
