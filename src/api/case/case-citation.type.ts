import { Field, ObjectType } from "type-graphql";
import type { Treatment } from "../../domain/closed-lists.js";
import type { Evidence } from "../../domain/evidence.js";
import { about } from "../schema/about.js";
import { TreatmentEnum } from "../schema/closed-lists.enum.js";
import { EvidenceType } from "../schema/evidence.type.js";
import { CaseType } from "./case.type.js";

/** A case that another one cites. */
@ObjectType(
  "CaseCitation",
  about("A case that another one cites.", "对另一案例的引用。", "{ case { name }, treatment: APPLIED }"),
)
export class CaseCitationType {
  @Field((_type) => CaseType, about("The case that is cited.", "被引用的案例。", '{ id: "case:tj-05" }'))
  case!: CaseType;

  @Field((_type) => TreatmentEnum, about("What the citing case does with it.", "如何对待该案例。", "MENTIONED"))
  treatment!: Treatment;

  @Field((_type) => EvidenceType, { nullable: true, ...about("The words.", "原文。", '{ quote: "参照指导性案例" }') })
  evidence?: Evidence | undefined;
}
