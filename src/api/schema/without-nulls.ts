/**
 * An input as our own functions read it: what a client leaves out and what it gives as null are the
 * same.
 */
export type WithoutNulls<Input> = { readonly [Key in keyof Input]: Exclude<Input[Key], null> };

/**
 * An argument with its nulls left out: GraphQL has both, the rooms below only what is undefined.
 */
export function withoutNulls<Input extends object>(input: Input): WithoutNulls<Input> {
  return Object.fromEntries(
    Object.entries(input).filter(([, value]) => value !== null),
  ) as WithoutNulls<Input>;
}
