import type { Neo4jError } from "neo4j-driver";
import type { DatabaseFault } from "./database-error.js";

/** The fault behind a driver's error, by its code. */
export function faultOf(error: Neo4jError): DatabaseFault {
  const code = error.code;
  if (
    code === "ServiceUnavailable" ||
    code === "SessionExpired" ||
    code.includes(".Transient.General.DatabaseUnavailable")
  )
    return "unavailable";
  if (code.includes("TransactionStartFailed") || code.includes("TransactionLogError"))
    return "broken";
  if (code.includes("Statement.AccessMode") || code.includes(".Security.Forbidden"))
    return "forbidden";
  if (code.includes(".Security.")) return "unauthenticated";
  if (code.includes("TransactionTimedOut") || code.includes("LockAcquisitionTimeout"))
    return "timeout";
  if (code.includes(".Transaction.Terminated")) return "aborted";
  if (code.includes("ConstraintValidationFailed") || code.includes("ConstraintViolation"))
    return "constraint";
  if (code.includes("MemoryPoolOutOfMemory") || code.includes("OutOfMemory")) return "memory";
  if (code.includes("DatabaseNotFound")) return "unavailable";
  if (code.includes("ProcedureNotFound") || code.includes("Statement.SyntaxError"))
    return "unsupported";
  return "internal";
}
