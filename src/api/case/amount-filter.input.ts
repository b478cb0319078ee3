import { Field, InputType } from "type-graphql";
import type { AmountItem, AmountKind } from "../../domain/closed-lists.js";
import type { AmountCondition } from "../../graph/read/case-filter.js";
import { badUserInput } from "../errors/user-errors.js";
import { about } from "../schema/about.js";
import { AmountItemEnum, AmountKindEnum } from "../schema/case-parts.enum.js";
import { DecimalScalar } from "../schema/decimal.scalar.js";

/** A sum of money that a case must have. */
@InputType(
  "AmountFilter",
  about(
    "A sum of money that a case must have: of a kind and a currency, and within bounds.",
    "案件须有的一笔金额：性质、币种及数额范围。",
    '{ kind: CLAIMED, min: "1000000" }',
  ),
)
export class AmountFilterInput {
  @Field(
    (_type) => AmountKindEnum,
    about("What kind of sum it is; fines are FINE.", "金额的性质；罚款为 FINE。", "CLAIMED"),
  )
  kind!: AmountKind;

  @Field((_type) => AmountItemEnum, {
    nullable: true,
    ...about("What it is for.", "款项的名目。", "PENALTY"),
  })
  item?: AmountItem | null;

  @Field((_type) => DecimalScalar, {
    nullable: true,
    ...about("Not less than this.", "不低于。", '"1000000"'),
  })
  min?: string | null;

  @Field((_type) => DecimalScalar, {
    nullable: true,
    ...about("Not more than this.", "不高于。", '"5000000.50"'),
  })
  max?: string | null;

  @Field((_type) => String, {
    defaultValue: "CNY",
    ...about(
      "ISO 4217 code of the currency; NONE for a share or count.",
      "币种代码；份额或数量为 NONE。",
      "USD",
    ),
  })
  currency!: string;
}

/**
 * The condition that an input means.
 * @throws BAD_USER_INPUT for bounds that nothing lies within, and for what is no currency.
 */
export function readAmountCondition(
  { kind, item, min, max, currency }: AmountFilterInput,
  place: number,
): AmountCondition {
  const at = `filter.amounts[${place}]`;
  if (!/^(?:[A-Z]{3}|NONE)$/u.test(currency))
    throw badUserInput(`${at}.currency is no code of a currency: give one such as CNY or USD.`);
  if (typeof min === "string" && typeof max === "string" && Number(min) > Number(max))
    throw badUserInput(`${at} has a min above its max: give the lesser of them as min.`);
  return {
    kind,
    currency,
    ...(item !== undefined && item !== null && { item }),
    ...(typeof min === "string" && { min }),
    ...(typeof max === "string" && { max }),
  };
}
