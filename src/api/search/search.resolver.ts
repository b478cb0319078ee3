import { createHash } from "node:crypto";
import { Arg, Args, Ctx, Query, Resolver } from "type-graphql";
import {
  SEARCH_KINDS,
  type SearchKind,
  type SearchResult,
  searchWords,
} from "../../graph/read/search.js";
import { highlight } from "../../similarity/highlight.js";
import { segment } from "../../similarity/segmenter.js";
import { decodeMarks, encodeMarks } from "../connection/cursor.js";
import { checkFirst, PageArgs } from "../connection/page.args.js";
import type { RequestContext } from "../context.js";
import { badUserInput } from "../errors/user-errors.js";
import { about } from "../schema/about.js";
import { SearchTypeEnum } from "./search-hit.union.js";
import { SearchConnectionType } from "./search.type.js";

const LONGEST_QUERY = 2000;
/** A search is read down to this many hits; who needs more needs another question. */
const DEEPEST = 500;
const MARK_LENGTH = 6;

/** A page of hits; how many there are is counted only when someone asks. */
type SearchPage = Omit<SearchConnectionType, "totalCount"> & {
  readonly totalCount: Promise<number>;
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
    @Arg(
      "query",
      (_type) => String,
      about(
        "Words, a name, a question: at most 2,000 characters.",
        "词语、名称或问题，至多2000字。",
        "锁机后车开不了，租金还要付吗",
      ),
    )
    query: string,
    @Args((_type) => PageArgs) { first, after }: PageArgs,
    @Ctx() { citations, factors, loaders, store }: RequestContext,
    @Arg("types", (_type) => [SearchTypeEnum], {
      nullable: true,
      ...about("Only these.", "仅限这些种类。", "[CASE]"),
    })
    types: SearchKind[] | null,
  ): Promise<SearchPage> {
    if (query.length > LONGEST_QUERY)
      throw badUserInput(
        `query has ${query.length} characters: expected at most ${LONGEST_QUERY}.`,
      );
    if (types?.length === 0)
      throw badUserInput("types is an empty list: leave it out, or give a type.");
    const kinds = types ?? SEARCH_KINDS;
    const list = ["search", query, types];
    const seen = decodeMarks(list, after, MARK_LENGTH);
    checkFirst(first);
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
    const nodes = await Promise.all(page.map((hit) => loaders.anyNode(hit.id)));
    const words = searchWords(query, segment);
    const marks = page.map((hit) => markOf(hit.id));
    const edges = page.flatMap((hit, index) => {
      const node = nodes[index];
      if (node === undefined) return [];
      const cursor = () => encodeMarks(list, [...seen, ...marks.slice(0, index + 1)]);
      return {
        get cursor() {
          return cursor(); // it grows with the depth: made only when selected
        },
        node,
        score: hit.score,
        highlight: highlight(textsOf(node), words),
      };
    });
    return {
      edges,
      nodes: edges.map((edge) => edge.node),
      pageInfo: {
        hasNextPage: hits.length > first && seen.length + first < DEEPEST,
        hasPreviousPage: seen.length > 0,
        startCursor: edges[0]?.cursor ?? null,
        endCursor: page.length === 0 ? null : encodeMarks(list, [...seen, ...marks]),
      },
      get totalCount() {
        return store.countSearch(query, kinds);
      },
    };
  }
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
