import type { Side } from "../domain/closed-lists.js";
import type { Evidence } from "../domain/evidence.js";
import type { FactorOrigin } from "./understood-facts.js";
import type { ArguedFactor, ComparedSide, HeldFactor, HeldProvision } from "./compared-side.js";

/** A factor of a comparison with the words for it on both sides. */
export interface FactorMatch {
  readonly factorId: string;
  readonly label: string;
  readonly labelEn: string | undefined;
  readonly weight: number;
  readonly favours: Side;
  readonly guessed: boolean;
  /** How the query has it; undefined where it does not, and for a case of the graph. */
  readonly origin: FactorOrigin | undefined;
  /** How probable it is that the query has it, from 0 to 1. */
  readonly confidence: number;
  readonly inQuery: Evidence | undefined;
  readonly inCase: Evidence | undefined;
}

/** What two sides share and what they do not; each list with the most telling factor first. */
export interface Comparison {
  readonly query: ComparedSide;
  readonly case: ComparedSide;
  readonly shared: readonly FactorMatch[];
  readonly onlyInQuery: readonly FactorMatch[];
  readonly onlyInCase: readonly FactorMatch[];
  /** Factors of the query that parties of the case argued, and what the court made of them. */
  readonly argued: readonly ArguedMatch[];
  readonly provisions: readonly HeldProvision[];
}

/** A factor of the query that is no fact of the case. */
export interface ArguedMatch extends FactorMatch {
  readonly finding: ArguedFactor["finding"];
}

/**
 * Sets two sides side by side: a factor is no difference where the other side has it or a narrower
 * one. Pure.
 */
export function compareSides(query: ComparedSide, other: ComparedSide): Comparison {
  const inCase = new Map(other.factors.map((each) => [each.factorId, each]));
  const [heldByQuery, heldByCase] = [heldBy(query), heldBy(other)];
  const argued = new Map((other.argued ?? []).map((each) => [each.factorId, each]));
  const cited = new Set(query.provisions.map((each) => each.provisionId));
  return {
    query,
    case: other,
    shared: ordered(
      query.factors
        .filter((each) => inCase.has(each.factorId))
        .map((each) => match(each, each, inCase.get(each.factorId))),
    ),
    onlyInQuery: ordered(
      query.factors
        .filter((each) => !heldByCase.has(each.factorId) && !argued.has(each.factorId))
        .map((each) => match(each, each, undefined)),
    ),
    onlyInCase: ordered(
      other.factors
        .filter((each) => !heldByQuery.has(each.factorId))
        .map((each) => match(each, undefined, each)),
    ),
    argued: query.factors.flatMap((each) => {
      const theirs = argued.get(each.factorId);
      if (theirs === undefined || inCase.has(each.factorId)) return [];
      return { ...match(each, each, theirs), finding: theirs.finding };
    }),
    provisions: other.provisions.filter((each) => cited.has(each.provisionId)),
  };
}

/** The factors of a side and all that stand above them; nothing follows from a guess. */
function heldBy({ factors }: ComparedSide): ReadonlySet<string> {
  return new Set(
    factors.flatMap(({ factorId, broader, guessed }) =>
      guessed ? [factorId] : [factorId, ...broader],
    ),
  );
}

/** The factors of one side, as matches of nothing: what was understood of the user's facts. */
export function ownFactors(factors: readonly HeldFactor[]): readonly FactorMatch[] {
  return ordered(factors.map((each) => match(each, each, undefined)));
}

function match(
  factor: HeldFactor,
  query: HeldFactor | undefined,
  other: HeldFactor | undefined,
): FactorMatch {
  return {
    factorId: factor.factorId,
    label: factor.label,
    labelEn: factor.labelEn,
    weight: factor.weight,
    favours: factor.favours,
    guessed: (query?.guessed ?? false) || (other?.guessed ?? false),
    origin: query?.origin,
    confidence: query?.confidence ?? 1,
    inQuery: query?.words,
    inCase: other?.words,
  };
}

function ordered(factors: readonly FactorMatch[]): readonly FactorMatch[] {
  return [...factors].sort((a, b) => b.weight - a.weight || (a.factorId < b.factorId ? -1 : 1));
}
