import { type Basis, BASES } from "../../domain/closed-lists.js";
import type { Evidence } from "../../domain/evidence.js";
import type { Database, ReadOptions } from "../database.js";
import { decodeEvidence } from "../model/grounds.js";
import type { Row } from "../row.js";

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

/**
 * Of one node no more than so many neighbours are looked at: a provision may have half a million.
 */
export const NEIGHBOURS_A_NODE = 200;
/** Nodes whose neighbours one step looks at: a bound of work. */
export const FRONTIER_LIMIT = 400;

/** A node, where the database has it, and how many relationships it has. */
export interface Located {
  readonly id: string;
  readonly element: string;
  readonly degree: number;
}
/** A node beside another, and the relationship between them. */
export interface Neighbour {
  readonly nodeId: string;
  readonly edge: GraphEdge;
  readonly other: Located;
}

/** Finds nodes by their ids; one that does not exist is left out. */
export async function locate(
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

/**
 * The neighbours of some nodes, one statement; `cut` where a node has more than are looked at.
 * @param steps the types of relationships that are followed, and at most how many of a node.
 */
export async function expand(
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

/** The same for each reading of one relationship. */
export function edgeKey(edge: GraphEdge): string {
  return `${edge.from} ${edge.type} ${edge.to}`;
}
