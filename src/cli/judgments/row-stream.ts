import type { CollectionRow } from "../../ingest/collection/row.js";
import type { CollectionItem } from "../../ingest/collection/row.js";
import type { Fault } from "../../ingest/record/fault.js";
import type { UnresolvedRecord } from "../../domain/case-record.js";
import type { PreparedCase } from "../../graph/load/prepared-case.js";
import type { ExtractionPool } from "./extraction-pool.js";
import { addTallies, NO_ROWS, type Tally } from "./tally.js";

/** Rows that one thread reads in one go: enough that sending them costs little. */
const ROWS_A_TASK = 16;

/** What the columns of a row say and its text does not, or says otherwise. */
export interface OpenColumns {
  readonly file: string;
  readonly line: number;
  readonly open: readonly UnresolvedRecord[];
}

/** What came of some rows that follow each other. */
export interface ReadRows<Case = PreparedCase> {
  /** Rows and faults of the file that are behind now. */
  readonly items: number;
  readonly cases: readonly Case[];
  /** The rows of the cases. */
  readonly rows: readonly CollectionRow[];
  readonly faults: readonly Fault[];
  readonly open: readonly OpenColumns[];
  /** Of everything but whether cases are new. */
  readonly tally: Tally;
}

/**
 * Reads the rows of a file in threads, several tasks at once, and gives what came of them in the
 * order of the file. No more is read ahead than keeps the threads busy.
 * @param skip rows and faults of an earlier run, which are behind already.
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
  let [behind, leftOut, count] = [0, 0, 0];
  let rows: CollectionRow[] = [];
  let faults: Fault[] = [];
  for await (const item of items) {
    behind++;
    if (behind <= skip) continue;
    if (item.kind === "fault") faults.push(item.fault);
    else {
      count++;
      if (isWanted(item.row)) rows.push(item.row);
      else leftOut++;
    }
    // a long run of rows that are left out is a task too: how far the file is read is noted
    if (rows.length < ROWS_A_TASK && leftOut + faults.length < ROWS_A_TASK * 64) continue;
    yield { items: behind, rows, faults, leftOut, count };
    [rows, faults, leftOut, count] = [[], [], 0, 0];
  }
  yield { items: behind, rows, faults, leftOut, count };
}

async function readTask<Case>(task: Task, pool: ExtractionPool<Case>): Promise<ReadRows<Case>> {
  const read = await pool.read(task.rows);
  const cases: Case[] = [];
  const rows: CollectionRow[] = [];
  const faults = [...task.faults];
  const open: OpenColumns[] = [];
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
      if (each.open.length > 0) open.push({ file, line, open: each.open });
      tally = addTallies(tally, { unresolved: each.unresolved, masked: Number(each.isMasked) });
    }
  }
  for (const { expectation } of faults)
    tally = addTallies(tally, { unread: { [expectation.code]: 1 } });
  return { items: task.items, cases, rows, faults, open, tally };
}
