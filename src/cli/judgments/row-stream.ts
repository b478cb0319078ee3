import type { CollectionRow } from "../../ingest/collection/row.js";
import type { CollectionItem } from "../../ingest/collection/row.js";
import type { Fault } from "../../ingest/record/fault.js";
import type { UnresolvedRecord } from "../../domain/case-record.js";
import type { PreparedCase } from "../../graph/load/prepared-case.js";
import type { ExtractionPool } from "./extraction-pool.js";
import { addTallies, NO_ROWS, type Tally } from "./tally.js";

/** Rows that a thread reads at once: enough that sending them costs little. */
const ROWS_A_TASK = 16;

/** What the columns of a row state and its text contradicts or does not confirm. */
export interface ColumnDiscrepancies {
  readonly file: string;
  readonly line: number;
  readonly discrepancies: readonly UnresolvedRecord[];
}

/** The results of consecutive rows. */
export interface ReadRows<Case = PreparedCase> {
  /** The number of rows and faults of the file up to here. */
  readonly items: number;
  readonly cases: readonly Case[];
  /** The row of each case. */
  readonly rows: readonly CollectionRow[];
  readonly faults: readonly Fault[];
  readonly discrepancies: readonly ColumnDiscrepancies[];
  /** The tally of these rows, except how many cases are new or changed. */
  readonly tally: Tally;
}

/**
 * Reads the rows of a file in threads, several tasks at once, and yields the results in the order
 * of the file. It reads ahead only as far as keeps the threads busy.
 * @param skip the number of rows and faults that an earlier run has processed.
 */
export async function* readRows<Case>(
  items: AsyncIterable<CollectionItem>,
  pool: ExtractionPool<Case>,
  isWanted: (row: CollectionRow) => boolean,
  skip: number,
): AsyncGenerator<ReadRows<Case>> {
  const queue: Promise<ReadRows<Case>>[] = [];
  for await (const task of tasksOf(items, isWanted, skip)) {
    const reading = readTask(task, pool);
    reading.catch(() => {}); // the reader of the queue gets the fault
    queue.push(reading);
    const first = queue.length >= pool.depth ? queue.shift() : undefined;
    if (first !== undefined) yield await first;
  }
  for (const reading of queue) yield await reading;
}

interface Task {
  readonly items: number;
  readonly rows: CollectionRow[];
  readonly faults: Fault[];
  readonly leftOut: number;
  readonly count: number;
}

async function* tasksOf(
  items: AsyncIterable<CollectionItem>,
  isWanted: (row: CollectionRow) => boolean,
  skip: number,
): AsyncGenerator<Task> {
  let [position, leftOut, count] = [0, 0, 0];
  let rows: CollectionRow[] = [];
  let faults: Fault[] = [];
  for await (const item of items) {
    position++;
    if (position <= skip) continue;
    if (item.kind === "fault") faults.push(item.fault);
    else {
      count++;
      if (isWanted(item.row)) rows.push(item.row);
      else leftOut++;
    }
    // many rows that are left out are a task too, so that the progress is recorded
    if (rows.length < ROWS_A_TASK && leftOut + faults.length < ROWS_A_TASK * 64) continue;
    yield { items: position, rows, faults, leftOut, count };
    [rows, faults, leftOut, count] = [[], [], 0, 0];
  }
  yield { items: position, rows, faults, leftOut, count };
}

async function readTask<Case>(task: Task, pool: ExtractionPool<Case>): Promise<ReadRows<Case>> {
  const read = await pool.read(task.rows);
  const cases: Case[] = [];
  const rows: CollectionRow[] = [];
  const faults = [...task.faults];
  const discrepancies: ColumnDiscrepancies[] = [];
  let tally: Tally = { ...NO_ROWS, rows: task.count, leftOut: task.leftOut };
  for (const [index, each] of read.entries()) {
    const row = task.rows[index];
    if (row === undefined) continue;
    const { file, line } = row;
    if (each.kind === "faults") faults.push(...each.faults);
    else if (each.kind === "taken-down") tally = addTallies(tally, { takenDown: 1 });
    else {
      cases.push(each.prepared);
      rows.push(row);
      faults.push(...each.notes);
      if (each.discrepancies.length > 0)
        discrepancies.push({ file, line, discrepancies: each.discrepancies });
      tally = addTallies(tally, { unresolved: each.unresolved, masked: Number(each.isMasked) });
    }
  }
  for (const { expectation } of faults)
    tally = addTallies(tally, { unread: { [expectation.code]: 1 } });
  return { items: task.items, cases, rows, faults, discrepancies, tally };
}
