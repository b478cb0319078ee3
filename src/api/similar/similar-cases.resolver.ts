import { Arg, Args, ArgsType, Ctx, Field, Float, ID, Query, Resolver } from "type-graphql";
import { LEAST_SCORE } from "../../similarity/least-score.js";
import { cut } from "../../graph/read/pages.js";
import type { CaseRow, ProvisionRow } from "../../graph/read/node-rows.js";
import { forumOf } from "../../search/case-authority.js";
import { type ComparedCases, compareTwoCases } from "../../search/compare-two-cases.js";
import { compareWhatIf, type WhatIfCases } from "../../search/compare-what-if.js";
import { matchedFactors, type MatchedFactor } from "../../search/factor-matches.js";
import { type LeftOutCases, searchSimilar } from "../../search/search-similar.js";
import { explainInEnglish } from "../../similarity/explain-english.js";
import { understoodQuery, type UnderstoodQuery } from "../../search/understood-query.js";
import { CaseFilterInput } from "../case/case-filter.input.js";
import { readCaseFilter } from "../case/read-case-filter.js";
import { pageInfo } from "../connection/connection.js";
import { decodeCursor, encodeCursor } from "../connection/cursor.js";
import type { PageInfo } from "../connection/page-info.type.js";
import { checkFirst, ShortPageArgs } from "../connection/page.args.js";
import type { RequestContext } from "../context.js";
import { about } from "../schema/about.js";
import { withoutNulls } from "../schema/without-nulls.js";
import { hitsBehind, scoreKey } from "./score-order.js";
import type { SimilarCaseEdge } from "./similar-case-edge.resolver.js";
import { CaseComparisonType, SimilarCaseConnectionType } from "./similar-case.type.js";
import { SimilarCasesInput } from "./similar-cases.input.js";

/** A page of similar cases; its other fields are read only where they are selected. */
interface SimilarCases {
  readonly edges: readonly SimilarCaseEdge[];
  readonly nodes: readonly CaseRow[];
  readonly pageInfo: PageInfo;
  readonly totalCount: number;
  readonly leftOut: LeftOutCases | undefined;
  readonly understood: Promise<UnderstoodQuery>;
  readonly whatIf: Promise<WhatIfCases | undefined>;
}

/** Two cases side by side; what they share and what not is read only where it is selected. */
interface ShownComparison extends Omit<ComparedCases, "comparison"> {
  readonly sharedFactors: Promise<readonly MatchedFactor[]>;
  readonly onlyInA: Promise<readonly MatchedFactor[]>;
  readonly onlyInB: Promise<readonly MatchedFactor[]>;
  readonly sharedProvisions: Promise<readonly ProvisionRow[]>;
}

@ArgsType()
class SimilarCasesArgs extends ShortPageArgs {
  @Field(
    (_type) => SimilarCasesInput,
    about("What to look for.", "检索条件。", '{ caseId: "case:tj-03" }'),
  )
  input!: SimilarCasesInput;

  @Field((_type) => CaseFilterInput, {
    nullable: true,
    ...about("Only these cases.", "仅限这些案件。", '{ regions: ["region:shanghai"] }'),
  })
  filter?: CaseFilterInput | null;

  @Field((_type) => Float, {
    defaultValue: LEAST_SCORE,
    ...about(
      "Only cases with at least this score, 0 to 1; 0 gives all that were compared.",
      "仅限相似度不低于此值的案件，0至1；0为全部参与比较的案件。",
      "0.2",
    ),
  })
  minScore!: number;
}

/** Cases with similar facts, and two cases side by side. */
@Resolver()
export class SimilarCasesResolver {
  @Query(
    (_returns) => SimilarCaseConnectionType,
    about(
      "The cases with the most similar facts, issues and law, each with why and how it differs.",
      "事实、争议焦点与法律适用最相似的案例，逐案说明异同。",
      'similarCases(input: { facts: "替别人贷款买车，对方不还钱" }) { edges { score explanation } }',
    ),
  )
  async similarCases(
    @Args((_type) => SimilarCasesArgs)
    { input, filter, first, after, minScore }: SimilarCasesArgs,
    @Ctx() context: RequestContext,
  ): Promise<SimilarCases> {
    const wanted = await readCaseFilter(filter, context);
    const list = ["similarCases", input, wanted, minScore];
    const key = decodeCursor(list, "score", after);
    checkFirst(first);
    const forum = await forumOf(input.forumCourt, context, "input.forumCourt");
    const request = withoutNulls(input);
    const search = await searchSimilar(request, wanted, minScore, context);
    const items = hitsBehind(search.found, key, search.semantic).map((hit) => ({
      id: hit.case.id,
      key: scoreKey(hit, search.semantic),
      hit,
    }));
    const page = cut(items, first);
    const keys = new Map(page.items.map((item) => [item.id, item.key]));
    const edges = (await search.explain(page.items.map(({ hit }) => hit))).map((hit) => ({
      ...hit,
      helps: hit.helps.side,
      helped: hit.helps,
      cursor: encodeCursor(list, keys.get(hit.row.id) ?? ""),
      node: hit.row,
      forum,
      get explanationEn() {
        return explainInEnglish(hit);
      },
    })) satisfies readonly SimilarCaseEdge[];
    return {
      edges,
      nodes: edges.map((edge) => edge.node),
      pageInfo: pageInfo(page, list, after),
      totalCount: search.found.length,
      leftOut: search.leftOut,
      get understood() {
        return understoodQuery(search.read, context);
      },
      get whatIf() {
        return compareWhatIf(request, wanted, minScore, search, first, context);
      },
    };
  }

  @Query(
    (_returns) => CaseComparisonType,
    about(
      "Two cases side by side, with the scores that a search for the first gives the second without embeddings.",
      "两案对比：不用语义向量检索甲案时乙案所得的相似度及异同。",
      'compareCases(a: "case:tj-03", b: "case:gz-02") { explanation }',
    ),
  )
  async compareCases(
    @Arg("a", (_type) => ID, about("The first case.", "甲案。", "case:tj-03")) a: string,
    @Arg("b", (_type) => ID, about("The second case.", "乙案。", "case:gz-02")) b: string,
    @Ctx() context: RequestContext,
  ): Promise<ShownComparison> {
    const { comparison, ...compared } = await compareTwoCases(a, b, context);
    const { loaders } = context;
    return {
      ...compared,
      get sharedFactors() {
        return matchedFactors(comparison.shared, loaders);
      },
      get onlyInA() {
        return matchedFactors(comparison.onlyInQuery, loaders);
      },
      get onlyInB() {
        return matchedFactors(comparison.onlyInCase, loaders);
      },
      get sharedProvisions() {
        const ids = comparison.provisions.map((each) => each.provisionId);
        return loaders.nodes("provision", ids);
      },
    };
  }
}
