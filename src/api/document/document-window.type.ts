import { Field, Int, ObjectType } from "type-graphql";
import type { Basis } from "../../domain/closed-lists.js";
import type { Evidence } from "../../domain/evidence.js";
import type { ClaimKind } from "../../search/text-claims.js";
import { about } from "../schema/about.js";
import { BasisEnum } from "../schema/closed-lists.enum.js";
import { enumOf } from "../schema/enum-of.js";
import { EvidenceType } from "../schema/evidence.type.js";

const ClaimKindEnum = enumOf<ClaimKind>(
  "TextClaimKind",
  ["What words of a document prove.", "文件原文所证明的事项。"],
  {
    PROVISION: [
      "That a provision is applied, mentioned or rejected.",
      "条文的适用、提及或不予适用。",
    ],
    FACTOR: ["That the case has a factor.", "案件具有某一要素。"],
    OUTCOME: ["How the case ended.", "裁判结果。"],
    PREVAILING_SIDE: ["Which side prevailed.", "胜诉的一方。"],
    CAUSE_OF_ACTION: ["Its cause of action.", "案由。"],
    ISSUE: ["How an issue was decided.", "争议焦点的判断。"],
    RULE: ["Which side a rule favours.", "规则有利于哪一方。"],
    ORDER: ["An order.", "判项。"],
    CLAIM: ["What was asked for.", "诉讼请求。"],
    FINE: ["A fine.", "罚款。"],
    PARTY: ["A party.", "当事人。"],
    COURT: ["The court of a ruling.", "作出裁判的法院。"],
    BENCH_MEMBER: ["Who sat.", "审判人员。"],
    COUNSEL: ["Who appeared for a party.", "诉讼代理人。"],
    ORGAN: ["An organ that takes part.", "参与的机关或机构。"],
    INSTRUMENT: ["An instrument that is named.", "提及的法律文件。"],
    CITED_CASE: ["Another case that is cited.", "引用的其他案例。"],
    AMOUNT: ["A sum of money.", "金额。"],
    EVENT: ["What happened on a date.", "有日期的事实。"],
    RECOGNITION: ["How the case was honoured.", "案例所获认定。"],
  },
);

/** A statement of the graph at the place of its words. */
@ObjectType(
  "TextClaim",
  about(
    "A statement of the graph, at the place of the words that prove it.",
    "图谱中的一项陈述及其原文所在之处。",
    '{ kind: FACTOR, label: "远程锁机", start: 120, end: 124 }',
  ),
)
export class TextClaimType {
  @Field((_type) => ClaimKindEnum, about("What it states.", "事项。", "PROVISION"))
  kind!: ClaimKind;

  @Field(
    (_type) => String,
    about(
      "What it states, in a few words of Chinese.",
      "陈述的内容，简述。",
      "《中华人民共和国民法典》第七百五十二条",
    ),
  )
  label!: string;

  @Field(
    (_type) => BasisEnum,
    about(
      "Whether the words say so or it was inferred from them.",
      "原文载明还是据以推断。",
      "CITED",
    ),
  )
  basis!: Basis;

  @Field((_type) => EvidenceType, about("The words.", "原文。", '{ quote: "远程锁车" }'))
  evidence!: Evidence;

  @Field(
    (_type) => Int,
    about(
      "Where the words begin in the document, in UTF-16 units; before the window where they reach into it.",
      "原文在文件中的起点（UTF-16 单位），可早于窗口起点。",
      "120",
    ),
  )
  start!: number;

  @Field((_type) => Int, about("Where they end.", "终点。", "124"))
  end!: number;
}

/** A stretch of a document's text with what it proves. */
@ObjectType(
  "DocumentWindow",
  about(
    "A stretch of a document's text, with what its words prove.",
    "文件文本的一段及其所证明的事项。",
    "{ text, claims { kind, label, start, end } }",
  ),
)
export class DocumentWindowType {
  readonly documentId!: string;

  @Field((_type) => Int, about("Where it begins, in UTF-16 units.", "起点（UTF-16 单位）。", "0"))
  start!: number;

  @Field(
    (_type) => Int,
    about("Where it ends; the next window begins here.", "终点，下一段由此开始。", "2000"),
  )
  end!: number;
}
