import type { AuthorityRank } from "../../domain/authority.js";
import type { Basis } from "../../domain/closed-lists.js";
import type { CaseFilter } from "./case-filter.js";
import type { ProvisionScope } from "./provision-scopes.js";

export type PrecedentOrder = "AUTHORITY" | "NEWEST" | "OLDEST";

/** One list of precedents: of one provision or another, or of cases that apply every one. */
export interface PrecedentList {
  readonly parent: string;
  readonly scopes: readonly ProvisionScope[];
  readonly match: "ANY" | "ALL";
}

/** What several lists have in common. */
export interface PrecedentQuery {
  readonly bases?: readonly Basis[] | undefined;
  readonly filter?: CaseFilter | undefined;
  readonly order: PrecedentOrder;
  /**
   * With the order AUTHORITY: the ranks of the tiers before a forum court, the highest first
   * (domain/authority-tier.ts).
   */
  readonly tiers?: readonly (readonly AuthorityRank[])[] | undefined;
}
