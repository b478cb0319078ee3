import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from "graphql";
import { argumentValue } from "./argument-values.js";
import type { Random } from "./random.js";

/** What a client sends. */
export interface GeneratedOperation {
  readonly field: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName?: string;
}

const DEEPEST = 4;

/**
 * An operation on one field of the query type. A part of them is valid; the rest differs from a
 * valid one in some values, or in its document.
 */
export function generateOperation(
  schema: GraphQLSchema,
  field: string,
  random: Random,
): GeneratedOperation {
  const kind = random.next();
  const writer = new OperationWriter(schema, kind < 0.4 ? 0 : 0.12, random);
  const body = writer.field(schema.getQueryType()?.getFields()[field] ?? fail(field), 0);
  const name = `Generated${field}`;
  const declared = writer.declarations.length === 0 ? "" : `(${writer.declarations.join(", ")})`;
  const query = `query ${name}${declared} { ${body} }`;
  const operationName = random.chance(0.05) ? random.pick(["Nobody", name, ""]) : undefined;
  return {
    field,
    query: kind < 0.8 ? query : damaged(query, random),
    variables: kind < 0.4 ? writer.variables : withFaults(writer.variables, random),
    ...(operationName !== undefined && { operationName }),
  };
}

function fail(field: string): never {
  throw new RangeError(`no field ${field}`);
}

/** The same document with something cut out, doubled or misspelt. */
function damaged(query: string, random: Random): string {
  const place = random.below(query.length);
  const rest = query.slice(place);
  switch (random.below(5)) {
    case 0:
      return query.slice(0, place) + rest.slice(1);
    case 1:
      return `${query.slice(0, place)}x${rest}`;
    case 2:
      return query.replace(/\{ (\w+)/u, "{ $1s");
    case 3:
      return query.replaceAll(
        /: (Int|ID|String)!?/gu,
        random.pick([": $1", ": [$1!]", ": Boolean", ": Case"]),
      );
    default:
      return query.slice(0, -1 - random.below(3));
  }
}

/**
 * The same variables with one left out, made nothing, or of another type, or with one that nobody
 * declared.
 */
function withFaults(
  variables: Readonly<Record<string, unknown>>,
  random: Random,
): Readonly<Record<string, unknown>> {
  const names = Object.keys(variables);
  if (names.length === 0 || random.chance(0.5)) return variables;
  const name = random.pick(names);
  switch (random.below(4)) {
    case 0:
      return Object.fromEntries(Object.entries(variables).filter(([each]) => each !== name));
    case 1:
      return { ...variables, [name]: null };
    case 2:
      return {
        ...variables,
        [name]: random.pick([
          { fact: "承租人的私事不应写入日志" },
          ["甲乙丙丁戊己"],
          "五十六件",
          1.25,
          true,
        ]),
      };
    default:
      return { ...variables, stray: "没有声明过的变量" };
  }
}

/** Writes selections, and keeps the variables that they use. */
class OperationWriter {
  readonly declarations: string[] = [];
  readonly variables: Record<string, unknown> = {};

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly wrong: number,
    private readonly random: Random,
  ) {}

  field(field: GraphQLField<unknown, unknown>, depth: number): string {
    const given = field.args
      .filter((arg) =>
        isRequired(arg)
          ? !this.random.chance(this.wrong / 8)
          : this.random.chance(depth === 0 ? 0.4 : 0.2),
      )
      .map((arg) => `${arg.name}: ${this.argument(arg, field.name)}`);
    const args = given.length === 0 ? "" : `(${given.join(", ")})`;
    return `${field.name}${args}${this.directive()}${this.selection(field.type, depth + 1)}`;
  }

  private selection(type: GraphQLOutputType, depth: number): string {
    const named = getNamedType(type);
    if (isLeafType(named)) return "";
    if (isUnionType(named)) {
      const parts = named
        .getTypes()
        .map((each) => `... on ${each.name}${this.selection(each, depth)}`);
      return ` { __typename ${parts.filter(() => this.random.chance(0.5)).join(" ")} }`;
    }
    const fields = Object.values(named.getFields());
    const usable =
      depth >= DEEPEST
        ? fields.filter(
            (each) => isLeafType(getNamedType(each.type)) && !each.args.some(isRequired),
          )
        : fields;
    const chosen = usable.filter(() => this.random.chance(Math.min(1, 2.5 / usable.length)));
    const parts = chosen.map((each) => this.field(each, depth));
    if (isInterfaceType(named) && this.random.chance(0.5)) {
      const type = this.random.pick(this.schema.getPossibleTypes(named).filter(isObjectType));
      parts.push(`... on ${type.name}${this.selection(type, depth)}`);
    }
    return ` { __typename ${parts.join(" ")} }`;
  }

  private argument(arg: GraphQLArgument, field: string): string {
    const name = arg.name === "id" ? field : arg.name; // an id is one of what the field gives
    const value = argumentValue(arg.type, name, this.wrong, this.random);
    if (this.random.chance(0.4)) return literal(value, arg.type);
    return this.declare(
      this.random.chance(this.wrong) ? this.withDefault(arg) : String(arg.type),
      value,
    );
  }

  /** A type that may be null, with a default: validation lets it stand where null may not. */
  private withDefault(arg: GraphQLArgument): string {
    const type = isNonNullType(arg.type) ? arg.type.ofType : arg.type;
    return `${String(type)} = ${literal(argumentValue(type, arg.name, 0, this.random), type)}`;
  }

  private directive(): string {
    if (!this.random.chance(0.05)) return "";
    const value = this.random.chance(this.wrong)
      ? this.random.pick([null, "no"])
      : this.random.chance(0.5);
    const type = this.random.chance(0.5) ? "Boolean!" : "Boolean = true";
    return ` @include(if: ${this.random.chance(0.5) ? JSON.stringify(value) : this.declare(type, value)})`;
  }

  private declare(type: string, value: unknown): string {
    const name = `v${this.declarations.length}`;
    this.declarations.push(`$${name}: ${type}`);
    this.variables[name] = value;
    return `$${name}`;
  }
}

function isRequired(arg: GraphQLArgument): boolean {
  return isNonNullType(arg.type) && arg.defaultValue === undefined;
}

/** A value as it stands in a document. */
function literal(value: unknown, type: GraphQLInputType): string {
  const inner = isNonNullType(type) ? type.ofType : type;
  if (Array.isArray(value)) {
    const item = isListType(inner) ? inner.ofType : inner;
    return `[${value.map((each) => literal(each, item)).join(", ")}]`;
  }
  if (typeof value === "object" && value !== null) {
    const fields = isInputObjectType(inner) ? inner.getFields() : {};
    const parts = Object.entries(value).map(
      ([name, each]) => `${name}: ${literal(each, fields[name]?.type ?? inner)}`,
    );
    return `{${parts.join(", ")}}`;
  }
  const plain = isListType(inner) ? getNamedType(inner) : inner;
  return isEnumType(plain) && typeof value === "string" ? value : JSON.stringify(value);
}
