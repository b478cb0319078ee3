import { Field, ObjectType } from "type-graphql";
import type { CitationPosition, Treatment } from "../../domain/closed-lists.js";
import { about } from "../schema/about.js";
import { CitationPositionEnum, TreatmentEnum } from "../schema/closed-lists.enum.js";
import { GroundsType } from "../schema/grounds.type.js";

/** A ruling applies a provision: how, on what evidence, and who says so. */
@ObjectType(
  "AppliedProvision",
  about(
    "A ruling applies a provision: how, on what evidence, and who says so.",
    "裁判适用条文：如何适用、依据为何、由谁认定。",
    "{ provision { citation }, basis: CITED }",
  ),
)
export class AppliedProvisionType extends GroundsType {
  @Field(
    (_type) => TreatmentEnum,
    about("What the ruling does with it.", "如何对待该条文。", "APPLIED"),
  )
  treatment!: Treatment;

  @Field((_type) => CitationPositionEnum, {
    nullable: true,
    ...about(
      "Where in the decision it stands: OPERATIVE is the basis of the decision. Null where the record does not say.",
      "该条文在裁判文书中的位置，OPERATIVE 即裁判依据；记录未载明时为空。",
      "OPERATIVE",
    ),
  })
  position?: CitationPosition | undefined;

  // What it joins, for the resolver.
  caseId!: string;
  rulingId!: string;
  provisionId!: string;
}
