import type { ImportOutcome } from "../judgments/tally.js";

/** What was wrong with places that could not be read, in a word; others by their code. */
const UNREAD: Readonly<Record<string, string>> = {
  COLLECTION_FILE: "no file of rows",
  WHOLE_FILE: "damaged files",
  CLOSED_QUOTE: "broken quotation marks",
  COURT_DOCUMENT: "rows without text and number",
  DECODABLE: "read with bytes of no encoding",
  READABLE_ROW: "reading failed",
  COLUMN_COUNT: "another number of columns",
  COLUMNS: "columns are missing",
  LINE_SIZE: "lines that are too long",
  PARSABLE: "no JSON",
};

/** What is said while collections of judgments are loaded, and of what came of it. */
export const JUDGMENTS = {
  absent: (path: string) =>
    `${path} is not there or cannot be read: give files of judgments or a folder.`,
  noFiles: "No files of judgments were found: they end in .csv or .jsonl, alone or in .gz or .zip.",
  noSeeds:
    "The graph has no courts, causes of action and laws to which judgments refer: run leian seed first.",
  unknownColumn: (part: string) =>
    `--map has “${part}”: expected a column of ours and the file's name of it, such as 案号=caseNo.`,
  unreadFilter: (option: string, part: string) =>
    option === "--years"
      ? `--years has “${part}”: expected years such as 2021 or 2019-2021.`
      : `--kind has “${part}”: expected kinds of documents such as 判决书 or 裁定书.`,
  noCount: (option: string, text: string) => `${option} is ${text}: expected a number above zero.`,
  rate: (casesASecond: number, secondsLeft: number | undefined) =>
    `${casesASecond.toFixed(casesASecond < 10 ? 1 : 0)} cases/s${secondsLeft === undefined ? "" : `, ${duration(secondsLeft)} left`}`,
  bulkElsewhere: (uri: string) =>
    `--bulk makes the database of the managed server anew, and NEO4J_URI names ${uri}: leave --bulk out, or run it without NEO4J_URI and bring the graph there with “leian backup neo4j.dump” and “neo4j-admin database load neo4j --from-path=. --overwrite-destination=true”.`,
  bulkHolds:
    "--bulk is for the first collection of a graph, and this one has files of judgments already: leave --bulk out.",
  bulkKept: "Writing what the graph has",
  bulkImport: "Importing, %",
  bulkIndexes: "Building the indexes, %",
  bulkJoining: "Joining what rows and cases share",
  openColumn: (place: string, kind: string, raw: string, reason: string) =>
    `${place}: ${kind} “${raw}”: ${reason}`,
  done: (
    { files, loadedBefore, tally, seconds, casesASecond }: ImportOutcome,
    report: string,
  ): string => {
    const { rows, created, changed, unchanged, met, leftOut, takenDown, masked } = tally;
    const unread = Object.entries(tally.unread).map(
      ([code, count]) => `${UNREAD[code] ?? code} ${count}`,
    );
    const unresolved = Object.entries(tally.unresolved).map(([kind, count]) => `${kind} ${count}`);
    return [
      ...(loadedBefore.length > 0 ? [`Loaded before, left alone: ${loadedBefore.join(", ")}`] : []),
      `${files} files, ${rows} rows: ${created} cases new, ${changed} changed, ${unchanged} unchanged, ${met} the same as others, ${leftOut} left out by filters, ${takenDown} by the takedown list, ${masked} with personal data masked.`,
      ...(unread.length > 0
        ? [`Could not be read (${report} lists the places): ${unread.join(", ")}.`]
        : []),
      ...(unresolved.length > 0
        ? [`Kept as unresolved: ${unresolved.join(", ")} (leian doctor lists them).`]
        : []),
      `${duration(seconds)}, ${casesASecond.toFixed(1)} cases a second.`,
    ].join("\n");
  },
};

function duration(seconds: number): string {
  if (seconds < 90) return `${Math.round(seconds)} s`;
  if (seconds < 5400) return `${Math.round(seconds / 60)} min`;
  return `${(seconds / 3600).toFixed(1)} h`;
}
