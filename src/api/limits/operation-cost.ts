import {
  type DocumentNode,
  getNamedType,
  type GraphQLSchema,
  isListType,
  isNonNullType,
  type GraphQLOutputType,
} from "graphql";
// The CommonJS build: the other one loads a second copy of graphql.
import { type ComplexityEstimator, getComplexity } from "graphql-query-complexity/cjs";

/**
 * A list without a length of its own counts as so many items: what a case usually has of parties,
 * factors, provisions.
 */
const USUAL_LIST = 5;

/**
 * The cost of an operation: about how many values it may return. A connection counts `first` times
 * what is selected of an item, a list with `first` the same, other lists a usual length,
 * `nodes(ids:)` its ids, a neighbourhood its limit. Variables count with their values.
 */
export function operationCost(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | undefined,
  variables: Readonly<Record<string, unknown>>,
): number {
  return getComplexity({
    schema,
    query: document,
    variables,
    estimators: [estimate],
    ...(operationName !== undefined && { operationName }),
  });
}

const estimate: ComplexityEstimator = ({ type, field, args, childComplexity }) => {
  const given = args as Readonly<Record<string, unknown>>;
  const connection = getNamedType(field.type).name.endsWith("Connection");
  if (connection) return 1 + length(given["first"]) * childComplexity;
  // edges and nodes: the length is counted above
  if (type.name.endsWith("Connection")) return 1 + childComplexity;
  if (isList(field.type) && typeof given["first"] === "number")
    return 1 + length(given["first"]) * childComplexity;
  if (Array.isArray(given["ids"])) return 1 + given["ids"].length * childComplexity;
  if (typeof given["limit"] === "number") return 1 + length(given["limit"]) * childComplexity;
  return 1 + (isList(field.type) ? USUAL_LIST : 1) * childComplexity;
};

function length(value: unknown): number {
  return typeof value === "number" && value > 0 ? value : 1;
}

function isList(type: GraphQLOutputType): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type);
}
