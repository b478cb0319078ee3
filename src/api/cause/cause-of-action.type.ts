import { Field, Int, ObjectType } from "type-graphql";
import { connectionTypes } from "../connection/connection.js";
import { NodeInterface } from "../node/node.interface.js";
import { about } from "../schema/about.js";

/** A cause of action of the official list. */
@ObjectType("CauseOfAction", {
  implements: NodeInterface,
  ...about(
    "A cause of action (案由), a node of the official tree of 2020.",
    "案由，依2020年《民事案件案由规定》。",
    'node(id: "cause:112") { id }',
  ),
})
export class CauseOfActionType extends NodeInterface {
  @Field((_type) => String, about("Its name.", "名称。", "融资租赁合同纠纷"))
  name!: string;

  @Field((_type) => Int, {
    nullable: true,
    ...about("Its official number, third level only.", "官方序号（仅三级案由）。", "112"),
  })
  number?: number | undefined;
}

export const { Connection: CauseOfActionConnection } = connectionTypes(
  "CauseOfAction",
  () => CauseOfActionType,
  ["causes of action", "案由", '[{ id: "cause:112" }]'],
);
