import { Field, ObjectType } from "type-graphql";
import { connectionTypes } from "../connection/connection.js";
import { NodeInterface } from "../node/node.interface.js";
import { about } from "../schema/about.js";

/** A province, municipality or city. */
@ObjectType("Region", {
  implements: NodeInterface,
  ...about(
    "A province, municipality or city.",
    "省、直辖市或市。",
    'node(id: "region:tianjin") { id }',
  ),
})
export class RegionType extends NodeInterface {
  @Field((_type) => String, about("The Chinese name.", "名称。", "天津市"))
  name!: string;

  @Field((_type) => String, about("The English name.", "英文名称。", "Tianjin"))
  nameEn!: string;

  @Field((_type) => String, {
    nullable: true,
    ...about("The division code (GB/T 2260).", "行政区划代码。", "120000"),
  })
  code?: string | undefined;
}

export const { Connection: RegionConnection } = connectionTypes("Region", () => RegionType, [
  "regions",
  "地区",
  '[{ id: "region:tianjin" }]',
]);
