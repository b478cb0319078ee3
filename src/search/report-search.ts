import type { Reason } from "../domain/authority-reason.js";
import type { ForumCourt } from "../domain/authority-tier.js";
import type { AuthorityTier, Side } from "../domain/closed-lists.js";
import type { Explained } from "../similarity/explain.js";
import { searchedWords } from "../similarity/find-similar-cases.js";
import type { SimilarityWeights } from "../similarity/score-case.js";
import type { SemanticSearch } from "../similarity/semantic.js";
import { caseAuthority, forumOf } from "./case-authority.js";
import { notInForceSince } from "./provision-in-force.js";
import type { SearchContext } from "./search-context.js";
import { InputError } from "./search-errors.js";
import { type ExplainedHit, searchSimilar, type SimilarSearch } from "./search-similar.js";
import type { SimilarCasesRequest } from "./similar-cases-request.js";
import { timeInChina } from "./time-in-china.js";

/**
 * A case less alike than this is no 类案 in the sense of 法发〔2020〕24号第一条, and is not
 * reported. Higher than the floor of a search (similarity/least-score.ts), because a report is
 * filed: on the same questions of `npm run eval` .851 of the cases that must be found reach it, and
 * 1.2 others a question instead of 5.6. The report says this floor, and the best score where none
 * reaches it.
 */
export const LEAST_ALIKE = 0.2;
/** A report is for people to read. */
export const MOST_HITS = 50;
export const USUAL_HITS = 10;
const LONGEST_NAME = 200;
const MOST_ISSUES = 20;
const LONGEST_ISSUE = 500;
const PLATFORM = "Leian 类案知识图谱";

/**
 * What a report is asked for with. In its search, `helps` and `hurts` name one's own side; adverse
 * cases are never left out.
 */
export interface ReportRequest {
  readonly search: SimilarCasesRequest;
  readonly searcher: string;
  readonly platform?: string | undefined;
  /** The issues of the search where they are left out. */
  readonly pendingIssues?: readonly string[] | undefined;
}

/** An article as a report names it. */
export interface ReportedProvision {
  readonly citation: string;
  /** From when it is no longer in force on the day of the search; undefined where it is. */
  readonly notInForceSince: string | undefined;
}

/** A similar case, ready to be reported. */
export interface FoundCase extends Explained {
  readonly caseId: string;
  readonly name: string;
  readonly caseNumbers: readonly string[];
  /** The court of the last ruling; undefined where the record does not state it. */
  readonly court: string | undefined;
  readonly date: string | undefined;
  readonly tier: AuthorityTier;
  readonly authority: Reason;
  /** Of art. 4, by the date of the ruling, else of the release. */
  readonly withinThreeYears: boolean;
  /**
   * 裁判要点: the rules that the case stands for, else what was ordered; none where the record has
   * neither.
   */
  readonly holdings: readonly string[];
  readonly issues: readonly string[];
  /** All articles that its rulings apply. */
  readonly provisions: readonly ReportedProvision[];
  readonly causes: readonly string[];
  readonly explanation: string;
}

/** A factor of the facts that were searched with. */
export interface SearchedFactor {
  readonly label: string;
  /**
   * The words of the facts; undefined where the user gave it, or where it was guessed from
   * scattered words.
   */
  readonly words: string | undefined;
  readonly guessed: boolean;
}

/** The court that will decide. */
export interface ReportForum {
  readonly name: string;
  /**
   * Whether the court tree tells its high court and the court one level up, without which a tier
   * cannot be decided.
   */
  readonly highKnown: boolean;
  readonly aboveKnown: boolean;
}

/** What was searched, by whom and when. */
export interface SearchedFor {
  readonly searcher: string;
  /** In the time of China, such as 2026-11-21T16:30:00+08:00. */
  readonly searchedAt: string;
  readonly platform: string;
  readonly factors: readonly SearchedFactor[];
  /** What the facts deny, which was not searched for. */
  readonly denied: readonly SearchedFactor[];
  readonly causes: readonly string[];
  /** The articles that the facts cite. */
  readonly provisions: readonly ReportedProvision[];
  readonly pendingIssues: readonly string[];
  readonly forum: ReportForum | undefined;
  /** The side for which the search was made; undefined where it was not said. */
  readonly ownSide: Side | undefined;
  /** How many cases were compared, alike or not. */
  readonly compared: number;
  /** The score of the most alike of them; undefined where there was none. */
  readonly closest: number | undefined;
}

/**
 * A search for a report: what was asked, how it was searched, and all that is alike enough, most
 * alike first.
 */
export interface ReportSearch {
  readonly asked: SearchedFor;
  /** The facts or the case that were searched with. */
  readonly subject:
    | { readonly kind: "case"; readonly name: string; readonly id: string }
    | { readonly kind: "facts"; readonly text: string };
  /** The words that the index was asked for, the most telling first. */
  readonly words: readonly string[];
  readonly issues: readonly string[];
  readonly weights: SimilarityWeights;
  readonly semantic: SemanticSearch;
  /** How many cases the graph has. */
  readonly caseCount: number;
  readonly found: readonly FoundCase[];
}

