import { unwrapResolverError } from "@apollo/server/errors";
import { GraphQLError, type GraphQLFormattedError } from "graphql";
import { DatabaseError, type DatabaseFault } from "../../graph/database-error.js";
import { InputError, NotFoundError } from "../../search/search-errors.js";
import { ERROR_CODES, type ErrorCode } from "./error-codes.js";

/**
 * Marks a validation error as a refusal for its size: Apollo gives all validation errors one code.
 */
export const REFUSED = "refused";

/** What a client sees of an error: a code to act on and words that were written for it. */
interface SafeError {
  readonly code: ErrorCode;
  readonly message: string;
  /** What a client may go on with: short texts and lists of them. */
  readonly details?: Readonly<Record<string, unknown>>;
}

/**
 * The one mapper between what went wrong and what leaves the server. Only errors that were made for
 * clients keep their words: ours (user-errors.ts, those of a search) and those of GraphQL itself
 * about the request. All else becomes a code and a fixed sentence.
 * @param onInternal is called with the original of an error that no request caused.
 */
export function formatError(
  formatted: GraphQLFormattedError,
  error: unknown,
  onInternal: (error: unknown) => void,
): GraphQLFormattedError {
  const cause = unwrapResolverError(error);
  const safe = safeErrorOf(cause, formatted);
  if (safe.code === "INTERNAL_SERVER_ERROR") onInternal(cause);
  return {
    message: safe.message,
    ...(formatted.locations && { locations: formatted.locations }),
    ...(formatted.path && { path: formatted.path }),
    extensions: { ...safe.details, code: safe.code },
  };
}

function safeErrorOf(cause: unknown, formatted: GraphQLFormattedError): SafeError {
  if (cause instanceof DatabaseError) return databaseError(cause);
  if (cause instanceof InputError)
    return { code: "BAD_USER_INPUT", message: cause.message, details: userDetails(cause.details) };
  if (cause instanceof NotFoundError) return { code: "NOT_FOUND", message: cause.message };
  const given = givenCode(formatted);
  const code = ERROR_CODES.find((each) => each === given);
  // An error with another one inside is a resolver's failure, whatever its code says.
  if (
    cause instanceof GraphQLError &&
    code !== undefined &&
    code !== "INTERNAL_SERVER_ERROR" &&
    !hasForeignCause(cause)
  )
    return { code, message: formatted.message, details: userDetails(formatted.extensions) };
  return INTERNAL;
}

function givenCode({ extensions }: GraphQLFormattedError): unknown {
  if (extensions?.[REFUSED] === true) return "QUERY_TOO_COSTLY";
  // The message is what clients of persisted queries go by: they then send the document.
  return extensions?.["code"] === "PERSISTED_QUERY_NOT_SUPPORTED"
    ? "BAD_REQUEST"
    : extensions?.["code"];
}

function hasForeignCause(error: GraphQLError): boolean {
  return error.originalError instanceof Error && !(error.originalError instanceof GraphQLError);
}

function databaseError(error: DatabaseError): SafeError {
  if (error.fault === "aborted") {
    const late = error.cause instanceof DOMException && error.cause.name === "TimeoutError";
    return late
      ? DATABASE_ERRORS.timeout
      : { code: "CANCELLED", message: "The request was given up by the client." };
  }
  return DATABASE_ERRORS[error.fault];
}

/** What a client sees of a fault of ours. */
export const INTERNAL: SafeError = {
  code: "INTERNAL_SERVER_ERROR",
  message:
    "Something went wrong on the server. The log has the details under this request's id (x-request-id).",
};
/** An answer that did not come before its deadline. */
export const LATE_ANSWER: SafeError = {
  code: "DEADLINE_EXCEEDED",
  message: "The answer took too long and was stopped: ask for less, or narrow the filter.",
};
export const UNAVAILABLE: SafeError = {
  code: "SERVICE_UNAVAILABLE",
  message: "The database does not answer at the moment: try again later.",
};
const DATABASE_ERRORS: Readonly<Record<Exclude<DatabaseFault, "aborted">, SafeError>> = {
  timeout: LATE_ANSWER,
  unavailable: UNAVAILABLE,
  unauthenticated: UNAVAILABLE,
  forbidden: INTERNAL,
  broken: UNAVAILABLE,
  memory: {
    code: "DEADLINE_EXCEEDED",
    message: "The answer took too much memory and was stopped: ask for less, or narrow the filter.",
  },
  constraint: INTERNAL,
  unsupported: INTERNAL,
  internal: INTERNAL,
};

/** What our own errors carry beside the code. */
function userDetails({
  argument,
  near,
  citation,
}: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> {
  return {
    ...(argument !== undefined && { argument }),
    ...(near !== undefined && { near }),
    ...(citation !== undefined && { citation }),
  };
}
