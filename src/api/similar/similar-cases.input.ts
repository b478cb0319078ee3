import { Field, ID, InputType } from "type-graphql";
import type { Side } from "../../domain/closed-lists.js";
import { about } from "../schema/about.js";
import { SideEnum } from "../schema/closed-lists.enum.js";
import { SimilarityWeightsInput } from "./similarity-weights.input.js";

/** What similar cases are sought for. */
@InputType(
  "SimilarCasesInput",
  about(
    "What similar cases are sought for: a case of the graph or facts in free text, never both; what was understood can be corrected.",
    "类案检索条件：图中案件或自由文字的案情，二者择一；系统的理解可以更正。",
    '{ facts: "替别人贷款买车，对方不还钱" }',
  ),
)
export class SimilarCasesInput {
  @Field((_type) => ID, {
    nullable: true,
    ...about("A case of the graph …", "图中的一个案件……", "case:tj-03"),
  })
  caseId?: string | null;

  @Field((_type) => String, {
    nullable: true,
    ...about(
      "… or facts in free text, 10 to 20,000 characters; both is an error.",
      "……或自由文字的案情，10至20000字；不得同时给出。",
      "承租人付了大部分租金，出租人要求解除合同收车",
    ),
  })
  facts?: string | null;

  @Field((_type) => [String], {
    nullable: true,
    ...about(
      "The questions in dispute, at most 10; only with facts.",
      "争议焦点，至多10个；仅与案情同用。",
      '["应否解除合同"]',
    ),
  })
  issues?: string[] | null;

  @Field((_type) => [ID], {
    nullable: true,
    ...about(
      "Factors to add to those understood, by id, label or alias.",
      "补充的要素（标识、名称或别名）。",
      '["factor:minor-breach"]',
    ),
  })
  factors?: string[] | null;

  @Field((_type) => [String], {
    nullable: true,
    ...about("Provisions to add to those understood.", "补充的条文。", '["民法典752条"]'),
  })
  citations?: string[] | null;

  @Field((_type) => ID, {
    nullable: true,
    ...about(
      "The cause of action, by id or name, instead of those understood.",
      "案由（标识或名称），取代系统识别的案由。",
      "cause:112",
    ),
  })
  causeOfAction?: string | null;

  @Field((_type) => [ID], {
    nullable: true,
    ...about(
      "Factors to leave out, by id, label or alias, with the words that name them, to see what would change without them.",
      "排除的要素（标识、名称或别名）及其用语，用以观察若无该要素结果有何变化。",
      '["factor:nominal-purchase"]',
    ),
  })
  withoutFactors?: string[] | null;

  @Field((_type) => SideEnum, {
    nullable: true,
    ...about(
      "Only cases that decided the point of the search for this side, whoever won overall; in a report, your own side.",
      "仅限就检索所涉问题作出有利于该方判断的案件，不论全案胜负；在报告中表示己方。",
      "CLAIMANT",
    ),
  })
  helps?: Side | null;

  @Field((_type) => SideEnum, {
    nullable: true,
    ...about(
      "Only cases that decided the point for the other side, with the best distinction of each; in a report, your own side.",
      "仅限就检索所涉问题作出有利于对方判断的案件，并说明最有力的区别；在报告中表示己方。",
      "RESPONDENT",
    ),
  })
  hurts?: Side | null;

  @Field((_type) => ID, {
    nullable: true,
    ...about(
      "The court before which authority counts, by id or name.",
      "受诉法院（标识或名称），据以判断参照顺位。",
      "滨海新区法院",
    ),
  })
  forumCourt?: string | null;

  @Field((_type) => SimilarityWeightsInput, {
    nullable: true,
    ...about(
      "How much facts, issues and law count for the score; 0.55, 0.35 and 0.1 where left out.",
      "事实、争议焦点、法律适用在总分中的权重，缺省为0.55、0.35、0.1。",
      "{ facts: 0.2, issues: 0.2, law: 0.6 }",
    ),
  })
  weights?: SimilarityWeightsInput | null;

  @Field((_type) => Boolean, {
    nullable: true,
    defaultValue: true,
    ...about(
      "Whether the meaning of the facts is used where the server has a model; false goes by words alone.",
      "服务器有语义模型时是否按含义识别和比对；false 为只按词语。",
      "false",
    ),
  })
  meaning?: boolean | null;
}
