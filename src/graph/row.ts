/**
 * A record of a result with the driver's types gone: whole numbers are number, or bigint beyond
 * 2^53.
 */
export class Row {
  constructor(private readonly values: Readonly<Record<string, unknown>>) {}

  /** All values, for what is handed on as it is. */
  plain(): Readonly<Record<string, unknown>> {
    return this.values;
  }
  string(key: string): string {
    return this.need(key, this.optionalString(key));
  }
  optionalString(key: string): string | undefined {
    const value = this.values[key] ?? undefined;
    return value === undefined || typeof value === "string" ? value : this.fault(key, "a string");
  }
  number(key: string): number {
    return this.need(key, this.optionalNumber(key));
  }
  optionalNumber(key: string): number | undefined {
    const value = this.values[key] ?? undefined;
    return value === undefined || typeof value === "number" ? value : this.fault(key, "a number");
  }
  bigint(key: string): bigint {
    const value = this.values[key];
    return typeof value === "bigint" || typeof value === "number"
      ? BigInt(value)
      : this.fault(key, "a whole number");
  }
  boolean(key: string): boolean {
    const value = this.values[key];
    return typeof value === "boolean" ? value : this.fault(key, "a boolean");
  }
  optionalBoolean(key: string): boolean | undefined {
    return (this.values[key] ?? undefined) === undefined ? undefined : this.boolean(key);
  }
  /** An absent list is an empty one: Neo4j stores no empty property differently from none. */
  strings(key: string): readonly string[] {
    const value = this.values[key] ?? [];
    return Array.isArray(value) && value.every((each) => typeof each === "string")
      ? value
      : this.fault(key, "a list of strings");
  }
  numbers(key: string): readonly number[] {
    const value = this.values[key] ?? [];
    return Array.isArray(value) && value.every((each) => typeof each === "number")
      ? value
      : this.fault(key, "a list of numbers");
  }
  row(key: string): Row {
    return this.need(key, this.optionalRow(key));
  }
  optionalRow(key: string): Row | undefined {
    const value = this.values[key] ?? undefined;
    if (value === undefined) return undefined;
    return isRecord(value) ? new Row(value) : this.fault(key, "a map");
  }
  rows(key: string): readonly Row[] {
    const value = this.values[key] ?? [];
    return Array.isArray(value) && value.every(isRecord)
      ? value.map((each) => new Row(each))
      : this.fault(key, "a list of maps");
  }
  /** The value of one of a closed list's members. */
  oneOf<Member extends string>(key: string, members: readonly Member[]): Member {
    return this.need(key, this.optionalOneOf(key, members));
  }
  optionalOneOf<Member extends string>(
    key: string,
    members: readonly Member[],
  ): Member | undefined {
    const value = this.optionalString(key);
    if (value === undefined) return undefined;
    return (
      members.find((member) => member === value) ?? this.fault(key, `one of ${members.join(", ")}`)
    );
  }

  private need<Value>(key: string, value: Value | undefined): Value {
    return value ?? this.fault(key, "a value");
  }
  private fault(key: string, expected: string): never {
    throw new TypeError(`The graph holds something unexpected: ${key} should be ${expected}`);
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
