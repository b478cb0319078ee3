import { Field, Int, ObjectType } from "type-graphql";
import { about } from "../schema/about.js";

/** How many relationships of a type a node has, in one direction. */
@ObjectType(
  "RelationCount",
  about(
    "How many relationships of a type a node has, in one direction.",
    "节点某类关系的数量，区分方向。",
    '{ type: "APPLIES", outgoing: false, count: 12 }',
  ),
)
export class RelationCountType {
  @Field((_type) => String, about("The type.", "关系类型。", "APPLIES"))
  type!: string;

  @Field(
    (_type) => Boolean,
    about("Whether they begin at the node.", "是否自该节点出发。", "false"),
  )
  outgoing!: boolean;

  @Field((_type) => Int, about("How many.", "数量。", "12"))
  count!: number;
}
