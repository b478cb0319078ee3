import { Field, ObjectType } from "type-graphql";
import { about } from "./about.js";

/** What could not be resolved, kept with its reason. */
@ObjectType(
  "Unresolved",
  about(
    "What could not be resolved, kept with its reason.",
    "未能解析的内容及原因。",
    '{ kind: "provision" }',
  ),
)
export class UnresolvedType {
  @Field((_type) => String, about("What it should have been.", "应为何物。", "provision"))
  kind!: string;

  @Field((_type) => String, about("The words as given.", "原文。", "《某规定》第三条"))
  raw!: string;

  @Field(
    (_type) => String,
    about(
      "Why it could not be resolved.",
      "未能解析的原因。",
      "the graph does not hold this article",
    ),
  )
  reason!: string;
}
