import type { NodeKind } from "../../domain/node-id.js";
import type { Row } from "../row.js";
import type { Column, Computed } from "./column.js";

/**
 * The declaration of a label: what of it is read by ids, what else is stored, and words for the
 * documentation. The statement by ids and the table of schema/graph.md are made from it by `npm run
 * schema`; row types, decoders and the types of what is written follow from it.
 */
export interface NodeModel {
  readonly kind: NodeKind;
  readonly label: string;
  /** What a node of this label is. */
  readonly what: string;
  /** The statement by ids. */
  readonly statement: `read/${string}-by-ids`;
  readonly columns: Readonly<Record<string, Column<unknown>>>;
  /** Properties that are stored and not read by ids. */
  readonly stored: readonly string[];
}

/** The decoded row. */
export type RowOf<Model extends NodeModel> = {
  readonly [Name in keyof Model["columns"]]: Model["columns"][Name] extends Column<infer Value>
    ? Value
    : never;
};

/** What a property can be; null and undefined are not stored. */
export type Stored =
  string | number | bigint | boolean | readonly string[] | readonly number[] | null | undefined;

/** The names of all properties of a label. */
export type PropertyOf<Model extends NodeModel> =
  | Model["stored"][number]
  | {
      [Name in keyof Model["columns"]]: Model["columns"][Name] extends Computed<unknown>
        ? never
        : Name;
    }[keyof Model["columns"]];

/** Properties as they are written: those that the model names, no others. */
export type PropertiesOf<Model extends NodeModel> = Readonly<
  Partial<Record<PropertyOf<Model>, Stored>>
>;

/** The words of a source, where they prove a node or a relationship. */
export const EVIDENCE = ["quote", "section", "start", "end", "source"] as const;

/** What the full-text indexes hold of a node. */
export const SEARCH = [
  "searchKind",
  "searchTitle",
  "searchTags",
  "searchBody",
  "searchNames",
] as const;

/** A row of a by-ids statement, with the columns that its label declares. */
export function decode<Model extends NodeModel>(model: Model, row: Row): RowOf<Model> {
  return Object.fromEntries(
    Object.entries(model.columns).map(([name, column]) => [name, column.read(row, name)]),
  ) as RowOf<Model>;
}
