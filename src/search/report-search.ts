import type { ForumCourt } from "../domain/authority-tier.js";
import { LEAST_SCORE } from "../similarity/least-score.js";
import { searchedWords } from "../similarity/find-similar-cases.js";
import type { SimilarityWeights } from "../similarity/score-case.js";
import type { SemanticSearch } from "../similarity/semantic.js";
import { forumOf } from "./case-authority.js";
import {
  foundCase,
  type FoundCase,
  type ReportedProvision,
  reportedProvisions,
} from "./found-case.js";
import {
  checkReportRequest,
  type CheckedReportRequest,
  type ReportRequest,
} from "./report-request.js";
import { readReceipt, type Receipt } from "./receipt.js";
import type { SearchContext } from "./search-context.js";
import { searchSimilar, type SimilarSearch } from "./search-similar.js";
import { dayInChina, timeInChina } from "./time-in-china.js";

/**
 * A case less alike than this is no 类案 in the sense of 法发〔2020〕24号第一条, and is not
 * reported. Higher than the floor of a search (similarity/least-score.ts), because a report is
 * filed: on the same questions of `npm run eval` .878 of the cases that must be found reach it, and
 * 1.1 others a question instead of 5.5. The report says this floor, and the best score where none
 * reaches it.
 */
export const LEAST_ALIKE = 0.2;
/** A report is for people to read. */
export const MOST_HITS = 50;
export const USUAL_HITS = 10;

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
   * Whether the court tree has its high court and the court one level up, without which a tier
   * cannot be decided.
   */
  readonly highKnown: boolean;
  readonly aboveKnown: boolean;
}

/** What was searched, by whom and when. */
export interface SearchedFor extends CheckedReportRequest {
  /** In the time of China, such as 2026-11-21T16:30:00+08:00. */
  readonly searchedAt: string;
  readonly factors: readonly SearchedFactor[];
  /** What the facts deny, which was not searched for. */
  readonly denied: readonly SearchedFactor[];
  readonly causes: readonly string[];
  /** The articles that the facts cite. */
  readonly provisions: readonly ReportedProvision[];
  readonly forum: ReportForum | undefined;
  /** How many cases were compared, alike or not. */
  readonly compared: number;
  /** The score of the most alike of them; undefined where there was none. */
  readonly closest: number | undefined;
}

/** How current what was searched is. */
export interface SearchedLoads {
  /** The day in China on which a load was last finished; undefined where none was. */
  readonly lastFinished: string | undefined;
  /** How many sources are being loaded, or broke off. */
  readonly incomplete: number;
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
  /** Whether the searcher wanted it by words alone. */
  readonly byWords: boolean;
  /** How many cases the graph has. */
  readonly caseCount: number;
  readonly loads: SearchedLoads;
  readonly found: readonly FoundCase[];
  /** Only where the request asks for it. */
  readonly receipt?: Receipt | undefined;
}

/**
 * Searches for what the report of 法发〔2020〕24号第八条 says.
 * @throws InputError for what checkReportRequest and searchSimilar refuse.
 */
export async function searchForReport(
  request: ReportRequest,
  context: SearchContext,
): Promise<ReportSearch> {
  const checked = checkReportRequest(request);
  const forum = await forumOf(request.search.forumCourt, context, "input.forumCourt");
  const search = await searchSimilar(
    { ...request.search, helps: undefined, hurts: undefined },
    {},
    checked.choices.include.length === 0 ? LEAST_ALIKE : LEAST_SCORE,
    context,
  );
  const wanted = new Set(checked.choices.include);
  const { read, weights, semantic, compared, closest } = search;
  const knowledge = await context.similarity.current();
  const alike = await search.explain(
    search.found.filter((hit) => hit.score >= LEAST_ALIKE || wanted.has(hit.case.id)),
  );
  const found = await Promise.all(alike.map((hit) => foundCase(hit, forum, context)));
  return {
    asked: {
      ...checked,
      searchedAt: timeInChina(context.now),
      factors: read.side.factors.map(({ label, words, guessed }) => ({
        label,
        words: words?.quote,
        guessed,
      })),
      denied: await deniedFactors(search, context),
      causes: await causeNames(search, context),
      provisions: await reportedProvisions(read.side.provisions, context),
      forum: forum && reportForum(forum),
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
    byWords: request.search.meaning === false,
    caseCount: knowledge.caseCount,
    loads: await searchedLoads(context),
    found,
    receipt: request.receipt === true ? await readReceipt(context) : undefined,
  };
}

async function searchedLoads({ store }: SearchContext): Promise<SearchedLoads> {
  const loads = await store.loads();
  const last = loads
    .flatMap(({ finishedAt }) => finishedAt ?? [])
    .sort()
    .at(-1);
  return {
    lastFinished: last === undefined ? undefined : dayInChina(new Date(last)),
    incomplete: loads.filter((load) => !load.complete).length,
  };
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

/** What the facts deny: 未逾期. It is shown, so that it does not look overlooked. */
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
