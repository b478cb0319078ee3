import type { KnownFactor } from "../domain/similar-case.js";
import type { Vector } from "./vector.js";

/**
 * A factor one step broader is shared half. By `npm run eval`, questions first: .919; .892 at 0,
 * .905 at a quarter, .932 at 1, where a sibling would be as good as the factor itself.
 */
const STEP = 0.5;
const DEEPEST = 5;

/**
 * The weights of factors and what stands above them. Immutable; made once from the factors of the
 * graph.
 */
export class FactorTree {
  readonly factors: ReadonlyMap<string, KnownFactor>;

  constructor(
    factors: readonly KnownFactor[],
    private readonly caseCount: number,
  ) {
    this.factors = new Map(factors.map((factor) => [factor.id, factor]));
  }

  has(id: string): boolean {
    return this.factors.has(id);
  }

  /**
   * How specific a factor is, from 0 (all cases have it) to 1 (one case in a
   * great graph).
   */
  weight(id: string): number {
    const held = this.factors.get(id)?.cases ?? 0;
    const idf = Math.log((this.caseCount + 1) / (held + 1));
    const most = Math.log(this.caseCount + 1);
    return most === 0 ? 1 : Math.max(0.1, idf / most);
  }

  /** All that stands above a factor. */
  above(id: string): readonly string[] {
    return [...this.vector([{ id, weight: 1 }]).keys()].filter((each) => each !== id);
  }

  /**
   * Factors with their weights, and with what stands above each at half of it a step, so that
   * siblings share their parent.
   */
  vector(factors: readonly { readonly id: string; readonly weight: number }[]): Vector {
    const result = new Map<string, number>();
    for (const { id, weight } of factors) this.climb(id, weight, 0, result);
    return result;
  }

  private climb(id: string, share: number, depth: number, result: Map<string, number>): void {
    const factor = this.factors.get(id);
    if (factor === undefined || depth > DEEPEST) return;
    result.set(id, Math.max(result.get(id) ?? 0, share * this.weight(id)));
    for (const broader of factor.broader) this.climb(broader, share * STEP, depth + 1, result);
  }
}
