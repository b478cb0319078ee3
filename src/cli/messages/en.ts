import type { Citation } from "../../citation/cite.js";
import type { DocumentKind } from "../../domain/closed-lists.js";
import type { EmbeddedKind } from "../../domain/embedding.js";
import type { LoadCounts } from "../../graph/load/load-input.js";
import { semanticWarning } from "../../search/semantic-fault-words.js";
import type { SemanticFault } from "../../similarity/semantic.js";
import { BACKUP } from "./en-backup.js";
import { ERRORS } from "./en-errors.js";
import { expected, fault, masked } from "./en-faults.js";
import { HELP } from "./en-help.js";
import { JUDGMENTS } from "./en-judgments.js";
import { LAWS } from "./en-laws.js";
import { START } from "./en-start.js";

/** The closed lists whose members are printed in tables and headings. */
export type Term =
  | Citation["status"]
  | Citation["treatment"]["treatment" | "by"]
  | NonNullable<Citation["version"]>
  | DocumentKind;

/** 1 fault, 2 faults. */
const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? "" : "s"}`;
const list = (items: readonly string[]) => items.join(", ");

export const EN = {
  list,
  help: HELP,
  error: ERRORS,
  settings: {
    neo4jUri: "an address such as neo4j+s://host, bolt://host:7687",
    port: "a port number",
    allowedHosts: "names without ports, separated by commas, such as leian.example.org",
    embeddings: "local or off",
    auth: "token or off",
    role: "reader, editor or admin",
    issuer: "the address of an OpenID Connect issuer, with https (http on this machine alone)",
    roles: "values with their roles, such as partners=editor,it=admin,*=reader",
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
    fetchingLaws: "Fetching the texts of the laws (once) …",
    readingDocuments: "Reading documents",
    lookingAtFiles: "Looking for new files",
    drawingSample: "Drawing the sample, MB",
    loadingJudgments: "Loading judgments, MB",
    embedding: { CASE: "Embedding cases", PROVISION: "Embedding articles" } satisfies Record<
      EmbeddedKind,
      string
    >,
    pace: (rate: string, left: string) => `${rate}/s, ${left} left`,
    rewritten: (cases: number) => `Written in the form of this version: ${cases} cases …`,
  },
  /** A sentence that records, the graph or the API keep in English. */
  sentence: (text: string) => text,
  /** A member of a closed list, where it stands in a table. */
  term: (member: Term): string => member,
  /** What kind of thing could not be resolved. */
  kindName: (kind: string) => kind,
  expected,
  fault,
  masked,
  start: START,
  export: {
    cases: "Cases",
    nodes: (done: number) => `${done} nodes`,
    done: (cases: number, path: string, isExact: boolean) =>
      `${isExact ? "" : "at least "}${count(cases, "case")} → ${path}`,
    isThere: (path: string) => `${path} is there already: choose another, or say --force.`,
    needsFolder: (format: string) => `${format} is several files: say --out with a folder.`,
    noYears: (text: string) => `--years ${text}: expected a year, or years such as 2019-2021.`,
    noOutcome: (text: string, all: string) => `--outcome ${text}: expected one of ${all}.`,
  },
  watch: {
    added: (known: number) => `${known} are known already; what comes from now on is news.`,
    absent: (id: string) => `${id} is no watch: leian watch list shows them.`,
    oneThing: "Watch one thing: --article, --facts, --case or --rule.",
    noName: "A watch has a name of 1 to 200 characters.",
    noWebhook: (text: string) =>
      `--webhook ${text}: expected an address such as https://example.org/leian, without a password.`,
    found: (name: string, id: string, news: number) => `${name} (${id}): ${news} new`,
    failed: (why: string) => `not searched: ${why}`,
    sent: (news: number) => `${news} sent`,
    unsent: (why: string) => `not sent (${why}): kept, and sent with the next run`,
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
  importJudgments: JUDGMENTS,
  laws: LAWS,
  ingest: {
    rows: (file: string, cases: number, unread: number, open: number) =>
      `${file}: ${cases} cases from its rows, ${unread} places that could not be read, ${open} statements of its columns that the text does not bear out; leian import-judgments loads such files into the graph.`,
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
  backup: BACKUP,
  doctor: {
    chapter: (title: string, lines: number, advice: string) => `${title} (${lines}): ${advice}`,
    more: (lines: number) => `… and ${lines} more (--json lists them)`,
    nothing: "Nothing is broken, contradictory or unresolved.",
    otherForm: {
      title: "Texts stored by another version",
      advice: "leian reindex, or the next leian start",
    },
    mayMiss: "searches may miss cases",
    /** @param loaded and @param own are the first digits of hashes. */
    otherLexicon: (loaded: string | undefined, own: string) =>
      `loaded with lexicon ${loaded ?? "(not recorded)"}, this is ${own}`,
    writable: {
      title: "Writes where the API reads",
      advice: "use Neo4j 5.26 or later, or a user who may only read (NEO4J_READER_USERNAME)",
    },
    carriedOut: "the database carried out the write that was tried",
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
    withoutEmbeddings: (fault: SemanticFault) => semanticWarning(fault).en,
    isFolder: (path: string) => `${path} is a folder: name a file.`,
    isThere: (path: string) =>
      `${path} is there already: name another file, or give --force to write over it.`,
  },
  audit: {
    /** @param last a hash. */
    whole: (entries: number, last: string) =>
      `${entries} entries, the chain is whole; the last one is ${last} (keep it elsewhere to see when entries are missing at the end).`,
    broken: (path: string, line: number) =>
      `The audit log ${path} is broken at line ${line}: an entry was changed, taken out or put in, or a write broke off. Keep the file as it is and name another one.`,
    noFile: "No audit log is named: give its file, or set LEIAN_AUDIT.",
    unreadable: (path: string) =>
      `The audit log ${path} cannot be read: check the path and the rights.`,
    unwritable: (path: string) =>
      `The audit log ${path} cannot be written: check the folder and the rights.`,
  },
  token: {
    created: (name: string, role: string) =>
      `This is the token of ${name} (${role}). It is not kept: store it now.`,
    revoked: (name: string) => `The token of ${name} is revoked.`,
    none: "There are no tokens: everybody who reaches the API is answered.",
    line: (name: string, role: string, state: string, used: string | undefined) =>
      `${name}  ${role}  ${state}  ${used === undefined ? "never used" : `last used ${used}`}`,
    isGood: "good",
    isGoodUntil: (day: string) => `good until ${day}`,
    isExpired: (day: string) => `expired after ${day}`,
    isRevoked: (time: string) => `revoked ${time}`,
    exists: (name: string) =>
      `${name} has a token already: revoke it first, or choose another name.`,
    absent: (name: string) => `${name} has no token: leian token list shows who has.`,
    noName:
      "A name has 1 to 60 letters, digits, spaces or . _ @ -, and begins with one of the first two.",
    unreadable: (path: string) =>
      `The tokens in ${path} cannot be read: mend the file, or remove it and make new tokens.`,
    needed: (host: string) =>
      `${host} can be reached from other machines and there is no token: make one with leian token create NAME, name an issuer of tokens in LEIAN_OIDC_ISSUER, or set LEIAN_AUTH=off where something before Leian decides who comes in.`,
    offAndIssuer:
      "LEIAN_OIDC_ISSUER names who issues tokens and LEIAN_AUTH=off asks nobody for one: unset one of the two.",
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
 * Everything that the command line prints for people. English is the list of keys and parameters;
 * every language has them all.
 */
export type Messages = typeof EN;
