import { Field, Float, ID, InputType, Int, ObjectType } from "type-graphql";
import type { AuthorityTier } from "../../domain/closed-lists.js";
import { AuthorityTierEnum } from "../authority/authority-tier.enum.js";
import { CaseType } from "../case/case.type.js";
import type { Audience } from "../../search/report-choices.js";
import { about } from "../schema/about.js";
import { AudienceEnum, ReportExclusionInput, ReportNoteInput } from "./report-choices.input.js";
import { SimilarCasesInput } from "./similar-cases.input.js";

/** What a report takes beside its search. */
@InputType(
  "SimilarCaseReportInput",
  about(
    "What a search report is made of.",
    "类案检索报告的条件。",
    '{ search: { facts: "……" }, searcher: "某律师事务所" }',
  ),
)
export class SimilarCaseReportInput {
  @Field(
    (_type) => SimilarCasesInput,
    about(
      "The search; helps or hurts name your own side here, and adverse cases are never left out.",
      "检索条件；其中 helps 或 hurts 表示己方，不利案例不会略去。",
      '{ caseId: "case:tj-03", forumCourt: "court:tianjin-binhai" }',
    ),
  )
  search!: SimilarCasesInput;

  @Field((_type) => String, about("Who searches.", "检索主体。", "某律师事务所 王某律师"))
  searcher!: string;

  @Field((_type) => String, {
    nullable: true,
    ...about(
      "Where; this graph where it is left out.",
      "检索平台，默认为本图谱。",
      "Leian 类案知识图谱",
    ),
  })
  platform?: string | null;

  @Field((_type) => [String], {
    nullable: true,
    ...about(
      "The issues that are still open; the search's own where it is left out.",
      "待决争议焦点，默认取检索条件中的焦点。",
      '["应否解除合同"]',
    ),
  })
  pendingIssues?: string[] | null;

  @Field((_type) => Int, {
    nullable: true,
    defaultValue: 10,
    ...about(
      "How many cases are listed, 1 to 50; more so that no tier with cases stands empty, and up to five adverse ones.",
      "列出的案例数，1至50；有类案的顺位至少列出一件，另附至多五件不利案例。",
      "10",
    ),
  })
  first?: number | null;

  @Field((_type) => AudienceEnum, {
    nullable: true,
    defaultValue: "COURT",
    ...about("For whom it is made.", "报告给谁看。", "TEAM"),
  })
  audience?: Audience | null;

  @Field((_type) => [ID], {
    nullable: true,
    ...about(
      "Similar cases that are listed however low they stand, at most 100.",
      "无论相似度高低均列入的类案，至多100件。",
      '["case:gz-02"]',
    ),
  })
  include?: string[] | null;

  @Field((_type) => [ReportExclusionInput], {
    nullable: true,
    ...about(
      "Similar cases that are left out, each with its reason, at most 100; adverse ones are listed with it.",
      "不作逐案比对的类案及理由，至多100件；不利案例连同理由列明。",
      '[{ caseId: "case:tj-03", reason: "合同性质不同" }]',
    ),
  })
  exclude?: ReportExclusionInput[] | null;

  @Field((_type) => [ReportNoteInput], {
    nullable: true,
    ...about(
      "What you add to cases, at most 100; notes for the team reach no court.",
      "对各案的备注，至多100条；内部备注不提交法院。",
      '[{ caseId: "case:gz-02", text: "庭审时重点援引" }]',
    ),
  })
  notes?: ReportNoteInput[] | null;

  @Field((_type) => Boolean, {
    nullable: true,
    defaultValue: false,
    ...about(
      "Whether it says from which state of the graph, by which statements and at which cost it was made, and of which regions, years and kinds nothing is held.",
      "是否附检索凭证：数据版本与指纹、检索语句及成本、未收录的地区、年份和类别。",
      "true",
    ),
  })
  receipt?: boolean | null;
}

@ObjectType(
  "ReportHit",
  about("A case in a report.", "报告中的一个案例。", "{ case { name }, recommendation }"),
)
export class ReportHitType {
  @Field((_type) => CaseType, about("The case.", "案件。", "{ name }"))
  case!: CaseType;

  @Field(
    (_type) => String,
    about("What it stands for.", "裁判要点。", "违约轻微的，宜避免解除合同"),
  )
  holding!: string;

  @Field(
    (_type) => String,
    about("How it compares, in Chinese.", "比对说明。", "《……》与本案的相似度为0.57……"),
  )
  comparison!: string;

  @Field(
    (_type) => String,
    about(
      "Whether to follow, refer to or distinguish it, and why.",
      "参照、参考或区分的建议及理由。",
      "可以参考。……",
    ),
  )
  recommendation!: string;

