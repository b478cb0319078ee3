import { Field, ObjectType } from "type-graphql";
import type { CaseDateKind } from "../../domain/case-date.js";
import { about } from "../schema/about.js";
import { enumOf } from "../schema/enum-of.js";
import { PartialDateScalar } from "../schema/partial-date.scalar.js";

export const CaseDateKindEnum = enumOf<CaseDateKind>(
  "CaseDateKind",
  ["What a case's date is the date of.", "案件日期的性质。"],
  {
    RULING: ["The last ruling.", "最后裁判的日期。"],
    RELEASE: [
      "The release that reports the case: no ruling's date is known. The ruling is older.",
      "发布日期：裁判日期不明，裁判早于该日期。",
    ],
    EVENT: [
      "The last dated event of the case, such as its contract: neither a ruling's date nor a release's is known. The ruling is later.",
      "最后一项有日期的事实（如订立合同）的日期：裁判与发布日期均不明，裁判晚于该日期。",
    ],
  },
);

/** The date by which a case is ordered and filtered. */
@ObjectType(
  "CaseDate",
  about(
    "The date by which a case is ordered and filtered, and what it is the date of.",
    "案件排序与筛选所依的日期及其性质。",
    '{ value: "2024-05", of: RELEASE }',
  ),
)
export class CaseDateType {
  @Field((_type) => PartialDateScalar, about("The date.", "日期。", "2024-05"))
  value!: string;

  @Field((_type) => CaseDateKindEnum, about("What it is the date of.", "日期的性质。", "RULING"))
  of!: CaseDateKind;

  @Field((_type) => String, {
    nullable: true,
    ...about(
      "The event, where it is the date of one.",
      "日期为某项事实的日期时，该事实。",
      "订立融资租赁合同",
    ),
  })
  event?: string | undefined;
}
