import { maxAliasesRule } from "@escape.tech/graphql-armor-max-aliases";
import { maxDepthRule } from "@escape.tech/graphql-armor-max-depth";
import { GraphQLError, type ValidationContext, type ValidationRule } from "graphql";
import { REFUSED } from "../errors/safe-errors.js";
import type { Limits } from "./limits.js";

/**
 * An operation of a kind that the schema lacks: GraphQL itself finds that only when it executes it.
 */
const operationTypeRule: ValidationRule = (context) => ({
  OperationDefinition(node) {
    if (!context.getSchema().getRootType(node.operation))
      context.reportError(
        new GraphQLError(`There is no ${node.operation} here: Leian answers queries.`, {
          nodes: node,
        }),
      );
  },
});

/** Validation rules that refuse a document for its shape, before anything is executed. */
export function shapeRules(limits: Limits): readonly ValidationRule[] {
  const refuse = (what: string) => ({
    onReject: [
      (context: ValidationContext | null) =>
        context?.reportError(
          new GraphQLError(`The document has ${what}: split it into several requests.`, {
            extensions: { [REFUSED]: true },
          }),
        ),
    ],
    // The library would report a syntax error; the error above is reported instead.
    propagateOnRejection: false,
  });
  return [
    operationTypeRule,
    maxDepthRule({
      n: limits.depth,
      flattenFragments: true,
      ...refuse(`selections nested deeper than ${limits.depth}`),
    }),
    maxAliasesRule({ n: limits.aliases, ...refuse(`more than ${limits.aliases} aliases`) }),
  ];
}