  @Field(
    (_type) => Boolean,
    about(
      "Whether the other side prevailed in it; false where your own side or who prevailed is not known.",
      "是否为不利案例（对方胜诉）；己方或胜诉一方不明的为否。",
      "true",
    ),
  )
  adverse!: boolean;

  @Field((_type) => Int, about("Its number in the report.", "在报告中的序号。", "1"))
  number!: number;

  @Field((_type) => Float, about("How alike it is, 0 to 1.", "总体相似度，0至1。", "0.49"))
  score!: number;

  @Field(
    (_type) => Boolean,
    about("Whether it was included by choice.", "是否由检索人选定列入。", "false"),
  )
  chosen!: boolean;

  @Field(
    (_type) => [String],
    about(
      "The notes on it that stand in this report.",
      "本报告所载对该案的备注。",
      '["庭审时重点援引"]',
    ),
  )
  notes!: readonly string[];
}

@ObjectType(
  "ReportExclusion",
  about(
    "A similar case that was left out, and why.",
    "未列入的类案及理由。",
    "{ case { name }, reason, adverse }",
  ),
)
export class ReportExclusionType {
  @Field((_type) => CaseType, about("The case.", "案件。", "{ name }"))
  case!: CaseType;

  @Field((_type) => String, about("Why it was left out.", "未列入的理由。", "合同性质不同"))
  reason!: string;

  @Field(
    (_type) => Boolean,
    about(
      "Whether it is adverse: the report then lists it with the reason.",
      "是否为不利案例；是则报告连同理由列明。",
      "true",
    ),
  )
  adverse!: boolean;

  @Field((_type) => Float, about("How alike it is, 0 to 1.", "总体相似度，0至1。", "0.49"))
  score!: number;
}

@ObjectType(
  "ReportTier",
  about(
    "The cases of one tier; none is an answer too.",
    "一个顺位的案例；没有也如实写明。",
    "{ tier, hits { adverse } }",
  ),
)
export class ReportTierType {
  @Field((_type) => AuthorityTierEnum, about("The tier.", "顺位。", "GUIDING_CASE"))
  tier!: AuthorityTier;

  @Field(
    (_type) => Int,
    about(
      "How many similar cases were found in it, listed or not.",
      "该顺位检索到的类案数，包括未列出的。",
      "8",
    ),
  )
  found!: number;

  @Field(
    (_type) => [ReportHitType],
    about(
      "The most alike of them, adverse ones first, then those of the last three years where art. 4 prefers these.",
      "其中最相似的案例，不利者在前；第四条优先近三年的，近三年者在前。",
      "[{ case { name } }]",
    ),
  )
  hits!: ReportHitType[];

  @Field(
    (_type) => [ReportExclusionType],
    about(
      "Those that were left out by choice, with the reasons.",
      "由检索人选择不列入的案例及理由。",
      '[{ case { name }, reason: "合同性质不同" }]',
    ),
  )
  excluded!: ReportExclusionType[];
}

/** The report of art. 8 of 法发〔2020〕24号. */
@ObjectType(
  "SimilarCaseReport",
  about(
    "The report of 法发〔2020〕24号 art. 8: who searched, when, where, how; results by tier, what to follow.",
    "法发〔2020〕24号第八条的类案检索报告：主体、时间、平台、方法、分顺位的结果与参照意见。",
    "{ markdown }",
  ),
)
export class SimilarCaseReportType {
  @Field((_type) => String, about("Who searched.", "检索主体。", "某律师事务所 王某律师"))
  searcher!: string;

  @Field(
    (_type) => String,
    about("When, in the time of China.", "检索时间（北京时间）。", "2026-11-21T16:30:00+08:00"),
  )
  searchedAt!: string;

  @Field((_type) => String, about("Where.", "检索平台。", "Leian 类案知识图谱"))
  platform!: string;

  @Field(
    (_type) => [String],
    about("How, with the queries.", "检索方法与检索式。", '["法律要素关联：顶名购车"]'),
  )
  methods!: readonly string[];

  @Field(
    (_type) => [String],
    about("The issues that are still open.", "待决争议焦点。", '["应否解除合同"]'),
  )
  pendingIssues!: readonly string[];

  @Field((_type) => AudienceEnum, about("For whom it is made.", "报告给谁看。", "COURT"))
  audience!: Audience;

  @Field(
    (_type) => [ID],
    about(
      "Cases that were included, excluded or noted and are not among the similar ones: the facts may have changed since.",
      "所选、所排除或所备注而不在类案之列的案件：案情可能已改。",
      '["case:tj-03"]',
    ),
  )
  notApplied!: readonly string[];
}
