import { Field, Float, ObjectType } from "type-graphql";
import type { Side } from "../../domain/closed-lists.js";
import type { Evidence } from "../../domain/evidence.js";
import { CauseOfActionType } from "../cause/cause-of-action.type.js";
import { FactorType } from "../factor/factor.type.js";
import { ProvisionType } from "../provision/provision.type.js";
import { about } from "../schema/about.js";
import { SideEnum } from "../schema/closed-lists.enum.js";
import { DecimalScalar } from "../schema/decimal.scalar.js";
import { EvidenceType } from "../schema/evidence.type.js";
import { FactorMatchType } from "./factor-match.type.js";

/** A sum of money that the facts state. */
@ObjectType(
  "UnderstoodAmount",
  about(
    "A sum of money that the facts state.",
    "案情所述金额。",
    '{ value: "136000", currency: "CNY" }',
  ),
)
export class UnderstoodAmountType {
  @Field((_type) => DecimalScalar, {
    nullable: true,
    ...about(
      "The exact figure; null where the words give none.",
      "精确数额，原文没有数字则为空。",
      '"136000"',
    ),
  })
  value?: string | undefined;

  @Field((_type) => String, about("ISO 4217 currency code.", "币种代码。", "CNY"))
  currency!: string;

  @Field((_type) => Boolean, about("Whether it is approximate.", "是否约数。", "false"))
  approximate!: boolean;

  @Field((_type) => EvidenceType, about("Its words.", "原文。", '{ quote: "13.6万元" }'))
  evidence!: Evidence;
}

/** A position in which the facts put a party. */
@ObjectType(
  "UnderstoodPosition",
  about(
    "A position in which the facts put a party.",
    "案情中当事人的地位。",
    '{ position: "承租人", side: RESPONDENT }',
  ),
)
export class UnderstoodPositionType {
  @Field(
    (_type) => String,
    about("The position, as the facts say it.", "地位，依案情用语。", "承租人"),
  )
  position!: string;

  @Field((_type) => SideEnum, {
    nullable: true,
    ...about(
      "The side, where the facts say 原告 or 被告.",
      "案情写明原告或被告时的诉讼方。",
      "RESPONDENT",
    ),
  })
  side?: Side | undefined;

  @Field((_type) => EvidenceType, about("Its words.", "原文。", '{ quote: "承租人" }'))
  evidence!: Evidence;
}

/** A cause of action that the facts may be about, with what speaks for it. */
@ObjectType(
  "CauseCandidate",
  about(
    "A cause of action that the facts may be about, with what speaks for it.",
    "案情可能涉及的案由及其理由。",
    "{ causeOfAction { name }, score: 1 }",
  ),
)
export class CauseCandidateType {
  @Field(
    (_type) => CauseOfActionType,
    about("The cause of action.", "案由。", '{ name: "融资租赁合同纠纷" }'),
  )
  causeOfAction!: CauseOfActionType;

  @Field(
    (_type) => Float,
    about(
      "How much speaks for it beside the likeliest, which has 1; no probability.",
      "相对于最可能案由（为1）的分值，并非概率。",
      "0.62",
    ),
  )
  score!: number;

  @Field(
    (_type) => [EvidenceType],
    about(
      "The words of the facts that are signs of it, each once, at most 12.",
      "案情中提示该案由的用语，同一用语列一次，至多12个。",
      '[{ quote: "租赁公司" }]',
    ),
  )
  words!: Evidence[];

  @Field(
    (_type) => [FactorType],
    about(
      "The factors of the facts that are mostly met in it, the surest first.",
      "案情具备的、该案由常见的要素，最可靠者在前。",
      '[{ label: "远程锁机" }]',
    ),
  )
  factors!: FactorType[];
}

/** What was understood from the input. */
@ObjectType(
  "UnderstoodFacts",
  about(
    "What was understood from the input, to be corrected where it is wrong.",
    "系统对输入的理解，有误可更正。",
    "{ factors { factor { label } } }",
  ),
)
export class UnderstoodFactsType {
  @Field(
    (_type) => [FactorMatchType],
    about(
      "The factors, with the words for them.",
      "识别的要素及用语。",
      "[{ factor { label }, inQuery { quote } }]",
    ),
  )
  factors!: FactorMatchType[];

  @Field(
    (_type) => [FactorMatchType],
    about(
      "Factors that the facts deny, with the words; they are not searched for.",
      "案情否认的要素及用语，不参与检索。",
      '[{ factor { label }, inQuery { quote: "逾期" } }]',
    ),
  )
  denied!: FactorMatchType[];

  @Field(
    (_type) => [FactorMatchType],
    about(
      "Factors that a clause may mean, likeliest first, each with its clause: offered to be given as input.factors; they count for nothing.",
      "某一分句可能指向的要素及该分句，最可能者在前：可经 input.factors 采纳，未采纳的不影响结果。",
      "[{ factor { label }, inQuery { quote } }]",
    ),
  )
  suggested!: FactorMatchType[];

  @Field(
    (_type) => [ProvisionType],
    about("The provisions that it cites.", "引用的条文。", "[{ citation }]"),
  )
  provisions!: ProvisionType[];

  @Field(
    (_type) => [CauseOfActionType],
    about(
      "The likely causes of action, likeliest first.",
      "可能的案由，最可能者在前。",
      '[{ name: "融资租赁合同纠纷" }]',
    ),
  )
  causesOfAction!: CauseOfActionType[];

  @Field(
    (_type) => [CauseCandidateType],
    about(
      "What the facts may be about and why, likeliest first, whatever cause the input names; empty where nothing speaks for one, and for a case of the graph.",
      "案情可能涉及的案由及理由，最可能者在前，不受 input.causeOfAction 影响；无从判断或以图中案件检索时为空。",
      "[{ causeOfAction { name }, score: 1, words: [{ quote }] }]",
    ),
  )
  causeCandidates!: CauseCandidateType[];

  @Field(
    (_type) => [UnderstoodAmountType],
    about(
      "The sums of money in the facts, in order.",
      "案情中的金额，依次列出。",
      '[{ value: "136000" }]',
    ),
  )
  amounts!: UnderstoodAmountType[];

  @Field(
    (_type) => [UnderstoodPositionType],
    about(
      "The positions of parties in the facts.",
      "案情中当事人的地位。",
      '[{ position: "承租人" }]',
    ),
  )
  positions!: UnderstoodPositionType[];
}
