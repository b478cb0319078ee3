import { GraphQLError } from "graphql";
import type { ErrorCode } from "./error-codes.js";

/** An error whose words are meant for the client: nothing internal is in it. */
export function safeError(
  code: ErrorCode,
  message: string,
  details: Readonly<Record<string, unknown>> = {},
): GraphQLError {
  return new GraphQLError(message, { extensions: { ...details, code } });
}

/** The client asked for something that cannot be; the message says what was expected. */
export function badUserInput(
  message: string,
  details: Readonly<Record<string, unknown>> = {},
): GraphQLError {
  return safeError("BAD_USER_INPUT", message, details);
}
