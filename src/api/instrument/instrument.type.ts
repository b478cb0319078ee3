import { Field, ObjectType } from "type-graphql";
import type { InstrumentKind, InstrumentKnowledge } from "../../domain/closed-lists.js";
import type { Evidence } from "../../domain/evidence.js";
import { connectionTypes } from "../connection/connection.js";
import { NodeInterface } from "../node/node.interface.js";
import { about } from "../schema/about.js";
import { InstrumentKindEnum, InstrumentKnowledgeEnum } from "../schema/closed-lists.enum.js";
import { EvidenceType } from "../schema/evidence.type.js";
import { PartialDateScalar } from "../schema/partial-date.scalar.js";

/** A statute, regulation, interpretation or other document. */
@ObjectType("Instrument", {
  implements: NodeInterface,
  ...about(
    "A legal instrument: statute, regulation, interpretation, document.",
    "法律文件：法律、法规、司法解释、规范性文件等。",
    'node(id: "instrument:civil-code") { id }',
  ),
})
export class InstrumentType extends NodeInterface {
  @Field((_type) => String, about("The full title.", "全称。", "中华人民共和国民法典"))
  title!: string;

  @Field((_type) => String, {
    nullable: true,
    ...about("The customary short title.", "通用简称。", "民法典"),
  })
  shortTitle?: string | undefined;

  @Field((_type) => [String], about("Other names in use.", "其他名称。", '["Civil Code"]'))
  aliases!: readonly string[];

  @Field((_type) => InstrumentKindEnum, about("What kind of instrument.", "种类。", "STATUTE"))
  kind!: InstrumentKind;

  @Field(
    (_type) => InstrumentKnowledgeEnum,
    about(
      "Whether it is described, or known by the citations of others only.",
      "是有记录描述，还是仅因被引用而知。",
      "CITATION_ONLY",
    ),
  )
  known!: InstrumentKnowledge;

  @Field((_type) => String, {
    nullable: true,
    ...about("Its document number.", "文号。", "国发〔2024〕7号"),
  })
  documentNumber?: string | undefined;

  @Field(
    (_type) => [String],
    about("The organs that issued it.", "发布机关。", '["全国人民代表大会"]'),
  )
  issuers!: readonly string[];

  @Field((_type) => PartialDateScalar, {
    nullable: true,
    ...about("When it was adopted or issued.", "通过或发布日期。", "2020-05-28"),
  })
  date?: string | undefined;

  @Field((_type) => PartialDateScalar, {
    nullable: true,
    ...about("From when it is in force.", "施行日期。", "2021-01-01"),
  })
  effectiveFrom?: string | undefined;

  @Field((_type) => PartialDateScalar, {
    nullable: true,
    ...about("Until when it was in force.", "失效日期。", "2020-12-31"),
  })
  effectiveTo?: string | undefined;

  @Field((_type) => String, {
    nullable: true,
    ...about(
      "What it is about, in our own words.",
      "内容概要（自行编写）。",
      "规定金融机构如何支持设备更新",
    ),
  })
  summary?: string | undefined;
}

/** A citation of one instrument by another, with the words. */
@ObjectType(
  "InstrumentCitation",
  about(
    "A citation by an instrument, with the words.",
    "文件之间的引用及原文。",
    "{ raw, instrument { title } }",
  ),
)
export class InstrumentCitationType {
  /** By which what it cites is found; undefined where the graph does not hold it. */
  readonly instrumentId?: string | undefined;

  @Field(
    (_type) => String,
    about("The title or number as written.", "引用的名称或文号。", "国发〔2024〕7号"),
  )
  raw!: string;

  @Field(
    (_type) => [String],
    about("The numbers of the articles that it names.", "所引条文的序号。", '["84", "104"]'),
  )
  articles!: readonly string[];

  @Field((_type) => EvidenceType, {
    nullable: true,
    ...about("The words around it.", "上下文原文。", '{ quote: "按照国务院印发的" }'),
  })
  evidence?: Evidence | undefined;

  @Field((_type) => String, {
    nullable: true,
    ...about("Why it is not resolved.", "未能解析的原因。", "the graph does not hold it"),
  })
  reason?: string | undefined;
}

/** The instruments that cite another; their edges also have the words. */
export const { Edge: InstrumentCiterEdgeType, Connection: InstrumentCiterConnection } =
  connectionTypes("InstrumentCiter", () => InstrumentType, [
    "citing instruments",
    "引用文件",
    "[{ title }]",
  ]);

export const { Connection: InstrumentConnection } = connectionTypes(
  "Instrument",
  () => InstrumentType,
  ["instruments", "法律文件", '[{ id: "instrument:civil-code" }]'],
);
