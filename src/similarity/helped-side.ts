import type { Outcome, Side } from "../domain/closed-lists.js";
import type { DecidedPoint } from "../domain/decided-point.js";

/** How a case ended, as far as its record says. */
export interface CaseResult {
  readonly outcome: Outcome;
  readonly prevailingSide: Side | undefined;
}

/** A point of a case with how much it is what a query is about, from 0 to 1. */
export interface WeighedPoint {
  readonly point: DecidedPoint;
  readonly relevance: number;
}

/** Whom a case helps on the point that a query is about, and what says so. */
export interface HelpedSide {
  readonly side: Side;
  /**
   * ISSUE, RULE: the point below was decided for that side. DIVIDED: points about as near as each
   * other were decided for opposite sides. NOT_KNOWN: nothing is known of the point; the overall
   * result says nothing of it.
   */
  readonly ground: "ISSUE" | "RULE" | "DIVIDED" | "NOT_KNOWN";
  readonly point: DecidedPoint | undefined;
  /** The side that prevailed overall, where it is the other one. */
  readonly contraryResult: Decided | undefined;
}

/** A side that can prevail. */
export type Decided = Exclude<Side, "NEITHER">;

/**
 * A point for the other side that is nearer than this to the best one divides the case: such a
 * difference comes from how things are worded.
 */
const NEARLY_AS_NEAR = 0.95;

/**
 * The side that a case helps: the one for which the point was decided that is nearest to the query,
 * whoever prevailed overall.
 * @param points those that the query is about, in any order.
 */
export function helpedSide(points: readonly WeighedPoint[], result: CaseResult): HelpedSide {
  const ordered = points
    .filter(({ point }) => sideOf(point) !== undefined)
    .toSorted((a, b) => b.relevance - a.relevance || (a.point.id < b.point.id ? -1 : 1));
  const [best] = ordered;
  if (best === undefined)
    return { side: "NEITHER", ground: "NOT_KNOWN", point: undefined, contraryResult: undefined };
  const side = sideOf(best.point) ?? "NEITHER";
  const isDivided = ordered.some(
    ({ point, relevance }) =>
      relevance >= best.relevance * NEARLY_AS_NEAR &&
      opponentOf(side) !== undefined &&
      sideOf(point) === opponentOf(side),
  );
  const winner = winnerOf(result);
  return isDivided
    ? { side: "NEITHER", ground: "DIVIDED", point: best.point, contraryResult: undefined }
    : {
        side,
        ground: best.point.kind,
        point: best.point,
        contraryResult: winner !== undefined && winner === opponentOf(side) ? winner : undefined,
      };
}

/** Whom a point helps; undefined where nobody read it, and where the court left it open. */
export function sideOf({ side }: DecidedPoint): Side | undefined {
  switch (side) {
    case "SPLIT":
      return "NEITHER";
    case "NOT_DECIDED":
      return undefined;
    default:
      return side;
  }
}

/** Who prevailed, as the record says it or as the outcome shows; undefined where neither does. */
export function winnerOf({ prevailingSide, outcome }: CaseResult): Decided | undefined {
  if (prevailingSide === "CLAIMANT" || prevailingSide === "RESPONDENT") return prevailingSide;
  return prevailingSide === "NEITHER" ? undefined : WINNERS[outcome];
}

const WINNERS: Readonly<Partial<Record<Outcome, Decided>>> = {
  PLAINTIFF_WINS: "CLAIMANT",
  DEFENDANT_WINS: "RESPONDENT",
  DISMISSED: "RESPONDENT",
};

/** The other side of a dispute; undefined for NEITHER. */
export function opponentOf(side: Side): Decided | undefined {
  switch (side) {
    case "CLAIMANT":
      return "RESPONDENT";
    case "RESPONDENT":
      return "CLAIMANT";
    case "NEITHER":
      return undefined;
  }
}
