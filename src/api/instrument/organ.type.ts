import { Field, ObjectType } from "type-graphql";
import { NodeInterface } from "../node/node.interface.js";
import { about } from "../schema/about.js";

/** An organ that issues instruments. */
@ObjectType("Organ", {
  implements: NodeInterface,
  ...about(
    "An organ that issues legal instruments.",
    "发布法律文件的机关。",
    'node(id: "organ:国务院") { id }',
  ),
})
export class OrganType extends NodeInterface {
  @Field((_type) => String, about("Its name.", "名称。", "国务院"))
  name!: string;
}
