import { Field, ObjectType } from "type-graphql";
import type { Side } from "../../domain/closed-lists.js";
import type { Grounds } from "../../domain/evidence.js";
import { connectionTypes } from "../connection/connection.js";
import { NodeInterface } from "../node/node.interface.js";
import { about } from "../schema/about.js";
import { SideEnum } from "../schema/closed-lists.enum.js";
import { GroundsType } from "../schema/grounds.type.js";

/** The rule that a ruling stands for. */
@ObjectType("RulePrinciple", {
  implements: NodeInterface,
  ...about(
    "The rule a ruling stands for (裁判规则), in our own words.",
    "裁判规则（自行编写）。",
    'node(id: "rule:tj-04/1") { id }',
  ),
})
export class RulePrincipleType extends NodeInterface {
  @Field(
    (_type) => String,
    about("The rule.", "规则内容。", "出租人锁机后应及时协商或起诉，否则自行承担扩大的损失"),
  )
  statement!: string;

  @Field((_type) => SideEnum, {
    nullable: true,
    ...about(
      "The side that the rule favours; null where nobody has read that.",
      "规则有利于哪一方；无人判读时为空。",
      "RESPONDENT",
    ),
  })
  favours?: Side | undefined;

  @Field((_type) => GroundsType, {
    nullable: true,
    ...about("How that is known.", "上述判断的依据。", "{ basis: INFERRED, rationale }"),
  })
  favoursGrounds?: Grounds | undefined;
}

export const { Connection: RulePrincipleConnection } = connectionTypes(
  "RulePrinciple",
  () => RulePrincipleType,
  ["rule-principles", "裁判规则", '[{ id: "rule:tj-04/1" }]'],
);
