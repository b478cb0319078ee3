import { createHash } from "node:crypto";
import { Arg, Ctx, Float, ID, Int, Query, Resolver } from "type-graphql";
import { LEAST_SCORE } from "../../similarity/least-score.js";
import type { Key } from "../../graph/read/pages.js";
import type { CaseRow, ProvisionRow } from "../../graph/read/node-rows.js";
import { forumOf } from "../../search/case-authority.js";
import { type ComparedCases, compareTwoCases } from "../../search/compare-two-cases.js";
import { compareWhatIf, type WhatIfCases } from "../../search/compare-what-if.js";
import { matchedFactors, type MatchedFactor } from "../../search/factor-matches.js";
import { searchSimilar } from "../../search/search-similar.js";
import { understoodQuery, type UnderstoodQuery } from "../../search/understood-query.js";
import type { SimilarCase } from "../../similarity/find-similar-cases.js";
import type { SemanticSearch } from "../../similarity/semantic.js";
import { CaseFilterInput, readCaseFilter } from "../case/case-filter.input.js";
import { decodeCursor, encodeCursor } from "../connection/cursor.js";
import type { PageInfo } from "../connection/page-info.type.js";
import { checkFirst } from "../connection/page.args.js";
import type { RequestContext } from "../context.js";
import { badUserInput } from "../errors/user-errors.js";
import { about } from "../schema/about.js";
import { withoutNulls } from "../schema/without-nulls.js";
import type { SimilarCaseEdge } from "./similar-case-edge.resolver.js";
import { CaseComparisonType, SimilarCaseConnectionType } from "./similar-case.type.js";
import { SimilarCasesInput } from "./similar-cases.input.js";

/** A page of similar cases; what stands beside it is read only where it is selected. */
interface SimilarCases {
  readonly edges: readonly SimilarCaseEdge[];
  readonly nodes: readonly CaseRow[];
  readonly pageInfo: PageInfo;
  readonly totalCount: number;
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

const SCORE_DIGITS = 6;

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
    @Arg(
      "input",
      (_type) => SimilarCasesInput,
      about("What to look for.", "检索条件。", '{ caseId: "case:tj-03" }'),
    )
    input: SimilarCasesInput,
    @Ctx() context: RequestContext,
    @Arg("filter", (_type) => CaseFilterInput, {
      nullable: true,
      ...about("Only these cases.", "仅限这些案件。", '{ regions: ["region:shanghai"] }'),
    })
    filter: CaseFilterInput | null,
    @Arg("first", (_type) => Int, {
      defaultValue: 10,
      ...about("How many items, 1 to 100.", "每页条数，1至100。", "10"),
    })
    first: number,
    @Arg("after", (_type) => String, {
      nullable: true,
      ...about("The endCursor of the page before.", "上一页的 endCursor。", "pageInfo.endCursor"),
    })
    after: string | null,
    @Arg("minScore", (_type) => Float, {
      defaultValue: LEAST_SCORE,
      ...about(
        "Only cases with at least this score, 0 to 1; 0 gives all that were compared.",
        "仅限相似度不低于此值的案件，0至1；0为全部参与比较的案件。",
        "0.2",
      ),
    })
    minScore: number,
  ): Promise<SimilarCases> {
    const wanted = await readCaseFilter(filter, context);
    const list = ["similarCases", input, wanted, minScore];
    const place = readPlace(decodeCursor(list, "score", after));
    checkFirst(first);
    const forum = await forumOf(input.forumCourt, context, "input.forumCourt");
    const request = withoutNulls(input);
    const search = await searchSimilar(request, wanted, minScore, context);
    const made = markOf(search.semantic);
    if (place !== undefined && place.made !== made) throw otherScores();
    const rest =
      place === undefined ? search.found : search.found.filter((hit) => comesAfter(hit, place));
    const page = rest.slice(0, first);
    const keys = new Map(
      page.map((hit) => [
        hit.case.id,
        encodeCursor(list, `${scoreText(hit)}/${made}/${hit.case.id}`),
      ]),
    );
    const edges = (await search.explain(page)).map((hit) => ({
      ...hit,
      helps: hit.helps.side,
      helped: hit.helps,
      cursor: keys.get(hit.row.id) ?? "",
      node: hit.row,
      forum,
    })) satisfies readonly SimilarCaseEdge[];
    return {
      edges,
      nodes: edges.map((edge) => edge.node),
      pageInfo: {
        hasNextPage: rest.length > first,
        hasPreviousPage: place !== undefined,
        startCursor: edges[0]?.cursor ?? null,
        endCursor: edges.at(-1)?.cursor ?? null,
      },
      totalCount: search.found.length,
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

/**
 * Where a hit stands in the order of results: its score, then its id. Scores made of other things
 * make another order.
 */
interface Place {
  readonly score: string;
  readonly id: string;
  readonly made: string;
}

function readPlace(key: Key | undefined): Place | undefined {
  if (key === undefined) return undefined;
  const [score = "", made = "", ...id] = key.toString().split("/");
  return { score, id: id.join("/"), made };
}

function comesAfter(hit: SimilarCase, place: Place): boolean {
  const score = scoreText(hit);
  return score < place.score || (score === place.score && hit.case.id > place.id);
}

function scoreText({ score }: SimilarCase): string {
  return score.toFixed(SCORE_DIGITS);
}

/**
 * What scores are made of beside words, factors and law: the mark of the embeddings' model, or
 * "words".
 */
function markOf(semantic: SemanticSearch): string {
  return semantic.kind === "USED"
    ? createHash("sha256").update(semantic.model).digest("base64url").slice(0, 8)
    : "words";
}

function otherScores(): Error {
  return badUserInput(
    "The cursor given as after is of a search with other scores: embeddings have become available, or unavailable, since. " +
      "Start again without after.",
  );
}
