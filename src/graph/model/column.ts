import type { Evidence } from "../../domain/evidence.js";
import type { Row } from "../row.js";
import { decodeEvidence } from "./grounds.js";

/**
 * Where a column of a statement by ids comes from: what scripts/model-files.ts writes Cypher for.
 */
export type Source =
  /** Properties of the node, each a column. */
  | { readonly is: "properties"; readonly names: readonly string[] }
  /** The id of the first node that a relationship points to. */
  | { readonly is: "neighbour"; readonly type: string; readonly label: string }
  /** Properties of the first such relationship, as a map. */
  | {
      readonly is: "link";
      readonly type: string;
      readonly label: string;
      readonly properties: readonly string[];
    }
  /** For any other column: the expression in cypher/columns/<file>.cypher. */
  | { readonly is: "expression"; readonly file: string };

/**
 * One value of a decoded row. It is a property of the node with the same name, unless it is
 * computed.
 */
export interface Column<Value> {
  readonly read: (row: Row, name: string) => Value;
  /** Further columns that reading it takes. */
  readonly with?: Readonly<Record<string, Source>>;
  /** Words for the documentation, where the name does not say it. */
  readonly words?: string;
}

/** A value that is no property of the node. */
export interface Computed<Value> extends Column<Value> {
  readonly from: Source;
}

export const text: Column<string> = { read: (row, name) => row.string(name) };
export const optionalText: Column<string | undefined> = {
  read: (row, name) => row.optionalString(name),
};
export const texts: Column<readonly string[]> = { read: (row, name) => row.strings(name) };
export const number: Column<number> = { read: (row, name) => row.number(name) };
export const optionalNumber: Column<number | undefined> = {
  read: (row, name) => row.optionalNumber(name),
};
export const flag: Column<boolean> = { read: (row, name) => row.boolean(name) };
export const optionalFlag: Column<boolean | undefined> = {
  read: (row, name) => row.optionalBoolean(name),
};

/** A value of a closed list. */
export function oneOf<Member extends string>(members: readonly Member[]): Column<Member> {
  return { read: (row, name) => row.oneOf(name, members) };
}

/** A value of a closed list, or none. */
export function optionalOneOf<Member extends string>(
  members: readonly Member[],
): Column<Member | undefined> {
  return { read: (row, name) => row.optionalOneOf(name, members) };
}

/** A list of small records, which our own loader stored as JSON texts. */
export function records<Value>(): Column<readonly Value[]> {
  return { read: (row, name) => row.strings(name).map((json) => JSON.parse(json) as Value) };
}

/** The id of what a relationship points to. */
export function neighbourId(type: string, label: string): Computed<string | undefined> {
  return { ...optionalText, from: { is: "neighbour", type, label } };
}

/** A column with words for the documentation. */
export function described<Value>(words: string, column: Column<Value>): Column<Value> {
  return { ...column, words };
}

/** The words that prove a node, from its evidence properties. */
export const wordsOf: Computed<Evidence | undefined> = {
  from: { is: "properties", names: ["quote", "section", "start", "end", "source"] },
  read: (row) => decodeEvidence(row),
};

/** A small record, which our own loader stored as a JSON text. */
export function optionalRecord<Value>(): Column<Value | undefined> {
  return {
    read: (row, name) => {
      const json = row.optionalString(name);
      return json === undefined ? undefined : (JSON.parse(json) as Value);
    },
  };
}
