/** How many causes below an error are logged. */
const MOST_CAUSES = 5;

/** What the log has of an error: what kind it is and where it was thrown. */
export interface LoggedError {
  readonly type: string;
  /** A code of a closed list: ours, Node's or the database's. */
  readonly code?: string;
  /** The frames of the stack, without the message that stands before them. */
  readonly stack: readonly string[];
  readonly cause?: LoggedError;
}

/**
 * An error as it is logged: never its message, and never its other properties. Both may repeat what a client sent, as those of
 * GraphQL repeat variables, those of the database values, and those of Node addresses.
 */
export function loggedError(error: unknown, causes = MOST_CAUSES): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error, stack: [] };
  const code = codeOf(error);
  const cause = error.cause ?? ("originalError" in error ? error.originalError : undefined);
  return {
    type: error.constructor.name,
    ...(code !== undefined && { code }),
    stack: framesOf(error),
    ...(cause !== undefined && causes > 0 && { cause: loggedError(cause, causes - 1) }),
  };
}

/** ECONNREFUSED, Neo.ClientError.Statement.SyntaxError, unavailable: one word. */
function codeOf(error: Error): string | undefined {
  const code = "code" in error ? error.code : "fault" in error ? error.fault : undefined;
  return typeof code === "string" && /^[A-Za-z0-9_.]{1,100}$/u.test(code) ? code : undefined;
}

/** A message may have lines that look like frames: only what follows it counts. */
function framesOf(error: Error): readonly string[] {
  const stack = error.stack ?? "";
  const told = stack.indexOf(error.message);
  const frames = told < 0 ? stack : stack.slice(told + error.message.length);
  return frames
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => /^at .*(?:\/|node:|<anonymous>|native)/u.test(line));
}
