import type { Row } from "./row.js";

type Values = Readonly<Record<string, unknown>>;

/** What a reader may not see of rows, and how its questions become the graph's. */
export interface RowMask {
  /** The parameters of a statement, as the graph knows what the reader knows masked. */
  parameters(given: Values): Promise<Values>;
  /** The rows that a statement gave for these parameters. */
  rows(rows: readonly Row[], parameters: Values): Promise<readonly Row[]>;
}
