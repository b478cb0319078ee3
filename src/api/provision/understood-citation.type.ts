import { Field, Int, ObjectType } from "type-graphql";
import type { VersionRule } from "../../citation/choose-version.js";
import type { RuleChange } from "../../domain/closed-lists.js";
import type { CitationStatus } from "../../citation/resolve-citations.js";
import type { ProvisionRow } from "../../graph/read/node-rows.js";
import type { ProvisionRelation } from "../../graph/read/provisions-beside.js";
import { CitationStatusEnum, VersionRuleEnum } from "../citation/citation.enum.js";
import { about } from "../schema/about.js";
import { RuleChangeEnum } from "../schema/closed-lists.enum.js";
import { enumOf } from "../schema/enum-of.js";
import { ProvisionType } from "./provision.type.js";

const ProvisionRelationEnum = enumOf<ProvisionRelation>(
  "ProvisionRelation",
  ["How a provision stands to the one asked for.", "与所查条文的关系。"],
  {
    ARTICLE: [
      "The article of which a paragraph or item was asked for, or another part of it.",
      "所查款项所在的条及其他款项。",
    ],
    PREDECESSOR: ["It was followed by the one asked for.", "所查条文的前身。"],
    SUCCESSOR: ["It followed the one asked for.", "所查条文的后继。"],
    OTHER_VERSION: [
      "It has the same number in another version of the instrument; whether it is the same rule is to be read.",
      "同一文件其他版本中的同号条文；是否同一规则须核对。",
    ],
  },
);

/** A provision that holds precedents beside the one that was asked for. */
@ObjectType(
  "PrecedentsElsewhere",
  about(
    "A provision that holds precedents beside the one asked for.",
    "所查条文之外有先例的条文。",
    "{ provision { citation }, relation: SUCCESSOR, precedentCount: 7 }",
  ),
)
export class PrecedentsElsewhereType {
  provisionId!: string;

  @Field(
    (_type) => ProvisionRelationEnum,
    about("How it stands to the one asked for.", "与所查条文的关系。", "SUCCESSOR"),
  )
  relation!: ProvisionRelation;

  @Field((_type) => RuleChangeEnum, {
    nullable: true,
    ...about(
      "What became of the rule between the two; null where it was not compared, or neither followed the other. Cases under a REVERSED rule say the opposite of today's.",
      "两者之间规则的变化；未比对或并无承继关系的为空。REVERSED 即规则已相反，其案例不能直接援引。",
      "REVERSED",
    ),
  })
  change?: RuleChange | undefined;

  @Field(
    (_type) => Int,
    about("How many cases apply this very provision.", "直接适用该条文的案件数。", "7"),
  )
  precedentCount!: number;
}

/** What a typed citation was taken to mean. */
@ObjectType(
  "UnderstoodCitation",
  about(
    "What a typed citation was taken to mean.",
    "对所输入引用的理解。",
    '{ written: "公司法第63条", citation: "《中华人民共和国公司法》（2023年修订）第六十三条", version: CURRENT }',
  ),
)
export class UnderstoodCitationType {
  @Field((_type) => String, about("The words, as typed.", "所输入的文字。", "公司法第63条"))
  written!: string;

  @Field(
    (_type) => String,
    about(
      "The citation in full, with the version where the graph holds several.",
      "完整引用；图中有多个版本的，载明版本。",
      "《中华人民共和国公司法》（2023年修订）第六十三条",
    ),
  )
  citation!: string;

  @Field(
    (_type) => CitationStatusEnum,
    about(
      "RESOLVED, or AMBIGUOUS where all candidates were searched for.",
      "唯一确定；有多个候选的，全部检索。",
      "RESOLVED",
    ),
  )
  status!: CitationStatus;

  @Field((_type) => String, {
    nullable: true,
    ...about(
      "Why it is ambiguous, or that the article answers for its part.",
      "有多个候选的原因，或以所在条代为检索的说明。",
      "3 instruments of the graph have this number",
    ),
  })
  reason?: string | undefined;

  @Field((_type) => VersionRuleEnum, {
    nullable: true,
    ...about("How the version of the instrument was chosen.", "版本的选定依据。", "CURRENT"),
  })
  version?: VersionRule | undefined;

  @Field(
    (_type) => [ProvisionType],
    about(
      "What was searched for: one, those of a range, or all candidates.",
      "所检索的条文：一条、一个区间或全部候选。",
      "[{ id }]",
    ),
  )
  provisions!: readonly ProvisionRow[];

  /** All provisions of the list: what they hold is no elsewhere. */
  searched!: ReadonlySet<string>;
}
