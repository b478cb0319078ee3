import { type GraphQLEnumType, GraphQLError, type GraphQLSchema, isEnumType } from "graphql";

/**
 * Has every enum of a schema say which values it takes where it is given another one, in a document
 * or in a variable.
 */
export function listEnumValues(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) if (isEnumType(type)) listValues(type);
  return schema;
}

function listValues(type: GraphQLEnumType): void {
  const expected = `Expected one of: ${type
    .getValues()
    .map((each) => each.name)
    .join(", ")}.`;
  const parseValue = type.parseValue.bind(type);
  const parseLiteral = type.parseLiteral.bind(type);
  type.parseValue = (value) => withExpectation(expected, () => parseValue(value));
  type.parseLiteral = (node, variables) =>
    withExpectation(expected, () => parseLiteral(node, variables));
}

function withExpectation(expected: string, parse: () => unknown): unknown {
  try {
    return parse();
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    throw new GraphQLError(`${error.message} ${expected}`, { nodes: error.nodes ?? null });
  }
}
