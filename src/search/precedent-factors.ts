import type { ComparedCase } from "../domain/similar-case.js";
import { compareSides, type FactorMatch } from "../similarity/compare-sides.js";
import { type ComparedSide, type HeldFactor, OWN_FACTS } from "../similarity/compared-side.js";
import type { SimilarCase } from "../similarity/find-similar-cases.js";
import type { Knowledge } from "../similarity/knowledge.js";
import type { UnderstoodFacts } from "../similarity/understood-facts.js";
import type { Loaders } from "./loaders.js";
import { caseSide } from "./case-side.js";
import { understoodFactors } from "./read-query.js";

/**
 * Which factors some facts share with cases similar to them. Reads what it needs when it is asked,
 * each case once.
 */
export class PrecedentFactors {
  private own: Promise<readonly HeldFactor[]> | undefined;
  private readonly cases: ReadonlyMap<string, ComparedCase>;
  private readonly sides = new Map<string, Promise<ComparedSide>>();

  constructor(
    private readonly understood: UnderstoodFacts,
    similar: readonly SimilarCase[],
    private readonly knowledge: Knowledge,
    private readonly loaders: Loaders,
  ) {
    this.cases = new Map(similar.map((each) => [each.case.id, each.case]));
  }

  /**
   * The factors that the facts share with at least one of the cases, the most telling first, each
   * with the words of the first case that has it. Nothing is argued from a guess.
   */
  async shared(caseIds: readonly string[]): Promise<readonly FactorMatch[]> {
    const factors = await this.ownFactors();
    const sides = await Promise.all(caseIds.map((id) => this.sideOf(id)));
    const found = new Map<string, FactorMatch>();
    for (const side of sides.filter((each) => each !== undefined))
      for (const match of compareSides({ name: OWN_FACTS, factors, provisions: [] }, side).shared)
        if (!match.guessed && !found.has(match.factorId)) found.set(match.factorId, match);
    return [...found.values()].sort(
      (a, b) => b.weight - a.weight || (a.factorId < b.factorId ? -1 : 1),
    );
  }

  private ownFactors(): Promise<readonly HeldFactor[]> {
    return (this.own ??= understoodFactors(this.understood, this.knowledge, {
      loaders: this.loaders,
    }));
  }

  private async sideOf(id: string): Promise<ComparedSide | undefined> {
    const known = this.sides.get(id);
    if (known !== undefined) return known;
    const compared = this.cases.get(id);
    if (compared === undefined) return undefined;
    const read = caseSide(compared, undefined, this.knowledge, { loaders: this.loaders }).then(
      ({ side }) => side,
    );
    this.sides.set(id, read);
    return read;
  }
}
