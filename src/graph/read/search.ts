import { type Count, exactly } from "../../domain/count.js";
import type { Segment } from "../../domain/segment.js";
import type { Database, ReadOptions } from "../database.js";

/**
 * What kinds of nodes a search looks at; the names are those of the full-text index's searchKind.
 */
export const SEARCH_KINDS = [
  "CASE",
  "PROVISION",
  "INSTRUMENT",
  "RULE_PRINCIPLE",
  "FACTOR",
  "COURT",
  "PARTY",
] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

/** A node that a search found. */
export interface SearchResult {
  readonly id: string;
  readonly score: number;
}

/** The most words of a search that are used: the longest, which are the most specific. */
const MOST_WORDS = 64;
const MOST_NAMES = 6;
const LONGEST_NAME = 60;

/** No node has a kind of this name. */
const MATCHES_NOTHING = '+searchKind:"nothing"';

/** A factor found in the query, with its certainty from 0 to 1. */
export interface UnderstoodFactor {
  readonly id: string;
  readonly weight: number;
}

/** What a factor that is named adds to the score, beside words that bring 5 to 30. */
const FACTOR_SCORE = 15;

/** So many hits of each index are weighed against each other, at least. */
const POOL = 300;

/** The best nodes for a query, best first; equal scores by id. */
export async function search(
  database: Database,
  query: string,
  kinds: readonly SearchKind[],
  factors: readonly UnderstoodFactor[],
  limit: number,
  segment: Segment,
  options: ReadOptions,
): Promise<readonly SearchResult[]> {
  const parameters = luceneQueries(query, kinds, segment);
  if (parameters === undefined) return [];
  const rows = await database.read(
    "read/search",
    {
      ...parameters,
      limit,
      pool: Math.max(POOL, limit),
      factors: factors.map(({ id, weight }) => ({ id, weight: weight * FACTOR_SCORE })),
      cases: kinds.includes("CASE"),
      factorNodes: kinds.includes("FACTOR"),
    },
    options,
  );
  return rows.map((row) => ({ id: row.string("id"), score: row.number("score") }));
}

/** So many hits of each index are counted: a bound of work, chosen. */
const MOST_COUNTED = 10_000;

/** How many nodes match the words of a query, up to a bound. */
export async function countSearch(
  database: Database,
  query: string,
  kinds: readonly SearchKind[],
  segment: Segment,
  options: ReadOptions,
): Promise<Count> {
  const queries = luceneQueries(query, kinds, segment);
  if (queries === undefined) return exactly(0);
  const most = MOST_COUNTED;
  const row = (await database.read("read/count-search", { ...queries, most }, options))[0];
  return {
    count: row?.number("count") ?? 0,
    isExact: (row?.number("longest") ?? 0) < most,
  };
}

/**
 * The words of a query, the longest first; single characters, which stand in most texts, only where
 * there is nothing else.
 */
export function searchWords(query: string, segment: Segment): readonly string[] {
  const all = [...new Set(segment(query))].sort((a, b) => b.length - a.length);
  const longWords = all.filter((word) => word.length > 1);
  return (longWords.length > 0 ? longWords : all).slice(0, MOST_WORDS);
}

/**
 * The query in Lucene's language. Every term is quoted and escaped: nothing that a client types is
 * syntax.
 */
function luceneQueries(
  query: string,
  kinds: readonly SearchKind[],
  segment: Segment,
): { readonly words: string; readonly names: string } | undefined {
  const words = searchWords(query, segment);
  if (words.length === 0) return undefined;
  const names = query
    .split(/[\s，。；：、？！,;?!]+/u)
    .filter((part) => part.length >= 2 && part.length <= LONGEST_NAME)
    .slice(0, MOST_NAMES);
  const any = (terms: readonly string[]) => `(${terms.map(quoteTerm).join(" ")})`;
  const kind = `+searchKind:${any(kinds)}^0`;
  const terms = any(words);
  return {
    words: `${kind} +(searchTitle:${terms}^3 searchTags:${terms}^2 searchBody:${terms})`,
    names: names.length === 0 ? MATCHES_NOTHING : `${kind} +searchNames:${any(names)}^2`,
  };
}

/** A Lucene phrase: inside the quotes only the quote and the backslash have a meaning. */
export function quoteTerm(term: string): string {
  return `"${term.replace(/[\p{Cc}]/gu, " ").replace(/["\\]/gu, "\\$&")}"`;
}
