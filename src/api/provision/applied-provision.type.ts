import { Field, ObjectType } from "type-graphql";
import type { Treatment } from "../../domain/closed-lists.js";
import { about } from "../schema/about.js";
import { TreatmentEnum } from "../schema/closed-lists.enum.js";
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
  @Field((_type) => TreatmentEnum, about("What the ruling does with it.", "如何对待该条文。", "APPLIED"))
  treatment!: Treatment;

  // What it joins, for the resolver.
  caseId!: string;
  rulingId!: string;
  provisionId!: string;
}
