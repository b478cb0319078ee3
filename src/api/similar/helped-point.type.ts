import { Field, ObjectType } from "type-graphql";
import type { Side } from "../../domain/closed-lists.js";
import type { HelpedSide } from "../../similarity/helped-side.js";
import { IssueType } from "../case/issue.type.js";
import { RulePrincipleType } from "../case/rule-principle.type.js";
import { about } from "../schema/about.js";
import { SideEnum } from "../schema/closed-lists.enum.js";
import { enumOf } from "../schema/enum-of.js";

export const HelpGroundEnum = enumOf<HelpedSide["ground"]>(
  "HelpGround",
  ["What says whom a case helps.", "判断案件有利于哪一方的依据。"],
  {
    RULE: ["The rule that the case states.", "该案确立的规则。"],
    ISSUE: ["How the case decided a question in dispute.", "该案对争议焦点的判断。"],
    DIVIDED: [
      "Points as near as each other were decided for opposite sides.",
      "同样相关的数个问题分别有利于不同的一方。",
    ],
    NOT_KNOWN: [
      "Nothing is known of the point; the overall result says nothing of it.",
      "没有载明对相关问题的判断，不以全案胜负代替。",
    ],
  },
);

/** The point on which a case helps a side. */
@ObjectType(
  "HelpedPoint",
  about(
    "The point of the search that a case decided, and for whom, whatever its overall result.",
    "该案就检索所涉问题的判断及其有利的一方（与全案胜负无关）。",
    "{ ground: RULE, rulePrinciple { statement } }",
  ),
)
export class HelpedPointType {
  @Field((_type) => HelpGroundEnum, about("What says so.", "依据的种类。", "RULE"))
  ground!: HelpedSide["ground"];

  @Field((_type) => IssueType, {
    nullable: true,
    ...about("The question, where one says so.", "所依的争议焦点。", "{ question }"),
  })
  issue?: IssueType | undefined;

  @Field((_type) => RulePrincipleType, {
    nullable: true,
    ...about("The rule, where one says so.", "所依的裁判规则。", "{ statement }"),
  })
  rulePrinciple?: RulePrincipleType | undefined;

  @Field((_type) => SideEnum, {
    nullable: true,
    ...about(
      "The side that prevailed overall, where it is the other one: to be said when the case is cited.",
      "全案胜诉方与该判断不一致时为全案胜诉方，引用时应当说明。",
      "CLAIMANT",
    ),
  })
  contraryResult?: Side | undefined;
}
