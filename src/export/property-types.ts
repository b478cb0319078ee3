/** What values a property has in a graph, over all that have it. */
export type PropertyType = "boolean" | "long" | "double" | "string";
/** The type of a property, and whether it has a list of them. */
export interface PropertyKind {
  readonly type: PropertyType;
  readonly list: boolean;
}

/** Which properties each label, or each type of relationship, has; gathered as they pass by. */
export class PropertyTypes {
  private readonly found = new Map<string, Map<string, PropertyKind>>();

  see(group: string, properties: Readonly<Record<string, unknown>>): void {
    const kinds = this.found.get(group) ?? new Map<string, PropertyKind>();
    this.found.set(group, kinds);
    for (const [name, value] of Object.entries(properties)) {
      const kind = kindOf(value);
      const before = kinds.get(name);
      if (kind !== undefined) kinds.set(name, before === undefined ? kind : joined(before, kind));
    }
  }

  /** The groups, in the order of their names. */
  groups(): readonly string[] {
    return [...this.found.keys()].toSorted();
  }

  /** The properties of a group, in the order of their names. */
  of(group: string): readonly (readonly [string, PropertyKind])[] {
    return [...(this.found.get(group) ?? [])].toSorted(([a], [b]) => (a < b ? -1 : 1));
  }
}

/** A value as text; the items of a list with `separator` between them. */
export function valueText(value: unknown, separator: string): string {
  if (Array.isArray(value)) return value.map((each) => valueText(each, separator)).join(separator);
  return typeof value === "string" ? value : String(value);
}

/** Undefined for nothing, and for a list of which nothing can be said. */
function kindOf(value: unknown): PropertyKind | undefined {
  if (value === null || value === undefined) return undefined;
  if (!Array.isArray(value)) return { type: typeOf(value), list: false };
  const types = value.map(typeOf);
  const [first] = types;
  if (first === undefined) return undefined;
  return { type: types.reduce(wider, first), list: true };
}

/** Of one value; what is none of the others is text. */
export function typeOf(value: unknown): PropertyType {
  switch (typeof value) {
    case "boolean":
      return "boolean";
    case "bigint":
      return "long";
    case "number":
      return Number.isInteger(value) ? "long" : "double";
    default:
      return "string";
  }
}

function joined(a: PropertyKind, b: PropertyKind): PropertyKind {
  return { type: wider(a.type, b.type), list: a.list || b.list };
}

function wider(a: PropertyType, b: PropertyType): PropertyType {
  if (a === b) return a;
  const numbers: readonly PropertyType[] = ["long", "double"];
  return numbers.includes(a) && numbers.includes(b) ? "double" : "string";
}
