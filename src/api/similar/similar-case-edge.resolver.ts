import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { ForumCourt } from "../../domain/authority-tier.js";
import type { CaseRow } from "../../graph/read/node-rows.js";
import type { Comparison } from "../../similarity/compare-sides.js";
import { AuthorityType } from "../authority/authority.type.js";
import { caseAuthority } from "../authority/case-authority.js";
import type { Edge } from "../connection/connection.js";
import type { RequestContext } from "../context.js";
import { ProvisionType } from "../provision/provision.type.js";
import { about } from "../schema/about.js";
import { factorMatches, FactorMatchType } from "./factor-match.type.js";
import { SimilarCaseEdgeType } from "./similar-case.type.js";

export interface SimilarCaseEdge extends Edge<CaseRow> {
  readonly comparison: Comparison;
  readonly forum: ForumCourt | undefined;
}

/** What hangs off a similar case in a list. */
@Resolver((_of) => SimilarCaseEdgeType)
export class SimilarCaseEdgeResolver {
  @FieldResolver(
    (_type) => [FactorMatchType],
    about("Factors of both, the most telling first.", "双方共有的要素，区分力高者在前。", "[{ factor { label } }]"),
  )
  sharedFactors(@Root() { comparison }: SimilarCaseEdge, @Ctx() { loaders }: RequestContext) {
    return factorMatches(comparison.shared, loaders);
  }

  @FieldResolver(
    (_type) => [FactorMatchType],
    about("Factors of the query that this case lacks.", "检索一方有而该案没有的要素。", "[{ factor { label }, favours }]"),
  )
  onlyInQuery(@Root() { comparison }: SimilarCaseEdge, @Ctx() { loaders }: RequestContext) {
    return factorMatches(comparison.onlyInQuery, loaders);
  }

  @FieldResolver(
    (_type) => [FactorMatchType],
    about("Factors of this case that the query lacks.", "该案有而检索一方没有的要素。", "[{ factor { label }, favours }]"),
  )
  onlyInCase(@Root() { comparison }: SimilarCaseEdge, @Ctx() { loaders }: RequestContext) {
    return factorMatches(comparison.onlyInCase, loaders);
  }

  @FieldResolver(
    (_type) => [ProvisionType],
    about("Articles that the query cites and this case applies.", "检索一方引用且该案适用的条文。", "[{ citation }]"),
  )
  sharedProvisions(@Root() { comparison }: SimilarCaseEdge, @Ctx() { loaders }: RequestContext) {
    return loaders.nodes("provision", comparison.provisions.map((each) => each.provisionId)); // prettier-ignore
  }

  @FieldResolver(
    (_type) => AuthorityType,
    about("Its authority before the search's forum court.", "该案对受诉法院的参照顺位。", "{ tier: GUIDING_CASE }"),
  )
  authority(@Root() { node, forum }: SimilarCaseEdge, @Ctx() context: RequestContext) {
    return caseAuthority(node, forum, context);
  }
}
