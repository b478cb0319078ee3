import { type PropertyKind, typeOf, valueText } from "./property-types.js";

/** Between the items of a list. */
const SEPARATOR = "\u001f";
/** The importer reads no longer field. */
const LONGEST_FIELD = 1_000_000;
/**
 * The importer leaves out lists without items: this property of a node or relationship names them,
 * and goes when they are put back.
 */
export const EMPTY_LISTS = "emptyLists";

/** A moment as the database writes it. */
export class Moment {
  constructor(readonly text: string) {}
}

export type TypedProperties = Readonly<Record<string, unknown>>;

/** A line with the name of its file. */
export interface TypedLine {
  readonly file: string;
  readonly line: string;
}

/** What neo4j-admin is told of a file. */
export interface TypedFile {
  readonly file: string;
  /** A label or a type of relationships. */
  readonly group: string;
  readonly kind: "nodes" | "relationships";
  readonly header: string;
}

/** The properties have a value that the files cannot say. */
export class UnportableError extends Error {
  override readonly name = "UnportableError";
}

type ColumnType = PropertyKind["type"] | "datetime";

interface Table {
  readonly file: string;
  readonly group: string;
  readonly kind: TypedFile["kind"];
  readonly columns: ReadonlyMap<string, { readonly place: number; readonly type: string }>;
}

/**
 * Lines for neo4j-admin's import, of things whose properties are not known before they come. Where
 * one has a property that no file of its kind has yet, another file begins, with the columns of the
 * one before and its own. A property that is now of one type and now of another, such as a sum with
 * and without cents, has a file for each, so that each value keeps its own.
 */
export class TypedTables {
  private readonly tables = new Map<string, Table[]>();
  private tableCount = 0;

  /** @param mark what the names of the files end in, where several write beside each other. */
  constructor(private readonly mark: string) {}

  /** How many files there are. */
  get size(): number {
    return this.tableCount;
  }

  /** @throws UnportableError */
  node(label: string, id: string, properties: TypedProperties): TypedLine {
    return this.line("nodes", label, [id], { ...properties, id: undefined });
  }

  /** @throws UnportableError */
  link(type: string, from: string, to: string, properties: TypedProperties): TypedLine {
    return this.line("relationships", type, [from, to], properties);
  }

  files(): readonly TypedFile[] {
    return [...this.tables.values()].flat().map(({ file, group, kind, columns }) => ({
      file,
      group,
      kind,
      header: [
        ...(kind === "nodes" ? ["id:ID"] : [":START_ID", ":END_ID"]),
        ...[...columns].map(([name, { type }]) => `${name}:${type}`),
      ].join(","),
    }));
  }

  private line(
    kind: TypedFile["kind"],
    group: string,
    ids: readonly string[],
    properties: TypedProperties,
  ): TypedLine {
    const given: [string, string, string][] = [];
    const empty: string[] = [];
    for (const [name, value] of Object.entries(properties)) {
      if (value === undefined || value === null) continue;
      if (Array.isArray(value) && value.length === 0) empty.push(name);
      else given.push([name, columnType(value), textOf(value)]);
    }
    if (empty.length > 0) given.push([EMPTY_LISTS, "string[]", textOf(empty)]);
    const table = this.tableFor(kind, group, given);
    const cells: string[] = Array.from({ length: table.columns.size }, () => "");
    for (const [name, , text] of given) cells[table.columns.get(name)?.place ?? 0] = quoted(text);
    return { file: table.file, line: `${[...ids.map(quoted), ...cells].join(",")}\n` };
  }

  private tableFor(
    kind: TypedFile["kind"],
    group: string,
    given: readonly (readonly [string, string, string])[],
  ): Table {
    const key = `${kind}-${group}`;
    const tables = this.tables.get(key) ?? [];
    this.tables.set(key, tables);
    const isOf = ({ columns }: Table, name: string, type: string) =>
      columns.get(name)?.type === type;
    const found = tables.findLast((each) => given.every(([name, type]) => isOf(each, name, type)));
    if (found !== undefined) return found;
    const narrower = tables.findLast(({ columns }) =>
      given.every(([name, type]) => (columns.get(name)?.type ?? type) === type),
    );
    const columns = new Map(narrower?.columns);
    for (const [name, type] of given)
      if (!columns.has(name)) columns.set(name, { place: columns.size, type });
    const file = `${key.replaceAll(":", "-")}-${this.mark}-${tables.length + 1}.csv`;
    const table = { file, group, kind, columns };
    tables.push(table);
    this.tableCount++;
    return table;
  }
}

function columnType(value: unknown): string {
  if (!Array.isArray(value)) return simpleType(value);
  const types = new Set<string>(value.map(simpleType));
  if (types.size > 1 && !types.has("string")) return "double[]";
  return `${[...types][0] ?? "string"}[]`;
}

function simpleType(value: unknown): ColumnType {
  if (value instanceof Moment) return "datetime";
  if (typeof value === "object") throw new UnportableError(typeof value);
  return typeOf(value);
}

function textOf(value: unknown): string {
  if (value instanceof Moment) return value.text;
  if (Array.isArray(value)) {
    const isAmbiguous = value.some((each) => typeof each === "string" && each.includes(SEPARATOR));
    if (isAmbiguous || (value.length === 1 && value[0] === "")) throw new UnportableError("list");
  }
  const text = valueText(value, SEPARATOR);
  if (text.length > LONGEST_FIELD) throw new UnportableError("length");
  return text;
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
