import { Field, ObjectType } from "type-graphql";
import type { Finding, Side } from "../../domain/closed-lists.js";
import { connectionTypes } from "../connection/connection.js";
import { NodeInterface } from "../node/node.interface.js";
import { about } from "../schema/about.js";
import { SideEnum } from "../schema/closed-lists.enum.js";
import { FindingEnum } from "../schema/points.enum.js";
import { GroundsType } from "../schema/grounds.type.js";

/** A legally relevant fact pattern. */
@ObjectType("Factor", {
  implements: NodeInterface,
  ...about(
    "A legally relevant fact pattern.",
    "法律要素：有法律意义的事实类型。",
    'node(id: "factor:nominal-purchase") { id }',
  ),
})
export class FactorType extends NodeInterface {
  @Field((_type) => String, about("The Chinese label.", "名称。", "顶名购车"))
  label!: string;

  @Field((_type) => String, {
    nullable: true,
    ...about("The English label.", "英文名称。", "Purchase in a borrowed name"),
  })
  labelEn?: string | undefined;

  @Field(
    (_type) => [String],
    about("What lawyers and laymen call it.", "律师或当事人的其他叫法。", '["背户", "借名买车"]'),
  )
  aliases!: readonly string[];

  @Field(
    (_type) => String,
    about("When the factor is present.", "何时认为具备该要素。", "出面订立合同的人并不用车……"),
  )
  definition!: string;

  @Field(
    (_type) => SideEnum,
    about("The side that it tends to help.", "通常有利于哪一方。", "CLAIMANT"),
  )
  favours!: Side;
}

/** A factor in a case, with the grounds. */
@ObjectType(
  "FactorInCase",
  about(
    "A factor that a case exhibits, with the grounds.",
    "案件具备的要素及依据。",
    "{ factor { label }, basis: CITED }",
  ),
)
export class FactorInCaseType extends GroundsType {
  @Field((_type) => FactorType, about("The factor.", "要素。", '{ label: "顶名购车" }'))
  factor!: FactorType;

  @Field(
    (_type) => FindingEnum,
    about(
      "What the court made of it; only what it found is a fact of the case.",
      "法院的认定；仅 FOUND 为案件事实。",
      "FOUND",
    ),
  )
  finding!: Finding;

  @Field((_type) => SideEnum, {
    nullable: true,
    ...about("For whom it worked in this case.", "在本案中有利于哪一方。", "RESPONDENT"),
  })
  workedFor?: Side | undefined;
}

/** What distinguishes a factor from another. */
@ObjectType(
  "FactorDistinction",
  about(
    "What tells a factor from another.",
    "与易混淆要素的区别。",
    "{ factor { label }, difference }",
  ),
)
export class FactorDistinctionType {
  @Field(
    (_type) => FactorType,
    about("The other factor.", "易混淆的要素。", '{ label: "车辆挂靠" }'),
  )
  factor!: FactorType;

  @Field(
    (_type) => String,
    about("What tells them apart.", "区别所在。", "挂靠是合同当事人本人用车……"),
  )
  difference!: string;
}

export const { Connection: FactorConnection } = connectionTypes("Factor", () => FactorType, [
  "factors",
  "要素",
  '[{ id: "factor:breach" }]',
]);
