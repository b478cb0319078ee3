import type { Unready } from "./availability.js";

/** Why the server is not ready, in one sentence for an operator. */
export function unreadyWords(unready: Unready): string {
  switch (unready.code) {
    case "DATABASE_STARTING":
      return "the database is being started";
    case "NO_ANSWER":
      return "the database does not answer";
    case "SLOW_ANSWER":
      return "the database is too busy to answer in time";
    case "CREDENTIALS_REFUSED":
      return "the database refuses the credentials: check NEO4J_USERNAME and NEO4J_PASSWORD";
    case "PREPARING":
      return "the database is being prepared: its schema and the seeds";
    case "DRAINING":
      return "the server is stopping";
    case "OTHER_NEO4J":
      return `Neo4j ${unready.version} is too old: use ${unready.least} or later`;
    case "SCHEMA_BEHIND":
      return "the database's schema is not up to date: start leian once with write access";
    case "SCHEMA_AHEAD":
      return `a later version of Leian wrote the database's schema (${unready.newest}): use that one`;
    case "INDEX_MISSING":
      return `an index is missing: ${unready.names.join(", ")}; the next start of leian makes it again`;
    case "INDEX_NOT_ONLINE":
      return `an index does not answer yet, or has failed: ${unready.names.join(", ")}`;
    case "NOT_LOADED":
      return `not loaded yet: ${unready.sources.join(", ")}`;
    case "LOAD_BROKEN_OFF":
      return `a load broke off: ${unready.sources.join(", ")}; load the same again`;
  }
}
