import { describe, expect, test } from "vitest";
import type { AuthorityTier } from "../../../src/domain/closed-lists.js";
import { reportDocument } from "../../../src/report/document.js";
import { makeReport } from "../../../src/report/make-report.js";
import { reportFile } from "../../../src/report/report-file.js";
import type { SearchReport, SearchStatement } from "../../../src/report/search-report.js";
import { writeDocx } from "../../../src/report/write-docx.js";
import { writeHtml } from "../../../src/report/write-html.js";
import { writeMarkdown } from "../../../src/report/write-markdown.js";
import type { Side } from "../../../src/domain/closed-lists.js";
import type { HelpedSide } from "../../../src/similarity/helped-side.js";
import { NO_CHOICES } from "../../../src/search/report-choices.js";
import type { FoundCase, ReportedRule } from "../../../src/search/found-case.js";
import type { RuleStatusKind } from "../../../src/domain/closed-lists.js";

const HOSTILE = '<b onclick="x">|表\n# 题 \u0001[链](javascript:x)';
const STATEMENT: SearchStatement = {
  searcher: HOSTILE,
  searchedAt: "2026-07-01T04:00:00+08:00",
  platform: "某平台",
  methods: ["全文检索"],
  subject: HOSTILE,
  factors: [{ label: "欠租", words: HOSTILE, guessed: false }],
  denied: [],
  causes: [],
  provisions: [],
  pendingIssues: [],
  forum: { name: "某区人民法院", highKnown: true, aboveKnown: true },
  ownSide: "RESPONDENT",
  compared: 2,
  closest: 0.5,
  notSearched: ["其他平台"],
  audience: "COURT",
  choices: NO_CHOICES,
};
/** What a case decided on the point of the search. */
const helped = (side: Side, ground: HelpedSide["ground"] = "RULE"): HelpedSide => ({
  side,
  ground,
  point:
    ground === "NOT_KNOWN"
      ? undefined
      : {
          id: "rule:a/1",
          kind: "RULE",
          text: "锁车须先催告",
          answer: undefined,
          side,
          factorIds: [],
          ruleIds: [],
        },
  contraryResult: undefined,
});

const found = (
  name: string,
  helps: "CLAIMANT" | "RESPONDENT",
  over: Partial<FoundCase> = {},
): FoundCase => ({
  caseId: `case:${name}`,
  name,
  caseNumbers: [],
  court: undefined,
  date: undefined,
  tier: "PERSUASIVE",
  authority: { zh: "仅供参考。", en: "Persuasive." },
  withinThreeYears: false,
  holdings: [],
  rules: [],
  issues: [],
  provisions: [],
  causes: [],
  explanation: "比对。",
  comparison: {
    query: { name: "本案", factors: [], provisions: [] },
    case: { name, factors: [], provisions: [] },
    shared: [],
    onlyInQuery: [],
    onlyInCase: [],
    argued: [],
    provisions: [],
  },
  scores: { facts: 0.5, issues: 0.5, law: 0.5 },
  score: 0.5,
  elements: [],
  result: { outcome: "PARTIAL", prevailingSide: helps },
  helps: helped(helps),
  points: [],
  ...over,
});

