/**
 * What went wrong in the database, as a closed list; the driver's own message stays in `cause` and
 * never leaves the process.
 */
export type DatabaseFault =
  /** Nothing answers, or the connection broke and did not come back. */
  | "unavailable"
  /** It runs, and must be started again before it works, as after a disk was full. */
  | "broken"
  /** Credentials are missing or wrong. */
  | "unauthenticated"
  /** The user or the access mode does not allow what the statement does. */
  | "forbidden"
  /** The statement ran out of its time and was stopped. */
  | "timeout"
  /** The caller gave up and the statement was stopped. */
  | "aborted"
  /** A uniqueness constraint was violated. */
  | "constraint"
  /** The statement took more memory than it may. */
  | "memory"
  /** The server lacks something that the schema needs. */
  | "unsupported"
  | "internal";

/** A failure of the database, recognised by its code, never by its words. */
export class DatabaseError extends Error {
  override readonly name = "DatabaseError";
  constructor(
    readonly fault: DatabaseFault,
    cause: unknown,
  ) {
    super(`The database failed: ${fault}`, { cause });
  }
}

/** Whether the server answers, and serves us not however long we wait. */
export function isRefusal(fault: DatabaseFault): boolean {
  return fault === "unauthenticated" || fault === "forbidden";
}
