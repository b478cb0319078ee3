import type { Side } from "../../domain/closed-lists.js";
import type { ForumCourt } from "../../domain/authority-tier.js";
import { makeReport } from "../../report/make-report.js";
import type { FoundCase, SearchReport, SearchStatement } from "../../report/search-report.js";
import { opponentOf } from "../../similarity/helped-side.js";
import type { SemanticSearch } from "../../similarity/semantic.js";
import { caseAuthority, forumOf } from "../authority/case-authority.js";
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
const MOST_HITS = 50;
const USUAL_HITS = 10;
/** Beside the first hits, so many that speak against one's own side are looked for among the next and reported too. */
const MORE_ADVERSE = 5;
const LOOKED_THROUGH = 50;
/** A case less alike than this need not be reported as adverse. */
const LEAST_ALIKE = 0.2;
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
  const forum = await forumOf(input.forumCourt, context.loaders);
  const search = await searchSimilar(Object.assign(new SimilarCasesInput(), input, { helps: null, hurts: null }), {}, context);
  const hits = await reportedHits(search, ownSide, first);
  const statement: SearchStatement = {
    searcher,
    searchedAt: timeInChina(context.now),
    platform,
    methods: methodsOf(search),
    subject: subjectOf(search),
    factors: search.read.side.factors.map((each) => (each.guessed ? `${each.label}（推测）` : each.label)),
    pendingIssues,
    forum: forum?.name,
    ownSide,
    found: search.found.length,
    notSearched: notSearched((await context.similarity.current()).caseCount, search.semantic),
  };
  return makeReport(statement, await Promise.all(hits.map((hit) => foundCase(hit, forum, context))));
}

/** @throws BAD_USER_INPUT where two sides are named, or NEITHER. */
function sideOf({ helps, hurts }: SimilarCasesInput): Side | undefined {
  const own = helps ?? hurts ?? undefined;
  if (own === "NEITHER" || (helps && hurts && helps !== hurts))
    throw badUserInput("In a report, search.helps or search.hurts names your own side, one of CLAIMANT and RESPONDENT.");
  return own;
}

async function reportedHits(search: SimilarSearch, ownSide: Side | undefined, first: number): Promise<readonly ExplainedHit[]> {
  const top = await search.explain(search.found.slice(0, first));
  if (ownSide === undefined) return top;
  const next = search.found.slice(first, first + LOOKED_THROUGH).filter((each) => each.score >= LEAST_ALIKE);
  const adverse = (await search.explain(next)).filter((each) => each.helps.side === opponentOf(ownSide));
  return [...top, ...adverse.slice(0, MORE_ADVERSE)];
}

async function foundCase(hit: ExplainedHit, forum: ForumCourt | undefined, context: SearchContext): Promise<FoundCase> {
  const { loaders } = context;
  const { row } = hit;
  const { decidedBy } = row.standing;
  const [authority, court, rules, issues] = await Promise.all([
    caseAuthority(row, forum, context),
    decidedBy === undefined ? undefined : loaders.node("court", decidedBy),
    loaders.linked("rule", "rules-of-cases", row.id),
    loaders.linked("issue", "issues-of-cases", row.id),
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
    holdings: rules.length > 0 ? rules.map((rule) => rule.statement) : row.disposition === undefined ? [] : [row.disposition],
    issues: issues.map((issue) => issue.question),
    provisions: hit.comparison.case.provisions.map((each) => each.citation),
  };
}

function methodsOf({ read, semantic }: SimilarSearch): readonly string[] {
  const { side, query } = read;
  const provisions = side.provisions.map((each) => each.citation);
  return [
    query.kind === "case" ? "以案搜案：以图中一件案例的案情、争议焦点和法律适用比对" : "以案情全文作词语加权检索",
    side.factors.length === 0 ? "未识别出法律要素" : `法律要素关联：${side.factors.map((each) => each.label).join("、")}`,
    ...(provisions.length === 0 ? [] : [`法条关联：${provisions.join("、")}`]),
    ...(read.issues.length === 0 ? [] : [`争议焦点检索：${read.issues.join("；")}`]),
    ...(semantic.kind === "USED" ? [`语义向量检索：以模型 ${semantic.model} 的向量比对案情含义`] : []),
    "按事实、争议焦点、法律适用三项相似度加权排序",
  ];
}

function subjectOf({ read: { query, side } }: SimilarSearch): string {
  if (query.kind === "case") return `以图中案例检索：${side.name}（${query.case.id}）`;
  const { text } = query.told;
  return text.length > SHOWN_FACTS ? `${text.slice(0, SHOWN_FACTS)}……（全文${text.length}字，此处从略）` : text;
}

function notSearched(caseCount: number, semantic: SemanticSearch): readonly string[] {
  return [
    `只检索了本平台收录的${caseCount}件案例，未检索中国裁判文书网、人民法院案例库等其他平台；“未检索到”仅就本平台而言。`,
    meaningNotSearched(semantic),
    `每次检索只比较相关度最高的约${semantic.kind === "USED" ? 250 : 200}件候选案例。`,
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
