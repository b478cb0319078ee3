import { parentPort, workerData } from "node:worker_threads";
import type { CollectionRow } from "../../ingest/collection/row.js";
import { type PreparedRow, type RowKnowledge, RowPreparer } from "./prepare-row.js";

/** Rows that a thread reads in one go. */
export interface ExtractionTask {
  readonly number: number;
  readonly rows: readonly CollectionRow[];
}

/** What came of them, in their order. */
export interface ExtractionAnswer {
  readonly number: number;
  readonly rows: readonly PreparedRow[];
}

const preparer = new RowPreparer(workerData as RowKnowledge);
parentPort?.on("message", ({ number, rows }: ExtractionTask) => {
  const answer: ExtractionAnswer = { number, rows: rows.map((row) => preparer.prepare(row)) };
  parentPort?.postMessage(answer);
});
