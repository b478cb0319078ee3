import { Arg, Ctx, Query, Resolver } from "type-graphql";
import type { CaseRow } from "../../graph/read/node-rows.js";
import { RECOMMENDATIONS } from "../../report/comparison-blocks.js";
import { reportDocument } from "../../report/document.js";
import type { ReportHit } from "../../report/search-report.js";
import { reportOf } from "../../report/state-search.js";
import { writeMarkdown } from "../../report/write-markdown.js";
import { MOST_HITS, searchForReport, USUAL_HITS } from "../../search/report-search.js";
import { checkFirst } from "../connection/page.args.js";
import type { RequestContext } from "../context.js";
import { about } from "../schema/about.js";
import { withoutNulls } from "../schema/without-nulls.js";
import {
  type ReportHitType,
  type ReportTierType,
  SimilarCaseReportInput,
  SimilarCaseReportType,
} from "./similar-case-report.type.js";

/** A hit with its case as the graph has it. */
type ShownHit = Omit<ReportHitType, "case"> & { readonly case: CaseRow | undefined };
type ShownReport = Omit<SimilarCaseReportType, "tiers"> & {
  readonly tiers: readonly (Omit<ReportTierType, "hits"> & {
    readonly hits: readonly ShownHit[];
  })[];
};

/** The report to file with a court. */
@Resolver()
export class SimilarCaseReportResolver {
  @Query(
    (_returns) => SimilarCaseReportType,
    about(
      "Searches for similar cases and reports as 法发〔2020〕24号 art. 8 asks.",
      "检索类案并按法发〔2020〕24号第八条制作报告。",
      'similarCaseReport(input: { search: { caseId: "case:tj-03" }, searcher: "某律师" }) { markdown }',
    ),
  )
  async similarCaseReport(
    @Arg(
      "input",
      (_type) => SimilarCaseReportInput,
      about("What to report.", "报告条件。", '{ search: { facts: "……" }, searcher: "某律师" }'),
    )
    input: SimilarCaseReportInput,
    @Ctx() context: RequestContext,
  ): Promise<ShownReport> {
    const { search: asked, first, ...request } = withoutNulls(input);
    const most = checkFirst(first ?? USUAL_HITS, MOST_HITS);
    const search = await searchForReport({ ...request, search: withoutNulls(asked) }, context);
    const report = reportOf(search, most);
    const { searcher, searchedAt, platform, methods, pendingIssues } = report;
    const tiers = report.tiers.map(async ({ tier, found, hits }) => ({
      tier,
      found,
      hits: await shownHits(hits, context),
    }));
    const markdown = writeMarkdown(reportDocument(report));
    return {
      searcher,
      searchedAt,
      platform,
      methods,
      pendingIssues,
      tiers: await Promise.all(tiers),
      markdown,
    };
  }
}

async function shownHits(
  hits: readonly ReportHit[],
  { loaders }: RequestContext,
): Promise<readonly ShownHit[]> {
  const cases = await Promise.all(hits.map((hit) => loaders.node("case", hit.caseId)));
  return hits.map(({ holding, explanation, recommendation, adverse }, index) => ({
    case: cases[index],
    holding,
    comparison: explanation,
    recommendation: `${RECOMMENDATIONS[recommendation.kind]}。${recommendation.text}`,
    adverse,
  }));
}
