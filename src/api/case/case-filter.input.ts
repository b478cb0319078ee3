import { Field, ID, InputType } from "type-graphql";
import type {
  AmountItem,
  CitationPosition,
  Completeness,
  CourtLevel,
  Outcome,
  PartyRole,
  RulingStage,
  Side,
  Treatment,
} from "../../domain/closed-lists.js";
import { about } from "../schema/about.js";
import { AmountItemEnum } from "../schema/case-parts.enum.js";
import {
  CitationPositionEnum,
  CompletenessEnum,
  CourtLevelEnum,
  OutcomeEnum,
  PartyRoleEnum,
  RulingStageEnum,
  SideEnum,
  TreatmentEnum,
} from "../schema/closed-lists.enum.js";
import { PartialDateScalar } from "../schema/partial-date.scalar.js";
import { AmountFilterInput } from "./amount-filter.input.js";

/** Values of one key are alternatives; different keys must all hold. */
@InputType(
  "CaseFilter",
  about(
    "Which cases: values of one key are alternatives, keys must all hold.",
    "案件筛选：同一键的值为或，不同键为且。",
    '{ regions: ["region:shanghai"] }',
  ),
)
export class CaseFilterInput {
  @Field((_type) => [ID], {
    nullable: true,
    ...about("Cases by id.", "案件标识。", '["case:tj-01"]'),
  })
  ids?: string[] | null;

  @Field((_type) => [ID], {
    nullable: true,
    ...about(
      "Regions by id or name, with the regions inside them.",
      "地区的标识或名称（含下属地区）。",
      '["region:guangdong", "天津"]',
    ),
  })
  regions?: string[] | null;

  @Field((_type) => [ID], {
    nullable: true,
    ...about(
      "Courts, by id or name, that made one of its rulings; a court that is only named does not count.",
      "作出过裁判的法院（标识或名称）；仅被提及的不计。",
      '["court:beijing-financial", "天津三中院"]',
    ),
  })
  courts?: string[] | null;

  @Field((_type) => [CourtLevelEnum], {
    nullable: true,
    ...about("Levels of the courts that ruled.", "裁判法院的层级。", "[SPECIAL]"),
  })
  courtLevels?: CourtLevel[] | null;

  @Field((_type) => [ID], {
    nullable: true,
    ...about(
      "Causes of action by id or name, with those below them.",
      "案由的标识或名称（含下级案由）。",
      '["cause:112", "保证合同纠纷"]',
    ),
  })
  causesOfAction?: string[] | null;

  @Field((_type) => [ID], {
    nullable: true,
    ...about(
      "Factors by id, label or alias, with those below them.",
      "要素的标识、名称或别名（含下位要素）。",
      '["factor:breach", "顶名买车"]',
    ),
  })
  factors?: string[] | null;

  @Field((_type) => [OutcomeEnum], {
    nullable: true,
    ...about("How the case ended.", "案件结果。", "[AFFIRMED, REVERSED]"),
  })
  outcomes?: Outcome[] | null;

  @Field((_type) => [SideEnum], {
    nullable: true,
    ...about("The side that prevailed.", "胜诉一方。", "[CLAIMANT]"),
  })
  prevailingSides?: Side[] | null;

  @Field((_type) => [RulingStageEnum], {
    nullable: true,
    ...about(
      "Stages at which a court ruled in it.",
      "案件经过的审理阶段。",
      "[SECOND_INSTANCE, RETRIAL]",
    ),
  })
  stages?: RulingStage[] | null;

  @Field((_type) => [PartyRoleEnum], {
    nullable: true,
    ...about(
      "Roles that some party has at any stage.",
      "任一当事人在任一阶段的诉讼地位。",
      "[APPELLANT, OUTSIDER]",
    ),
  })
  partyRoles?: PartyRole[] | null;

  @Field((_type) => [AmountFilterInput], {
    nullable: true,
    ...about(
      "Sums of money that it has, each of them: claimed above a million and granted below half of it are two.",
      "案件具有的金额，须全部符合：如诉请一百万元以上且判付五十万元以下。",
      '[{ kind: CLAIMED, min: "1000000" }, { kind: GRANTED, max: "500000" }]',
    ),
  })
  amounts?: AmountFilterInput[] | null;

  @Field((_type) => [AmountItemEnum], {
    nullable: true,
    ...about(
      "Less of one of these was granted than claimed: a penalty that was cut.",
      "所列名目之一判付少于诉请：如违约金被调低。",
      "[PENALTY]",
    ),
  })
  cutItems?: AmountItem[] | null;

  @Field((_type) => String, {
    nullable: true,
    ...about(
      "A judge or assessor who sat in it, by the name as printed; assistants and clerks do not count.",
      "参与审判的法官或人民陪审员，姓名与原文一致；不含法官助理和书记员。",
      '"王某某"',
    ),
  })
  judge?: string | null;

  @Field((_type) => String, {
    nullable: true,
    ...about(
      "Counsel or another representative who appeared in it, by the name as printed.",
      "出庭的律师或其他委托诉讼代理人，姓名与原文一致。",
      '"李某某"',
    ),
  })
  counsel?: string | null;

  @Field((_type) => [String], {
    nullable: true,
    ...about(
      "Provisions that it applies, as a lawyer types them or by id, one of them at least; an article answers for its paragraphs.",
      "案件适用的条文（律师惯用的写法或标识），至少其一；条包括其款项。",
      '["民法典第585条第2款", "provision:civil-code/752"]',
    ),
  })
  provisions?: string[] | null;

  @Field((_type) => [TreatmentEnum], {
    nullable: true,
    ...about(
      "How a ruling treats one of the provisions; any provision where none are given.",
      "裁判如何对待上述条文之一；未给出条文的，任一条文。",
      "[REJECTED]",
    ),
  })
  treatments?: Treatment[] | null;

  @Field((_type) => [CitationPositionEnum], {
    nullable: true,
    ...about(
      "Where in the decision that application stands, OPERATIVE for 裁判依据; UNKNOWN where it was not read.",
      "该适用在裁判文书中的位置，裁判依据为 OPERATIVE；未载明的为 UNKNOWN。",
      "[OPERATIVE]",
    ),
  })
  positions?: CitationPosition[] | null;

  @Field((_type) => String, {
    nullable: true,
    ...about(
      "Words with blanks between them, each of which stands as it is in the title, summary, facts, reasoning, significance or disposition.",
      "关键词，以空格分隔，均须原样见于标题、概要、案情、理由、典型意义或处理结果。",
      '"违约金 过高"',
    ),
  })
  keyword?: string | null;

  @Field((_type) => [ID], {
    nullable: true,
    ...about(
      "Publications by id or title.",
      "发布物的标识或标题。",
      '["publication:gz-financial-development"]',
    ),
  })
  publications?: string[] | null;

  @Field((_type) => CompletenessEnum, {
    nullable: true,
    ...about("Whether facts and ruling are published.", "公布的完整程度。", "FULL"),
  })
  completeness?: Completeness | null;

  @Field((_type) => PartialDateScalar, {
    nullable: true,
    ...about(
      "Ruled not before this date. Where no ruling's date is known, the release's counts, else the last event's: Case.orderDate says which.",
      "裁判日期不早于该日期；裁判日期不明的，依发布日期，再无则最后事件的日期，由 Case.orderDate 标明。",
      "2023",
    ),
  })
  from?: string | null;

  @Field((_type) => PartialDateScalar, {
    nullable: true,
    ...about("Ruled not after this date; see from.", "裁判日期不晚于该日期；同 from。", "2024-06"),
  })
  to?: string | null;
}
