import type { CommanderError } from "commander";
import type { EmbeddedKind } from "../../domain/embedding.js";
import type { OtherModelError } from "../../embedding/embed-graph.js";
import type { DatabaseFault } from "../../graph/database-error.js";
import type { LoadCounts } from "../../graph/load/load-input.js";
import type { LoadInProgressError } from "../../graph/load/load-lock.js";
import { formatMasked, type MaskedCase } from "../../ingest/privacy/personal-data-gate.js";
import type { DocumentError } from "../../ingest/read/document-error.js";
import { type Fault, formatFault } from "../../ingest/record/fault.js";
import type { LocalServerFault, StartFailure } from "../../local/local-server-error.js";
import type { EmbeddingError } from "../../similarity/embedder.js";

/** 1 fault, 2 faults. */
const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? "" : "s"}`;
const list = (items: readonly string[]) => items.join(", ");

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
    case "OTHER_DATA":
      return `The data in ${fault.folder} belongs to Neo4j ${fault.written ?? "of an unknown version"} and this program runs ${fault.neo4j}: set LEIAN_HOME to a new folder (the seeds load again), or use the version of leian that wrote it.`;
  }
}

function databaseAdvice(fault: DatabaseFault): string {
  switch (fault) {
    case "unavailable":
      return "does not answer: check NEO4J_URI and NEO4J_DATABASE and that the server runs, or unset NEO4J_URI to use the managed local server.";
    case "unauthenticated":
      return "refused the credentials: check NEO4J_USERNAME and NEO4J_PASSWORD.";
    case "unsupported":
      return "lacks what the schema needs: use Neo4j 5.26 or later.";
    default:
      return `failed (${fault}): see its own log.`;
  }
}

const DRY_RUN = "check everything, write nothing";
const AS_JSON = "print the result as JSON";

export const EN = {
  list,
  help: {
    leian: "Leian 类案: a knowledge graph of Chinese case law",
    headings: {
      usage: "Usage:",
      arguments: "Arguments:",
      options: "Options:",
      commands: "Commands:",
    },
    showHelp: "display help for command",
    showVersion: "output the version number",
    /** What an option takes, and what it is where it is left out. */
    values: (choices: readonly string[] | undefined, preset: string | undefined) => {
      const notes = [choices && `choices: ${choices.join(", ")}`, preset && `default: ${preset}`];
      return choices === undefined && preset === undefined
        ? ""
        : ` (${notes.filter(Boolean).join("; ")})`;
    },
    pointer: "(leian --help lists the commands)",
    /** What commander has to say of a command line that is wrong. */
    usage: ({ message }: CommanderError) => message,
    start: {
      description:
        "bring up the database, load the seed cases, and serve GraphQL with its explorer",
      port: "the port to listen on (PORT, 4000)",
      host: "the address to listen on (HOST, 127.0.0.1)",
      noSeed: "do not load the seed cases",
    },
    import: {
      description:
        "load case records (YAML, JSON, JSON Lines) into the graph; - reads JSON Lines from standard input",
      paths: "files or folders",
      dryRun: DRY_RUN,
      json: AS_JSON,
      personalData:
        "identity, card and other numbers of persons, birth dates, addresses: mask or refuse them",
    },
    seed: {
      description: "load the cases, statutes, courts and factors that come with leian",
      dryRun: DRY_RUN,
      json: AS_JSON,
    },
    importStatute: {
      description:
        "put the official texts of statutes onto their provisions: Markdown, plain text, or JSON Lines (a line an article)",
      files: "files that end in .md, .txt or .jsonl",
      dryRun: DRY_RUN,
      json: AS_JSON,
    },
    ingest: {
      description:
        "read court cases out of documents (.txt, .md, .html, .docx, .pdf) and print case records as JSON Lines",
      files: "releases of cases (典型案例, 白皮书) or judgments (裁判文书)",
      out: "write a YAML file a case into this folder instead",
      report: "write what is uncertain to this Markdown file",
      publisher: "who published the document, where it does not say",
      date: "when it was published, where it does not say: 2024, 2024-05 or 2024-05-06",
      city: "the city of its cases, where it does not say",
    },
    cite: {
      description:
        "find the legal citations of a text (.txt, .md, .html, .docx, .pdf; - reads standard input) and resolve them",
      file: "the text",
      json: "print everything that is known of each, as a JSON array",
      date: "the date of the decision: versions in force then are meant",
      graph:
        "ask the graph for its instruments and articles, rather than the records that come with leian",
    },
    doctor: {
      description: "say what is broken, contradictory or unresolved in the graph",
      json: "print everything as JSON",
    },
    embed: {
      description:
        "give cases and articles vectors from EMBEDDINGS_URL and EMBEDDINGS_MODEL; goes on where it broke off",
      all: "begin anew, for another model",
    },
    reindex: {
      description:
        "write the texts of the graph anew in the form of this version, as after an upgrade",
    },
    report: {
      description: "search for similar cases and write the report that 法发〔2020〕24号 asks for",
      facts: "the facts: .txt, .md, .html, .docx or .pdf",
      court: "the court that will decide",
      searcher: "who searches",
      side: "your own side, claimant or respondent: names the adverse cases",
      issue: "an issue that is still open",
      first: "how many cases, 1 to 50",
      out: "where to write: .md, .docx or .html; Markdown to standard output where it is left out",
      force: "write over a report that is there already",
    },
  },
  error: {
    unexpected: (what: string) => `Something unexpected went wrong: ${what}`,
    unknownLanguage: (asked: string) =>
      `LEIAN_LANG is "${asked}": expected zh or en; what follows is in English.`,
    localServer,
    loadInProgress: (error: LoadInProgressError) => error.message,
    embedding: (error: EmbeddingError) => error.message,
    otherModel: (error: OtherModelError) => error.message,
    document: (error: DocumentError) => error.message,
    database: (fault: DatabaseFault) => `The database failed: ${fault}`,
    /** @param address without credentials. */
    neo4j: (address: string, fault: DatabaseFault) =>
      `Neo4j at ${address} ${databaseAdvice(fault)}`,
    managedSilent:
      "The managed Neo4j server stopped answering: start again; its log is in the data folder.",
    notWritten: (path: string) => `${path} could not be written: check the folder and the rights.`,
    noDate: (option: string, text: string) =>
      `${option} is "${text}": expected a date such as 2024, 2024-05 or 2024-05-06.`,
    /** @param expected what a variable takes, from `settings`. */
    setting: (variable: string, expected: string) =>
      `The environment variable ${variable} is wrong: expected ${expected}.`,
    noModel:
      "EMBEDDINGS_URL is set without EMBEDDINGS_MODEL: name the model that the endpoint serves.",
    noEndpoint: "No embeddings endpoint: set EMBEDDINGS_URL and EMBEDDINGS_MODEL.",
    noPort: (text: string) => `"${text}" is no port: expected a number from 0 to 65535.`,
  },
  settings: {
    neo4jUri: "an address such as neo4j+s://host, bolt://host:7687",
    port: "a port number",
    embeddingsUrl: "an address such as http://127.0.0.1:8000/v1",
  },
  progress: {
    fetching: "Fetching Neo4j (once)",
    starting: "Starting Neo4j …",
    found: (address: string) => `Using the Neo4j that is running at ${address}`,
    load: {
      reference: "Loading statutes",
      cases: "Loading cases",
      "clean-up": "Removing what is gone",
    },
    readingStatutes: "Reading statutes",
    readingDocuments: "Reading documents",
    embedding: { CASE: "Embedding cases", PROVISION: "Embedding articles" } satisfies Record<
      EmbeddedKind,
      string
    >,
    rewritten: (cases: number) => `Written in the form of this version: ${cases} cases …`,
  },
  /**
   * A fault of an input. What the code of a check expects, rather than the schema, stands in
   * English in every language.
   */
  fault: (fault: Fault) => formatFault(fault),
  masked: (masked: MaskedCase) => formatMasked(masked),
  start: {
    foreign: (address: string) =>
      `${address} is yours: no case is written into it (leian seed would load the seed cases).`,
    ready: (base: string) =>
      `Leian 类案 answers at ${base}/graphql; the explorer is at ${base}/graphiql`,
    ended: "The Neo4j server has ended: start again; its log is in the data folder.",
    parentGone: "its parent is gone",
    stopping: (reason: string) => `Stopping (${reason}) …`,
    otherVersion:
      "The graph was written by another version of Leian: leian reindex brings its texts up to this one.",
    renewing:
      "The graph was written by another version of Leian: its texts are brought up to this one meanwhile.",
    /** @param loaded and @param own are the first signs of hashes. */
    otherLexicon: (loaded: string | undefined, own: string) =>
      `The graph was loaded with lexicon ${loaded ?? "(not recorded)"}, this is ${own}.`,
    renewed: (cases: number) =>
      `The texts are up to this version: ${cases} cases came out differently.`,
    notRenewed: (cause: string) =>
      `The texts were not brought up to this version: ${cause} The next start tries again.`,
    unexpected: "something unexpected happened.",
    seedFaults: (faults: string) => `The seeds have faults:\n${faults}`,
    portInUse: (port: number) =>
      `Port ${port} is in use: end what runs there, or choose another with --port or PORT.`,
    noAddress: (host: string) =>
      `${host} is no address of this machine: choose another with --host or HOST.`,
    portForbidden: (port: number) =>
      `Port ${port} may not be used by this user: choose one above 1023 with --port or PORT.`,
  },
  import: {
    absent: (path: string) =>
      `${path} is not there or cannot be read: give a file or a folder of records.`,
    noFiles: "No record files were found: records end in .yaml, .json or .jsonl.",
    more: (faults: number) => `… and ${faults} more`,
    nothingLoaded: (faults: number) => `Nothing was loaded: ${count(faults, "fault")}.`,
    checked: (cases: number) => `No fault in ${cases} cases. Nothing was written (--dry-run).`,
    loaded: (
      cases: number,
      { created, changed, unchanged, removed, referenceRemoved }: LoadCounts,
    ) =>
      `${cases} cases: ${created} new, ${changed} changed, ${unchanged} unchanged, ${removed} removed${referenceRemoved > 0 ? `, ${referenceRemoved} shared records removed` : ""}.`,
    moreMasked: (cases: number) =>
      `… and personal data of ${cases} more cases masked (--json lists them)`,
    leftOut: (ids: readonly string[]) => `Left out (takedown list): ${list(ids)}`,
    removed: (ids: readonly string[]) => `Removed from the graph (takedown list): ${list(ids)}`,
  },
  importStatute: {
    noFile: (path: string) => `${path} is no file that can be read: give the files of statutes.`,
    checked: "No fault. Nothing was written (--dry-run).",
    /** 《中华人民共和国民法典》 (instrument:civil-code), 1260 articles */
    statute: (title: string, id: string, isNew: boolean, articles: number) =>
      `《${title}》 (${isNew ? "new: " : ""}${id}), ${count(articles, "article")}`,
    found: (statute: string) => `${statute}.`,
    unchanged: (statute: string) => `${statute}: unchanged.`,
    loaded: (statute: string, provisions: number, removed: number) =>
      `${statute}: ${provisions} provisions with text${removed > 0 ? `, ${removed} removed` : ""}.`,
  },
  ingest: {
    noCase: (file: string) => `${file}: no court case was found in it.`,
    read: (cases: number, documents: number, points: number, unlisted: boolean) =>
      `${cases} cases from ${documents} documents, ${points} points to review${unlisted ? " (--report FILE.md lists them)" : ""}.`,
    review: {
      title: "Review 待核对",
      counts: (kind: string, cases: number, full: number) =>
        `${kind}: ${cases} cases, ${full} in full.`,
      nothing: "Nothing uncertain.",
      personalData: "Personal data:",
    },
  },
  cite: {
    noText: "Standard input is no text in UTF-8, UTF-16 or GB18030: convert it first.",
    headings: ["place", "status", "as written", "normal form", "treatment", "note"],
    none: "No citation was found.",
    counts: (all: number, resolved: number, ambiguous: number, unresolved: number) =>
      `${all} citations, ${resolved} resolved, ${ambiguous} ambiguous, ${unresolved} unresolved.`,
  },
  doctor: {
    chapter: (title: string, lines: number, advice: string) => `${title} (${lines}): ${advice}`,
    more: (lines: number) => `… and ${lines} more (--json lists them)`,
    nothing: "Nothing is broken, contradictory or unresolved.",
    otherForm: {
      title: "Texts stored by another version",
      advice: "leian reindex, or the next leian start",
    },
    mayMiss: "searches may miss cases",
    /** @param loaded and @param own are the first signs of hashes. */
    otherLexicon: (loaded: string | undefined, own: string) =>
      `loaded with lexicon ${loaded ?? "(not recorded)"}, this is ${own}`,
    brokenLoads: { title: "Broken loads", advice: "load the same source again" },
    incompleteDocuments: {
      title: "Documents of which a part is missing",
      advice: "ingest the file again and import all of it",
    },
    contradictions: {
      title: "Contradictions between sources",
      advice: "see the sources and correct the record or the document",
    },
    unresolved: {
      title: "Unresolved",
      advice: "import the statute or the case that is meant, or correct the words",
    },
    undated: {
      title: "Publications without a date",
      advice: "give the date in the record, or to leian ingest with --date",
    },
    /** One source's side of a contradiction. */
    states: (value: string, source: string, quote: string | undefined) =>
      `${value} says ${source}${quote === undefined ? "" : ` “${quote}”`}`,
    /** A field of a case with the sides of its contradiction. */
    contradiction: (caseId: string, field: string, sides: readonly string[]) =>
      `${caseId} ${field}: ${sides.join("; ")}`,
    unresolvedWords: (caseId: string, kind: string, raw: string, reason: string) =>
      `${caseId} ${kind} “${raw}”: ${reason}`,
  },
  embed: {
    done: (embedded: number, model: string, unchanged: number) =>
      `${embedded} texts embedded by ${model}, ${unchanged} left alone.`,
  },
  report: {
    noEnding: (path: string) =>
      `${path} has no ending that can be written: expected .md, .docx or .html.`,
    noSide: (text: string) => `--side is ${text}: expected claimant or respondent.`,
    noCount: (text: string, most: number) =>
      `--first is ${text}: expected a number from 1 to ${most}.`,
    isFolder: (path: string) => `${path} is a folder: name a file.`,
    isThere: (path: string) =>
      `${path} is there already: name another file, or give --force to write over it.`,
  },
  takedown: {
    done: (ids: readonly string[]) => `Taken down: ${list(ids)}`,
    fault: (fault: string) => `The takedown list has a fault: ${fault}`,
    faults: (faults: string) => `The takedown list has faults; nothing was done:\n${faults}`,
    unreadable: (path: string) =>
      `The takedown list ${path} cannot be read: mend LEIAN_TAKEDOWN, or make the file.`,
    noText: (path: string) =>
      `The takedown list ${path} is no text in UTF-8, UTF-16 or GB18030: save it in one of these.`,
  },
};

/**
 * Everything that the command line says to a person. English is the list of keys and parameters;
 * every language has them all.
 */
export type Messages = typeof EN;
