import { parentPort, workerData } from "node:worker_threads";
import { type TypedFile, TypedTables } from "../../export/typed-tables.js";
import type { CollectionRow } from "../../ingest/collection/row.js";
import { bulkCase } from "./bulk-case.js";
import { type PreparedRow, type RowKnowledge, RowPreparer } from "./prepare-row.js";

/** The task of a thread, for its whole life. */
export interface ThreadTask {
  readonly knowledge: RowKnowledge;
  /**
   * Whether cases are returned as rows of the write statements or as lines of files for
   * neo4j-admin's import.
   */
  readonly as: "rows" | "lines";
  /** Its index in the pool: each thread has files of its own. */
  readonly thread?: number;
}

/** Rows that a thread reads at once. */
export interface ExtractionTask {
  readonly number: number;
  readonly rows: readonly CollectionRow[];
}

/** Their results, in order. */
export interface ExtractionAnswer<Case> {
  readonly number: number;
  readonly rows: readonly PreparedRow<Case>[];
  /** The files of the thread, where they have changed since its last answer. */
  readonly files: readonly TypedFile[] | undefined;
}

const { knowledge, as, thread = 0 } = workerData as ThreadTask;
const preparer = new RowPreparer(knowledge);
const tables = new TypedTables(`t${thread + 1}`);

parentPort?.on("message", ({ number, rows }: ExtractionTask) => {
  const columns = tables.size;
  const read = rows.map((row) => preparer.prepare(row));
  const answer: ExtractionAnswer<unknown> = {
    number,
    rows:
      as === "rows"
        ? read
        : read.map((each) =>
            each.kind === "case" ? { ...each, prepared: bulkCase(each.prepared, tables) } : each,
          ),
    files: tables.size > columns ? tables.files() : undefined,
  };
  parentPort?.postMessage(answer);
});
