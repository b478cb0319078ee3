import { Field, Int, ObjectType } from "type-graphql";
import type { DocumentKind } from "../../domain/closed-lists.js";
import { NodeInterface } from "../node/node.interface.js";
import { about } from "../schema/about.js";
import { DocumentKindEnum } from "../schema/closed-lists.enum.js";

/** A document that cases were read from. */
@ObjectType("Document", {
  implements: NodeInterface,
  ...about(
    "A document that cases were read from by leian ingest.",
    "案例所出自的原始文件。",
    '{ name: "release.pdf" }',
  ),
})
export class DocumentType extends NodeInterface {
  @Field((_type) => String, about("The file's name.", "文件名。", "release.pdf"))
  name!: string;

  @Field((_type) => DocumentKindEnum, about("What kind of document.", "文件种类。", "COMPILATION"))
  kind!: DocumentKind;

  @Field(
    (_type) => String,
    about("SHA-256 of the file, in hexadecimal.", "文件的 SHA-256。", "9f86d081…"),
  )
  hash!: string;

  @Field(
    (_type) => Int,
    about("Length of its text in UTF-16 units.", "文本长度（UTF-16 单位）。", "25016"),
  )
  length!: number;

  @Field(
    (_type) => Boolean,
    about(
      "Whether all of its text is in the graph; a part of its cases brings a part.",
      "全文是否均已入库。",
      "true",
    ),
  )
  complete!: boolean;
}

/** A section of a case as a document prints it. */
@ObjectType(
  "CaseSection",
  about(
    "A section of a case in its document.",
    "文件中案例的一个段落。",
    '{ heading: "裁判结果" }',
  ),
)
export class CaseSectionType {
  @Field((_type) => String, about("The heading as printed.", "原标题。", "裁判结果"))
  heading!: string;

  @Field((_type) => DocumentType, about("The document.", "所在文件。", "{ name }"))
  document!: DocumentType;

  @Field(
    (_type) => Int,
    about(
      "Where its words begin in the document, in UTF-16 units.",
      "起点（UTF-16 单位）。",
      "1024",
    ),
  )
  start!: number;

  @Field((_type) => Int, about("Where they end.", "终点。", "2048"))
  end!: number;
}

/** What one of several sources says of a matter on which they differ. */
@ObjectType(
  "ContradictingValue",
  about("What one source says.", "某一来源的说法。", '{ value: "PARTIAL" }'),
)
export class ContradictingValueType {
  @Field((_type) => String, about("The value.", "取值。", "PARTIAL"))
  value!: string;

  @Field(
    (_type) => String,
    about('Who says so: "records" for edited records, or a document.', "来源。", "records"),
  )
  source!: string;

  @Field((_type) => String, {
    nullable: true,
    ...about("The words for it.", "依据原文。", "驳回其他诉讼请求"),
  })
  quote?: string | undefined;
}

/** A matter on which sources of one case differ. */
@ObjectType(
  "Contradiction",
  about(
    "A matter on which the sources of a case differ; all values are kept.",
    "各来源说法不一之处，一并保留。",
    '{ field: "outcome" }',
  ),
)
export class ContradictionType {
  @Field((_type) => String, about("The matter.", "事项。", "outcome"))
  field!: string;

  @Field(
    (_type) => [ContradictingValueType],
    about("What each source says.", "各来源的说法。", "[{ value, source }]"),
  )
  values!: readonly ContradictingValueType[];
}
