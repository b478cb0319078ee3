import { Field, Float, ObjectType } from "type-graphql";
import type { Evidence } from "../../domain/evidence.js";
import { CaseType } from "../case/case.type.js";
import { connectionTypes } from "../connection/connection.js";
import { ProvisionType } from "../provision/provision.type.js";
import { about } from "../schema/about.js";
import { EvidenceType } from "../schema/evidence.type.js";
import { FactorMatchType } from "./factor-match.type.js";

/** A provision that facts may turn on, and why. */
@ObjectType(
  "ProvisionSuggestion",
  about(
    "A provision that facts may turn on, and why.",
    "案情可能适用的条文及理由。",
    "{ provision { citation }, score }",
  ),
)
export class ProvisionSuggestionType {
  @Field((_type) => ProvisionType, about("The provision.", "条文。", "{ citation }"))
  provision!: ProvisionType;

  @Field(
    (_type) => Float,
    about(
      "How well it answers, 0 to 1; 1 where the facts cite it.",
      "契合度，0至1；案情已引用者为1。",
      "0.42",
    ),
  )
  score!: number;

  @Field(
    (_type) => [EvidenceType],
    about(
      "Why, section saying what kind of reason: 引用, the citation in the facts, 引用（前身）, that of a provision which this one has taken the place of; 要素, words of the facts for a factor that similar cases applying the provision share; 用语, words of the facts, or the law's words for them, that stand in the provision; 问题, a question of ours that it answers, with words of the facts.",
      "理由，section 为理由种类：引用（案情中的引用）、引用（前身）（案情引用的是其前身条文）、要素（案情中与适用该条文的类案共有的要素的用语）、用语（见于该条文的案情用语或其对应的法律用语）、问题（自行编写的该条所回答的问题，与案情用语相同）。",
      '[{ section: "要素：顶名购车", quote: "顶名买车", source: "input" }, { section: "用语", quote: "租金", source: "provision:civil-code/752" }]',
    ),
  )
  because!: readonly Evidence[];

  @Field(
    (_type) => [FactorMatchType],
    about(
      "Factors of the facts that those cases have too, the most telling first, with the words on both sides.",
      "案情与这些类案共有的要素及双方用语，区分力高者在前。",
      '[{ factor { label: "顶名购车" }, inCase { source: "case:tj-03" } }]',
    ),
  )
  sharedFactors!: FactorMatchType[];

  @Field(
    (_type) => [CaseType],
    about(
      "Similar cases that apply it, or a provision that it follows and did not reverse, at most five.",
      "适用该条文或其规则未相反的前身条文的类案，至多五件。",
      "[{ name }]",
    ),
  )
  cases!: CaseType[];
}

export const { Connection: ProvisionSuggestionConnection } = connectionTypes(
  "ProvisionSuggestion",
  () => ProvisionSuggestionType,
  ["suggested provisions", "可能适用的条文", "[{ provision { citation } }]"],
);
