import type { Row } from "./row.js";
import { addTo } from "../domain/group-by.js";

/** Values of rows by a column, in the order of the rows. */
export function grouped<Value>(
  rows: readonly Row[],
  column: string,
  decode: (row: Row) => Value,
): ReadonlyMap<string, readonly Value[]> {
  const groups = new Map<string, Value[]>();
  for (const row of rows) addTo(groups, row.string(column), decode(row));
  return groups;
}
