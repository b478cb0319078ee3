import { parentPort, workerData } from "node:worker_threads";
import { type TypedFile, TypedTables } from "../../export/typed-tables.js";
import type { CollectionRow } from "../../ingest/collection/row.js";
import { bulkCase } from "./bulk-case.js";
import { type PreparedRow, type RowKnowledge, RowPreparer } from "./prepare-row.js";

/** What a thread does. */
export interface ThreadTask {
  readonly knowledge: RowKnowledge;
  /** As rows of the write statements, or as lines of files for neo4j-admin's import. */
  readonly as: "rows" | "lines";
  /** Its number among those of its pool: the files of its lines are its own. */
  readonly thread?: number;
}

/** Rows that a thread reads in one go. */
export interface ExtractionTask {
  readonly number: number;
  readonly rows: readonly CollectionRow[];
}

/** What came of them, in their order. */
export interface ExtractionAnswer<Case> {
  readonly number: number;
  readonly rows: readonly PreparedRow<Case>[];
  /** The thread's files, where they are others than before. */
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
