import type {
  Basis,
  CitationPosition,
  Completeness,
  CourtLevel,
  Disposition,
  DocumentKind,
  InstrumentKind,
  InstrumentKnowledge,
  Outcome,
  PartyKind,
  PartyRole,
  ProvisionKind,
  PublicationKind,
  RecognitionKind,
  RuleChange,
  RulingStage,
  ShareRefusal,
  Side,
  Treatment,
} from "../../domain/closed-lists.js";
import { enumOf } from "./enum-of.js";

/** The domain's closed lists as GraphQL enums. */

export const CompletenessEnum = enumOf<Completeness>(
  "Completeness",
  ["How much of a case is published.", "案例公布的完整程度。"],
  {
    FULL: ["Facts and ruling are published.", "公布了案情和裁判。"],
    TITLE_ONLY: ["Only the title is published.", "仅公布标题。"],
  },
);

export const OutcomeEnum = enumOf<Outcome>(
  "Outcome",
  ["How a case ended, by its last ruling.", "案件结果，以最后裁判为准。"],
  {
    PLAINTIFF_WINS: ["The claimant's claims were granted.", "支持原告（申请人）请求。"],
    DEFENDANT_WINS: ["The respondent prevailed.", "被告（被申请人）胜诉。"],
    PARTIAL: ["The claims were granted in part.", "部分支持。"],
    DISMISSED: ["The claims were dismissed.", "驳回诉讼请求或起诉。"],
    AFFIRMED: ["A reviewing court upheld the ruling.", "维持原裁判。"],
    REVERSED: ["A reviewing court changed the ruling.", "改判。"],
    MEDIATED: ["The court mediated a settlement.", "法院调解结案。"],
    SETTLED: ["The parties settled among themselves.", "当事人和解。"],
    WITHDRAWN: ["The claim was withdrawn.", "撤诉。"],
    SANCTIONED: ["The court imposed a sanction.", "作出罚款等制裁。"],
    REORGANIZATION_APPROVED: ["A reorganisation plan was approved.", "批准重整计划。"],
    NOT_STATED: ["The source does not say.", "来源未载明。"],
  },
);

export const SideEnum = enumOf<Side>("Side", ["A side of a dispute.", "争议的一方。"], {
  CLAIMANT: ["The side that claims or applies.", "提出请求的一方（原告、申请人、异议人）。"],
  RESPONDENT: ["The side that is claimed against.", "被请求的一方（被告、被申请人）。"],
  NEITHER: ["Neither side.", "不属于任何一方。"],
});

export const ShareRefusalEnum = enumOf<ShareRefusal>(
  "ShareRefusal",
  ["Why no share is made of cases.", "不作倾向判断的原因。"],
  {
    FEW_CASES: ["Fewer than 10 cases.", "案件不足10件。"],
    FEW_DECIDED: ["Fewer than 10 say which side prevailed.", "载明胜诉一方的不足10件。"],
    SEVERAL_CAUSES: ["They are of several causes of action.", "涉及多种案由。"],
  },
);

export const PartyKindEnum = enumOf<PartyKind>(
  "PartyKind",
  ["What kind of person a party is.", "当事人的类别。"],
  {
    PERSON: ["A natural person.", "自然人。"],
    ORGANIZATION: ["A legal person or other organisation.", "法人或非法人组织。"],
    UNKNOWN: ["The source does not tell.", "来源未能判断。"],
  },
);

export const PartyRoleEnum = enumOf<PartyRole>(
  "PartyRole",
  ["A party's procedural role.", "当事人的诉讼地位。"],
  {
    PLAINTIFF: ["Plaintiff.", "原告。"],
    DEFENDANT: ["Defendant.", "被告。"],
    THIRD_PARTY: ["Third party to the suit.", "第三人。"],
    APPELLANT: ["Appellant.", "上诉人。"],
    APPELLEE: ["Appellee.", "被上诉人。"],
    APPLICANT: ["Applicant, also in insolvency or reconsideration.", "申请人（含破产、复议）。"],
    RESPONDENT: ["Respondent to an application.", "被申请人。"],
    EXECUTION_APPLICANT: ["Creditor who applies for enforcement.", "申请执行人。"],
    JUDGMENT_DEBTOR: ["Judgment debtor.", "被执行人。"],
    OUTSIDER: ["Outsider to the enforcement.", "案外人。"],
    OBJECTOR: ["Objector in enforcement.", "异议人。"],
    GUARANTOR: ["Guarantor.", "保证人、担保人。"],
    ACCUSED: ["Accused in a criminal case.", "刑事被告人。"],
    OTHER: ["Another role.", "其他地位。"],
    NOT_STATED: ["The source names no role.", "来源未载明诉讼地位。"],
  },
);

