import { Field, Int, ObjectType } from "type-graphql";
import { about } from "../schema/about.js";

/** How many cases have a value. */
@ObjectType(
  "FacetCount",
  about(
    "How many cases have a value.",
    "具有某一值的案件数。",
    '{ value: "region:shanghai", name: "上海市", count: 12 }',
  ),
)
export class FacetCountType {
  @Field(
    (_type) => String,
    about(
      "The value: an id, a member of an enum, or a year; a filter takes it.",
      "值：标识、枚举成员或年份，可用于筛选。",
      "REVERSED",
    ),
  )
  value!: string;

  @Field((_type) => String, {
    nullable: true,
    ...about("What the id names.", "标识所指的名称。", "上海市"),
  })
  name?: string | undefined;

  @Field((_type) => Int, about("The number of cases.", "案件数。", "12"))
  count!: number;
}

/** The lists are in the field resolvers. */
@ObjectType(
  "Facets",
  about(
    "How many cases of a set have each value. A case with several values of one kind counts for each.",
    "一组案件按各项取值的数量；一案在同一项有数个值的，分别计入。",
    "{ caseCount: 36, outcomes: [{ value: PARTIAL, count: 9 }] }",
  ),
)
export class FacetsType {}
