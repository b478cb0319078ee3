import type { Database } from "../database.js";
import type { JUDGMENT_FILE } from "../model/bookkeeping.js";
import { inBatches } from "./batches.js";

/** A file of a collection of judgments, identified by its content and the selection of rows. */
export interface JudgmentFile {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly hash: string;
}

/** The progress of loading a file. */
export interface JudgmentFileState {
  readonly isWhole: boolean;
  /**
   * Identifies how texts are stored (see stored-form.ts); with another form the file is read again.
   */
  readonly form: string;
  /** The number of rows and faults of the file that have been processed. */
  readonly items: number;
  /** The tally of these rows, as JSON. */
  readonly tally: string;
  /** The size of the report at that point, in bytes. */
  readonly reported: number;
}

/** The recorded progress of a file; undefined where none is recorded. */
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

/** The files that were loaded completely. */
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

/** The properties of the node that records the progress of a file. */
export function judgmentFileProperties(
  { name, size, hash }: JudgmentFile,
  { isWhole, ...state }: JudgmentFileState,
): Readonly<Record<(typeof JUDGMENT_FILE.stored)[number], string | number>> {
  return { name, size, hash, status: isWhole ? "COMPLETE" : "RUNNING", ...state };
}
