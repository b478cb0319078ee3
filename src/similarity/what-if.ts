import type { Side } from "../domain/closed-lists.js";

/** A hit among the first of a search. */
export interface RankedHit {
  readonly caseId: string;
  readonly helps: Side;
}

/** What a factor changes: the first hits with it and without it. */
export interface WhatIf {
  /** Cases that are no longer among the first, in the order with the factor. */
  readonly left: readonly string[];
  /** Cases that are among the first only now, in the order without it. */
  readonly entered: readonly string[];
  /** Cases that stay and help another side now. */
  readonly changedSide: readonly {
    readonly caseId: string;
    readonly before: Side;
    readonly after: Side;
  }[];
}

/** Compares the first hits of a search with a factor and without it. Pure. */
export function whatIf(before: readonly RankedHit[], after: readonly RankedHit[]): WhatIf {
  const sides = new Map(before.map((hit) => [hit.caseId, hit.helps]));
  const remaining = new Set(after.map((hit) => hit.caseId));
  return {
    left: before.flatMap(({ caseId }) => (remaining.has(caseId) ? [] : caseId)),
    entered: after.flatMap(({ caseId }) => (sides.has(caseId) ? [] : caseId)),
    changedSide: after.flatMap(({ caseId, helps }) => {
      const side = sides.get(caseId);
      return side === undefined || side === helps ? [] : { caseId, before: side, after: helps };
    }),
  };
}
