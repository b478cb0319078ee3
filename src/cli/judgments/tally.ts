import type { BatchCounts } from "../../graph/load/load-input.js";

/** The results of the rows of one or several files. */
export interface Tally extends BatchCounts {
  /** All rows, including those that were left out. */
  readonly rows: number;
  /** Rows that belong to the same case as another row of their batch. */
  readonly met: number;
  /** Rows that the filters or the sample leave out. */
  readonly leftOut: number;
  readonly takenDown: number;
  /** Cases in which personal data was masked. */
  readonly masked: number;
  /** The number of places that could not be read, by the code of the expectation. */
  readonly unread: Readonly<Record<string, number>>;
  /** The number of unresolved statements, by kind. */
  readonly unresolved: Readonly<Record<string, number>>;
}

export const NO_ROWS: Tally = {
  rows: 0,
  created: 0,
  changed: 0,
  unchanged: 0,
  met: 0,
  leftOut: 0,
  takenDown: 0,
  masked: 0,
  unread: {},
  unresolved: {},
};

/** The sum of two tallies; what the second leaves out is 0. */
export function addTallies(a: Tally, b: Partial<Tally>): Tally {
  return {
    rows: a.rows + (b.rows ?? 0),
    created: a.created + (b.created ?? 0),
    changed: a.changed + (b.changed ?? 0),
    unchanged: a.unchanged + (b.unchanged ?? 0),
    met: a.met + (b.met ?? 0),
    leftOut: a.leftOut + (b.leftOut ?? 0),
    takenDown: a.takenDown + (b.takenDown ?? 0),
    masked: a.masked + (b.masked ?? 0),
    unread: addCounts(a.unread, b.unread ?? {}),
    unresolved: addCounts(a.unresolved, b.unresolved ?? {}),
  };
}

function addCounts(
  a: Readonly<Record<string, number>>,
  b: Readonly<Record<string, number>>,
): Readonly<Record<string, number>> {
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])].toSorted();
  return Object.fromEntries(keys.map((key) => [key, (a[key] ?? 0) + (b[key] ?? 0)]));
}

/** The outcome of a run. */
export interface ImportOutcome {
  readonly files: number;
  readonly loadedBefore: readonly string[];
  readonly tally: Tally;
  readonly seconds: number;
  readonly casesASecond: number;
}
