import { type ASTNode, GraphQLError, Kind } from "graphql";

/**
 * What is wrong with an argument that got its value from a variable, in words for the client;
 * undefined where the error is about something else. A variable that may be null passes validation
 * where its default may not be used, and fails only with its value: `query($n: Int = 5) {
 * cases(first: $n) { totalCount } }` with n null.
 */
export function argumentFault(error: unknown): string | undefined {
  if (!(error instanceof GraphQLError) || error.nodes?.length !== 1) return undefined;
  const names = [...new Set(variablesIn(error.nodes[0]))].map((name) => `"$${name}"`);
  return names.length === 0
    ? undefined
    : `${error.message} The value comes from the variable ${names.join(", ")}.`;
}

function variablesIn(node: ASTNode | undefined): readonly string[] {
  switch (node?.kind) {
    case Kind.VARIABLE:
      return [node.name.value];
    case Kind.LIST:
      return node.values.flatMap(variablesIn);
    case Kind.OBJECT:
      return node.fields.flatMap((field) => variablesIn(field.value));
    default:
      return [];
  }
}