export const RuleChangeEnum = enumOf<RuleChange>(
  "RuleChange",
  ["What became of a rule when another provision took its place.", "条文被取代后其规则的变化。"],
  {
    SAME: ["The rule is the same.", "规则未变。"],
    CHANGED: [
      "The rule was changed: what was decided under it may come out differently.",
      "规则有改动，依旧条作出的裁判结论可能不同。",
    ],
    REVERSED: ["The rule is now the opposite.", "规则已经相反。"],
  },
);

export const BasisEnum = enumOf<Basis>(
  "Basis",
  ["How a statement of the graph is known.", "图谱中一项陈述的依据。"],
  {
    CITED: ["The source says it, and its words are kept.", "来源明文写明，并保留原文。"],
    INFERRED: ["An editor or a rule says it, with the reason.", "由编辑或规则推断，并写明理由。"],
  },
);

export const TreatmentEnum = enumOf<Treatment>(
  "Treatment",
  ["What a ruling does with a provision.", "裁判如何对待一个条文。"],
  {
    APPLIED: ["The ruling applies it.", "适用。"],
    MENTIONED: ["The ruling mentions it.", "提及。"],
    REJECTED: ["The ruling holds that it does not apply.", "不予适用。"],
  },
);

export const CitationPositionEnum = enumOf<CitationPosition>(
  "CitationPosition",
  ["Where in a decision a citation stands.", "引用在裁判文书中的位置。"],
  {
    OPERATIVE: [
      "In the operative clause: the provisions on which the decision rests (依照……判决如下).",
      "裁判依据：“依照……判决如下”所列条文。",
    ],
    REASONING: ["In the court's reasoning (本院认为).", "裁判说理部分（本院认为）。"],
    EARLIER_RULING: ["In the account of an earlier ruling of the case.", "所叙述的原审裁判。"],
    PARTY: ["In a party's mouth (诉称, 辩称).", "当事人的主张（诉称、辩称）。"],
    FACTS: ["In the facts as alleged or found.", "案情或者查明的事实。"],
    COMMENT: ["In what a publication says of its case (典型意义).", "发布者的评析（典型意义）。"],
    NOTICE: ["In the orders and the standing warnings behind them.", "判项以及其后的告知事项。"],
    APPENDIX: [
      "In the articles printed below the decision; nobody applies them by that.",
      "文末所附法律条文，不属于适用。",
    ],
    UNKNOWN: ["The text does not tell.", "文中未显示。"],
  },
);

export const CourtLevelEnum = enumOf<CourtLevel>("CourtLevel", ["A court's level.", "法院层级。"], {
  SUPREME: ["The Supreme People's Court.", "最高人民法院。"],
  HIGH: ["A high people's court.", "高级人民法院。"],
  INTERMEDIATE: ["An intermediate people's court.", "中级人民法院。"],
  BASIC: ["A basic people's court.", "基层人民法院。"],
  SPECIAL: [
    "A special people's court: financial, IP, internet, maritime, railway.",
    "专门人民法院：金融、知识产权、互联网、海事、铁路。",
  ],
});

export const RulingStageEnum = enumOf<RulingStage>(
  "RulingStage",
  ["The stage of proceedings in which a ruling was made.", "裁判所处的程序阶段。"],
  {
    FIRST_INSTANCE: ["First instance.", "一审。"],
    SECOND_INSTANCE: ["Second instance.", "二审。"],
    RETRIAL: ["Retrial.", "再审。"],
    ENFORCEMENT: ["Enforcement.", "执行。"],
    OBJECTION: ["Objection in enforcement.", "执行异议。"],
    RECONSIDERATION: ["Reconsideration.", "复议。"],
    INSOLVENCY: ["Insolvency.", "破产程序。"],
    ARBITRATION_REVIEW: ["Judicial review of arbitration.", "仲裁司法审查。"],
    OTHER: ["Another stage, such as a fine.", "其他，如罚款决定。"],
    NOT_STATED: ["The source names no stage.", "来源未载明。"],
  },
);

