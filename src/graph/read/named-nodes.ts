import { NAMED_KINDS, type NamedNode } from "../../domain/node-names.js";
import type { Database, ReadOptions } from "../database.js";

/** Of each kind no more than these are known by name; beyond them only ids are. */
export const MOST_NAMED = 20_000;

/** Everything that clients may call by its name, one statement. */
export async function readNamedNodes(
  database: Database,
  options: ReadOptions,
): Promise<readonly NamedNode[]> {
  const rows = await database.read("read/named-nodes", { limit: MOST_NAMED }, options);
  return rows.map((row) => ({
    kind: row.oneOf("kind", NAMED_KINDS),
    id: row.string("id"),
    names: row.strings("names"),
    parentId: row.optionalString("parentId"),
    yields: row.boolean("yields"),
  }));
}
