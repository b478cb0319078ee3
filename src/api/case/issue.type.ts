import { Field, ObjectType } from "type-graphql";
import { NodeInterface } from "../node/node.interface.js";
import { about } from "../schema/about.js";

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
}
