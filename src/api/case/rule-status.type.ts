import { Field, ObjectType } from "type-graphql";
import type { RuleStatusKind, RuleStatusReasonKind } from "../../domain/closed-lists.js";
import type { StatedReason } from "../../search/rule-status.js";
import { about } from "../schema/about.js";
import { enumOf } from "../schema/enum-of.js";
import { PartialDateScalar } from "../schema/partial-date.scalar.js";

const STATUSES = {
  LAW_NOT_COMPARED: [
    "Another provision took the place of the law on which the rule rests, and nobody has compared the two.",
    "所依条文已被取代，前后内容尚未比对。",
  ],
  IN_CONFLICT: ["Another rule says otherwise.", "与另一裁判规则相冲突。"],
  LAW_CHANGED: [
    "The law on which the rule rests was changed.",
    "所依条文已被取代且内容有变，应当核对规则是否仍然成立。",
  ],
  LAW_REPEALED: [
    "The law on which the rule rests is no longer in force, and the graph has nothing that took its place: it may lack the new law.",
    "所依条文已失效，图谱中没有取代它的条文（新法可能尚未收录）。",
  ],
  REPLACED: ["A later rule took its place.", "已由新的裁判规则取代。"],
  LAW_REVERSED: [
    "The law on which the rule rests now says the opposite.",
    "所依条文已被取代且规定相反。",
  ],
} as const;

export const RuleStatusEnum = enumOf<RuleStatusKind>(
  "RuleStatusKind",
  ["Whether a rule still stands, the worst last.", "裁判规则是否仍然成立，最差者在后。"],
  { VALID: ["Nothing is known that speaks against it.", "没有否定其效力的记录。"], ...STATUSES },
);

export const RuleStatusReasonEnum = enumOf<RuleStatusReasonKind>(
  "RuleStatusReasonKind",
  [
    "What a rule's status rests on; the first three leave it standing.",
    "判断规则效力的理由；前三项不影响其效力。",
  ],
  {
    NO_PROVISION: [
      "The rule names no provision on which it rests: nothing could be compared.",
      "记录未载明规则所依条文，无从比对。",
    ],
    LAW_STANDS: ["Nothing took the place of the law.", "所依条文未被取代。"],
    LAW_CARRIED_ON: [
      "What took the place of the law says the same.",
      "所依条文已被取代，内容未变。",
    ],
    ...STATUSES,
  },
);

/** One reason of a rule's status. */
@ObjectType(
  "RuleStatusReason",
  about(
    "What became of one provision on which a rule rests, or another rule beside it.",
    "规则所依某一条文的变化，或者与之相关的另一规则。",
    "{ kind: LAW_REVERSED, successor { citation gist }, since }",
  ),
)
export class RuleStatusReasonType {
  @Field((_type) => RuleStatusReasonEnum, about("The kind.", "种类。", "LAW_REVERSED"))
  kind!: RuleStatusReasonKind;

  @Field((_type) => PartialDateScalar, {
    nullable: true,
    ...about("Since when; null where that is not known.", "起始日期；不明时为空。", "2021-01-01"),
  })
  since?: string | undefined;

  @Field((_type) => String, {
    nullable: true,
    ...about(
      "What is different in the law, in our own words.",
      "条文有何不同（自行编写）。",
      "旧法约定不明按连带责任保证，现按一般保证。",
    ),
  })
  note?: string | undefined;

  @Field(
    (_type) => String,
    about(
      "The reason as a Chinese sentence: with what took its place, since when, and what it says now.",
      "以一句话说明的理由：由何条文取代、自何时起、现行规定为何。",
      "该规则所依的《中华人民共和国担保法》第十九条自2021-01-01起由《中华人民共和国民法典》第六百八十六条取代，规定相反……",
    ),
  )
  sentence!: string;

  @Field(
    (_type) => String,
    about(
      "The same in English; what is quoted stays as it is.",
      "同一理由的英文，引文照录原文。",
      "The rule rests on 《中华人民共和国担保法》第十九条, which has been replaced since 2021-01-01 …",
    ),
  )
  sentenceEn!: string;

  // What it names, for the resolver.
  provisionId?: string | undefined;
  successorId?: string | undefined;
  changedById?: string | undefined;
  versionId?: string | undefined;
  ruleId?: string | undefined;
}

/** Whether a rule still stands. */
@ObjectType(
  "RuleStatus",
  about(
    "Whether a rule still stands on the day of the request, since when it does not, and why.",
    "裁判规则在查询当日是否仍然成立、自何时起变化及其理由。",
    "{ kind: LAW_REVERSED, since, reasons { sentence } }",
  ),
)
export class RuleStatusType {
  @Field(
    (_type) => RuleStatusEnum,
    about("The worst of its reasons.", "以最差的理由为准。", "VALID"),
  )
  kind!: RuleStatusKind;

  @Field((_type) => PartialDateScalar, {
    nullable: true,
    ...about(
      "Since when; null for a valid rule, and where that is not known.",
      "起始日期；规则有效或者日期不明时为空。",
      "2021-01-01",
    ),
  })
  since?: string | undefined;

  @Field(
    (_type) => [RuleStatusReasonType],
    about(
      "All that is known of its law and of the rules beside it, the worst first.",
      "所依各条文及相关规则的情况，最差者在前。",
      "[{ kind, sentence }]",
    ),
  )
  reasons!: readonly StatedReason[];

  // Whose status it is, for the resolver.
  rulePrincipleId!: string;
}
