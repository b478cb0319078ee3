import { Field, ObjectType } from "type-graphql";
import type { DecidedFor } from "../../domain/closed-lists.js";
import type { Grounds } from "../../domain/evidence.js";
import { NodeInterface } from "../node/node.interface.js";
import { about } from "../schema/about.js";
import { DecidedForEnum } from "../schema/points.enum.js";
import { GroundsType } from "../schema/grounds.type.js";

/** A question in dispute. */
@ObjectType("Issue", {
  implements: NodeInterface,
  ...about(
    "A question in dispute, with the court's answer.",
    "争议焦点及法院的回答。",
    'node(id: "issue:tj-01/1") { id }',
  ),
})
export class IssueType extends NodeInterface {
  @Field((_type) => String, about("The question.", "问题。", "出租人能否选择名义承租人为相对人？"))
  question!: string;

  @Field((_type) => String, {
    nullable: true,
    ...about("The court's answer.", "法院的回答。", "可以。"),
  })
  answer?: string | undefined;

  @Field((_type) => DecidedForEnum, {
    nullable: true,
    ...about(
      "For whom it was decided, whatever the overall result; null where nobody has read that.",
      "该焦点的判断有利于哪一方（与全案胜负无关）；无人判读时为空。",
      "RESPONDENT",
    ),
  })
  decidedFor?: DecidedFor | undefined;

  @Field((_type) => GroundsType, {
    nullable: true,
    ...about("How that is known.", "上述判断的依据。", "{ basis: INFERRED, rationale }"),
  })
  grounds?: Grounds | undefined;
}
