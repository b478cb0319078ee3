import { Field, Int, ObjectType } from "type-graphql";
import type { Completeness, Outcome, Side } from "../../domain/closed-lists.js";
import type { RecognitionRecord, UnresolvedRecord } from "../../domain/case-record.js";
import type { Grounds } from "../../domain/evidence.js";
import { connectionTypes } from "../connection/connection.js";
import { NodeInterface } from "../node/node.interface.js";
import { about } from "../schema/about.js";
import { CompletenessEnum, OutcomeEnum, SideEnum } from "../schema/closed-lists.enum.js";
import { GroundsType } from "../schema/grounds.type.js";
import { PartialDateScalar } from "../schema/partial-date.scalar.js";
import { UnresolvedType } from "../schema/unresolved.type.js";
import { RecognitionType } from "./recognition.type.js";

/** A dispute as published. */
@ObjectType("Case", {
  implements: NodeInterface,
  ...about(
    "A court case as published.",
    "已公布的案件（案例）。",
    'case(id: "case:tj-01") { title }',
  ),
})
export class CaseType extends NodeInterface {
  @Field(
    (_type) => String,
    about(
      "The whole title: headline, dash, case name.",
      "完整标题：主题——案件名称。",
      "承租人以自己名义……——某金融租赁公司与张某等融资租赁合同纠纷案",
    ),
  )
  title!: string;

  @Field((_type) => String, {
    nullable: true,
    ...about(
      "The rule that the title announces.",
      "标题中的主题句。",
      "承租人以自己名义为他人融资购入车辆的……",
    ),
  })
  headline?: string | undefined;

  @Field(
    (_type) => String,
    about("The case name as printed.", "案件名称。", "某金融租赁公司与张某等融资租赁合同纠纷案"),
  )
  name!: string;

  @Field(
    (_type) => [String],
    about("Case numbers in their normal form.", "案号（规范形式）。", "(2023)沪0115民初1234号"),
  )
  caseNumbers!: readonly string[];

  @Field(
    (_type) => CompletenessEnum,
    about("Whether facts and ruling are published.", "公布的完整程度。", "FULL"),
  )
  completeness!: Completeness;

  @Field((_type) => Int, {
    nullable: true,
    ...about("The case's place in its publication.", "在发布物中的序号。", "1"),
  })
  orderInPublication?: number | undefined;

  @Field((_type) => PartialDateScalar, {
    nullable: true,
    ...about("The date of the last ruling, where stated.", "最后裁判日期（如载明）。", "2023-05"),
  })
  date?: string | undefined;

  @Field((_type) => String, {
    nullable: true,
    ...about("The case in a few sentences.", "案情与结论概要。", "承租人为他人顶名购车……"),
  })
  summary?: string | undefined;

  @Field((_type) => String, {
    nullable: true,
    ...about(
      "The facts, in our own words.",
      "基本案情（自行编写）。",
      "2021年3月29日，某金融租赁公司与张某……",
    ),
  })
  facts?: string | undefined;

  @Field((_type) => String, {
    nullable: true,
    ...about(
      "The court's reasoning, in our own words.",
      "裁判理由（自行编写）。",
      "法院认为合同有效……",
    ),
  })
  reasoning?: string | undefined;

  @Field((_type) => String, {
    nullable: true,
    ...about("Why the case matters.", "典型意义。", "提示出租人……"),
  })
  significance?: string | undefined;

  @Field((_type) => OutcomeEnum, about("How the case ended.", "案件结果。", "PLAINTIFF_WINS"))
  outcome!: Outcome;

  @Field((_type) => String, {
    nullable: true,
    ...about(
      "What was ordered in the end.",
      "处理结果。",
      "支付全部未付租金148549.18元及留购价款200元",
    ),
  })
  disposition?: string | undefined;

  @Field((_type) => SideEnum, {
    nullable: true,
    ...about("The side that prevailed.", "胜诉一方。", "CLAIMANT"),
  })
  prevailingSide?: Side | undefined;

  @Field((_type) => GroundsType, {
    nullable: true,
    ...about("How the outcome is known.", "案件结果的依据。", "{ basis: CITED }"),
  })
  outcomeGrounds?: Grounds | undefined;

  @Field((_type) => GroundsType, {
    nullable: true,
    ...about("How the side that prevailed is known.", "胜诉方的依据。", "{ basis: INFERRED }"),
  })
  prevailingSideGrounds?: Grounds | undefined;

  @Field((_type) => GroundsType, {
    nullable: true,
    ...about("How the causes of action are known.", "案由的依据。", "{ basis: CITED }"),
  })
  causeGrounds?: Grounds | undefined;

  @Field(
    (_type) => [RecognitionType],
    about(
      "Distinctions that the case was given.",
      "案例获得的认定。",
      "[{ kind: REFERENCE_CASE }]",
    ),
  )
  recognitions!: readonly RecognitionRecord[];

  @Field(
    (_type) => [UnresolvedType],
    about(
      "What the record names and could not be resolved.",
      "记录中未能解析的内容。",
      '[{ kind: "causeOfAction" }]',
    ),
  )
  unresolved!: readonly UnresolvedRecord[];

  @Field(
    (_type) => [String],
    about(
      "The case numbers it cites, those that the graph does not hold too.",
      "引用的案号（含图谱未收录者）。",
      '["指导案例24号"]',
    ),
  )
  citedCaseNumbers!: readonly string[];
}

export const { Edge: CaseEdge, Connection: CaseConnection } = connectionTypes(
  "Case",
  () => CaseType,
  ["cases", "案件", '[{ id: "case:tj-01" }]'],
  { isBounded: true },
);
