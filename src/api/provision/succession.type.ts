import { Field, ObjectType } from "type-graphql";
import type { Basis, RuleChange } from "../../domain/closed-lists.js";
import { about } from "../schema/about.js";
import { BasisEnum, RuleChangeEnum } from "../schema/closed-lists.enum.js";

/** That one provision took the place of another, and whether its rule still stands. */
@ObjectType(
  "Succession",
  about(
    "A provision that another follows or is followed by, and whether the rule still stands.",
    "条文之间的前后承继，及其规则是否仍然成立。",
    '{ provision { citation }, change: REVERSED, note: "……" }',
  ),
)
export class SuccessionType {
  @Field((_type) => RuleChangeEnum, {
    nullable: true,
    ...about(
      "What became of the rule; null where nobody has compared the two: compare them before you rely on the older one.",
      "规则的变化；为空表示尚未比对，援引旧条前应当自行比对。",
      "CHANGED",
    ),
  })
  change?: RuleChange | undefined;

  @Field((_type) => String, {
    nullable: true,
    ...about(
      "What is different, in our own words.",
      "有何不同（自行编写）。",
      "旧法约定不明按连带责任保证，现按一般保证。",
    ),
  })
  note?: string | undefined;

  @Field((_type) => BasisEnum, {
    nullable: true,
    ...about(
      "How the change is known: INFERRED from comparing both provisions; null where it is not known.",
      "变化的依据：INFERRED 为比对两条文得出；未比对则为空。",
      "INFERRED",
    ),
  })
  basis?: Basis | undefined;
}
