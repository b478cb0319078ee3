import { GraphQLError } from "graphql";
import type { ErrorCode } from "./error-codes.js";

const LONGEST_ID = 100;

/** An error whose words are meant for the client: nothing internal is in it. */
export function safeError(code: ErrorCode, message: string, details: Readonly<Record<string, unknown>> = {}): GraphQLError {
  return new GraphQLError(message, { extensions: { ...details, code } });
}

/** The client asked for something that cannot be; the message says what was expected. */
export function badUserInput(message: string, details: Readonly<Record<string, unknown>> = {}): GraphQLError {
  return safeError("BAD_USER_INPUT", message, details);
}

/**
 * What the client named does not exist, and the answer would have been computed from it. A look-up answers null instead: whether
 * there is such a thing is its question. A name in a filter is BAD_USER_INPUT.
 */
export function notFound(argument: string, id: string, what: "case" | "node" | "provision"): GraphQLError {
  return safeError("NOT_FOUND", `${argument}: ${id.slice(0, LONGEST_ID)} is no ${what} of the graph: search gives ids.`);
}
