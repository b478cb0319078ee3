import { Field, ObjectType } from "type-graphql";
import type { CourtLevel } from "../../domain/closed-lists.js";
import { connectionTypes } from "../connection/connection.js";
import { NodeInterface } from "../node/node.interface.js";
import { about } from "../schema/about.js";
import { CourtLevelEnum } from "../schema/closed-lists.enum.js";

/** A people's court. */
@ObjectType("Court", {
  implements: NodeInterface,
  ...about("A people's court.", "人民法院。", 'node(id: "court:beijing-financial") { id }'),
})
export class CourtType extends NodeInterface {
  @Field((_type) => String, about("Its full name.", "全称。", "北京金融法院"))
  name!: string;

  @Field((_type) => CourtLevelEnum, about("Its level.", "层级。", "SPECIAL"))
  level!: CourtLevel;

  @Field((_type) => String, { nullable: true, ...about("Its code in case numbers.", "案号中的法院代字。", "京74") })
  code?: string | undefined;

  @Field((_type) => [String], about("Other names in use.", "其他名称。", '["北京金融法院"]'))
  aliases!: readonly string[];
}

export const { Connection: CourtConnection } = connectionTypes("Court", () => CourtType, [
  "courts",
  "法院",
  '[{ id: "court:shanghai-high" }]',
]);
