import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { ForumCourt } from "../../domain/authority-tier.js";
import type { CaseRow, ProvisionRow } from "../../graph/read/node-rows.js";
import { caseAuthority } from "../../search/case-authority.js";
import { matchedFactors, type MatchedFactor } from "../../search/factor-matches.js";
import type { HelpedSide } from "../../similarity/helped-side.js";
import type { Comparison } from "../../similarity/compare-sides.js";
import { AuthorityType } from "../authority/authority.type.js";
import type { Edge } from "../connection/connection.js";
import type { RequestContext } from "../context.js";
import { ProvisionType } from "../provision/provision.type.js";
import { about } from "../schema/about.js";
import { HelpedPointType } from "./helped-point.type.js";
import { FactorMatchType } from "./factor-match.type.js";
import { SimilarCaseEdgeType } from "./similar-case.type.js";

export interface SimilarCaseEdge extends Edge<CaseRow> {
  readonly comparison: Comparison;
  readonly helped: HelpedSide;
  readonly forum: ForumCourt | undefined;
}

/** What hangs off a similar case in a list. */
@Resolver((_of) => SimilarCaseEdgeType)
export class SimilarCaseEdgeResolver {
  @FieldResolver(
    (_type) => [FactorMatchType],
    about(
      "Factors of both, the most telling first.",
      "双方共有的要素，区分力高者在前。",
      "[{ factor { label } }]",
    ),
  )
  sharedFactors(
    @Root() { comparison }: SimilarCaseEdge,
    @Ctx() { loaders }: RequestContext,
  ): Promise<readonly MatchedFactor[]> {
    return matchedFactors(comparison.shared, loaders);
  }

  @FieldResolver(
    (_type) => [FactorMatchType],
    about(
      "Factors of the query that this case lacks.",
      "检索一方有而该案没有的要素。",
      "[{ factor { label }, favours }]",
    ),
  )
  onlyInQuery(
    @Root() { comparison }: SimilarCaseEdge,
    @Ctx() { loaders }: RequestContext,
  ): Promise<readonly MatchedFactor[]> {
    return matchedFactors(comparison.onlyInQuery, loaders);
  }

  @FieldResolver(
    (_type) => [FactorMatchType],
    about(
      "Factors of this case that the query lacks.",
      "该案有而检索一方没有的要素。",
      "[{ factor { label }, favours }]",
    ),
  )
  onlyInCase(
    @Root() { comparison }: SimilarCaseEdge,
    @Ctx() { loaders }: RequestContext,
  ): Promise<readonly MatchedFactor[]> {
    return matchedFactors(comparison.onlyInCase, loaders);
  }

  @FieldResolver(
    (_type) => HelpedPointType,
    about(
      "The point on which it helps a side.",
      "该案据以有利于一方的问题或规则。",
      "{ ground: RULE, rulePrinciple { statement } }",
    ),
  )
  async helpsOn(
    @Root() { helped: { ground, point, contraryResult } }: SimilarCaseEdge,
    @Ctx() { loaders }: RequestContext,
  ): Promise<HelpedPointType> {
    return {
      ground,
      contraryResult,
      issue: point?.kind === "ISSUE" ? await loaders.node("issue", point.id) : undefined,
      rulePrinciple: point?.kind === "RULE" ? await loaders.node("rule", point.id) : undefined,
    };
  }

  @FieldResolver(
    (_type) => [FactorMatchType],
    about(
      "Factors of the query that a party of this case argued and the court did not find.",
      "检索一方具有、该案当事人主张过而法院未认定的要素。",
      "[{ factor { label } }]",
    ),
  )
  onlyArgued(
    @Root() { comparison }: SimilarCaseEdge,
    @Ctx() { loaders }: RequestContext,
  ): Promise<readonly MatchedFactor[]> {
    return matchedFactors(comparison.argued, loaders);
  }

  @FieldResolver(
    (_type) => [ProvisionType],
    about(
      "Articles that the query cites and this case applies.",
      "检索一方引用且该案适用的条文。",
      "[{ citation }]",
    ),
  )
  sharedProvisions(
    @Root() { comparison }: SimilarCaseEdge,
    @Ctx() { loaders }: RequestContext,
  ): Promise<readonly ProvisionRow[]> {
    const ids = comparison.provisions.map((each) => each.provisionId);
    return loaders.nodes("provision", ids);
  }

  @FieldResolver(
    (_type) => AuthorityType,
    about(
      "Its authority before the search's forum court.",
      "该案对受诉法院的参照顺位。",
      "{ tier: GUIDING_CASE }",
    ),
  )
  async authority(
    @Root() { node, forum }: SimilarCaseEdge,
    @Ctx() context: RequestContext,
  ): Promise<AuthorityType> {
    return AuthorityType.from(await caseAuthority(node, forum, context));
  }
}
