import { Field, Int, ObjectType } from "type-graphql";
import { CaseType } from "../case/case.type.js";
import { PageInfo } from "../connection/page-info.type.js";
import { TOTAL_COUNT_IS_EXACT } from "../connection/total-count.js";
import { about } from "../schema/about.js";
import { AppliedProvisionType } from "./applied-provision.type.js";
import { UnderstoodCitationType } from "./understood-citation.type.js";
import type { ListedApplication } from "../../search/listed-applications.js";

/** A precedent in a list, with the applications that put it there. */
@ObjectType(
  "PrecedentEdge",
  about(
    "A precedent with the applications that put it here.",
    "一个先例及其入列所依据的条文适用。",
    "{ node { title }, applications { basis } }",
  ),
)
export class PrecedentEdgeType {
  @Field((_type) => String, about("The place, to go on from.", "游标，可由此继续。", "WyJhIl0"))
  cursor!: string;

  @Field((_type) => CaseType, about("The case.", "案件。", '{ id: "case:tj-05" }'))
  node!: CaseType;

  @Field(
    (_type) => [AppliedProvisionType],
    about(
      "How the case applies what was asked for, with the evidence.",
      "该案如何适用所查条文及其依据。",
      "[{ basis: CITED }]",
    ),
  )
  applications!: readonly ListedApplication[];
}

@ObjectType(
  "PrecedentConnection",
  about("A page of precedents.", "先例列表的一页。", "{ nodes { title } }"),
)
export class PrecedentConnectionType {
  @Field(
    (_type) => [PrecedentEdgeType],
    about(
      "The precedents with their applications.",
      "先例及其条文适用。",
      "[{ node, applications }]",
    ),
  )
  edges!: PrecedentEdgeType[];

  @Field((_type) => [CaseType], about("The cases.", "案件。", '[{ id: "case:tj-05" }]'))
  nodes!: CaseType[];

  @Field(
    (_type) => PageInfo,
    about("Where the page stands.", "本页的位置。", "{ hasNextPage: false }"),
  )
  pageInfo!: PageInfo;

  @Field(
    (_type) => Int,
    about(
      "How many precedents there are; counted only when selected.",
      "先例总数；仅在选取时计算。",
      "8",
    ),
  )
  totalCount!: number;

  @Field((_type) => Boolean, TOTAL_COUNT_IS_EXACT)
  totalCountIsExact!: boolean;

  @Field(
    (_type) => [UnderstoodCitationType],
    about(
      "What the citations were taken to mean, and where else they have precedents.",
      "对引用的理解，以及另有先例之处。",
      '[{ citation: "《中华人民共和国公司法》（2023年修订）第六十三条", elsewhere: [{ relation: OTHER_VERSION, precedentCount: 1 }] }]',
    ),
  )
  understood!: UnderstoodCitationType[];
}
