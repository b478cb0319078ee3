import { Field, ObjectType } from "type-graphql";
import type { Disposition, RulingStage } from "../../domain/closed-lists.js";
import type { Grounds } from "../../domain/evidence.js";
import { NodeInterface } from "../node/node.interface.js";
import { about } from "../schema/about.js";
import { DispositionEnum, RulingStageEnum } from "../schema/closed-lists.enum.js";
import { GroundsType } from "../schema/grounds.type.js";
import { PartialDateScalar } from "../schema/partial-date.scalar.js";

/** What a court decided at one stage of a case. */
@ObjectType("Ruling", {
  implements: NodeInterface,
  ...about(
    "What a court decided at one stage of a case.",
    "法院在某一程序阶段作出的裁判。",
    'node(id: "ruling:sh-02/second") { id }',
  ),
})
export class RulingType extends NodeInterface {
  @Field(
    (_type) => RulingStageEnum,
    about("The stage of proceedings.", "程序阶段。", "SECOND_INSTANCE"),
  )
  stage!: RulingStage;

  @Field((_type) => String, {
    nullable: true,
    ...about(
      "What was decided, in our own words.",
      "裁判结果（自行编写）。",
      "改判驳回全部诉讼请求",
    ),
  })
  result?: string | undefined;

  @Field((_type) => [String], about("The single orders.", "判项。", '["支付租金"]'))
  orders!: readonly string[];

  @Field((_type) => PartialDateScalar, {
    nullable: true,
    ...about("When it was made.", "裁判日期。", "2022-03-10"),
  })
  date?: string | undefined;

  @Field((_type) => String, {
    nullable: true,
    ...about("Its case number in normal form.", "案号（规范形式）。", "(2023)沪0115民初1234号"),
  })
  caseNumber?: string | undefined;

  @Field((_type) => Boolean, {
    nullable: true,
    ...about("Whether the source says that it has taken effect.", "来源是否载明已生效。", "true"),
  })
  effective?: boolean | undefined;

  @Field((_type) => DispositionEnum, {
    nullable: true,
    ...about("What it does to the ruling it reviews.", "对原裁判的处理。", "AFFIRMED"),
  })
  disposition?: Disposition | undefined;

  @Field((_type) => GroundsType, {
    nullable: true,
    ...about("How the court is known.", "法院身份的依据。", "{ basis: INFERRED }"),
  })
  courtGrounds?: Grounds | undefined;
}
