import { Field, Int, ObjectType } from "type-graphql";
import type { ProvisionKind } from "../../domain/closed-lists.js";
import { connectionTypes } from "../connection/connection.js";
import { NodeInterface } from "../node/node.interface.js";
import { about } from "../schema/about.js";
import { ProvisionKindEnum } from "../schema/closed-lists.enum.js";
import { PartialDateScalar } from "../schema/partial-date.scalar.js";

/** A part of an instrument: book, chapter, section, article, paragraph or item. */
@ObjectType("Provision", {
  implements: NodeInterface,
  ...about(
    "A part of an instrument: from book to item.",
    "法律文件的条文单位：编、章、节、条、款、项。",
    'provision(citation: "民法典第752条") { id }',
  ),
})
export class ProvisionType extends NodeInterface {
  @Field(
    (_type) => String,
    about("The full citation.", "完整引用。", "《中华人民共和国民法典》第七百五十二条"),
  )
  citation!: string;

  @Field(
    (_type) => String,
    about("Its number in the instrument.", "在文件中的序号。", "第七百五十二条"),
  )
  label!: string;

  @Field((_type) => String, {
    nullable: true,
    ...about("A heading's words.", "编章节标题。", "融资租赁合同"),
  })
  title?: string | undefined;

  @Field((_type) => ProvisionKindEnum, about("What it is.", "层次。", "ARTICLE"))
  kind!: ProvisionKind;

  @Field((_type) => String, {
    nullable: true,
    ...about(
      "What it rules, in our own words.",
      "条文要旨（自行编写）。",
      "承租人经催告仍不付租的……",
    ),
  })
  gist?: string | undefined;

  @Field(
    (_type) => [String],
    about(
      "What people who are no lawyers ask and it answers, in our own words; at most ten.",
      "非法律人士常问、由本条回答的问题（自行编写），至多十个。",
      '["房东不退押金怎么办？"]',
    ),
  )
  questions!: readonly string[];

  @Field((_type) => String, {
    nullable: true,
    ...about(
      "The official text, where someone has imported it.",
      "官方原文（导入后方有）。",
      "承租人应当按照约定支付租金……",
    ),
  })
  text?: string | undefined;

  @Field((_type) => PartialDateScalar, {
    nullable: true,
    ...about("From when it is in force.", "施行日期。", "2021-01-01"),
  })
  validFrom?: string | undefined;

  @Field((_type) => PartialDateScalar, {
    nullable: true,
    ...about("Until when it was in force.", "失效日期。", "2020-12-31"),
  })
  validTo?: string | undefined;

  @Field(
    (_type) => Int,
    about(
      "How many cases apply this very provision, parts and predecessors aside.",
      "直接适用本条文的案件数（不含其款项与前身）。",
      "12",
    ),
  )
  precedentCount!: number;
}

export const { Connection: ProvisionConnection } = connectionTypes(
  "Provision",
  () => ProvisionType,
  ["provisions", "条文", '[{ id: "provision:civil-code/752" }]'],
);
