import { Field, ObjectType } from "type-graphql";
import type { Evidence } from "../../domain/evidence.js";
import { about } from "../schema/about.js";
import { DecimalScalar } from "../schema/decimal.scalar.js";
import { EvidenceType } from "../schema/evidence.type.js";

/** A sum of money in a case. */
@ObjectType(
  "Amount",
  about("A sum of money in a case.", "案件中的金额。", '{ value: "148549.18", currency: "CNY" }'),
)
export class AmountType {
  @Field((_type) => DecimalScalar, {
    nullable: true,
    ...about("The exact figure in the main unit.", "以主单位表示的精确数额。", '"148549.18"'),
  })
  value?: string | undefined;

  @Field(
    (_type) => String,
    about("ISO 4217 currency code, NONE for a share or count.", "币种代码。", "CNY"),
  )
  currency!: string;

  @Field((_type) => String, about("What the sum is.", "金额的性质。", "全部未付租金"))
  label!: string;

  @Field((_type) => String, about("The sum as written.", "原文写法。", "148549.18 元"))
  text!: string;

  @Field(
    (_type) => Boolean,
    about("Whether the source gives it as approximate.", "是否约数。", "false"),
  )
  approximate!: boolean;

  @Field((_type) => EvidenceType, {
    nullable: true,
    ...about("The words for it.", "依据原文。", '{ quote: "3200元" }'),
  })
  evidence?: Evidence | undefined;

  static from(record: {
    readonly value?: string | undefined;
    readonly currency: string;
    readonly label: string;
    readonly text: string;
    readonly approximate?: boolean | undefined;
    readonly evidence?: Evidence | undefined;
  }): AmountType {
    return Object.assign(new AmountType(), { ...record, approximate: record.approximate ?? false });
  }
}
