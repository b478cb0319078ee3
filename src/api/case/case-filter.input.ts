import { Field, ID, InputType } from "type-graphql";
import type { Completeness, CourtLevel, Outcome } from "../../domain/closed-lists.js";
import type { CaseFilter } from "../../graph/read/case-filter.js";
import { badUserInput } from "../errors/user-errors.js";
import { about } from "../schema/about.js";
import { CompletenessEnum, CourtLevelEnum, OutcomeEnum } from "../schema/closed-lists.enum.js";
import { PartialDateScalar } from "../schema/partial-date.scalar.js";

/** Values of one key are alternatives; different keys must all hold. */
@InputType(
  "CaseFilter",
  about(
    "Which cases: values of one key are alternatives, keys must all hold.",
    "案件筛选：同一键的值为或，不同键为且。",
    '{ regions: ["region:shanghai"] }',
  ),
)
export class CaseFilterInput {
  @Field((_type) => [ID], { nullable: true, ...about("Cases by id.", "案件标识。", '["case:tj-01"]') })
  ids?: string[] | null;

  @Field((_type) => [ID], {
    nullable: true,
    ...about("Regions, with the regions inside them.", "地区（含下属地区）。", '["region:guangdong"]'),
  })
  regions?: string[] | null;

  @Field((_type) => [ID], {
    nullable: true,
    ...about(
      "Courts that ruled; a court that is only named is none of them.",
      "作出裁判的法院，仅被提及的不算。",
      '["court:beijing-financial"]',
    ),
  })
  courts?: string[] | null;

  @Field((_type) => [CourtLevelEnum], {
    nullable: true,
    ...about("Levels of the courts that ruled.", "裁判法院的层级。", "[SPECIAL]"),
  })
  courtLevels?: CourtLevel[] | null;

  @Field((_type) => [ID], {
    nullable: true,
    ...about("Causes of action, with those below them.", "案由（含下级案由）。", '["cause:112"]'),
  })
  causesOfAction?: string[] | null;

  @Field((_type) => [ID], {
    nullable: true,
    ...about("Factors, with those below them.", "要素（含下位要素）。", '["factor:breach"]'),
  })
  factors?: string[] | null;

  @Field((_type) => [OutcomeEnum], { nullable: true, ...about("How the case ended.", "案件结果。", "[AFFIRMED, REVERSED]") })
  outcomes?: Outcome[] | null;

  @Field((_type) => [ID], { nullable: true, ...about("Publications.", "发布物。", '["publication:gz-financial-development"]') })
  publications?: string[] | null;

  @Field((_type) => CompletenessEnum, {
    nullable: true,
    ...about("Whether facts and ruling are published.", "公布的完整程度。", "FULL"),
  })
  completeness?: Completeness | null;

  @Field((_type) => PartialDateScalar, {
    nullable: true,
    ...about(
      "Not before this date (of ruling, else publication, else last event).",
      "不早于该日期（裁判日期，无则发布日期，再无则最后事件）。",
      "2023",
    ),
  })
  from?: string | null;

  @Field((_type) => PartialDateScalar, { nullable: true, ...about("Not after this date.", "不晚于该日期。", "2024-06") })
  to?: string | null;
}

const MOST_VALUES = 100;

/** @throws BAD_USER_INPUT for too many values, or an empty list, which would let nothing pass. */
export function toCaseFilter(input: CaseFilterInput | null | undefined): CaseFilter {
  const filter: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(input ?? {})) {
    if (value === null || value === undefined) continue;
    if (Array.isArray(value) && value.length === 0)
      throw badUserInput(`filter.${key} is an empty list: leave it out, or give a value.`);
    if (Array.isArray(value) && value.length > MOST_VALUES)
      throw badUserInput(`filter.${key} has more than ${MOST_VALUES} values.`);
    filter[key] = value;
  }
  return filter;
}
