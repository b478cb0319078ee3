/**
 * Why the managed local server cannot run: a code with what a person must know of the case. The
 * words are the caller's.
 */
export type LocalServerFault =
  | { readonly code: "FOLDER_NOT_MADE"; readonly folder: string; readonly reason: string }
  | { readonly code: "JAVA_MISSING"; readonly java: string; readonly minimum: number }
  | {
      readonly code: "JAVA_TOO_OLD";
      readonly java: string;
      readonly version: number | undefined;
      readonly minimum: number;
    }
  | { readonly code: "MAVEN_MISSING" }
  /** With Maven's own sentence, where it has one. */
  | { readonly code: "NOT_FETCHED"; readonly neo4j: string; readonly reason: string | undefined }
  | { readonly code: "NO_JARS" }
  | { readonly code: "HEAP_NOT_A_NUMBER"; readonly value: string }
  /** In MiB. */
  | {
      readonly code: "MEMORY_SHORT";
      readonly heap: number;
      readonly free: number;
      readonly least: number;
    }
  | { readonly code: "NOT_STARTED"; readonly cause: StartFailure }
  | { readonly code: "NOT_STARTED_IN_TIME"; readonly seconds: number; readonly cause: StartFailure }
  /** Another process runs a server on the data. */
  | { readonly code: "IN_USE"; readonly folder: string; readonly owner: number }
  /** neo4j-admin failed, with its own last sentence. */
  | {
      readonly code: "ADMIN_FAILED";
      readonly task: "dump" | "load" | "import";
      readonly reason: string;
    }
  /** The data is of another line of Neo4j. */
  | {
      readonly code: "OTHER_DATA";
      readonly folder: string;
      readonly written: string | undefined;
      readonly neo4j: string;
    };

/** What a start failed of, as far as the output of Java and Neo4j shows. */
export type StartFailure =
  "MEMORY_SHORT" | "DATA_IN_USE" | "OTHER_STORE" | "DISK_FULL" | "NOT_SHOWN";

/** The managed local server cannot run. */
export class LocalServerError extends Error {
  override readonly name = "LocalServerError";
  constructor(readonly fault: LocalServerFault) {
    const { code, ...rest } = fault;
    super(`${code} ${JSON.stringify(rest)}`);
  }
}
