import type { Side } from "../../domain/closed-lists.js";
import type { ForumCourt } from "../../domain/authority-tier.js";
import { makeReport } from "../../report/make-report.js";
import { type FoundCase, LEAST_ALIKE, type ReportedProvision, type ReportForum, type SearchedFactor, type SearchReport, type SearchStatement } from "../../report/search-report.js"; // prettier-ignore
import { searchedWords } from "../../similarity/find-similar-cases.js";
import type { Knowledge } from "../../similarity/knowledge.js";
import type { SemanticSearch } from "../../similarity/semantic.js";
import { caseAuthority, forumOf } from "../authority/case-authority.js";
import { notInForceSince } from "../provision/provision-in-force.js";
import { checkFirst } from "../connection/page.args.js";
import { badUserInput } from "../errors/user-errors.js";
import type { SearchContext } from "./search-context.js";
import { type ExplainedHit, searchSimilar, type SimilarSearch } from "./search-similar.js";
import { SEMANTIC_FAULT_WORDS } from "./semantic-fault-words.js";
import { SimilarCasesInput } from "./similar-cases.input.js";

/** What a report is asked for with. */
export interface ReportRequest {
  readonly search: SimilarCasesInput;
  readonly searcher: string;
  readonly platform?: string | null | undefined;
  readonly pendingIssues?: readonly string[] | null | undefined;
  /** 10 where it is left out. */
  readonly first?: number | null | undefined;
}

/** A report is for people to read. */
export const MOST_HITS = 50;
const USUAL_HITS = 10;
const LONGEST_NAME = 200;
const MOST_ISSUES = 20;
const LONGEST_ISSUE = 500;
const SHOWN_FACTS = 1000;
const PLATFORM = "Leian 类案知识图谱";

/**
 * Searches and reports. In the search, `helps` and `hurts` name one's own side; adverse cases are never left out.
 * @throws BAD_USER_INPUT for a searcher without a name, texts that are too long, and what searchSimilar refuses.
 */
export async function reportSearch(request: ReportRequest, context: SearchContext): Promise<SearchReport> {
  const { search: input } = request;
  const first = request.first ?? USUAL_HITS;
  checkFirst(first, MOST_HITS);
  const searcher = checkText(request.searcher, "searcher");
  const platform = checkText(request.platform ?? PLATFORM, "platform");
  const pendingIssues = checkIssues(request.pendingIssues ?? input.issues ?? []);
  const ownSide = sideOf(input);
  const forum = await forumOf(input.forumCourt, context, "input.forumCourt");
  const both = Object.assign(new SimilarCasesInput(), input, { helps: null, hurts: null });
  const search = await searchSimilar(both, {}, LEAST_ALIKE, context);
  const knowledge = await context.similarity.current();
  const alike = await search.explain(search.found);
  const found = await Promise.all(alike.map((hit) => foundCase(hit, forum, context)));
  const statement: SearchStatement = {
    searcher,
    searchedAt: timeInChina(context.now),
    platform,
    methods: methodsOf(search, knowledge),
    subject: subjectOf(search),
    factors: search.read.side.factors.map(({ label, words, guessed }) => ({ label, words: words?.quote, guessed })),
    denied: await deniedFactors(search, context),
    causes: await causeNames(search, context),
    provisions: await reportedProvisions(search.read.side.provisions, context),
    pendingIssues,
    forum: forum && reportForum(forum),
    ownSide,
    compared: search.compared,
    closest: search.closest,
    notSearched: notSearched(knowledge.caseCount, found, search.semantic),
  };
  return makeReport(statement, found, first);
}

/** @throws BAD_USER_INPUT where two sides are named, or NEITHER. */
function sideOf({ helps, hurts }: SimilarCasesInput): Side | undefined {
  const own = helps ?? hurts ?? undefined;
  if (own === "NEITHER" || (helps && hurts && helps !== hurts))
    throw badUserInput("In a report, search.helps or search.hurts names your own side, one of CLAIMANT and RESPONDENT.");
  return own;
}

/** The Supreme People's Court has no court above it to be known. */
function reportForum({ name, level, high, above }: ForumCourt): ReportForum {
  return { name, highKnown: level === "SUPREME" || high !== undefined, aboveKnown: level === "SUPREME" || above !== undefined };
}

/** Likeliest first. The list of causes has some names twice, in different branches. */
async function causeNames({ read }: SimilarSearch, { loaders }: SearchContext): Promise<readonly string[]> {
  return [...new Set((await loaders.nodes("cause", read.causeIds)).map((each) => each.name))];
}

/** What the facts deny: 未逾期. It is shown, so that nobody takes it for overlooked. */
async function deniedFactors({ read: { query } }: SimilarSearch, { loaders }: SearchContext): Promise<readonly SearchedFactor[]> {
  if (query.kind === "case") return [];
  const { denied } = query.told.understood;
  const rows = await Promise.all(denied.map((each) => loaders.node("factor", each.factorId)));
  return denied.flatMap(({ mentions: [mention] }, index) => {
    const row = rows[index];
    return row === undefined ? [] : [{ label: row.label, words: mention?.quote, guessed: false }];
  });
}

