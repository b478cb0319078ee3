import { createHash } from "node:crypto";
import { Args, ArgsType, Ctx, Field, Query, Resolver } from "type-graphql";
import { once } from "../../domain/once.js";
import {
  SEARCH_KINDS,
  type SearchKind,
  type SearchResult,
  searchWords,
} from "../../graph/read/search.js";
import type { Loaders } from "../../search/loaders.js";
import { highlight } from "../../similarity/highlight.js";
import { segment } from "../../similarity/segmenter.js";
import { decodeMarks, encodeMarks } from "../connection/cursor.js";
import { checkFirst, PageArgs } from "../connection/page.args.js";
import type { RequestContext } from "../context.js";
import { badUserInput } from "../errors/user-errors.js";
import { about } from "../schema/about.js";
import { SearchTypeEnum } from "./search-hit.union.js";
import { SearchConnectionType, type SearchEdgeType } from "./search.type.js";

const NOTHING_LEFT =
  "Nothing is left of query to look for: marks, and words that stand in texts of every kind, are not searched for.";
/** Characters: a bound on what a client may send. */
const LONGEST_QUERY = 2000;
/** A search is read down to this many hits; who needs more needs another question. */
const DEEPEST = 500;
const MARK_LENGTH = 6;

@ArgsType()
class SearchArgs extends PageArgs {
  @Field(
    (_type) => String,
    about(
      "Words, a name, a question: at most 2,000 characters.",
      "词语、名称或问题，至多2000字。",
      "锁机后车开不了，租金还要付吗",
    ),
  )
  query!: string;

  @Field((_type) => [SearchTypeEnum], {
    nullable: true,
    ...about("Only these.", "仅限这些种类。", "[CASE]"),
  })
  types?: SearchKind[] | null;
}

/** A page of hits; how many there are is counted only when someone asks. */
type SearchPage = Omit<SearchConnectionType, "totalCount" | "totalCountIsExact"> & {
  readonly totalCount: Promise<number>;
  readonly totalCountIsExact: Promise<boolean>;
};

/** Full text over everything that has a name or a text. */
@Resolver()
export class SearchResolver {
  @Query(
    (_returns) => SearchConnectionType,
    about(
      "Chinese full text over cases, provisions, instruments, rules, factors, courts and parties.",
      "对案件、条文、文件、裁判规则、要素、法院、当事人的中文全文检索。",
      'search(query: "替别人买车，他不还钱") { edges { highlight } }',
    ),
  )
  async search(
    @Args((_type) => SearchArgs) { query, types, first, after }: SearchArgs,
    @Ctx() { access, citations, factors, loaders, store, warnings }: RequestContext,
  ): Promise<SearchPage> {
    const asked = checkQuestion(query, types);
    if (types?.includes("PARTY") === true) access.require("names");
    const kinds = access.allows("names") ? asked : asked.filter((kind) => kind !== "PARTY");
    const list = ["search", query, types];
    const seen = decodeMarks(list, after, MARK_LENGTH);
    checkFirst(first);
    if (searchWords(query, segment).length === 0) warnings.add(NOTHING_LEFT);
    // Scores shift as cases are added, so a page goes on not behind a score but behind what has
    // been shown: whatever is still unseen comes, best first, and nothing comes twice.
    const shown = new Set(seen);
    const [cited, found] = await Promise.all([
      kinds.includes("PROVISION") ? citations.tryResolve(query, loaders) : undefined,
      factors
        .find(query)
        .then((understood) => store.search(query, kinds, understood, seen.length + first + 2)),
    ]);
    const hits = citedFirst(found, cited?.id).filter((hit) => !shown.has(markOf(hit.id)));
    const page = hits.slice(0, first);
    const marks = page.map((hit) => markOf(hit.id));
    const cursorAt = (end: number) => encodeMarks(list, [...seen, ...marks.slice(0, end)]);
    const edges = await edgesOf(page, query, cursorAt, loaders);
    const count = once(() => store.countSearch(query, kinds));
    return {
      edges,
      nodes: edges.map((edge) => edge.node),
      pageInfo: {
        hasNextPage: hits.length > first && seen.length + first < DEEPEST,
        hasPreviousPage: seen.length > 0,
        startCursor: edges[0]?.cursor ?? null,
        endCursor: page.length === 0 ? null : cursorAt(page.length),
      },
      get totalCount() {
        return count().then((all) => all.count);
      },
      get totalCountIsExact() {
        return count().then((all) => all.isExact);
      },
    };
  }
}

/**
 * @returns the kinds that are looked at.
 * @throws BAD_USER_INPUT for a query that is too long, and for no kinds at all.
 */
function checkQuestion(query: string, types: SearchArgs["types"]): readonly SearchKind[] {
  if (query.length > LONGEST_QUERY)
    throw badUserInput(`query has ${query.length} characters: expected at most ${LONGEST_QUERY}.`);
  if (types?.length === 0)
    throw badUserInput("types is an empty list: leave it out, or give a type.");
  return types ?? SEARCH_KINDS;
}

/**
 * Hits with the words that matched; a node that was removed meanwhile is left out.
 * @param cursorAt the cursor behind so many hits of the page.
 */
async function edgesOf(
  page: readonly SearchResult[],
  query: string,
  cursorAt: (end: number) => string,
  loaders: Loaders,
): Promise<SearchEdgeType[]> {
  const nodes = await Promise.all(page.map((hit) => loaders.anyNode(hit.id)));
  const words = searchWords(query, segment);
  return page.flatMap(({ score }, index) => {
    const node = nodes[index];
    if (node === undefined) return [];
    return {
      get cursor() {
        return cursorAt(index + 1); // it grows with the depth: made only when selected
      },
      node,
      score,
      highlight: highlight(textsOf(node), words),
    };
  });
}

/** A query that is a citation means its provision, whatever else has such words. */
function citedFirst(
  hits: readonly SearchResult[],
  cited: string | undefined,
): readonly SearchResult[] {
  if (cited === undefined) return hits;
  return [
    { id: cited, score: (hits[0]?.score ?? 0) + 1 },
    ...hits.filter((hit) => hit.id !== cited),
  ];
}

function markOf(id: string): string {
  return createHash("sha256").update(id).digest("base64url").slice(0, MARK_LENGTH);
}

const TEXT_KEYS = [
  "title",
  "facts",
  "reasoning",
  "significance",
  "summary",
  "disposition",
  "statement",
  "label",
  "definition",
  "citation",
  "gist",
  "text",
  "name",
];

/** The texts of a hit in which its words are looked for. */
function textsOf(node: object): readonly string[] {
  const values = new Map(Object.entries(node) as [string, unknown][]);
  const texts = TEXT_KEYS.map((key) => values.get(key)).filter((text) => typeof text === "string");
  const aliases = values.get("aliases");
  return Array.isArray(aliases) ? [...texts, aliases.join("、")] : texts;
}
