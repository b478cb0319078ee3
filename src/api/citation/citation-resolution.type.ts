import { Field, Int, ObjectType } from "type-graphql";
import type { VersionRule } from "../../citation/choose-version.js";
import type { Citation } from "../../citation/cite.js";
import type { CitationKind, CitationStatus } from "../../citation/resolve-citations.js";
import type { TreatmentRule } from "../../citation/treatment.js";
import type { CitationPosition, Treatment } from "../../domain/closed-lists.js";
import { about } from "../schema/about.js";
import { CitationPositionEnum, TreatmentEnum } from "../schema/closed-lists.enum.js";
import {
  CitationKindEnum,
  CitationSpeakerEnum,
  CitationStatusEnum,
  VersionRuleEnum,
} from "./citation.enum.js";

/** A stretch of the submitted text. */
@ObjectType(
  "TextSpan",
  about("A stretch of the submitted text.", "所提交文本中的一段。", "{ start: 0, end: 13 }"),
)
export class TextSpanType {
  @Field((_type) => Int, about("Where it begins, in UTF-16 units.", "起点（UTF-16 单位）。", "0"))
  start!: number;

  @Field((_type) => Int, about("Where it ends.", "终点。", "13"))
  end!: number;
}

/** A citation found in a text, and what it means. What the graph holds of it hangs off it. */
@ObjectType(
  "CitationResolution",
  about(
    "A citation found in a text, and what it means.",
    "文本中的一处引用及其所指。",
    '{ raw: "民法典第752条", status: RESOLVED }',
  ),
)
export class CitationResolutionType {
  readonly citation!: Citation;

  @Field((_type) => String, about("The words as written.", "原文。", "民法典第752条"))
  raw!: string;

  @Field(
    (_type) => Int,
    about(
      "Where they begin in the text, in UTF-16 units: text.slice(start, end) equals raw.",
      "起点（UTF-16 单位）。",
      "6",
    ),
  )
  start!: number;

  @Field((_type) => Int, about("Where they end.", "终点。", "14"))
  end!: number;

  @Field((_type) => CitationKindEnum, about("What it names.", "引用的对象。", "PROVISION"))
  kind!: CitationKind;

  @Field((_type) => CitationStatusEnum, about("How far it is resolved.", "解析状态。", "RESOLVED"))
  status!: CitationStatus;

  @Field(
    (_type) => String,
    about("The normal form.", "规范写法。", "《中华人民共和国民法典》第七百五十二条"),
  )
  normalized!: string;

  @Field((_type) => String, {
    nullable: true,
    ...about(
      "Why it is not resolved, or what to know of one that is.",
      "未能解析的原因或说明。",
      "the graph does not hold this article",
    ),
  })
  reason?: string | undefined;

  @Field((_type) => TextSpanType, {
    nullable: true,
    ...about(
      "The words it needs to be understood: the law of a list, an abbreviation's introduction, an antecedent.",
      "理解该引用所依赖的前文：同列的法律名称、简称的定义、指代的前项。",
      "{ start: 0, end: 13 }",
    ),
  })
  dependsOn?: TextSpanType | undefined;

  @Field((_type) => VersionRuleEnum, {
    nullable: true,
    ...about(
      "How the version of the instrument was chosen.",
      "版本的选定依据。",
      "IN_FORCE_ON_DATE",
    ),
  })
  version?: VersionRule | undefined;

  @Field(
    (_type) => TreatmentEnum,
    about("What the text does with it.", "文本如何对待该引用。", "APPLIED"),
  )
  treatment!: Treatment;

  @Field(
    (_type) => CitationPositionEnum,
    about(
      "Where it stands; OPERATIVE is the basis of the decision.",
      "所在位置，OPERATIVE 即裁判依据。",
      "OPERATIVE",
    ),
  )
  position!: CitationPosition;

  @Field((_type) => CitationSpeakerEnum, about("Who cites it.", "由谁引用。", "COURT"))
  citedBy!: "COURT" | "PARTY" | "UNKNOWN";

  @Field(
    (_type) => String,
    about("The rule that decided on the treatment.", "据以判断的规则。", "court-reasons-with"),
  )
  treatmentRule!: TreatmentRule;
}

/** What the API shows of a citation. */
export function asResolution(citation: Citation): CitationResolutionType {
  const { raw, start, end, kind, status, normalized, reason, version, found, treatment } = citation;
  return {
    citation,
    raw,
    start,
    end,
    kind,
    status,
    normalized,
    reason,
    version,
    dependsOn: found.dependsOn,
    treatment: treatment.treatment,
    position: treatment.position,
    citedBy: treatment.by,
    treatmentRule: treatment.rule,
  };
}
