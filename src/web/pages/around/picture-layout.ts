import { graphlib, layout } from "@dagrejs/dagre";
import type { Kind, Neighbour } from "./use-kinds.js";

/** A box of the picture, by its upper left corner. */
export interface Box {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly content:
    | { readonly kind: "center" }
    | { readonly kind: "relation"; readonly relation: Kind }
    | { readonly kind: "neighbour"; readonly neighbour: Neighbour };
}

/** A line between two boxes, in the direction of the relation. */
export interface Line {
  readonly from: string;
  readonly to: string;
}

type Sizes = Readonly<
  Record<Box["content"]["kind"], { readonly width: number; readonly height: number }>
>;

const SIZES: Sizes = {
  center: { width: 150, height: 68 },
  relation: { width: 148, height: 44 },
  neighbour: { width: 174, height: 48 },
};
/** Where there is little room, and a finger presses: 44 px high at the smallest zoom. */
const LARGE_SIZES: Sizes = {
  center: { width: 118, height: 88 },
  relation: { width: 112, height: 55 },
  neighbour: { width: 152, height: 60 },
};

/**
 * What leads to the node stands on its left, where it leads on its right, kind by kind: boxes of
 * one size, so that every label can be read. Where there is little room, all of it stands on the
 * right. Pure.
 */
export function pictureOf(
  kinds: readonly Kind[],
  isNarrow: boolean,
): {
  readonly boxes: readonly Box[];
  readonly lines: readonly Line[];
} {
  const contents = new Map<string, Box["content"]>([["center", { kind: "center" }]]);
  const lines: Line[] = [];
  for (const relation of kinds) {
    const join = (inner: string, outer: string) =>
      lines.push(
        relation.outgoing || isNarrow ? { from: inner, to: outer } : { from: outer, to: inner },
      );
    contents.set(relation.key, { kind: "relation", relation });
    join("center", relation.key);
    for (const [at, neighbour] of (relation.isOpen ? (relation.neighbours ?? []) : []).entries()) {
      const id = `${relation.key} ${at}`;
      contents.set(id, { kind: "neighbour", neighbour });
      join(relation.key, id);
    }
  }
  const sizes = isNarrow ? LARGE_SIZES : SIZES;
  const graph = new graphlib.Graph();
  graph.setGraph({ rankdir: "LR", ranksep: isNarrow ? 14 : 24, nodesep: 10 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const [id, content] of contents) graph.setNode(id, { ...sizes[content.kind] });
  for (const { from, to } of lines) graph.setEdge(from, to);
  layout(graph);
  const boxes = [...contents].map(([id, content]) => {
    const { x = 0, y = 0 } = graph.node(id) as { readonly x?: number; readonly y?: number };
    const { width, height } = sizes[content.kind];
    return { id, x: x - width / 2, y: y - height / 2, width, height, content };
  });
  return { boxes, lines };
}
