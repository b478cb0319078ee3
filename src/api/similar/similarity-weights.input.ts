import { Field, Float, InputType } from "type-graphql";
import { DEFAULT_WEIGHTS } from "../../similarity/score-case.js";
import { about } from "../schema/about.js";

/** How much each of the three measures counts for the whole. */
@InputType(
  "SimilarityWeightsInput",
  about(
    "How much each measure counts: numbers from 0 to 1, of which one at least is above 0. The score is their weighted mean.",
    "三项相似度的权重，各为0至1，至少一项大于0；总分为加权平均。",
    "{ facts: 0.2, issues: 0.2, law: 0.6 }",
  ),
)
export class SimilarityWeightsInput {
  @Field((_type) => Float, {
    defaultValue: DEFAULT_WEIGHTS.facts,
    ...about("The basic facts.", "基本事实。", "0.55"),
  })
  facts!: number;

  @Field((_type) => Float, {
    defaultValue: DEFAULT_WEIGHTS.issues,
    ...about("The points in dispute.", "争议焦点。", "0.35"),
  })
  issues!: number;

  @Field((_type) => Float, {
    defaultValue: DEFAULT_WEIGHTS.law,
    ...about("The law that applies.", "法律适用。", "0.1"),
  })
  law!: number;
}
