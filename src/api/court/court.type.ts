import { Field, ObjectType } from "type-graphql";
import type { CourtLevel } from "../../domain/closed-lists.js";
import type { CourtOrigin } from "../../graph/read/node-rows.js";
import { connectionTypes } from "../connection/connection.js";
import { NodeInterface } from "../node/node.interface.js";
import { about } from "../schema/about.js";
import { CourtLevelEnum } from "../schema/closed-lists.enum.js";
import { enumOf } from "../schema/enum-of.js";

export const CourtOriginEnum = enumOf<CourtOrigin>(
  "CourtOrigin",
  ["How a court is known.", "法院信息的来源。"],
  {
    TREE: ["By a record of its own in the court tree.", "法院树中有该院的记录。"],
    NAMED: [
      "By its name in the records of cases alone: level, region and the court above it as far as the name tells them.",
      "仅见于案例记录中的名称：层级、地区、上级法院以名称所示为限。",
    ],
  },
);

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

  @Field((_type) => String, {
    nullable: true,
    ...about("Its code in case numbers.", "案号中的法院代字。", "京74"),
  })
  code?: string | undefined;

  @Field((_type) => CourtOriginEnum, about("How it is known.", "信息来源。", "TREE"))
  origin!: CourtOrigin;

  @Field((_type) => [String], about("Other names in use.", "其他名称。", '["北京金融法院"]'))
  aliases!: readonly string[];
}

export const { Connection: CourtConnection } = connectionTypes("Court", () => CourtType, [
  "courts",
  "法院",
  '[{ id: "court:shanghai-high" }]',
]);
