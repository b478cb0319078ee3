import {
  Ctx,
  Field,
  FieldResolver,
  Float,
  ID,
  Int,
  ObjectType,
  Resolver,
  Root,
} from "type-graphql";
import type { CourtLevel } from "../../domain/closed-lists.js";
import type { CauseRow, RegionRow } from "../../graph/read/node-rows.js";
import type { OutcomeGroup } from "../../similarity/outcome-groups.js";
import { CauseOfActionType } from "../cause/cause-of-action.type.js";
import type { RequestContext } from "../context.js";
import { RegionType } from "../court/region.type.js";
import { about } from "../schema/about.js";
import { CourtLevelEnum } from "../schema/closed-lists.enum.js";

@ObjectType(
  "PointCounts",
  about(
    "For whom points (issues) were decided.",
    "各争议焦点的判断有利于哪一方的个数。",
    "{ claimant: 7, respondent: 3 }",
  ),
)
export class PointCountsType {
  @Field((_type) => Int, about("For the claimant.", "有利于请求一方。", "7"))
  claimant!: number;

  @Field((_type) => Int, about("For the respondent.", "有利于被请求一方。", "3"))
  respondent!: number;

  @Field((_type) => Int, about("Partly for each.", "双方各有所得。", "1"))
  split!: number;

  @Field((_type) => Int, about("Left open by the court.", "法院未作判断。", "0"))
  notDecided!: number;

  @Field(
    (_type) => Int,
    about("The record does not say for whom.", "记录没有载明有利于哪一方。", "2"),
  )
  notKnown!: number;
}

/** Cases that may be counted together. */
@ObjectType(
  "OutcomeGroup",
  about(
    "Cases of one cause of action, court level, region and year, and for whom their points were decided.",
    "同一案由、法院层级、地区和年份的案件，及其争议焦点的判断有利于哪一方。",
    "{ cause { name }, level: BASIC, year: 2023, points { claimant respondent } }",
  ),
)
export class OutcomeGroupType {
  @Field((_type) => CourtLevelEnum, {
    nullable: true,
    ...about(
      "The level of the court of the last ruling; null where it is not known.",
      "最后裁判法院的层级；未载明则为空。",
      "BASIC",
    ),
  })
  level?: CourtLevel | undefined;

  @Field((_type) => Int, {
    nullable: true,
    ...about(
      "The year of the last ruling; null where it is not stated.",
      "最后裁判的年份；未载明则为空。",
      "2023",
    ),
  })
  year?: number | undefined;

  @Field((_type) => Int, about("How many cases.", "案件数。", "6"))
  cases!: number;

  @Field(
    (_type) => [ID],
    about(
      "The cases that were counted, newest first: for filter.ids of cases.",
      "所计的案件，由新到旧，可用于 cases 的 filter.ids。",
      '["case:tj-05"]',
    ),
  )
  caseIds!: readonly string[];

  @Field(
    (_type) => PointCountsType,
    about(
      "How many points were decided for whom; with factors, those that turn on all of them.",
      "各争议焦点的判断有利于哪一方；指定要素时仅计取决于全部所列要素的焦点。",
      "{ claimant: 7, respondent: 3 }",
    ),
  )
  points!: PointCountsType;

  @Field((_type) => Float, {
    nullable: true,
    ...about(
      "The share of the claimant in the points decided for one side; null, with the reason, where these are fewer than 10.",
      "判断有利于某一方的焦点中，请求一方所占比例；不足10个时为空并说明理由。",
      "0.7",
    ),
  })
  claimantShare?: number | undefined;

  @Field((_type) => String, {
    nullable: true,
    ...about("Why no share is given.", "不列比例的理由。", "判断有利于某一方的问题仅4个……"),
  })
  refusal?: string | undefined;
}

/** What a group is counted by. */
@Resolver((_of) => OutcomeGroupType)
export class OutcomeGroupResolver {
  @FieldResolver((_type) => CauseOfActionType, {
    nullable: true,
    ...about("The first cause of action of each.", "各案的首要案由。", "{ name }"),
  })
  cause(
    @Root() { causeId }: OutcomeGroup,
    @Ctx() { loaders }: RequestContext,
  ): Promise<CauseRow | undefined> {
    return loaders.node("cause", causeId);
  }

  @FieldResolver((_type) => RegionType, {
    nullable: true,
    ...about("Their region.", "地区。", "{ name }"),
  })
  region(
    @Root() { regionId }: OutcomeGroup,
    @Ctx() { loaders }: RequestContext,
  ): Promise<RegionRow | undefined> {
    return loaders.node("region", regionId);
  }
}
