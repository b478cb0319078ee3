import type { SPLIT_VIEW } from "../../queries/law-views.js";
import type { ResultOf } from "../../schema/graphql.js";
import { winnerOnPoint } from "./winner-on-point.js";

/** A precedent of the comparison of those for and against. */
export type SplitEdge = ResultOf<typeof SPLIT_VIEW>["precedents"]["edges"][number];

/** A factor with the number of cases on each side that have it. */
export interface SplitFactor {
  readonly id: string;
  readonly label: string;
  readonly labelEn: string | null;
  readonly claimant: number;
  readonly respondent: number;
}

/** The precedents for and against, and the factors by which they agree or differ. */
export interface Sides {
  readonly claimant: readonly SplitEdge[];
  readonly respondent: readonly SplitEdge[];
  readonly undecided: number;
  readonly factors: readonly SplitFactor[];
}

/**
 * Sets the cases that decided the point for one side against those that decided it for the other.
 */
export function sidesOf(edges: readonly SplitEdge[], provisions: readonly string[]): Sides {
  const won = (side: string) =>
    edges.filter((edge) => winnerOnPoint(edge.node, provisions) === side);
  const [claimant, respondent] = [won("CLAIMANT"), won("RESPONDENT")];
  const factors = new Map<string, SplitFactor>();
  const count = (side: "claimant" | "respondent", { node }: SplitEdge) => {
    for (const { factor, finding } of node.factors) {
      if (finding !== "FOUND") continue;
      const before = factors.get(factor.id) ?? { ...factor, claimant: 0, respondent: 0 };
      factors.set(factor.id, { ...before, [side]: before[side] + 1 });
    }
  };
  for (const edge of claimant) count("claimant", edge);
  for (const edge of respondent) count("respondent", edge);
  return {
    claimant,
    respondent,
    undecided: edges.length - claimant.length - respondent.length,
    factors: [...factors.values()].toSorted(
      (a, b) => b.claimant + b.respondent - a.claimant - a.respondent,
    ),
  };
}

const LEVELS = ["SUPREME", "HIGH", "INTERMEDIATE", "SPECIAL", "BASIC"] as const;

/** What art. 11 weighs: the highest level of a side's courts, and its newest ruling. */
export function weightOf(edges: readonly SplitEdge[]) {
  const levels = edges.flatMap((edge) => edge.node.courts.slice(0, 1).map(({ level }) => level));
  const dates = edges.flatMap(({ node: { orderDate } }) =>
    orderDate?.of === "RULING" ? [orderDate.value] : [],
  );
  return {
    level: LEVELS.find((each) => levels.includes(each)),
    newest: dates.toSorted().at(-1),
  };
}
