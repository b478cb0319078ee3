import { ArgsType, Field, ID } from "type-graphql";
import type { Basis, CitationPosition, Treatment } from "../../domain/closed-lists.js";
import type { PrecedentOrder } from "../../graph/read/precedent-list.js";
import { CaseFilterInput } from "../case/case-filter.input.js";
import { PageArgs } from "../connection/page.args.js";
import { about } from "../schema/about.js";
import { BasisEnum, CitationPositionEnum, TreatmentEnum } from "../schema/closed-lists.enum.js";
import { MatchEnum, PrecedentOrderEnum } from "./precedent-order.enum.js";

export const BASIS_ARGUMENT = {
  nullable: true,
  ...about("Only applications known in one of these ways.", "仅计指定依据的适用。", "[CITED]"),
};
export const TREATMENTS_ARGUMENT = {
  nullable: true,
  ...about(
    "Only applications in which the ruling treats the provision in one of these ways.",
    "仅计裁判以指定方式对待该条文的适用。",
    "[APPLIED]",
  ),
};
export const POSITIONS_ARGUMENT = {
  nullable: true,
  ...about(
    "Only applications that stand in one of these places of the decision; one whose place was not read is UNKNOWN.",
    "仅计处于裁判文书指定位置的适用；未载明位置的为 UNKNOWN。",
    "[OPERATIVE]",
  ),
};
export const MATCH_ARGUMENT = {
  defaultValue: "ANY",
  ...about("One of them or all.", "任一或全部。", "ALL"),
} as const;
export const INCLUDE_PREDECESSORS_ARGUMENT = {
  defaultValue: true,
  ...about(
    "Whether cases under the provisions that went before count.",
    "是否计入前身条文的案件。",
    "false",
  ),
};
export const INCLUDE_REVERSED_ARGUMENT = {
  defaultValue: false,
  ...about(
    "Whether cases under predecessors whose rule is now the opposite count too, each marked in viaPredecessor.",
    "是否一并计入规则已经相反的前身条文的案件（在 viaPredecessor 中标明）。",
    "true",
  ),
};

/** What every list of precedents takes. */
@ArgsType()
export abstract class PrecedentListArgs extends PageArgs {
  @Field((_type) => [BasisEnum], BASIS_ARGUMENT)
  basis?: Basis[] | null;

  @Field((_type) => [TreatmentEnum], TREATMENTS_ARGUMENT)
  treatments?: Treatment[] | null;

  @Field((_type) => [CitationPositionEnum], POSITIONS_ARGUMENT)
  positions?: CitationPosition[] | null;

  @Field((_type) => PrecedentOrderEnum, {
    defaultValue: "AUTHORITY",
    ...about("The order.", "排序。", "NEWEST"),
  })
  orderBy!: PrecedentOrder;

  abstract includePredecessors: boolean;

  @Field((_type) => Boolean, INCLUDE_REVERSED_ARGUMENT)
  includeReversed!: boolean;

  @Field((_type) => ID, {
    nullable: true,
    ...about(
      "The court, by id or name, before which authority counts; the order AUTHORITY then follows the tiers of 法发〔2020〕24号 art. 4 for it.",
      "受诉法院（标识或名称）：效力与 AUTHORITY 排序均按法发〔2020〕24号第四条对该院的顺位。",
      "court:tianjin-binhai",
    ),
  })
  forumCourt?: string | null;
}

/** Precedents of one provision. */
@ArgsType()
export class ProvisionPrecedentsArgs extends PrecedentListArgs {
  @Field((_type) => Boolean, {
    defaultValue: true,
    ...about("Whether cases under its predecessors count.", "是否计入前身条文的案件。", "true"),
  })
  includePredecessors!: boolean;
}

/** Precedents by statute. */
@ArgsType()
export class PrecedentsArgs extends PrecedentListArgs {
  @Field(
    (_type) => [String],
    about(
      "What was applied, as a lawyer types it, 1 to 10; several articles in one are several citations, a range is one of at most 50.",
      "被适用的条文，1至10个；一处写有数条的分别计，区间为一个，至多50条。",
      '["民法典第752条"]',
    ),
  )
  citations!: string[];

  @Field((_type) => MatchEnum, MATCH_ARGUMENT)
  match!: "ANY" | "ALL";

  @Field((_type) => CaseFilterInput, {
    nullable: true,
    ...about("Only these cases.", "仅限这些案件。", '{ regions: ["region:tianjin"] }'),
  })
  filter?: CaseFilterInput | null;

  @Field((_type) => Boolean, INCLUDE_PREDECESSORS_ARGUMENT)
  includePredecessors!: boolean;
}
