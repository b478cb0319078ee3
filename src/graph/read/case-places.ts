import type { AuthorityRank } from "../../domain/authority.js";

/** A case with its places in all orders. */
export interface CasePlaces {
  readonly id: string;
  readonly newestKey: bigint;
  readonly titleKey: string;
  readonly level: number;
  readonly rank: AuthorityRank;
}
