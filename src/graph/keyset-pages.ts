import type { Database } from "./database.js";
import type { Row } from "./row.js";

/**
 * Reads a list page by page, each from the key of the last row of the page before.
 * @param statement takes `after` and `limit` besides the parameters.
 * @param key the column of the key.
 */
export async function* keysetPages(
  database: Database,
  statement: string,
  limit: number,
  parameters: Readonly<Record<string, string>> = {},
  key = "id",
): AsyncGenerator<readonly Row[]> {
  for (let after = ""; ;) {
    const rows = await database.read(statement, { ...parameters, after, limit });
    if (rows.length > 0) yield rows;
    if (rows.length < limit) return;
    after = rows.at(-1)?.string(key) ?? after;
  }
}
