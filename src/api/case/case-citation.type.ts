import { Field, ObjectType } from "type-graphql";
import type { Treatment } from "../../domain/closed-lists.js";
import type { Evidence } from "../../domain/evidence.js";
import { about } from "../schema/about.js";
import { TreatmentEnum } from "../schema/closed-lists.enum.js";
import { EvidenceType } from "../schema/evidence.type.js";
import { connectionTypes } from "../connection/connection.js";
import { CaseType } from "./case.type.js";

/** A case that another one cites. */
@ObjectType(
  "CaseCitation",
  about(
    "A case that another one cites.",
    "对另一案例的引用。",
    "{ case { name }, treatment: APPLIED }",
  ),
)
export class CaseCitationType {
  @Field(
    (_type) => String,
    about(
      "As it is cited: a case number, or the id of a case.",
      "所引案号，或案例标识。",
      "(2021)沪74民终1号",
    ),
  )
  cited!: string;

  @Field((_type) => CaseType, {
    nullable: true,
    ...about(
      "The case that is cited; null while the graph does not hold it.",
      "被引用的案例；图谱未收录时为空，收录后自动关联。",
      '{ id: "case:tj-05" }',
    ),
  })
  case?: CaseType | undefined;

  @Field(
    (_type) => TreatmentEnum,
    about("What the citing case does with it.", "如何对待该案例。", "MENTIONED"),
  )
  treatment!: Treatment;

  @Field((_type) => EvidenceType, {
    nullable: true,
    ...about("The words.", "原文。", '{ quote: "参照指导性案例" }'),
  })
  evidence?: Evidence | undefined;
}

/** The cases that cite another; their edges also have the words. */
export const { Edge: CitingCaseEdgeType, Connection: CitingCaseConnection } = connectionTypes(
  "CitingCase",
  () => CaseType,
  ["citing cases", "引用案例", '[{ id: "case:tj-05" }]'],
);
