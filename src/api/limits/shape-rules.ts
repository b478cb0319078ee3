import { maxAliasesRule } from "@escape.tech/graphql-armor-max-aliases";
import { maxDepthRule } from "@escape.tech/graphql-armor-max-depth";
import type { ValidationContext, ValidationRule } from "graphql";
import { safeError } from "../errors/user-errors.js";
import type { Limits } from "./limits.js";

/** Validation rules that refuse a document for its shape, before anything is executed. */
export function shapeRules(limits: Limits): readonly ValidationRule[] {
  const refuse = (what: string) => ({
    onReject: [
      (context: ValidationContext | null) =>
        context?.reportError(safeError("QUERY_TOO_COSTLY", `The document has ${what}: split it into several requests.`)),
    ],
    // The library's own error speaks of a syntax error; the one above is reported instead.
    propagateOnRejection: false,
  });
  return [
    maxDepthRule({
      n: limits.depth,
      flattenFragments: true,
      ...refuse(`selections nested deeper than ${limits.depth}`),
    }),
    maxAliasesRule({ n: limits.aliases, ...refuse(`more than ${limits.aliases} aliases`) }),
  ];
}
