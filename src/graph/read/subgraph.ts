import { type Basis, BASES } from "../../domain/closed-lists.js";
import type { Evidence } from "../../domain/evidence.js";
import type { Database, ReadOptions } from "../database.js";
import type { Row } from "../row.js";
import { decodeEvidence } from "../model/grounds.js";

/** A relationship with the words or the reason that it rests on. */
export interface GraphEdge {
  readonly from: string;
  readonly to: string;
  readonly type: string;
  readonly evidence: Evidence | undefined;
  /** Undefined for what is no claim: that a case has a ruling, a court a region. */
  readonly basis: Basis | undefined;
  readonly rationale: string | undefined;
  readonly assertedBy: string | undefined;
}

/** What lies around a node. */
export interface Subgraph {
  readonly nodeIds: readonly string[];
  readonly edges: readonly GraphEdge[];
  /** Whether there is more than was asked for. */
  readonly truncated: boolean;
}

/** How two nodes hang together: nodes in their order, and the relationships between them. */
export interface GraphPath {
  readonly nodeIds: readonly string[];
  readonly edges: readonly GraphEdge[];
}

/**
 * Of one node no more than so many neighbours are looked at: a provision may have half a million.
 */
const NEIGHBOURS_A_NODE = 200;
/**
 * A node with more neighbours is a way's end, not its middle, unless both halves of the way meet in
 * it.
 */
const HUB_DEGREE = 1000;
const FRONTIER_LIMIT = 400;
const PATHS_SHOWN = 10;
const PATHS_COMPARED = 500;

interface Located {
  readonly id: string;
  readonly element: string;
  readonly degree: number;
}
interface Neighbour {
  readonly nodeId: string;
  readonly edge: GraphEdge;
  readonly other: Located;
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

/**
 * The shortest ways between two nodes, at most ten: the shorter first, and of equals those through
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
  /** All ways from this end to a node, one edge for each pair of nodes. */
  pathsTo(id: string): readonly GraphPath[] {
    if (this.levels.get(id) === 0) return [{ nodeIds: [id], edges: [] }];
    const ways: GraphPath[] = [];
    for (const step of this.steps.get(id) ?? [])
      for (const way of this.pathsTo(step.id)) {
        ways.push({ nodeIds: [...way.nodeIds, id], edges: [...way.edges, step.edge] });
        if (ways.length >= PATHS_COMPARED) return ways;
      }
    return ways;
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

async function locate(
  database: Database,
  ids: readonly string[],
  options: ReadOptions,
): Promise<ReadonlyMap<string, Located>> {
  const rows = await database.read("read/locate-nodes", { ids }, options);
  return new Map(
    rows.map((row) => [
      row.string("id"),
      { id: row.string("id"), element: row.string("element"), degree: row.number("degree") },
    ]),
  );
}

/** @param steps the types of relationships that are followed, and at most how many of a node. */
async function expand(
  database: Database,
  nodes: readonly Located[],
  steps: { readonly types: readonly string[] | undefined; readonly most: number },
  options: ReadOptions,
): Promise<{ readonly neighbours: readonly Neighbour[]; readonly cut: boolean }> {
  // One row more than is shown, to know whether there are more.
  const parameters = {
    elements: nodes.map((node) => node.element),
    perNode: steps.most + 1,
    types: steps.types ?? null,
  };
  const rows = await database.read("read/neighbours", parameters, options);
  const counts = new Map<string, number>();
  const neighbours = rows.flatMap((row): Neighbour[] => {
    const nodeId = row.string("nodeId");
    const count = (counts.get(nodeId) ?? 0) + 1;
    counts.set(nodeId, count);
    if (count > steps.most) return [];
    const other = {
      id: row.string("otherId"),
      element: row.string("otherElement"),
      degree: row.number("otherDegree"),
    };
    return [{ nodeId, edge: decodeEdge(row), other }];
  });
  return { neighbours, cut: [...counts.values()].some((count) => count > steps.most) };
}

function decodeEdge(row: Row): GraphEdge {
  return {
    from: row.string("from"),
    to: row.string("to"),
    type: row.string("type"),
    evidence: decodeEvidence(row),
    basis: row.optionalString("basis") === undefined ? undefined : row.oneOf("basis", BASES),
    rationale: row.optionalString("rationale"),
    assertedBy: row.optionalString("assertedBy"),
  };
}

function edgeKey(edge: GraphEdge): string {
  return `${edge.from} ${edge.type} ${edge.to}`;
}
