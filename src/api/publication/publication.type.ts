import { Field, ObjectType } from "type-graphql";
import type { Basis, PublicationKind } from "../../domain/closed-lists.js";
import { connectionTypes } from "../connection/connection.js";
import { NodeInterface } from "../node/node.interface.js";
import { about } from "../schema/about.js";
import { BasisEnum, PublicationKindEnum } from "../schema/closed-lists.enum.js";
import { PartialDateScalar } from "../schema/partial-date.scalar.js";

/** The release that cases come from. */
@ObjectType("Publication", {
  implements: NodeInterface,
  ...about(
    "The release that cases come from.",
    "案例的发布物。",
    'node(id: "publication:tj-binhai-financial-leasing") { id }',
  ),
})
export class PublicationType extends NodeInterface {
  @Field((_type) => String, about("Its title.", "标题。", "天津滨海新区法院发布融资租赁典型案例"))
  title!: string;

  @Field((_type) => String, about("Who published it.", "发布机关。", "天津滨海新区法院"))
  publisher!: string;

  @Field((_type) => PublicationKindEnum, {
    nullable: true,
    ...about("What kind of release.", "种类。", "TYPICAL_CASES"),
  })
  kind?: PublicationKind | undefined;

  @Field((_type) => PartialDateScalar, {
    nullable: true,
    ...about("When it was published, where that is fixed.", "发布日期（如可确定）。", "2024"),
  })
  date?: string | undefined;

  @Field((_type) => BasisEnum, {
    nullable: true,
    ...about("How the date is known.", "日期的依据。", "INFERRED"),
  })
  dateBasis?: Basis | undefined;

  @Field((_type) => String, {
    nullable: true,
    ...about("Why the date is inferred.", "推断日期的理由。", "发布稿引用2023年全年收案数"),
  })
  dateRationale?: string | undefined;
}

export const { Connection: PublicationConnection } = connectionTypes(
  "Publication",
  () => PublicationType,
  ["publications", "发布物", '[{ id: "publication:tj-binhai-financial-leasing" }]'],
);
