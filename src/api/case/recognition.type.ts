import { Field, ObjectType } from "type-graphql";
import type { RecognitionKind } from "../../domain/closed-lists.js";
import { about } from "../schema/about.js";
import { RecognitionKindEnum } from "../schema/closed-lists.enum.js";
import { EvidenceType } from "../schema/evidence.type.js";

/** A distinction that a case was given. */
@ObjectType(
  "Recognition",
  about(
    "A distinction that a case was given.",
    "案例获得的认定或荣誉。",
    '{ title: "仲裁司法审查典型案例" }',
  ),
)
export class RecognitionType {
  @Field(
    (_type) => RecognitionKindEnum,
    about("What kind of distinction.", "类别。", "SPC_TYPICAL_CASE"),
  )
  kind!: RecognitionKind;

  @Field((_type) => String, about("Its name.", "名称。", "仲裁司法审查十大典型案例"))
  title!: string;

  @Field((_type) => String, {
    nullable: true,
    ...about("Who gave it.", "认定机关。", "最高人民法院"),
  })
  by?: string | undefined;

  @Field((_type) => EvidenceType, {
    nullable: true,
    ...about("The words of the source.", "来源原文。", '{ quote: "入选" }'),
  })
  evidence?: EvidenceType | undefined;
}
