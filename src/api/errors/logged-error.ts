import { GraphQLError } from "graphql";
import { DatabaseError } from "../../graph/database-error.js";

/** What the log keeps of an error. */
export interface LoggedError {
  readonly type: string;
  /** The code of a library, the system or the database, such as ECONNREFUSED. */
  readonly code?: string;
  readonly frames: readonly string[];
  readonly cause?: LoggedError;
}

/** What the log has of one error: lines of its stack, causes behind it. */
const MOST_FRAMES = 12;
const DEEPEST = 4;
const CODE = /^[\w.]{1,80}$/u;

/**
 * An error for the log: its kind, its code and where it was thrown, of its causes too. Never its
 * message, nor what it carries beside: both quote what clients send ("Unexpected token '某', …"),
 * and that may be facts of a case.
 */
export function loggedError(error: unknown, depth = 0): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error, frames: [] };
  const code = codeOf(error);
  const cause = error instanceof GraphQLError ? error.originalError : error.cause;
  return {
    type: error.constructor.name,
    ...(code !== undefined && { code }),
    frames: framesOf(error),
    ...(cause !== undefined && depth < DEEPEST && { cause: loggedError(cause, depth + 1) }),
  };
}

function codeOf(error: Error): string | undefined {
  const code =
    error instanceof DatabaseError ? error.fault : "code" in error ? error.code : undefined;
  return typeof code === "string" && CODE.test(code) ? code : undefined;
}

/** The stack begins with the message, which may have lines that look like frames. */
function framesOf({ stack = "", message }: Error): readonly string[] {
  const from = stack.indexOf(message);
  const frames = from < 0 ? "" : stack.slice(from + message.length);
  return frames
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line.startsWith("at "))
    .slice(0, MOST_FRAMES);
}
