import type { KnownCause } from "../domain/similar-case.js";
import type { Vector } from "./vector.js";

/** A cause one level up is shared half. */
const STEP = 0.5;
const DEEPEST = 5;

/** Knows what stands above a cause of action. Immutable. */
export class CauseTree {
  private readonly parents: ReadonlyMap<string, string | undefined>;

  constructor(causes: readonly KnownCause[]) {
    this.parents = new Map(causes.map((cause) => [cause.id, cause.parentId]));
  }

  /** Causes with what stands above each at half of its weight a level. */
  vector(causes: Iterable<readonly [string, number]>): Vector {
    const result = new Map<string, number>();
    for (const [id, weight] of causes) {
      let share = weight;
      let here: string | undefined = id;
      for (let depth = 0; here !== undefined && depth <= DEEPEST; depth++) {
        result.set(here, Math.max(result.get(here) ?? 0, share));
        share *= STEP;
        here = this.parents.get(here);
      }
    }
    return result;
  }
}
