import { Field, Float, Int, ObjectType } from "type-graphql";
import type { Side } from "../../domain/closed-lists.js";
import { CaseType } from "../case/case.type.js";
import { PageInfo } from "../connection/page-info.type.js";
import { ProvisionType } from "../provision/provision.type.js";
import { about } from "../schema/about.js";
import { SideEnum } from "../schema/closed-lists.enum.js";
import { FactorMatchType } from "./factor-match.type.js";
import { UnderstoodFactsType } from "./understood.type.js";
import { WhatIfType } from "./what-if.type.js";

/** The three measures of art. 1 of 法发〔2020〕24号. */
@ObjectType(
  "SimilarityScores",
  about(
    "The three measures of 法发〔2020〕24号 art. 1, each from 0 to 1.",
    "法发〔2020〕24号第一条所列三项相似，各为0至1。",
    "{ facts: 0.61, issues: 0.4, law: 0.8 }",
  ),
)
export class SimilarityScoresType {
  @Field((_type) => Float, about("Similarity of the basic facts.", "基本事实的相似度。", "0.61"))
  facts!: number;

  @Field(
    (_type) => Float,
    about("Similarity of the points in dispute.", "争议焦点的相似度。", "0.4"),
  )
  issues!: number;

  @Field(
    (_type) => Float,
    about("Similarity of the law that applies.", "法律适用的相似度。", "0.8"),
  )
  law!: number;
}

/** A similar case, why it is similar and how it differs. */
@ObjectType(
  "SimilarCaseEdge",
  about(
    "A similar case, why it is similar and how it differs.",
    "一个类案及其异同。",
    "{ node { name }, score, explanation }",
  ),
)
export class SimilarCaseEdgeType {
  @Field((_type) => String, about("The place, to go on from.", "游标，可由此继续。", "WyJhIl0"))
  cursor!: string;

  @Field((_type) => CaseType, about("The case.", "案件。", '{ id: "case:tj-03" }'))
  node!: CaseType;

  @Field(
    (_type) => Float,
    about("The weighted mean of the three measures.", "三项的加权平均。", "0.57"),
  )
  score!: number;

  @Field(
    (_type) => SimilarityScoresType,
    about("The three measures.", "三项相似度。", "{ facts: 0.61 }"),
  )
  scores!: SimilarityScoresType;

  @Field(
    (_type) => SideEnum,
    about(
      "The side for which this case decided the point of the search (helpsOn), whoever won overall; NEITHER where that is not known.",
      "该案就检索所涉问题的判断（见 helpsOn）有利于哪一方，不论全案胜负；无从得知时为 NEITHER。",
      "CLAIMANT",
    ),
  )
  helps!: Side;

  @Field(
    (_type) => String,
    about(
      "One Chinese paragraph: what it decided on the point and for whom, the overall result, what is shared, how to distinguish it.",
      "一段说明：该案就相关问题的判断及其有利的一方、全案结果、共同之处、如何区分。",
      "《……》处理过相近的问题：……法院的回答是：……",
    ),
  )
  explanation!: string;

  @Field(
    (_type) => String,
    about(
      "The same paragraph in English; what is quoted stays as it is.",
      "同一说明的英文，引文照录原文。",
      "《……》 answered a question near to this one: …",
    ),
  )
  explanationEn!: string;
}

@ObjectType(
  "LeftOutCases",
  about(
    "How many similar cases a search with helps or hurts leaves out because it cannot say which side they help.",
    "以有利或者不利于某一方检索时，因无从判断有利于哪一方而未列出的类案件数。",
    "{ notKnown: 7, divided: 1 }",
  ),
)
export class LeftOutCasesType {
  @Field(
    (_type) => Int,
    about(
      "Their records do not say how the point was decided; the overall result does not say it.",
      "记录没有载明对相关问题的判断（全案胜负不能代替）的件数。",
      "7",
    ),
  )
  notKnown!: number;

  @Field(
    (_type) => Int,
    about(
      "They decided points about as near as each other for opposite sides.",
      "同样相关的数个问题分别有利于不同一方的件数。",
      "1",
    ),
  )
  divided!: number;
}

