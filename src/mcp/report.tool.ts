import { z } from "zod";
import { AUTHORITY_TIERS } from "../domain/closed-lists.js";
import { reportDocument } from "../report/document.js";
import { reportOf } from "../report/state-search.js";
import { writeMarkdown } from "../report/write-markdown.js";
import { searchForReport } from "../search/report-search.js";
import { name, SUBJECT } from "./fields.js";
import { tool } from "./tool.js";

/** Cases of an answer: an assistant's context is small. */
const MOST = 20;
/** About how many values a case of the report has. */
const VALUES_A_CASE = 120;

const HIT = z.object({
  caseId: z.string(),
  name: z.string(),
  score: z.number(),
  adverse: z.boolean(),
  authority: z.string(),
  holding: z.string(),
  recommendation: z.string(),
});

export const REPORT_TOOL = tool({
  name: "similar_case_report",
  title: "Write the search report 类案检索报告",
  description:
    "The report on a search for similar cases that 法发〔2020〕24号 art. 8 asks for, in Chinese as Markdown: all tiers of authority, also the empty ones, adverse cases, and what was not searched. A draft: the user checks it before it is filed.",
  input: z.strictObject({
    ...SUBJECT,
    searcher: name().describe("who answers for the search: a person or a firm"),
    side: z.enum(["CLAIMANT", "RESPONDENT"]).optional().describe("the side for which it is made"),
    receipt: z
      .boolean()
      .default(false)
      .describe("whether it says from which state of the graph, and what is not held"),
    audience: z.enum(["COURT", "TEAM"]).default("COURT"),
    first: z.int().min(1).max(MOST).default(10).describe("how many cases it lists at most"),
  }),
  output: z.object({
    markdown: z.string(),
    searchedAt: z.string(),
    compared: z.number(),
    tiers: z.array(
      z.object({ tier: z.enum(AUTHORITY_TIERS), found: z.number(), hits: z.array(HIT) }),
    ),
    notSearched: z.array(z.string()),
  }),
  searches: true,
  cost: ({ first }) => 2000 + first * VALUES_A_CASE,
  async answer({ searcher, side, audience, receipt, first, ...search }, context) {
    const asked = { search: { ...search, helps: side }, searcher, audience, receipt };
    const report = reportOf(await searchForReport(asked, context), first);
    const markdown = writeMarkdown(reportDocument(report));
    const tiers = report.tiers.map(({ tier, found, hits }) => ({
      tier,
      found,
      hits: hits.map((hit) => ({
        caseId: hit.caseId,
        name: hit.name,
        score: hit.score,
        adverse: hit.adverse,
        authority: hit.authority.zh,
        holding: hit.holding,
        recommendation: hit.recommendation.text,
      })),
    }));
    const { searchedAt, compared, notSearched } = report;
    return {
      structured: { markdown, searchedAt, compared, tiers, notSearched: [...notSearched] },
      text: markdown,
      cases: tiers.flatMap(({ hits }) => hits.map((hit) => hit.caseId)),
    };
  },
});
