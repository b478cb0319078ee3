import { initGraphQLTada } from "gql.tada";
import type { introspection } from "./graphql-env.js";

/** A query, checked against schema/schema.graphql when it is compiled. */
export const graphql = initGraphQLTada<{
  introspection: introspection;
  disableMasking: true;
  scalars: { PartialDate: string; Decimal: string };
}>();

export type { ResultOf, TadaDocumentNode, VariablesOf } from "gql.tada";

type Types = introspection["types"];

/** The values of an enumeration of the schema. */
export type EnumOf<Name extends keyof Types> = Types[Name] extends { enumValues: infer Values }
  ? Values & string
  : never;
