import type { Database } from "../database.js";
import type { JUDGMENT_FILE } from "../model/bookkeeping.js";
import { inBatches } from "./batches.js";

/** A file of a collection of judgments, by its content and by what of it is wanted. */
export interface JudgmentFile {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly hash: string;
}

/** How far a file was loaded. */
export interface JudgmentFileState {
  readonly isWhole: boolean;
  /** What decides in which form texts are stored: with another one the file is read anew. */
  readonly form: string;
  /** Rows and faults of the file that are behind. */
  readonly items: number;
  /** What came of them, as JSON. */
  readonly tally: string;
  /** The bytes of the report when they were behind. */
  readonly reported: number;
}

/** What the graph knows of a file of judgments; undefined where it knows nothing. */
export async function readJudgmentFile(
  database: Database,
  id: string,
): Promise<JudgmentFileState | undefined> {
  const row = (await database.read("read/judgment-file", { id }))[0];
  return (
    row && {
      isWhole: row.string("status") === "COMPLETE",
      form: row.string("form"),
      items: row.number("items"),
      tally: row.string("tally"),
      reported: row.number("reported"),
    }
  );
}

/** Those of the files that were loaded whole. */
export async function loadedJudgmentFiles(
  database: Database,
  files: readonly JudgmentFile[],
): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (const batch of inBatches(files, 500)) {
    const rows = batch.map(({ id, size, hash }) => ({ id, size, hash }));
    for (const row of await database.read("read/loaded-judgment-files", { rows }))
      found.add(row.string("id"));
  }
  return found;
}

/** What is kept of a file. */
export function judgmentFileProperties(
  { name, size, hash }: JudgmentFile,
  { isWhole, ...state }: JudgmentFileState,
): Readonly<Record<(typeof JUDGMENT_FILE.stored)[number], string | number>> {
  return { name, size, hash, status: isWhole ? "COMPLETE" : "RUNNING", ...state };
}