/**
 * Searches for what the report of 法发〔2020〕24号第八条 says.
 * @throws InputError for a searcher without a name, texts that are too long, and what searchSimilar
 * refuses.
 */
export async function searchForReport(
  request: ReportRequest,
  context: SearchContext,
): Promise<ReportSearch> {
  const searcher = checkText(request.searcher, "searcher");
  const platform = checkText(request.platform ?? PLATFORM, "platform");
  const pendingIssues = checkIssues(request.pendingIssues ?? request.search.issues ?? []);
  const ownSide = sideOf(request.search);
  const forum = await forumOf(request.search.forumCourt, context, "input.forumCourt");
  const search = await searchSimilar(
    { ...request.search, helps: undefined, hurts: undefined },
    {},
    LEAST_ALIKE,
    context,
  );
  const { read, weights, semantic, compared, closest } = search;
  const knowledge = await context.similarity.current();
  const alike = await search.explain(search.found);
  const found = await Promise.all(alike.map((hit) => foundCase(hit, forum, context)));
  return {
    asked: {
      searcher,
      searchedAt: timeInChina(context.now),
      platform,
      factors: read.side.factors.map(({ label, words, guessed }) => ({
        label,
        words: words?.quote,
        guessed,
      })),
      denied: await deniedFactors(search, context),
      causes: await causeNames(search, context),
      provisions: await reportedProvisions(read.side.provisions, context),
      pendingIssues,
      forum: forum && reportForum(forum),
      ownSide,
      compared,
      closest,
    },
    subject:
      read.query.kind === "case"
        ? { kind: "case", name: read.side.name, id: read.query.case.id }
        : { kind: "facts", text: read.query.described.text },
    words: searchedWords(read.query, knowledge),
    issues: read.issues,
    weights,
    semantic,
    caseCount: knowledge.caseCount,
    found,
  };
}

/** @throws InputError where two sides are named, or NEITHER. */
function sideOf({ helps, hurts }: SimilarCasesRequest): Side | undefined {
  const own = helps ?? hurts;
  if (own === "NEITHER" || (helps && hurts && helps !== hurts))
    throw new InputError(
      "In a report, search.helps or search.hurts names your own side, one of CLAIMANT and RESPONDENT.",
    );
  return own;
}

/** The Supreme People's Court has no court above it to be known. */
function reportForum({ name, level, high, above }: ForumCourt): ReportForum {
  return {
    name,
    highKnown: level === "SUPREME" || high !== undefined,
    aboveKnown: level === "SUPREME" || above !== undefined,
  };
}

/** Likeliest first. The list of causes has some names twice, in different branches. */
async function causeNames(
  { read }: SimilarSearch,
  { loaders }: SearchContext,
): Promise<readonly string[]> {
  return [...new Set((await loaders.nodes("cause", read.causeIds)).map((each) => each.name))];
}

/** What the facts deny: 未逾期. It is shown, so that nobody takes it for overlooked. */
async function deniedFactors(
  { read: { query } }: SimilarSearch,
  { loaders }: SearchContext,
): Promise<readonly SearchedFactor[]> {
  if (query.kind === "case") return [];
  const { denied } = query.described.understood;
  const rows = await Promise.all(denied.map((each) => loaders.node("factor", each.factorId)));
  return denied.flatMap(({ mentions: [mention] }, index) => {
    const row = rows[index];
    return row === undefined ? [] : [{ label: row.label, words: mention?.quote, guessed: false }];
  });
}

async function foundCase(
  hit: ExplainedHit,
  forum: ForumCourt | undefined,
  context: SearchContext,
): Promise<FoundCase> {
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
    authority: authority.reason,
    withinThreeYears: authority.withinThreeYears,
    holdings:
      rules.length > 0
        ? rules.map((rule) => rule.statement)
        : row.disposition === undefined
          ? []
          : [row.disposition],
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

function checkText(text: string, what: string): string {
  const trimmed = text.trim();
  if (trimmed === "" || trimmed.length > LONGEST_NAME)
    throw new InputError(
      `${what} has ${trimmed.length} characters: expected 1 to ${LONGEST_NAME}.`,
    );
  return trimmed;
}

function checkIssues(issues: readonly string[]): readonly string[] {
  if (issues.length > MOST_ISSUES || issues.some((issue) => issue.length > LONGEST_ISSUE))
    throw new InputError(
      `pendingIssues takes at most ${MOST_ISSUES} entries of at most ${LONGEST_ISSUE} characters.`,
    );
  return issues.map((issue) => issue.trim()).filter((issue) => issue !== "");
}
