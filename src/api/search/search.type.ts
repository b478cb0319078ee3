import { Field, Float, Int, ObjectType } from "type-graphql";
import { PageInfo } from "../connection/page-info.type.js";
import { TOTAL_COUNT_IS_EXACT } from "../connection/total-count.js";
import { about } from "../schema/about.js";
import { SearchHitUnion } from "./search-hit.union.js";

/** A hit with its score and the words that matched. */
@ObjectType(
  "SearchEdge",
  about("A hit of a search.", "一条检索结果。", "{ node { ... on Case { title } }, highlight }"),
)
export class SearchEdgeType {
  @Field((_type) => String, about("The place, to go on from.", "游标，可由此继续。", "WyJhIl0"))
  cursor!: string;

  @Field(
    (_type) => SearchHitUnion,
    about("What was found.", "命中的对象。", '{ id: "case:tj-01" }'),
  )
  node!: { readonly id: string };

  @Field(
    (_type) => Float,
    about(
      "How well it matches; comparable within one answer only.",
      "匹配程度，仅在同一次检索内可比。",
      "12.5",
    ),
  )
  score!: number;

  @Field((_type) => String, {
    nullable: true,
    ...about(
      "The words that matched, marked with 【】.",
      "匹配的文字，以【】标出。",
      "…【背户】买车…",
    ),
  })
  highlight?: string | undefined;
}

@ObjectType(
  "SearchConnection",
  about(
    "A page of hits, best first.",
    "检索结果的一页，相关度由高到低。",
    "{ edges { node { ... on Case { title } } } }",
  ),
)
export class SearchConnectionType {
  @Field((_type) => [SearchEdgeType], about("The hits.", "各条结果。", "[{ score, highlight }]"))
  edges!: SearchEdgeType[];

  @Field(
    (_type) => [SearchHitUnion],
    about("What was found.", "命中的对象。", "[{ ... on Case { title } }]"),
  )
  nodes!: readonly { readonly id: string }[];

  @Field(
    (_type) => PageInfo,
    about("Where the page stands.", "本页的位置。", "{ hasNextPage: true }"),
  )
  pageInfo!: PageInfo;

  @Field(
    (_type) => Int,
    about("How many match at all; counted only when selected.", "命中总数；仅在选取时计算。", "36"),
  )
  totalCount!: number;

  @Field((_type) => Boolean, TOTAL_COUNT_IS_EXACT)
  totalCountIsExact!: boolean;
}
