import { Field, Int, ObjectType } from "type-graphql";
import { about } from "./about.js";

/** Why a statement is in the graph. */
@ObjectType(
  "Evidence",
  about(
    "The words of a source that prove a statement.",
    "证明一项陈述的来源原文。",
    '{ quote: "第七百五十二条" }',
  ),
)
export class EvidenceType {
  @Field(
    (_type) => String,
    about(
      "The words as they stand in the source.",
      "来源原文。",
      "符合《中华人民共和国民法典》第五百七十八条规定",
    ),
  )
  quote!: string;

  @Field((_type) => String, {
    nullable: true,
    ...about("The section they stand in.", "所在段落标题。", "裁判结果"),
  })
  section?: string | undefined;

  @Field((_type) => Int, {
    nullable: true,
    ...about(
      "Where they begin in the stored document, in UTF-16 units.",
      "在所存文件中的起点（UTF-16 单位）。",
      "1024",
    ),
  })
  start?: number | undefined;

  @Field((_type) => Int, { nullable: true, ...about("Where they end.", "终点。", "1049") })
  end?: number | undefined;

  @Field(
    (_type) => String,
    about(
      "What they stand in: a publication or a document.",
      "出处：发布物或文件。",
      "publication:tj-binhai-financial-leasing",
    ),
  )
  source!: string;
}
