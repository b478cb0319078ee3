import { Field, ID, InputType } from "type-graphql";
import type { Audience } from "../../search/report-choices.js";
import { about } from "../schema/about.js";
import { enumOf } from "../schema/enum-of.js";

export const AudienceEnum = enumOf<Audience>(
  "ReportAudience",
  ["For whom a report or a note is made.", "报告或备注给谁看。"],
  {
    COURT: [
      "The court: what is filed; notes for the team do not stand in it.",
      "法院：用于提交，不含内部备注。",
    ],
    TEAM: [
      "The team alone: a working paper with every note and every case that was left out.",
      "仅供团队：内部工作稿，载明全部备注和未列入的案例。",
    ],
  },
);

/** A case that is left out, with the reason. */
@InputType(
  "ReportExclusionInput",
  about(
    "A similar case that is left out of the comparison, and why: an adverse one is listed with the reason.",
    "不作逐案比对的类案及理由；不利案例连同理由如实列明。",
    '{ caseId: "case:tj-03", reason: "合同性质不同" }',
  ),
)
export class ReportExclusionInput {
  @Field((_type) => ID, about("The case.", "案件。", "case:tj-03"))
  caseId!: string;

  @Field(
    (_type) => String,
    about("Why, 1 to 500 characters.", "理由，1至500字。", "该案为直租，与本案的售后回租不同"),
  )
  reason!: string;
}

/** What is added to a case. */
@InputType(
  "ReportNoteInput",
  about(
    "What the searcher adds to a case.",
    "检索人对某案的备注。",
    '{ caseId: "case:gz-02", text: "庭审时重点援引" }',
  ),
)
export class ReportNoteInput {
  @Field((_type) => ID, about("The case.", "案件。", "case:gz-02"))
  caseId!: string;

  @Field(
    (_type) => String,
    about("The note, 1 to 2,000 characters.", "备注，1至2000字。", "庭审时重点援引"),
  )
  text!: string;

  @Field((_type) => AudienceEnum, {
    defaultValue: "TEAM",
    ...about(
      "For whom: a note for the team stands in no report to the court.",
      "给谁看：内部备注不进入提交法院的报告。",
      "TEAM",
    ),
  })
  audience!: Audience;
}
