import { Arg, Ctx, Query, Resolver } from "type-graphql";
import { RECOMMENDATIONS } from "../../report/comparison-blocks.js";
import { reportDocument } from "../../report/document.js";
import { writeMarkdown } from "../../report/write-markdown.js";
import type { RequestContext } from "../context.js";
import { about } from "../schema/about.js";
import { reportSearch } from "./report-search.js";
import { SimilarCaseReportInput, SimilarCaseReportType } from "./similar-case-report.type.js";

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
    @Arg("input", (_type) => SimilarCaseReportInput, about("What to report.", "报告条件。", '{ search: { facts: "……" }, searcher: "某律师" }')) // prettier-ignore
    input: SimilarCaseReportInput,
    @Ctx() context: RequestContext,
  ) {
    const report = await reportSearch(input, context);
    const tiers = report.tiers.map(async ({ tier, found, hits }) => {
      const cases = await Promise.all(hits.map((hit) => context.loaders.node("case", hit.caseId)));
      return {
        tier,
        found,
        hits: hits.map((hit, index) => ({
          case: cases[index],
          holding: hit.holding,
          comparison: hit.explanation,
          recommendation: `${RECOMMENDATIONS[hit.recommendation.kind]}。${hit.recommendation.text}`,
          adverse: hit.adverse,
        })),
      };
    });
    const { searcher, searchedAt, platform, methods, pendingIssues } = report;
    const markdown = writeMarkdown(reportDocument(report));
    return { searcher, searchedAt, platform, methods, pendingIssues, tiers: await Promise.all(tiers), markdown };
  }
}
