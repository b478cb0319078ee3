import { MOST_RESTARTS } from "../../local/kept-server.js";

/** What leian start prints. */
export const START = {
  foreign: (address: string) =>
    `${address} is yours: no case is written into it (leian seed would load the seed cases).`,
  ready: (base: string) =>
    `Leian 类案 answers at ${base}/graphql; the explorer is at ${base}/graphiql, the workbench at ${base}/`,
  listening: (base: string) => `Listening at ${base}; the database is made ready …`,
  waiting: (address: string) =>
    `Neo4j at ${address} does not answer: waiting for it (check NEO4J_URI and that the server runs).`,
  /** @param restart the how-manieth within ten minutes. */
  restarting: (restart: number, seconds: number) =>
    `The Neo4j server has ended: it is started again in ${seconds} s (${restart} of at most ${MOST_RESTARTS} times within ten minutes).`,
  restarted: (address: string) => `The Neo4j server runs again at ${address}.`,
  ended: `The Neo4j server has ended more than ${MOST_RESTARTS} times within ten minutes: see its log in the data folder for the cause, and start again.`,
  readOnly: "The API reads only: the database refused the write that was tried where it reads.",
  notReadOnly:
    "The database carried out a write where the API only reads (nothing of it is left): use Neo4j 5.26 or later without what changes its access modes, or give the API a user who may only read (NEO4J_READER_USERNAME).",
  scoringThreadEnded: (reason: string) =>
    `The thread that compares cases has ended (${reason}); until it is started again, searches are computed in the thread that answers.`,
  databaseDown: "The database does not answer: queries are refused until it does.",
  databaseUp: "The database answers again.",
  stillLoading: "Another process loads into this graph: waiting until it has ended.",
  notInTime: (seconds: number) => `What was under way did not end within ${seconds} s: given up.`,
  parentGone: "its parent is gone",
  stopping: (reason: string) => `Stopping (${reason}) …`,
  otherVersion:
    "The graph was written by another version of Leian: leian reindex brings its texts up to this one.",
  renewing:
    "The graph was written by another version of Leian: its texts are brought up to this one meanwhile.",
  /** @param loaded and @param own are the first digits of hashes. */
  otherLexicon: (loaded: string | undefined, own: string) =>
    `The graph was loaded with lexicon ${loaded ?? "(not recorded)"}, this is ${own}.`,
  renewed: (cases: number) =>
    `The texts are up to this version: ${cases} cases came out differently.`,
  notRenewed: (cause: string) =>
    `The texts were not brought up to this version: ${cause} The next start tries again.`,
  unexpected: "something unexpected happened.",
  meaningReady: (model: string) => `Searches go by meaning too (${model}).`,
  withoutMeaning: (cause: string) => `Searches go by words alone: ${cause}`,
  seedFaults: (faults: string) => `The seeds have faults:\n${faults}`,
  notTraced: (variable: string) =>
    `There are no traces: ${variable} asks for what Leian does not send; it sends OTLP over HTTP (otlp, http/json).`,
  portInUse: (port: number) =>
    `Port ${port} is in use: end what runs there, or choose another with --port or PORT.`,
  noAddress: (host: string) =>
    `${host} is no address of this machine: choose another with --host or HOST.`,
  portForbidden: (port: number) =>
    `Port ${port} may not be used by this user: choose one above 1023 with --port or PORT.`,
};
