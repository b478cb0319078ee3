import { Field, Float, ObjectType } from "type-graphql";
import type { Side } from "../../domain/closed-lists.js";
import type { FactorOrigin } from "../../similarity/understood-facts.js";
import { FactorType } from "../factor/factor.type.js";
import { about } from "../schema/about.js";
import { enumOf } from "../schema/enum-of.js";
import { SideEnum } from "../schema/closed-lists.enum.js";
import { EvidenceType } from "../schema/evidence.type.js";

export const FactorOriginEnum = enumOf<FactorOrigin>(
  "FactorOrigin",
  ["How a factor of the user's facts is known.", "案情中的要素如何得知。"],
  {
    NAMED: ["Its words stand in the facts.", "案情写明其用语。"],
    UNDERSTOOD: ["A clause means it, in other words.", "某一分句含有此意而用语不同。"],
    GUESSED: ["Scattered words of its names stand in a sentence.", "一句之中零散出现其用语。"],
    GIVEN: ["The user says so.", "由用户指定。"],
  },
);

/** A factor in a comparison, with the words for it on both sides. */
@ObjectType(
  "FactorMatch",
  about(
    "A factor in a comparison, with the words for it on both sides.",
    "比较中的一项要素，附双方用语。",
    "{ factor { label }, inQuery { quote } }",
  ),
)
export class FactorMatchType {
  @Field((_type) => FactorType, about("The factor.", "要素。", '{ label: "顶名购车" }'))
  factor!: FactorType;

  @Field(
    (_type) => Float,
    about(
      "How telling it is, 0 to 1: rarer factors tell more.",
      "区分力，0至1，越少见越高。",
      "0.72",
    ),
  )
  weight!: number;

  @Field(
    (_type) => SideEnum,
    about("The side that it tends to help.", "通常有利于哪一方。", "CLAIMANT"),
  )
  favours!: Side;

  @Field(
    (_type) => Boolean,
    about(
      "Whether it was only understood from what a clause means or guessed from scattered words; nothing is argued from that.",
      "是否仅由分句含义或零散词语推测；推测的要素不作论据。",
      "false",
    ),
  )
  guessed!: boolean;

  @Field((_type) => FactorOriginEnum, {
    nullable: true,
    ...about(
      "How the query has it; null where it does not, and for a case of the graph.",
      "检索一方如何具备该要素；不具备或以图中案件检索时为空。",
      "UNDERSTOOD",
    ),
  })
  origin?: FactorOrigin | undefined;

  @Field(
    (_type) => Float,
    about(
      "How probable it is that the query has it, 0 to 1: 1 where its words stand there; of what is only suggested, how near its clause is to examples.",
      "检索一方具备该要素的可能性，0至1；写明者为1。仅供采纳者为分句与例句的相近程度。",
      "0.84",
    ),
  )
  confidence!: number;

  @Field((_type) => EvidenceType, {
    nullable: true,
    ...about(
      "The words of the query; null where there are none. The source of facts in free text is called input.",
      "检索一方的用语，没有则为空；自由文字案情的出处记为 input。",
      '{ quote: "替别人贷款买车" }',
    ),
  })
  inQuery?: EvidenceType | undefined;

  @Field((_type) => EvidenceType, {
    nullable: true,
    ...about(
      "The words of the case; null where there are none.",
      "案例中的用语，没有则为空。",
      '{ quote: "背户" }',
    ),
  })
  inCase?: EvidenceType | undefined;
}
