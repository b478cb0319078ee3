import { Field, Int, ObjectType } from "type-graphql";
import type { RulingStage } from "../../domain/closed-lists.js";
import { about } from "../schema/about.js";
import { RulingStageEnum } from "../schema/closed-lists.enum.js";

/** A case number, whether the graph holds its case or not. */
@ObjectType(
  "CaseNumber",
  about(
    "A case number, whether the graph holds its case or not.",
    "案号，无论图谱是否收录其案件。",
    '{ number: "(2021)沪74民终1号", cases { name } }',
  ),
)
export class CaseNumberType {
  @Field(
    (_type) => String,
    about("The number in its normal form.", "规范写法。", "(2021)沪74民终1号"),
  )
  number!: string;

  @Field((_type) => Int, {
    nullable: true,
    ...about("Its year.", "年份。", "2021"),
  })
  year?: number | undefined;

  @Field((_type) => RulingStageEnum, {
    nullable: true,
    ...about("The stage that its kind names.", "案件类型所示的审理阶段。", "SECOND_INSTANCE"),
  })
  stage?: RulingStage | undefined;

  /** The code of a court that it bears. */
  readonly courtCode?: string | undefined;
}