@ObjectType(
  "SimilarCaseConnection",
  about("A page of similar cases.", "类案列表的一页。", "{ nodes { title } }"),
)
export class SimilarCaseConnectionType {
  @Field(
    (_type) => [SimilarCaseEdgeType],
    about("The cases with their explanations.", "类案及说明。", "[{ node, score }]"),
  )
  edges!: SimilarCaseEdgeType[];

  @Field((_type) => [CaseType], about("The cases.", "案件。", '[{ id: "case:tj-03" }]'))
  nodes!: CaseType[];

  @Field(
    (_type) => PageInfo,
    about("Where the page stands.", "本页的位置。", "{ hasNextPage: true }"),
  )
  pageInfo!: PageInfo;

  @Field(
    (_type) => Int,
    about(
      "How many cases reach minScore; no search compares more than some 250.",
      "相似度不低于 minScore 的案件数；每次检索至多比较约250件。",
      "12",
    ),
  )
  totalCount!: number;

  @Field((_type) => LeftOutCasesType, {
    nullable: true,
    ...about(
      "With helps or hurts: the similar cases of which that cannot be said; else null.",
      "按有利或者不利于某一方检索时，无从判断而未列出的类案；未限定时为空。",
      "{ notKnown: 7 }",
    ),
  })
  leftOut?: LeftOutCasesType | undefined;

  @Field(
    (_type) => UnderstoodFactsType,
    about(
      "What was understood from the input.",
      "对输入的理解。",
      "{ factors { factor { label } } }",
    ),
  )
  understood!: UnderstoodFactsType;

  @Field((_type) => WhatIfType, {
    nullable: true,
    ...about(
      "With withoutFactors: what leaving them out changes among the first hits; else null.",
      "排除要素（withoutFactors）时，前若干件因此有何变化；未排除则为空。",
      "{ left { name }, entered { name } }",
    ),
  })
  whatIf?: WhatIfType | undefined;
}

/** Two cases side by side. */
@ObjectType(
  "CaseComparison",
  about("Two cases side by side.", "两案对比。", "{ score, sharedFactors { factor { label } } }"),
)
export class CaseComparisonType {
  @Field((_type) => CaseType, about("The first case.", "甲案。", '{ id: "case:tj-03" }'))
  a!: CaseType;

  @Field((_type) => CaseType, about("The second case.", "乙案。", '{ id: "case:gz-02" }'))
  b!: CaseType;

  @Field(
    (_type) => Float,
    about("The weighted mean of the three measures.", "三项的加权平均。", "0.57"),
  )
  score!: number;

  @Field(
    (_type) => SimilarityScoresType,
    about("The three measures.", "三项相似度。", "{ facts: 0.61 }"),
  )
  scores!: SimilarityScoresType;

  @Field(
    (_type) => [FactorMatchType],
    about(
      "Factors of both; inQuery is of a, inCase of b.",
      "共有要素；inQuery 属甲案，inCase 属乙案。",
      "[{ factor { label } }]",
    ),
  )
  sharedFactors!: FactorMatchType[];

  @Field(
    (_type) => [FactorMatchType],
    about("Factors of a alone.", "仅甲案有的要素。", "[{ factor { label } }]"),
  )
  onlyInA!: FactorMatchType[];

  @Field(
    (_type) => [FactorMatchType],
    about("Factors of b alone.", "仅乙案有的要素。", "[{ factor { label } }]"),
  )
  onlyInB!: FactorMatchType[];

  @Field(
    (_type) => [ProvisionType],
    about("Articles that both apply.", "共同适用的条文。", "[{ citation }]"),
  )
  sharedProvisions!: ProvisionType[];

  @Field(
    (_type) => String,
    about(
      "One Chinese paragraph on both.",
      "一段对比说明。",
      "《……》（前案）与《……》（后案）的相似度为0.57……",
    ),
  )
  explanation!: string;

  @Field(
    (_type) => String,
    about(
      "The same paragraph in English; what is quoted stays as it is.",
      "同一说明的英文，引文照录原文。",
      "Similarity of 《……》 (the first case) and 《……》 (the second case): 0.57 …",
    ),
  )
  explanationEn!: string;
}
