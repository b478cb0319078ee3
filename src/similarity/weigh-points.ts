import type { DecidedPoint } from "../domain/decided-point.js";
import type { ComparedSide } from "./compared-side.js";
import type { WeighedPoint } from "./helped-side.js";

/**
 * What the words of a point count beside the factors that it turns on: twice. The facts of a
 * dispute have the factors of several of its points (a lessee in arrears whose truck was locked);
 * which of these is asked about, the words say. Tried on 33 statements of facts, for either side,
 * each about a point that a seed case decides: 32 come to the side for which it was decided
 * (test/api/helps-on-a-point.test.ts has most of them).
 */
const WORDS = 2 / 3;
/** What is only guessed from the query's words, or what the query has in a broader form alone. */
const PARTLY = 0.5;
/**
 * A query is about a point where it has more than half of what the point turns on and some of its
 * words, or a good part of its words. In the same searches the points asked about have .23 at
 * least; what shares no more than rent in arrears, of which each lessor complains, has .20 at most.
 */
const LEAST = 0.2;

/** What of the factors of a query counts for the points of a case. */
export interface FactorWeights {
  /** How telling a factor is (FactorTree.weight). */
  weight(factorId: string): number;
  /** What stands above a factor. */
  above(factorId: string): readonly string[];
}

/**
 * The points of a case that a query is about, with how much, from 0 to 1: those that turn on its
 * factors or use its words. What it asks about or only claims counts as well, for a point is a
 * question; what it denies does not. Of two points of which it has all, the one that turns on more
 * is the nearer. A guess and a broader factor rank points and make
 * none. Pure.
 * @param similarity of the query's issues or facts to a text, from 0 to 1.
 */
export function weighPoints(
  points: readonly DecidedPoint[],
  query: ComparedSide,
  factors: FactorWeights,
  similarity: (text: string) => number,
): readonly WeighedPoint[] {
  const { certain, guessed, broader } = heldFactors(query, factors);
  const sum = (ids: readonly string[], held: (id: string) => number) =>
    ids.reduce((all, id) => all + factors.weight(id) * held(id), 0);
  const found = (id: string) => Number(certain.has(id));
  const ranked = (id: string) => Math.max(found(id), guessed.has(id) || broader(id) ? PARTLY : 0);
  const most = Math.max(...points.map(({ factorIds }) => sum(factorIds, ranked)));
  const weighed = points.flatMap((point): readonly WeighedPoint[] => {
    const { factorIds, text, answer } = point;
    const all = sum(factorIds, () => 1);
    const words = similarity(`${text}${answer ?? ""}`);
    // where one of the two has no factors, they cannot differ in them
    const ofWords = certain.size === 0 || all === 0 ? 1 : WORDS;
    const mixed = (share: number) => round((1 - ofWords) * share + ofWords * words);
    if (mixed(all === 0 ? 0 : sum(factorIds, found) / all) < LEAST) return [];
    const shared = sum(factorIds, ranked);
    const share = shared === 0 ? 0 : (shared / all) * (shared / most);
    return [{ point: deciding(point, points), relevance: mixed(share) }];
  });
  return weighed.filter(
    (each, index) =>
      !weighed.some(
        (other, place) =>
          other.point.id === each.point.id &&
          (other.relevance > each.relevance ||
            (other.relevance === each.relevance && place < index)),
      ),
  );
}

/**
 * What a query holds for certain, what was guessed from its words, and what it has more broadly.
 */
function heldFactors(
  query: ComparedSide,
  factors: FactorWeights,
): {
  readonly certain: ReadonlySet<string>;
  readonly guessed: ReadonlySet<string>;
  readonly broader: (factorId: string) => boolean;
} {
  const denied = new Set(query.denied);
  const [guessed, stated] = [true, false].map((guess) =>
    query.factors.filter((each) => each.guessed === guess).map((each) => each.factorId),
  ) as [string[], string[]];
  const own = [...stated, ...(query.disputed ?? [])];
  const withAbove = own.flatMap((id) => [id, ...factors.above(id)]);
  // who names a topic (融资租赁) has nothing yet of what stands below it
  const narrowed = new Set(own.filter((id) => factors.above(id).length > 0));
  return {
    certain: new Set(withAbove.filter((id) => !denied.has(id))),
    guessed: new Set(guessed),
    broader: (id) => !denied.has(id) && factors.above(id).some((each) => narrowed.has(each)),
  };
}

/**
 * What a case stands for on a point: the rule that decides a question, where the answer gives each
 * side a part or nobody read for whom it is, and its rules favour one side. How much of a penalty
 * remains is split; that it is cut for the creditor's delay is the debtor's rule.
 */
function deciding(point: DecidedPoint, points: readonly DecidedPoint[]): DecidedPoint {
  if (point.kind === "RULE" || (point.side !== undefined && point.side !== "SPLIT")) return point;
  const rules = points.filter((each) => each.kind === "RULE" && point.ruleIds.includes(each.id));
  const [rule] = rules;
  const agree = rules.every((each) => each.side === rule?.side);
  return rule?.side !== undefined && rule.side !== "NEITHER" && agree ? rule : point;
}

/** Digits to which relevance is rounded, so that it is the same on every machine. */
const DIGITS = 1e6;

function round(relevance: number): number {
  return Math.round(relevance * DIGITS) / DIGITS;
}
