import { Field, ObjectType } from "type-graphql";
import type { AmountItem, AmountKind } from "../../domain/closed-lists.js";
import type { Evidence } from "../../domain/evidence.js";
import { NodeInterface } from "../node/node.interface.js";
import { about } from "../schema/about.js";
import { AmountItemEnum, AmountKindEnum } from "../schema/case-parts.enum.js";
import { DecimalScalar } from "../schema/decimal.scalar.js";
import { EvidenceType } from "../schema/evidence.type.js";
import { PartialDateScalar } from "../schema/partial-date.scalar.js";

/** A sum of money in a case. */
@ObjectType("Amount", {
  implements: NodeInterface,
  ...about(
    "A sum of money in a case.",
    "案件中的金额。",
    '{ value: "148549.18", currency: "CNY", kind: OWED }',
  ),
})
export class AmountType extends NodeInterface {
  @Field((_type) => AmountKindEnum, {
    nullable: true,
    ...about("What kind of sum it is, where that is known.", "金额的性质（如已归类）。", "OWED"),
  })
  kind?: AmountKind | undefined;

  @Field((_type) => AmountItemEnum, {
    nullable: true,
    ...about(
      "What it is for, where that is known: a penalty is CLAIMED, and then GRANTED.",
      "款项的名目（如已归类）：同一违约金可先为诉请、后为判付。",
      "RENT",
    ),
  })
  item?: AmountItem | undefined;

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

  @Field((_type) => String, about("What the sum is.", "金额的名目。", "全部未付租金"))
  label!: string;

  @Field((_type) => String, about("The sum as written.", "原文写法。", "148549.18 元"))
  text!: string;

  @Field(
    (_type) => Boolean,
    about("Whether the source gives it as approximate.", "是否约数。", "false"),
  )
  approximate!: boolean;

  @Field((_type) => PartialDateScalar, {
    nullable: true,
    ...about("Of when it is.", "对应日期。", "2021-03-29"),
  })
  date?: string | undefined;

  @Field((_type) => EvidenceType, {
    nullable: true,
    ...about("The words for it.", "依据原文。", '{ quote: "3200元" }'),
  })
  evidence?: Evidence | undefined;
}