async function foundCase(hit: ExplainedHit, forum: ForumCourt | undefined, context: SearchContext): Promise<FoundCase> {
  const { loaders } = context;
  const { row } = hit;
  const { decidedBy } = row.standing;
  const [authority, court, rules, issues, causes] = await Promise.all([
    caseAuthority(row, forum, context),
    decidedBy === undefined ? undefined : loaders.node("court", decidedBy),
    loaders.linked("rule", "rules-of-cases", row.id),
    loaders.linked("issue", "issues-of-cases", row.id),
    loaders.linked("cause", "causes-of-cases", row.id),
  ]);
  return {
    ...hit,
    caseId: row.id,
    name: row.name,
    caseNumbers: row.caseNumbers,
    court: court?.name,
    date: row.date,
    tier: authority.tier,
    authority: { zh: authority.reason, en: authority.reasonEn },
    withinThreeYears: authority.withinThreeYears,
    holdings: rules.length > 0 ? rules.map((rule) => rule.statement) : row.disposition === undefined ? [] : [row.disposition],
    issues: issues.map((issue) => issue.question),
    provisions: await reportedProvisions(hit.comparison.case.provisions, context),
    causes: causes.map((cause) => cause.name),
  };
}

/** Articles with the day since when they are no longer in force, as of the day of the search. */
function reportedProvisions(
  provisions: readonly { readonly provisionId: string; readonly citation: string }[],
  { loaders, today }: SearchContext,
): Promise<readonly ReportedProvision[]> {
  return Promise.all(
    provisions.map(async ({ provisionId, citation }) => {
      const row = await loaders.node("provision", provisionId);
      return { citation, notInForceSince: row && (await notInForceSince(row, today, loaders)) };
    }),
  );
}

/** How it was searched, with the words, factors and articles that were asked for: whoever has them can search again. */
function methodsOf({ read, weights, semantic }: SimilarSearch, knowledge: Knowledge): readonly string[] {
  const { side, query } = read;
  const words = searchedWords(query, knowledge);
  const from = query.kind === "case" ? "图中一件案例的记录" : read.issues.length === 0 ? "案情全文" : "案情全文和争议焦点";
  const none = (what: string) => `${what}：无。`;
  return [
    words.length === 0
      ? none("全文检索")
      : `全文检索，取自${from}的检索词${words.length}个，按权重由高到低：${words.join("、")}。`,
    side.factors.length === 0
      ? none("法律要素检索")
      : `法律要素检索：${side.factors.map((each) => (each.guessed ? `${each.label}（推测）` : each.label)).join("、")}。`,
    side.provisions.length === 0 ? none("法条检索") : `法条检索：${side.provisions.map((each) => each.citation).join("、")}。`,
    ...(read.issues.length === 0 ? [] : [`争议焦点：${read.issues.join("；")}。`]),
    ...(semantic.kind === "USED" ? [`语义向量检索：以模型 ${semantic.model} 的向量比对案情含义。`] : []),
    `以上各项检出的案例逐件比对，按基本事实、争议焦点、法律适用三项相似度加权排序（权重依次为${weights.facts}、${weights.issues}、${weights.law}）。`,
  ];
}

function subjectOf({ read: { query, side } }: SimilarSearch): string {
  if (query.kind === "case") return `以图中案例检索：${side.name}（${query.case.id}）`;
  const { text } = query.told;
  return text.length > SHOWN_FACTS ? `${text.slice(0, SHOWN_FACTS)}……（全文${text.length}字，此处从略）` : text;
}

function notSearched(caseCount: number, found: readonly FoundCase[], semantic: SemanticSearch): readonly string[] {
  const courtless = found.filter((each) => each.court === undefined && each.tier === "PERSUASIVE").length;
  return [
    `只检索了本平台收录的${caseCount}件案例，未检索中国裁判文书网、人民法院案例库等其他平台；“未检索到”仅就本平台而言。`,
    `每次检索至多比较检出的约${semantic.kind === "USED" ? 250 : 200}件案例，其余案例未作比较。`,
    meaningNotSearched(semantic),
    ...(courtless === 0
      ? []
      : [
          `检索到的类案中，${courtless}件的裁判法院未载明，不能认定属第四条第三项、第四项，列在各顺位之外；查明法院后应当重新归入。`,
        ]),
    "案例记录经编辑整理，援引前应当核对裁判文书原文及其效力；新的法律、司法解释是否改变裁判规则，未予检索。",
  ];
}

function meaningNotSearched(semantic: SemanticSearch): string {
  const lexical = "相似度由词语、法律要素、条文和案由得出；用语差别很大的类案可能遗漏。";
  switch (semantic.kind) {
    case "OFF":
      return `未使用语义向量（未配置向量服务），${lexical}`;
    case "UNAVAILABLE":
      return `未使用语义向量（${SEMANTIC_FAULT_WORDS[semantic.fault].zh}），${lexical}`;
    case "USED":
      return `语义向量由模型 ${semantic.model} 计算，只读每段文字的开头部分；其后的内容只按词语比对。`;
  }
}

/** Such as 2026-11-21T16:30:00+08:00: courts write the time of China. */
function timeInChina(time: Date): string {
  const shifted = new Date(time.getTime() + 8 * 3_600_000);
  return `${shifted.toISOString().slice(0, "2026-11-21T16:30:00".length)}+08:00`;
}

function checkText(text: string, what: string): string {
  const trimmed = text.trim();
  if (trimmed === "" || trimmed.length > LONGEST_NAME)
    throw badUserInput(`${what} has ${trimmed.length} characters: expected 1 to ${LONGEST_NAME}.`);
  return trimmed;
}

function checkIssues(issues: readonly string[]): readonly string[] {
  if (issues.length > MOST_ISSUES || issues.some((issue) => issue.length > LONGEST_ISSUE))
    throw badUserInput(`pendingIssues takes at most ${MOST_ISSUES} entries of at most ${LONGEST_ISSUE} characters.`);
  return issues.map((issue) => issue.trim()).filter((issue) => issue !== "");
}
