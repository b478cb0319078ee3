import type { Database, ReadOptions } from "../database.js";
import {
  edgeKey,
  expand,
  FRONTIER_LIMIT,
  NEIGHBOURS_A_NODE,
  type GraphEdge,
  locate,
  type Located,
} from "./neighbours.js";

/** What lies around a node. */
export interface Subgraph {
  readonly nodeIds: readonly string[];
  readonly edges: readonly GraphEdge[];
  /** Whether there is more than was asked for. */
  readonly truncated: boolean;
}

/**
 * The nodes within `depth` steps of a node, by relationships of these types where some are given,
 * nearest first, at most `limit` of them with it.
 * Undefined where there is no such node.
 */
export async function readNeighborhood(
  database: Database,
  id: string,
  depth: number,
  limit: number,
  types: readonly string[] | undefined,
  options: ReadOptions,
): Promise<Subgraph | undefined> {
  const start = (await locate(database, [id], options)).get(id);
  if (start === undefined) return undefined;
  const nodes = new Set([id]);
  const edges = new Map<string, GraphEdge>();
  let truncated = false;
  let frontier: readonly Located[] = [start];
  for (let step = 0; step < depth && frontier.length > 0; step++) {
    const most = Math.min(limit, NEIGHBOURS_A_NODE);
    const { neighbours, cut } = await expand(database, frontier, { types, most }, options);
    truncated ||= cut;
    const next: Located[] = [];
    for (const { edge, other } of neighbours) {
      if (!nodes.has(other.id)) {
        if (nodes.size >= limit) {
          truncated = true;
          continue;
        }
        nodes.add(other.id);
        next.push(other);
      }
      edges.set(edgeKey(edge), edge);
    }
    frontier = next.slice(0, FRONTIER_LIMIT);
    truncated ||= next.length > FRONTIER_LIMIT;
  }
  return { nodeIds: [...nodes], edges: [...edges.values()], truncated };
}

/** How many relationships of a type a node has, in one direction. */
export interface RelationCount {
  readonly type: string;
  /** Whether they begin at the node. */
  readonly outgoing: boolean;
  readonly count: number;
}

/** What hangs off a node, by kind, the most first; undefined where there is no such node. */
export async function readRelations(
  database: Database,
  id: string,
  options: ReadOptions,
): Promise<readonly RelationCount[] | undefined> {
  const element = (await locate(database, [id], options)).get(id)?.element;
  if (element === undefined) return undefined;
  const rows = await database.read("read/relations-of-node", { element }, options);
  return rows.map((row) => ({
    type: row.string("type"),
    outgoing: row.boolean("outgoing"),
    count: row.number("count"),
  }));
}
