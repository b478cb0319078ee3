import type { Row } from "./row.js";

/** Values of rows by a column, in the order of the rows (Map.groupBy comes with Node 21). */
export function grouped<Value>(
  rows: readonly Row[],
  column: string,
  decode: (row: Row) => Value,
): ReadonlyMap<string, readonly Value[]> {
  const groups = new Map<string, Value[]>();
  for (const row of rows) {
    const key = row.string(column);
    const group = groups.get(key);
    if (group) group.push(decode(row));
    else groups.set(key, [decode(row)]);
  }
  return groups;
}
