import { registerEnumType } from "type-graphql";
import { about } from "./about.js";

type Texts = readonly [english: string, chinese: string];

/**
 * Registers a closed list as a GraphQL enum, every value described in both languages.
 * @returns the enum object for decorators.
 */
export function enumOf<Value extends string>(
  name: string,
  [english, chinese]: Texts,
  values: Readonly<Record<Value, Texts>>,
): { readonly [Each in Value]: Each } {
  const names = Object.keys(values) as Value[];
  const object = Object.fromEntries(names.map((value) => [value, value])) as {
    readonly [Each in Value]: Each;
  };
  registerEnumType(object, {
    name,
    ...about(english, chinese, names[0] ?? ""),
    valuesConfig: Object.fromEntries(
      names.map((value) => [value, about(values[value][0], values[value][1], value)]),
    ) as never,
  });
  return object;
}
