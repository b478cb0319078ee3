import { Field, ObjectType } from "type-graphql";
import { connectionTypes } from "../connection/connection.js";
import { NodeInterface } from "../node/node.interface.js";
import { about } from "../schema/about.js";

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
}

export const { Connection: RulePrincipleConnection } = connectionTypes(
  "RulePrinciple",
  () => RulePrincipleType,
  ["rule-principles", "裁判规则", '[{ id: "rule:tj-04/1" }]'],
);
