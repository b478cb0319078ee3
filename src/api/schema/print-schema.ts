import { type GraphQLSchema, lexicographicSortSchema, printSchema } from "graphql";

/** The schema as the committed file holds it: sorted, so that a change shows where it was made. */
export function printApiSchema(schema: GraphQLSchema): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}
