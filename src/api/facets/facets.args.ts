import { ArgsType, Field, Int } from "type-graphql";
import type { Basis, CitationPosition, Treatment } from "../../domain/closed-lists.js";
import { CaseFilterInput } from "../case/case-filter.input.js";
import {
  BASIS_ARGUMENT,
  INCLUDE_PREDECESSORS_ARGUMENT,
  INCLUDE_REVERSED_ARGUMENT,
  MATCH_ARGUMENT,
  POSITIONS_ARGUMENT,
  TREATMENTS_ARGUMENT,
} from "../provision/precedents.args.js";
import { MatchEnum } from "../provision/precedent-order.enum.js";
import { about } from "../schema/about.js";
import { BasisEnum, CitationPositionEnum, TreatmentEnum } from "../schema/closed-lists.enum.js";

/** Which cases are counted: those that pass a filter, or the precedents of provisions. */
@ArgsType()
export class FacetsArgs {
  @Field((_type) => CaseFilterInput, {
    nullable: true,
    ...about("Only these cases.", "仅限这些案件。", '{ regions: ["region:shanghai"] }'),
  })
  filter?: CaseFilterInput | null;

  @Field((_type) => [String], {
    nullable: true,
    ...about(
      "Only the precedents of these, as in precedents; the arguments below belong to it.",
      "仅计适用这些条文的案件，同 precedents；以下参数与之配合。",
      '["民法典第585条"]',
    ),
  })
  citations?: string[] | null;

  @Field((_type) => MatchEnum, MATCH_ARGUMENT)
  match!: "ANY" | "ALL";

  @Field((_type) => [BasisEnum], BASIS_ARGUMENT)
  basis?: Basis[] | null;

  @Field((_type) => [TreatmentEnum], TREATMENTS_ARGUMENT)
  treatments?: Treatment[] | null;

  @Field((_type) => [CitationPositionEnum], POSITIONS_ARGUMENT)
  positions?: CitationPosition[] | null;

  @Field((_type) => Boolean, INCLUDE_PREDECESSORS_ARGUMENT)
  includePredecessors!: boolean;

  @Field((_type) => Boolean, INCLUDE_REVERSED_ARGUMENT)
  includeReversed!: boolean;

  @Field((_type) => Int, {
    defaultValue: 10,
    ...about("How many values of each, 1 to 100.", "每项列出多少个值，1至100。", "20"),
  })
  first!: number;
}
