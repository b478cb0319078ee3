import type { AuthorityRank } from "../../domain/authority.js";
import type { Basis, CitationPosition, Treatment } from "../../domain/closed-lists.js";
import type { CaseFilter } from "./case-filter.js";
import type { ProvisionScope } from "./provision-scopes.js";

export type PrecedentOrder = "AUTHORITY" | "BASIS" | "NEWEST" | "OLDEST";

/** One list of precedents: of one provision or another, or of cases that apply every one. */
export interface PrecedentList {
  readonly parent: string;
  readonly scopes: readonly ProvisionScope[];
  readonly match: "ANY" | "ALL";
}

/** Which applications count: one must meet all of it. Undefined lets all pass. */
export interface CountedApplications {
  readonly bases?: readonly Basis[] | undefined;
  readonly treatments?: readonly Treatment[] | undefined;
  /** A position that was not read is UNKNOWN. */
  readonly positions?: readonly CitationPosition[] | undefined;
}

/** What several lists have in common. */
export interface PrecedentQuery extends CountedApplications {
  readonly filter?: CaseFilter | undefined;
  readonly order: PrecedentOrder;
  /**
   * With the order AUTHORITY: the ranks of the tiers before a forum court, the highest first
   * (domain/authority-tier.ts).
   */
  readonly tiers?: readonly (readonly AuthorityRank[])[] | undefined;
}

/**
 * The provisions whose precedents are walked: all of them, or the rarest scope where every one must
 * be applied.
 */
export function walkedIds(list: PrecedentList): readonly string[] {
  const total = (scope: ProvisionScope) =>
    scope.provisions.reduce((sum, each) => sum + each.precedents, 0);
  const scopes =
    list.match === "ANY"
      ? list.scopes
      : [...list.scopes].sort((a, b) => total(a) - total(b)).slice(0, 1);
  return [
    ...new Set(
      scopes.flatMap((scope) =>
        scope.provisions.filter((each) => each.precedents > 0).map((each) => each.id),
      ),
    ),
  ];
}
