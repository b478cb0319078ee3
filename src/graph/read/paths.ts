import type { Database, ReadOptions } from "../database.js";
import {
  edgeKey,
  expand,
  FRONTIER_LIMIT,
  NEIGHBOURS_A_NODE,
  type GraphEdge,
  locate,
  type Located,
  type Neighbour,
} from "./neighbours.js";

/** How two nodes hang together: nodes in their order, and the relationships between them. */
export interface GraphPath {
  readonly nodeIds: readonly string[];
  readonly edges: readonly GraphEdge[];
}

/**
 * A node with more neighbours ends a path, and is in the middle only where both halves meet in it.
 */
const HUB_DEGREE = 1000;
/** Paths of an answer, and those among which they are chosen. */
const PATHS_SHOWN = 10;
const PATHS_COMPARED = 500;

/**
 * The shortest paths between two nodes, at most ten: the shorter first, and of equals those through
 * the rarer nodes, because a common rule says more than a common city. Searched from both ends, so
 * that a hub in the middle is reached and not opened. Undefined where one of the nodes does not
 * exist.
 */
export async function readPaths(
  database: Database,
  from: string,
  to: string,
  maxLength: number,
  options: ReadOptions,
): Promise<readonly GraphPath[] | undefined> {
  const located = await locate(database, [from, to], options);
  const [start, end] = [located.get(from), located.get(to)];
  if (start === undefined || end === undefined) return undefined;
  if (from === to) return [{ nodeIds: [from], edges: [] }];
  const sides = [new Side(start), new Side(end)] as const;
  const found = new Map<string, GraphPath>();
  for (let length = 1; length <= maxLength && found.size < PATHS_SHOWN; length++) {
    const open = sides.filter((side) =>
      side.frontier.some((node) => node.degree <= HUB_DEGREE || side.depth === 0),
    );
    const side = open.sort((a, b) => a.cost() - b.cost())[0];
    if (side === undefined) break;
    const any = { types: undefined, most: NEIGHBOURS_A_NODE };
    const { neighbours } = await expand(database, side.opening(), any, options);
    side.advance(neighbours);
    const [a, b] = sides;
    for (const id of side.newest)
      if (a.has(id) && b.has(id))
        for (const path of join(a, b, id)) found.set(path.nodeIds.join(" "), path);
  }
  const degree = (id: string) => sides[0].degreeOf(id) ?? sides[1].degreeOf(id) ?? 1;
  const commonness = (path: GraphPath) =>
    path.nodeIds.slice(1, -1).reduce((sum, id) => sum + Math.log(degree(id) + 1), 0);
  return [...found.values()]
    .filter((path) => path.edges.length <= maxLength)
    .sort(
      (a, b) =>
        a.edges.length - b.edges.length ||
        commonness(a) - commonness(b) ||
        (a.nodeIds.join(" ") < b.nodeIds.join(" ") ? -1 : 1),
    )
    .slice(0, PATHS_SHOWN);
}

/**
 * What has been reached from one end: each node with the steps that lead to it from the level
 * before.
 */
class Side {
  depth = 0;
  frontier: readonly Located[];
  newest: readonly string[];
  private readonly levels = new Map<string, number>();
  private readonly steps = new Map<string, { readonly id: string; readonly edge: GraphEdge }[]>();
  private readonly degrees = new Map<string, number>();

  constructor(start: Located) {
    this.frontier = [start];
    this.newest = [start.id];
    this.levels.set(start.id, 0);
    this.degrees.set(start.id, start.degree);
  }

  has(id: string): boolean {
    return this.levels.has(id);
  }
  degreeOf(id: string): number | undefined {
    return this.degrees.get(id);
  }
  cost(): number {
    return (
      this.opening().reduce((sum, node) => sum + Math.min(node.degree, HUB_DEGREE), 0) +
      (this.frontier[0]?.degree ?? 0) / 1e9
    );
  }
  /** The nodes that the next step starts from. */
  opening(): readonly Located[] {
    return this.frontier
      .filter((node) => node.degree <= HUB_DEGREE || this.depth === 0)
      .slice(0, FRONTIER_LIMIT);
  }
  advance(neighbours: readonly Neighbour[]): void {
    this.depth++;
    const reached = new Map<string, Located>();
    for (const { nodeId, edge, other } of neighbours) {
      const level = this.levels.get(other.id);
      if (level !== undefined && level < this.depth) continue;
      this.levels.set(other.id, this.depth);
      this.degrees.set(other.id, other.degree);
      const steps = this.steps.get(other.id) ?? [];
      if (!steps.some((step) => edgeKey(step.edge) === edgeKey(edge)))
        steps.push({ id: nodeId, edge });
      this.steps.set(other.id, steps);
      reached.set(other.id, other);
    }
    this.frontier = [...reached.values()];
    this.newest = [...reached.keys()];
  }
  /** All paths from this end to a node, one edge for each pair of nodes. */
  pathsTo(id: string): readonly GraphPath[] {
    if (this.levels.get(id) === 0) return [{ nodeIds: [id], edges: [] }];
    const paths: GraphPath[] = [];
    for (const step of this.steps.get(id) ?? [])
      for (const path of this.pathsTo(step.id)) {
        paths.push({ nodeIds: [...path.nodeIds, id], edges: [...path.edges, step.edge] });
        if (paths.length >= PATHS_COMPARED) return paths;
      }
    return paths;
  }
}

function join(a: Side, b: Side, meeting: string): readonly GraphPath[] {
  const paths: GraphPath[] = [];
  for (const left of a.pathsTo(meeting))
    for (const right of b.pathsTo(meeting)) {
      const nodeIds = [...left.nodeIds, ...[...right.nodeIds].reverse().slice(1)];
      if (new Set(nodeIds).size === nodeIds.length)
        paths.push({ nodeIds, edges: [...left.edges, ...[...right.edges].reverse()] });
      if (paths.length >= PATHS_COMPARED) return paths;
    }
  return paths;
}
