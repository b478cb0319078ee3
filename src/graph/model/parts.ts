import type { NodeKind } from "../../domain/node-id.js";

/** A kind of nodes of which each hangs off one case, or off some of its rulings. */
export interface Part {
  readonly kind: NodeKind;
  readonly of: "cases" | "rulings";
  /** The relationships from the case or ruling to the node; those of the last come in `order`. */
  readonly path: readonly { readonly type: string; readonly to: string; readonly back?: true }[];
  /** Whether the last relationship or the node itself has its place. */
  readonly placed: "link" | "node";
}

const HAS_RULING = { type: "HAS_RULING", to: "Ruling" } as const;
const ESTABLISHES = { type: "ESTABLISHES", to: "RulePrinciple" } as const;

/**
 * What hangs off cases and rulings: read with its properties by one statement for all that is asked
 * of cases, and one for rulings (read/parts-of-cases and read/parts-of-rulings, made from this by
 * `npm run schema`).
 */
export const PARTS = {
  "rulings-of-cases": { of: "cases", kind: "ruling", path: [HAS_RULING], placed: "link" },
  "issues-of-cases": {
    of: "cases",
    kind: "issue",
    path: [{ type: "RAISES", to: "Issue" }],
    placed: "link",
  },
  "rules-of-cases": { of: "cases", kind: "rule", path: [HAS_RULING, ESTABLISHES], placed: "link" },
  "amounts-of-cases": {
    of: "cases",
    kind: "amount",
    path: [{ type: "HAS_AMOUNT", to: "Amount" }],
    placed: "link",
  },
  "events-of-cases": {
    of: "cases",
    kind: "event",
    path: [{ type: "HAS_EVENT", to: "Event" }],
    placed: "link",
  },
  "rules-of-rulings": { of: "rulings", kind: "rule", path: [ESTABLISHES], placed: "link" },
  "fines-of-rulings": {
    of: "rulings",
    kind: "amount",
    path: [{ type: "IMPOSES", to: "Amount" }],
    placed: "node",
  },
  "bench-of-rulings": {
    of: "rulings",
    kind: "bench",
    path: [{ type: "SAT_ON", to: "BenchMember", back: true }],
    placed: "node",
  },
  "counsel-of-rulings": {
    of: "rulings",
    kind: "counsel",
    path: [{ type: "APPEARED_IN", to: "Counsel", back: true }],
    placed: "node",
  },
} as const satisfies Record<string, Part>;
export type PartName = keyof typeof PARTS;
