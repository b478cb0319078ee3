import type { NodeKind } from "../../domain/node-id.js";
import type { Database, ReadOptions } from "../database.js";
import { decode, type NodeModel, type RowOf } from "../model/node-model.js";
import { NODES } from "../model/nodes.js";

/** The row type of a kind. */
export type NodeRow<Kind extends NodeKind> = RowOf<(typeof NODES)[Kind]>;

/** The nodes of one kind with the given ids, one statement; ids that do not exist are left out. */
export async function readNodes<Kind extends NodeKind>(
  database: Database,
  kind: Kind,
  ids: readonly string[],
  options: ReadOptions,
): Promise<ReadonlyMap<string, NodeRow<Kind>>> {
  const model: NodeModel = NODES[kind];
  const rows = await database.read(model.statement, { ids }, options);
  return new Map(rows.map((row) => [row.string("id"), decode(model, row) as NodeRow<Kind>]));
}
