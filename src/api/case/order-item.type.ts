import { Field, Int, ObjectType } from "type-graphql";
import type { Liability } from "../../domain/closed-lists.js";
import type { Evidence } from "../../domain/evidence.js";
import { about } from "../schema/about.js";
import { LiabilityEnum } from "../schema/case-parts.enum.js";
import { DecimalScalar } from "../schema/decimal.scalar.js";
import { EvidenceType } from "../schema/evidence.type.js";
import { PartialDateScalar } from "../schema/partial-date.scalar.js";

/** A sum that an order or a claim names. */
@ObjectType(
  "NamedSum",
  about(
    "A sum that an order or a claim names.",
    "判项或诉讼请求中的金额。",
    '{ value: "80000", label: "货款" }',
  ),
)
export class NamedSumType {
  @Field((_type) => DecimalScalar, about("The exact figure.", "精确数额。", '"80000"'))
  value!: string;

  @Field((_type) => String, about("ISO 4217 currency code.", "币种代码。", "CNY"))
  currency!: string;

  @Field((_type) => String, {
    nullable: true,
    ...about("What it is, in the words of the text.", "名目，依原文。", "货款"),
  })
  label?: string | undefined;
}

/** One item of an operative part. */
@ObjectType(
  "OrderItem",
  about(
    "One order of a ruling: who shall do what for whom, by when, and how much.",
    "一个判项：由谁、向谁、在何期限内、履行什么、多少。",
    "{ performers, deadline, sums { value } }",
  ),
)
export class OrderItemType {
  @Field((_type) => Int, {
    nullable: true,
    ...about("Its number, where it has one.", "项次。", "1"),
  })
  number?: number | undefined;

  @Field((_type) => String, about("Its words.", "判项内容。", "甲公司支付货款80000元"))
  text!: string;

  @Field(
    (_type) => [String],
    about("Who shall perform it, as the order names them.", "履行义务人。", '["甲公司"]'),
  )
  performers!: readonly string[];

  @Field((_type) => [String], about("For whom.", "权利人。", '["乙公司"]'))
  beneficiaries!: readonly string[];

  @Field((_type) => String, {
    nullable: true,
    ...about("By when, as printed.", "履行期限（原文）。", "本判决生效之日起十日内"),
  })
  deadline?: string | undefined;

  @Field((_type) => PartialDateScalar, {
    nullable: true,
    ...about("The last day, where the order names it.", "载明的最后日期。", "2021-05-30"),
  })
  dueBy?: string | undefined;

  @Field((_type) => [NamedSumType], about("The sums.", "金额。", '[{ value: "80000" }]'))
  sums!: readonly NamedSumType[];

  @Field((_type) => LiabilityEnum, {
    nullable: true,
    ...about("How several answer for it.", "责任形式。", "JOINT"),
  })
  liability?: Liability | undefined;

  @Field(
    (_type) => Boolean,
    about("Whether it is to be satisfied before others.", "是否优先受偿。", "false"),
  )
  priority!: boolean;

  @Field((_type) => EvidenceType, {
    nullable: true,
    ...about("Where it stands.", "依据原文。", '{ quote: "甲公司支付货款80000元" }'),
  })
  evidence?: Evidence | undefined;
}

/** One claim of a suit. */
@ObjectType(
  "Claim",
  about("One claim of a suit.", "一项诉讼请求。", "{ text, sums { value }, counterclaim }"),
)
export class ClaimType {
  @Field((_type) => Int, {
    nullable: true,
    ...about("Its number, where it has one.", "项次。", "1"),
  })
  number?: number | undefined;

  @Field((_type) => String, about("Its words.", "请求内容。", "判令甲公司支付货款80000元"))
  text!: string;

  @Field((_type) => [NamedSumType], about("The sums.", "金额。", '[{ value: "80000" }]'))
  sums!: readonly NamedSumType[];

  @Field((_type) => Boolean, about("Whether it is a counterclaim.", "是否反诉请求。", "false"))
  counterclaim!: boolean;

  @Field(
    (_type) => Boolean,
    about("Whether it asks for nothing but costs.", "是否仅为诉讼费用请求。", "false"),
  )
  costs!: boolean;

  @Field((_type) => EvidenceType, {
    nullable: true,
    ...about("Where it stands.", "依据原文。", '{ quote: "判令甲公司支付货款80000元" }'),
  })
  evidence?: Evidence | undefined;
}