describe("the report", () => {
  const report = makeReport(STATEMENT, [found("甲", "RESPONDENT"), found("乙", "CLAIMANT")], 10);

  test("has all five tiers, adverse cases first", () => {
    expect(report.tiers.map((each) => each.hits.map((hit) => [hit.name, hit.adverse]))).toEqual([
      [],
      [],
      [],
      [],
      [
        ["乙", true],
        ["甲", false],
      ],
    ]);
  });

  test("says of every article that stands no longer since when it does not", () => {
    const old = { citation: "旧灯笼法第三条", notInForceSince: "2021-01-01" };
    const now = { citation: "灯笼法第五条", notInForceSince: undefined };
    const hit = found("甲", "RESPONDENT", { provisions: [old, now] });
    const shared = {
      ...hit.comparison,
      provisions: [{ provisionId: "provision:old/3", citation: old.citation }],
    };
    const written = writeMarkdown(
      reportDocument(
        makeReport({ ...STATEMENT, provisions: [old, now] }, [{ ...hit, comparison: shared }], 10),
      ),
    );
    expect(written).toContain("旧灯笼法第三条（已失效，自2021-01-01起）");
    expect(written).toContain("旧灯笼法第三条（共同涉及；已失效，自2021-01-01起）");
    expect(written).not.toMatch(/灯笼法第五条（/u);
  });

  test("a guiding case is followed, another referred to, an adverse one without a difference must be answered", () => {
    const [first] = makeReport(
      STATEMENT,
      [found("甲", "RESPONDENT", { tier: "GUIDING_CASE" })],
      10,
    ).tiers;
    expect(first?.hits[0]?.recommendation.kind).toBe("FOLLOW");
    expect(report.tiers.at(-1)?.hits.map((hit) => hit.recommendation.kind)).toEqual([
      "REFER",
      "REFER",
    ]);
    expect(report.tiers.at(-1)?.hits[0]?.recommendation.text).toContain("准备回应");
  });

  test("nothing is adverse or favourable where the own side, or what was decided on the point, is not known", () => {
    const unknown = found("丙", "CLAIMANT", { helps: helped("NEITHER", "NOT_KNOWN") });
    const open = [
      makeReport({ ...STATEMENT, ownSide: undefined }, [found("乙", "CLAIMANT")], 10),
      makeReport(
        STATEMENT,
        [unknown, found("丁", "CLAIMANT", { helps: helped("NEITHER", "DIVIDED") })],
        10,
      ),
    ];
    for (const each of open) {
      expect(
        each.tiers.flatMap((tier) => tier.hits.map((hit) => [hit.bearing, hit.adverse])).flat(),
      ).not.toContain("ADVERSE");
      expect(writeMarkdown(reportDocument(each))).not.toMatch(/对己方|【不利/u);
    }
    expect(writeMarkdown(reportDocument(open[1]!))).toContain(
      "序号为1的案例没有就本案所涉问题作出判断",
    );
  });

  test("states empty tiers, missing issues and what was not searched", () => {
    const markdown = writeMarkdown(reportDocument(report));
    expect(markdown.match(/本顺位未检索到类案。/gu)).toHaveLength(4);
    expect(markdown).toContain("待决争议焦点：检索人未提供。");
    expect(markdown).toContain("- 其他平台");
    expect(markdown).toContain("【不利案例】乙");
  });

  test("a tier that cannot be decided is not called empty", () => {
    const markdown = (forum: SearchStatement["forum"]) =>
      writeMarkdown(reportDocument(makeReport({ ...STATEMENT, forum }, [], 10)));
    expect(
      markdown(undefined).match(/未指定受诉法院，无从判断哪些案例属于本顺位。/gu),
    ).toHaveLength(2);
    expect(markdown({ name: "某法院", highKnown: false, aboveKnown: true })).toContain(
      "法院名录未载明某法院所属的高级人民法院",
    );
    expect(markdown({ name: "某法院", highKnown: true, aboveKnown: false })).toContain(
      "法院名录未载明上一级法院",
    );
  });

  test("what the facts deny is shown", () => {
    const denied = [{ label: "逾期", words: "未逾期", guessed: false }];
    expect(writeMarkdown(reportDocument(makeReport({ ...STATEMENT, denied }, [], 10)))).toContain(
      "逾期（“未逾期”）",
    );
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

describe("what of many similar cases is listed", () => {
  const tierOf = (tier: AuthorityTier, report: SearchReport) =>
    report.tiers.find((each) => each.tier === tier)!;
  const many = (count: number, over: Partial<FoundCase> = {}) =>
    Array.from({ length: count }, (_, place) => found(`案${place}`, "RESPONDENT", over));

  test("a guiding case at the last place is listed: a tier with hits never stands empty", () => {
    const cases = [...many(30), found("指导案例", "RESPONDENT", { tier: "GUIDING_CASE" })];
    for (const first of [1, 10]) {
      const report = makeReport(STATEMENT, cases, first);
      expect(tierOf("GUIDING_CASE", report)).toMatchObject({
        found: 1,
        hits: [{ name: "指导案例" }],
      });
      expect(tierOf("PERSUASIVE", report).found).toBe(30);
      expect(report.tiers.flatMap((each) => each.hits)).toHaveLength(Math.max(2, first));
    }
    const markdown = writeMarkdown(reportDocument(makeReport(STATEMENT, cases, 10)));
    expect(markdown).toContain("本顺位检索到类案30件，列出9件，其余21件相似度较低，从略。");
    expect(markdown.match(/本顺位未检索到类案。/gu)).toHaveLength(3);
  });

  test("at most five adverse ones more, and how many are left out", () => {
    const report = makeReport(
      STATEMENT,
      [
        ...many(10),
        ...many(8).map((each) => ({
          ...each,
          helps: helped("CLAIMANT"),
        })),
      ],
      10,
    );
    expect(tierOf("PERSUASIVE", report)).toMatchObject({ found: 18, adverse: 8 });
    expect(tierOf("PERSUASIVE", report).hits.filter((hit) => hit.adverse)).toHaveLength(5);
    expect(writeMarkdown(reportDocument(report))).toContain("另有不利案例3件");
  });

  // 第四条第二款 prefers recent cases, guiding cases aside.
  test.each<[AuthorityTier, readonly string[]]>([
    ["GUIDING_CASE", ["旧", "新"]],
    ["OWN_HIGH_COURT", ["新", "旧"]],
    ["PERSUASIVE", ["旧", "新"]],
  ])("of the last three years in %s", (tier, names) => {
    const cases = [
      found("旧", "RESPONDENT", { tier }),
      found("新", "RESPONDENT", { tier, withinThreeYears: true }),
    ];
    expect(tierOf(tier, makeReport(STATEMENT, cases, 10)).hits.map((hit) => hit.name)).toEqual(
      names,
    );
  });

  test("no similar case at all: how near the nearest came", () => {
    const markdown = writeMarkdown(
      reportDocument(makeReport({ ...STATEMENT, compared: 35, closest: 0.144 }, [], 10)),
    );
    expect(markdown).toContain(
      "作为类案检出的0件。相似度最高的一件为0.14，未达到0.20，不作类案列出。",
    );
    expect(markdown.match(/本顺位未检索到类案。/gu)).toHaveLength(5);
  });
});

describe("a rule that no longer stands as it was", () => {
  const LAW = "该规则所依的《旧锁法》第三条自2021-01-01起由《锁法典》第五条取代";
  const rule = (kind: RuleStatusKind, over: Partial<ReportedRule> = {}): ReportedRule => ({
    id: "rule:a/1",
    statement: "锁车须先催告。",
    status: { kind, since: "2021-01-01", reasons: [] },
    doubts: kind === "VALID" ? [] : [`${LAW}，内容有变。`],
    ...over,
  });
  const only = (over: Partial<FoundCase>) => {
    const { tiers } = makeReport(STATEMENT, [found("甲", "RESPONDENT", over)], 10);
    const hit = tiers.flatMap((tier) => tier.hits)[0]!;
    return { ...hit.recommendation, holding: hit.holding };
  };
  const guiding = (kind: RuleStatusKind, over: Partial<FoundCase> = {}) =>
    only({ tier: "GUIDING_CASE", rules: [rule(kind)], ...over });

  test.each(["LAW_REVERSED", "REPLACED"] as const)(
    "%s: a guiding case is not followed any more, by art. 9",
    (kind) => {
      const { kind: recommended, text } = guiding(kind);
      expect(recommended).toBe("REFER");
      expect(text).toContain(LAW);
      expect(text).toMatch(/第九条.*不再参照。$/u);
    },
  );

  test.each(["LAW_CHANGED", "LAW_NOT_COMPARED", "LAW_REPEALED"] as const)(
    "%s: a guiding case is followed only once it is compared with the new law",
    (kind) => {
      const { kind: recommended, text } = guiding(kind);
      expect(recommended).toBe("REFER");
      expect(text).toContain("是否与新的规定相冲突应当先行核对");
      expect(text).not.toContain("不再参照");
    },
  );

  test("a valid rule and one that another contradicts leave a guiding case to be followed", () => {
    expect(guiding("VALID")).toMatchObject({ kind: "FOLLOW", holding: "锁车须先催告。" });
    expect(guiding("VALID").text).not.toContain("须注意");
    expect(guiding("IN_CONFLICT").kind).toBe("FOLLOW");
    expect(guiding("IN_CONFLICT").text).toContain("两项规则应当一并说明。");
  });

  test("any other case is referred to, with the law that took the place of its own", () => {
    const favourable = only({ rules: [rule("LAW_REVERSED")] });
    expect(favourable.kind).toBe("REFER");
    expect(favourable.text).toContain(`须注意：${LAW}，内容有变。除待决案件仍适用旧法外`);
    expect(favourable.text).not.toContain("第九条");
    expect(favourable.holding).toBe("锁车须先催告（注意：所依条文已有相反规定）。");
    const adverse = only({ rules: [rule("LAW_REVERSED")], helps: helped("CLAIMANT") });
    expect(adverse.text).toContain("可以据此主张该规则不再适用。");
  });

  test("what another rule of the case rests on does not touch the one on the point", () => {
    const other = rule("LAW_REVERSED", { id: "rule:a/2", statement: "锁车无须催告。" });
    const rules = [rule("VALID"), other];
    expect(guiding("VALID", { rules })).toMatchObject({ kind: "FOLLOW" });
    expect(guiding("VALID", { rules }).text).not.toContain(LAW);
    const hits = [found("甲", "RESPONDENT", { tier: "GUIDING_CASE", rules })];
    const written = writeMarkdown(reportDocument(makeReport(STATEMENT, hits, 10)));
    expect(written).toContain(`其他规则的效力：${LAW}`);
    // Where nothing is known of the point, all rules are its rules, and the doubtful one is named.
    const open = guiding("VALID", { rules, helps: helped("NEITHER", "NOT_KNOWN") });
    expect(open.kind).toBe("REFER");
    expect(open.text).toContain("须注意规则“锁车无须催告”");
  });
});

describe("what the searcher chose", () => {
  const ALL = [found("甲", "RESPONDENT"), found("乙", "CLAIMANT"), found("丙", "CLAIMANT")];
  const written = (over: Partial<SearchStatement>, cases = ALL, first = 10) =>
    writeMarkdown(reportDocument(makeReport({ ...STATEMENT, ...over }, cases, first)));
  const without = (...names: readonly string[]) => ({
    ...NO_CHOICES,
    exclude: names.map((name) => ({ caseId: `case:${name}`, reason: `${name}案为直租` })),
  });

  test("an adverse case that is left out is listed with the reason, in a report to the court too", () => {
    const text = written({ choices: without("乙") });
    expect(text).not.toMatch(/^#### .*乙$/mu);
    expect(text).toMatch(/^#### .*丙$/mu);
    const adverse = text.slice(text.indexOf("## 五、不利案例"));
    expect(adverse).toContain("检索人审查后未作逐案比对，理由如实列明");
    expect(adverse).toContain("| 【不利】乙 | 0.50 | 乙案为直租 |");
    expect(text).toContain("列出2件，1件由检索人审查后未列入");
    expect(text).not.toContain("另有不利案例");
  });

  test("where all adverse ones are left out, the report does not say that there are none", () => {
    const text = written({ choices: without("乙", "丙") });
    expect(text).not.toContain("检索到的类案中，没有在本案所涉问题上作出有利于对方的判断的案例");
    expect(text).toContain("逐案比对的案例中，没有");
    expect(text).toContain("【不利】丙");
  });

  test("a favourable one that is left out is counted for the court and named for the team", () => {
    const choices = without("甲");
    const court = written({ choices });
    expect(court).toContain("另有对己方有利的类案1件，检索人未予援引。");
    expect(court).not.toContain("甲案为直租");
    expect(written({ choices, audience: "TEAM" })).toContain("甲案为直租");
    const guiding = [found("甲", "RESPONDENT", { tier: "GUIDING_CASE" })];
    expect(written({ choices }, guiding)).toContain("甲案为直租");
  });

  test("without a side nobody knows what is adverse: every case that is left out is listed", () => {
    const text = written({ choices: without("甲", "乙"), ownSide: undefined });
    expect(text).toContain("甲案为直租");
    expect(text).toContain("乙案为直租");
  });

  test("a note for the team stands in the team's report alone", () => {
    const notes = [
      { caseId: "case:甲", text: "对方或提回避", audience: "TEAM" as const },
      { caseId: "case:甲", text: "判决书见附件二", audience: "COURT" as const },
    ];
    const choices = { ...NO_CHOICES, notes };
    const court = written({ choices });
    expect(court).toContain("检索人说明：判决书见附件二");
    expect(court).not.toContain("回避");
    expect(court).toContain("（签名）");
    const team = written({ choices, audience: "TEAM" });
    expect(team).toContain("内部备注：对方或提回避");
    expect(team).toContain("检索人说明：判决书见附件二");
    expect(team).toMatch(/^# 类案检索报告（内部工作稿）/u);
    expect(team).not.toContain("（签名）");
  });

  test("a case that was chosen is listed before those that are more alike, and said to lie below the floor", () => {
    const cases = [...ALL, found("丁", "RESPONDENT", { score: 0.1 })];
    const plain = written({}, cases, 1);
    expect(plain).not.toMatch(/^#### .*丁$/mu);
    const text = written({ choices: { ...NO_CHOICES, include: ["case:丁"] } }, cases, 1);
    expect(text).toMatch(/^#### .*丁$/mu);
    expect(text).toContain("作为类案检出的3件");
    expect(text).toContain("其中1件相似度未达到0.20，由检索人选入");
    expect(text).toContain("检索人选定的案例一并列入。");
  });

  test("what was chosen and is no similar case any more is told, and changes nothing", () => {
    const choices = { ...without("戊"), include: ["case:己", "case:甲"] };
    const report = makeReport({ ...STATEMENT, choices }, ALL, 10);
    expect(report.notApplied).toEqual(["case:己", "case:戊"]);
    expect(report.tiers.flatMap((tier) => tier.excluded)).toEqual([]);
  });
});

describe("a report as a file", () => {
  test.each([
    ["COURT", "DOCX", "类案检索报告-某区人民法院-20260701.docx"],
    ["TEAM", "MARKDOWN", "类案检索报告（内部工作稿）-某区人民法院-20260701.md"],
  ] as const)("for the %s as %s", async (audience, format, name) => {
    const file = await reportFile(makeReport({ ...STATEMENT, audience }, [], 10), format);
    expect(file.name).toBe(name);
    expect(file.content.length).toBeGreaterThan(1000);
  });

  test("a court whose name no file system takes, and none", async () => {
    const forum = { name: '某/区:"法院"\u0000', highKnown: true, aboveKnown: true };
    const named = async (over: Partial<SearchStatement>) =>
      (await reportFile(makeReport({ ...STATEMENT, ...over }, [], 10), "HTML")).name;
    expect(await named({ forum })).toBe("类案检索报告-某区法院-20260701.html");
    expect(await named({ forum: undefined })).toBe("类案检索报告-20260701.html");
  });
});