export const DispositionEnum = enumOf<Disposition>(
  "Disposition",
  ["What a reviewing ruling does to the one it reviews.", "上级裁判对原裁判的处理。"],
  {
    AFFIRMED: ["Upheld.", "维持。"],
    REVERSED: ["Changed.", "改判。"],
    PARTLY_REVERSED: ["Changed in part.", "部分改判。"],
    REMANDED: ["Sent back.", "发回重审。"],
    REPLACED_BY_SETTLEMENT: ["Replaced by a mediated settlement.", "以调解协议代替。"],
    WITHDRAWN: ["The review was withdrawn.", "撤回上诉或申请。"],
  },
);

export const InstrumentKnowledgeEnum = enumOf<InstrumentKnowledge>(
  "InstrumentKnowledge",
  ["How much of an instrument is known.", "对法律文件的了解程度。"],
  {
    DESCRIBED: ["A record describes it, or its text is there.", "有记录加以描述，或有其原文。"],
    CITATION_ONLY: [
      "Only what the instruments that cite it print of it: its name, and a number or an organ where they give one.",
      "仅知引用它的文件所载：名称，以及载明的文号、机关。",
    ],
  },
);

export const InstrumentKindEnum = enumOf<InstrumentKind>(
  "InstrumentKind",
  ["What kind of legal instrument it is.", "法律文件的种类。"],
  {
    STATUTE: ["Statute of the National People's Congress or its committee.", "法律。"],
    ADMINISTRATIVE_REGULATION: ["Administrative regulation of the State Council.", "行政法规。"],
    JUDICIAL_INTERPRETATION: ["Judicial interpretation.", "司法解释。"],
    JUDICIAL_DOCUMENT: ["Normative document of a court.", "司法文件。"],
    DEPARTMENT_RULE: ["Rule of a department of the State Council.", "部门规章。"],
    NORMATIVE_DOCUMENT: [
      "Normative document of the State Council or its departments.",
      "规范性文件。",
    ],
    LOCAL_NORMATIVE_DOCUMENT: ["Normative document of a local government.", "地方规范性文件。"],
    INDUSTRY_RULE: ["Rule of an industry body.", "行业规定。"],
    DRAFT: ["Draft for comment.", "征求意见稿。"],
    OTHER: ["Another instrument.", "其他。"],
  },
);

export const ProvisionKindEnum = enumOf<ProvisionKind>(
  "ProvisionKind",
  ["A provision's place in its instrument.", "条文在文件中的层次。"],
  {
    BOOK: ["Book or sub-book.", "编、分编。"],
    CHAPTER: ["Chapter.", "章。"],
    SECTION: ["Section.", "节。"],
    ARTICLE: ["Article.", "条。"],
    PARAGRAPH: ["Paragraph.", "款。"],
    ITEM: ["Item.", "项。"],
  },
);

export const PublicationKindEnum = enumOf<PublicationKind>(
  "PublicationKind",
  ["What kind of release a publication is.", "发布物的种类。"],
  {
    GUIDING_CASES: ["Guiding cases of the Supreme People's Court.", "指导性案例。"],
    TYPICAL_CASES: ["Typical cases released by a court.", "典型案例。"],
    REFERENCE_CASES: [
      "Reference cases of the People's Courts case database.",
      "人民法院案例库参考案例。",
    ],
    WHITE_PAPER: ["White paper of a court.", "审判白皮书。"],
    JUDGMENTS: ["Judgments.", "裁判文书。"],
    COLLECTION: ["A collection of cases of some other origin.", "其他来源的案例集。"],
    OTHER: ["Another release.", "其他。"],
  },
);

export const RecognitionKindEnum = enumOf<RecognitionKind>(
  "RecognitionKind",
  ["A distinction given to a case.", "案例获得的认定。"],
  {
    GUIDING_CASE: ["Made a guiding case.", "入选指导性案例。"],
    SPC_TYPICAL_CASE: [
      "Among the typical cases of the Supreme People's Court.",
      "入选最高人民法院典型案例。",
    ],
    REFERENCE_CASE: ["In the People's Courts case database.", "入库参考案例。"],
    HONOUR: ["Another honour; no effect on authority.", "其他荣誉，不影响效力层级。"],
  },
);

export const DocumentKindEnum = enumOf<DocumentKind>(
  "DocumentKind",
  ["What kind of document.", "原始文件的种类。"],
  {
    COMPILATION: ["A release of cases.", "典型案例、白皮书等汇编。"],
    JUDGMENT: ["A judgment of one case.", "裁判文书。"],
  },
);
