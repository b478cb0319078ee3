import { dataLine } from "./csv.js";
import { type PropertyKind, type PropertyTypes, valueText } from "./property-types.js";

/** Between the items of a list: no text has it. */
const SEPARATOR = "\u001f";

/** A file of neo4j-admin's import, with how it is named on its command line. */
export interface AdminFile {
  readonly group: string;
  readonly name: string;
  readonly argument: string;
  readonly header: string;
}

/** A file for each set of labels. */
export function nodeFiles(types: PropertyTypes): readonly AdminFile[] {
  return types.groups().map((group) => {
    const name = `nodes-${group.replaceAll(":", "-")}.csv`;
    const columns = types.of(group).filter(([property]) => property !== "id");
    return {
      group,
      name,
      argument: `--nodes=${group}=${name}`,
      header: dataLine(["id:ID", ...columns.map(column)]),
    };
  });
}

/** A file for each type of relationship. */
export function linkFiles(types: PropertyTypes): readonly AdminFile[] {
  return types.groups().map((group) => {
    const name = `relationships-${group}.csv`;
    return {
      group,
      name,
      argument: `--relationships=${group}=${name}`,
      header: dataLine([":START_ID", ":END_ID", ...types.of(group).map(column)]),
    };
  });
}

/** The command that makes a database of the files, run where they stand. */
export function importCommand(files: readonly AdminFile[]): string {
  const options = ["--array-delimiter=U+001F", "--multiline-fields=true", "--id-type=string"];
  const all = [...options, ...files.map((file) => file.argument)];
  return `neo4j-admin database import full neo4j \\\n  ${all.join(" \\\n  ")}\n`;
}

/** A node as a line of its group's file. */
export function nodeLine(
  id: string,
  properties: Readonly<Record<string, unknown>>,
  types: PropertyTypes,
  group: string,
): string {
  const columns = types.of(group).filter(([property]) => property !== "id");
  return dataLine([id, ...cells(properties, columns)]);
}

/** A relationship as a line of its type's file. */
export function linkLine(
  from: string,
  to: string,
  properties: Readonly<Record<string, unknown>>,
  types: PropertyTypes,
  group: string,
): string {
  return dataLine([from, to, ...cells(properties, types.of(group))]);
}

function cells(
  properties: Readonly<Record<string, unknown>>,
  columns: readonly (readonly [string, PropertyKind])[],
): readonly (string | undefined)[] {
  return columns.map(([name]) => {
    const value = properties[name];
    return value === null || value === undefined ? undefined : valueText(value, SEPARATOR);
  });
}

function column([name, { type, list }]: readonly [string, PropertyKind]): string {
  return `${name}:${type}${list ? "[]" : ""}`;
}
