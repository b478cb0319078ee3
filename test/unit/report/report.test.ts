import { describe, expect, test } from "vitest";
import { reportDocument } from "../../../src/report/document.js";
import { makeReport } from "../../../src/report/make-report.js";
import type { FoundCase, SearchStatement } from "../../../src/report/search-report.js";
import { writeDocx } from "../../../src/report/write-docx.js";
import { writeHtml } from "../../../src/report/write-html.js";
import { writeMarkdown } from "../../../src/report/write-markdown.js";

const HOSTILE = '<b onclick="x">|表\n# 题 \u0001[链](javascript:x)';
const STATEMENT: SearchStatement = {
  searcher: HOSTILE,
  searchedAt: "2026-07-01T04:00:00+08:00",
  platform: "某平台",
  methods: ["全文检索"],
  subject: HOSTILE,
  factors: ["欠租"],
  pendingIssues: [],
  forum: undefined,
  ownSide: "RESPONDENT",
  found: 2,
  notSearched: ["其他平台"],
};
const found = (name: string, helps: "CLAIMANT" | "RESPONDENT", over: Partial<FoundCase> = {}): FoundCase => ({
  caseId: `case:${name}`,
  name,
  caseNumbers: [],
  court: undefined,
  date: undefined,
  tier: "PERSUASIVE",
  authority: { zh: "仅供参考。", en: "Persuasive." },
  holdings: [],
  issues: [],
  provisions: [],
  explanation: "比对。",
  comparison: {
    query: { name: "本案", factors: [], provisions: [] },
    case: { name, factors: [], provisions: [] },
    shared: [],
    onlyInQuery: [],
    onlyInCase: [],
    provisions: [],
  },
  scores: { facts: 0.5, issues: 0.5, law: 0.5 },
  score: 0.5,
  result: { outcome: "PARTIAL", prevailingSide: helps },
  helps: { side: helps, ground: "PREVAILED" },
  ...over,
});

describe("the report", () => {
  const report = makeReport(STATEMENT, [found("甲", "RESPONDENT"), found("乙", "CLAIMANT")]);

  test("has all five tiers, adverse cases first", () => {
    expect(report.tiers.map((each) => each.hits.map((hit) => [hit.name, hit.adverse]))).toEqual([[], [], [], [], [["乙", true], ["甲", false]]]); // prettier-ignore
  });

  test("a guiding case is followed, a distant one is not, an adverse one without a difference must be answered", () => {
    const [first] = makeReport(STATEMENT, [found("甲", "RESPONDENT", { tier: "GUIDING_CASE" })]).tiers;
    expect(first?.hits[0]?.recommendation.kind).toBe("FOLLOW");
    const far = makeReport(STATEMENT, [found("甲", "RESPONDENT", { score: 0.1 })]).tiers.at(-1)?.hits[0];
    expect(far?.recommendation.kind).toBe("DISTINGUISH");
    expect(report.tiers.at(-1)?.hits[0]?.recommendation.text).toContain("准备回应");
  });

  test("states empty tiers, missing issues and what was not searched", () => {
    const markdown = writeMarkdown(reportDocument(report));
    expect(markdown.match(/本顺位未检索到类案。/gu)).toHaveLength(4);
    expect(markdown).toContain("待决争议焦点：检索人未提供。");
    expect(markdown).toContain("- 其他平台");
    expect(markdown).toContain("【不利案例】乙");
  });

  test("hostile text stays text in every format", async () => {
    const blocks = reportDocument(report);
    const markdown = writeMarkdown(blocks);
    expect(markdown).toContain("\\<b onclick=");
    expect(markdown).not.toMatch(/(?<!\\)[<[]/u);
    expect(writeHtml(blocks, "题<i>")).not.toMatch(/<b |<i>/u);
    const docx = await writeDocx(blocks, "题");
    expect(docx.subarray(0, 2).toString()).toBe("PK");
  });
});
