import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import type { CaseRow } from "../../graph/read/node-rows.js";
import { RECOMMENDATIONS } from "../../report/comparison-blocks.js";
import { reportDocument } from "../../report/document.js";
import { numbered, type NumberedTier } from "../../report/numbered-tier.js";
import { reportFile, type ReportFormat } from "../../report/report-file.js";
import type { ReportHit, SearchReport } from "../../report/search-report.js";
import { reportOf } from "../../report/state-search.js";
import { writeMarkdown } from "../../report/write-markdown.js";
import { MOST_HITS, searchForReport, USUAL_HITS } from "../../search/report-search.js";
import { checkFirst } from "../connection/page.args.js";
import type { RequestContext } from "../context.js";
import { about } from "../schema/about.js";
import { withoutNulls } from "../schema/without-nulls.js";
import { ReportBlockType, shownBlock } from "./report-block.type.js";
import { ReportFileType, ReportFormatEnum } from "./report-file.type.js";
import {
  type ReportExclusionType,
  type ReportHitType,
  ReportTierType,
  SimilarCaseReportInput,
  SimilarCaseReportType,
} from "./similar-case-report.type.js";

/** The hits of a tier, with the cases as the graph has them. */
type WithRow<Shown> = Omit<Shown, "case"> & { readonly case: CaseRow | undefined };
interface ShownTier extends Omit<ReportTierType, "hits" | "excluded"> {
  readonly hits: readonly WithRow<ReportHitType>[];
  readonly excluded: readonly WithRow<ReportExclusionType>[];
}

/** The report to file with a court. */
@Resolver((_of) => SimilarCaseReportType)
export class SimilarCaseReportResolver {
  @Query(
    (_returns) => SimilarCaseReportType,
    about(
      "Searches for similar cases and reports as 法发〔2020〕24号 art. 8 asks, with what the searcher chose and noted.",
      "检索类案并按法发〔2020〕24号第八条制作报告，载明检索人的取舍与备注。",
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
  ): Promise<SearchReport> {
    const { search, first, include, exclude, notes, ...request } = withoutNulls(input);
    const most = checkFirst(first ?? USUAL_HITS, MOST_HITS);
    const choices = { include: include ?? [], exclude: exclude ?? [], notes: notes ?? [] };
    const asked = { ...request, search: withoutNulls(search), choices };
    return reportOf(await searchForReport(asked, context), most);
  }

  @FieldResolver(
    (_type) => [ReportTierType],
    about("All five tiers in their order.", "全部五个顺位，依次排列。", "[{ tier, hits }]"),
  )
  tiers(
    @Root() report: SearchReport,
    @Ctx() context: RequestContext,
  ): Promise<readonly ShownTier[]> {
    return Promise.all(numbered(report.tiers).map((tier) => shownTier(tier, context)));
  }

  @FieldResolver(
    (_type) => String,
    about("The whole report as Markdown, in Chinese.", "报告全文（Markdown）。", "# 类案检索报告"),
  )
  markdown(@Root() report: SearchReport): string {
    return writeMarkdown(reportDocument(report));
  }

  @FieldResolver(
    (_type) => [ReportBlockType],
    about(
      "The whole report, part by part, as plain text.",
      "报告全文，逐段，纯文本。",
      '[{ kind: HEADING, level: 1, text: "类案检索报告" }]',
    ),
  )
  blocks(@Root() report: SearchReport): readonly ReportBlockType[] {
    return reportDocument(report).map(shownBlock);
  }

  @FieldResolver(
    (_type) => ReportFileType,
    about("The whole report as a file.", "报告文件。", "{ name, base64 }"),
  )
  async file(
    @Root() report: SearchReport,
    @Arg("format", (_type) => ReportFormatEnum, about("Its format.", "格式。", "DOCX"))
    format: ReportFormat,
    @Ctx() { access }: RequestContext,
  ): Promise<ReportFileType> {
    access.require("export");
    const { name, mediaType, content } = await reportFile(report, format);
    return { name, mediaType, base64: content.toString("base64") };
  }
}

async function shownTier(
  { tier, found, hits, excluded }: NumberedTier,
  { loaders }: RequestContext,
): Promise<ShownTier> {
  const caseOf = ({ caseId }: ReportHit) => loaders.node("case", caseId);
  return {
    tier,
    found,
    hits: await Promise.all(
      hits.map(async ({ hit, number }) => ({ ...shownHit(hit), number, case: await caseOf(hit) })),
    ),
    excluded: await Promise.all(
      excluded.map(async ({ hit, reason }) => ({
        case: await caseOf(hit),
        reason,
        adverse: hit.adverse,
        score: hit.score,
      })),
    ),
  };
}

function shownHit(hit: ReportHit): Omit<ReportHitType, "case" | "number"> {
  const { holding, explanation, recommendation, adverse, score, chosen, notes } = hit;
  return {
    holding,
    comparison: explanation,
    recommendation: `${RECOMMENDATIONS[recommendation.kind]}。${recommendation.text}`,
    adverse,
    score,
    chosen,
    notes: notes.map((note) => note.text),
  };
}
