/**
 * The closed lists of the model. Their members are names that the API, the records and the graph
 * share.
 */

export const COMPLETENESSES = ["FULL", "TITLE_ONLY"] as const;
export type Completeness = (typeof COMPLETENESSES)[number];

export const OUTCOMES = [
  "PLAINTIFF_WINS",
  "DEFENDANT_WINS",
  "PARTIAL",
  "DISMISSED",
  "AFFIRMED",
  "REVERSED",
  "MEDIATED",
  "SETTLED",
  "WITHDRAWN",
  "SANCTIONED",
  "REORGANIZATION_APPROVED",
  "NOT_STATED",
] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const SIDES = ["CLAIMANT", "RESPONDENT", "NEITHER"] as const;
export type Side = (typeof SIDES)[number];

export const PARTY_KINDS = ["PERSON", "ORGANIZATION", "UNKNOWN"] as const;
export type PartyKind = (typeof PARTY_KINDS)[number];

export const PARTY_ROLES = [
  "PLAINTIFF",
  "DEFENDANT",
  "THIRD_PARTY",
  "APPELLANT",
  "APPELLEE",
  "APPLICANT",
  "RESPONDENT",
  "EXECUTION_APPLICANT",
  "JUDGMENT_DEBTOR",
  "OUTSIDER",
  "OBJECTOR",
  "GUARANTOR",
  "ACCUSED",
  "OTHER",
  "NOT_STATED",
] as const;
export type PartyRole = (typeof PARTY_ROLES)[number];

/** For whom a question in dispute was decided; SPLIT: each side in part. */
export const DECISIONS_FOR = ["CLAIMANT", "RESPONDENT", "SPLIT", "NOT_DECIDED"] as const;
export type DecidedFor = (typeof DECISIONS_FOR)[number];

/** Why cases make no share: too few, too few that say which side prevailed, several causes. */
export const SHARE_REFUSALS = ["FEW_CASES", "FEW_DECIDED", "SEVERAL_CAUSES"] as const;
export type ShareRefusal = (typeof SHARE_REFUSALS)[number];

/** What the court made of a factor: it found it, rejected it, or a party merely argued it. */
export const FINDINGS = ["FOUND", "REJECTED", "ARGUED"] as const;
export type Finding = (typeof FINDINGS)[number];

/**
 * What a sum of money is: claimed 诉请, granted 判付, contract 合同约定, paid 已付, owed 欠付, fee
 * 费用, penalty 违约金, interest 利息, deposit 保证金, value 价值, loss 损失, fine 罚款, cost 诉讼费.
 */
export const AMOUNT_KINDS = [
  "CLAIMED",
  "GRANTED",
  "CONTRACT",
  "PAID",
  "OWED",
  "FEE",
  "PENALTY",
  "INTEREST",
  "DEPOSIT",
  "VALUE",
  "LOSS",
  "FINE",
  "COST",
  "OTHER",
] as const;
export type AmountKind = (typeof AMOUNT_KINDS)[number];

/**
 * What a sum is for, whoever claims, grants or owes it: rent 租金, principal 本金, price 价款,
 * penalty 违约金, interest 利息, fee 费用, deposit 保证金, loss 损失.
 */
export const AMOUNT_ITEMS = [
  "RENT",
  "PRINCIPAL",
  "PRICE",
  "PENALTY",
  "INTEREST",
  "FEE",
  "DEPOSIT",
  "LOSS",
] as const;
export type AmountItem = (typeof AMOUNT_ITEMS)[number];

/** How several answer for one debt, or how far one does: 连带, 补充, 按份. */
export const LIABILITIES = ["JOINT", "SUPPLEMENTARY", "SHARED"] as const;
export type Liability = (typeof LIABILITIES)[number];

export const EVENT_KINDS = [
  "CONTRACT",
  "PERFORMANCE",
  "BREACH",
  "NOTICE",
  "REGISTRATION",
  "FILING",
  "PRESERVATION",
  "RULING",
  "ENFORCEMENT",
  "INSOLVENCY",
  "OTHER",
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** Who signs a ruling: 审判长、审判员、人民陪审员、法官助理、书记员. */
export const BENCH_ROLES = [
  "PRESIDING_JUDGE",
  "JUDGE",
  "ASSESSOR",
  "PRESIDENT",
  "ENFORCEMENT_OFFICER",
  "JUDGE_ASSISTANT",
  "CLERK",
] as const;
export type BenchRole = (typeof BENCH_ROLES)[number];

/** What became of a rule when another provision took its place. */
export const RULE_CHANGES = ["SAME", "CHANGED", "REVERSED"] as const;
export type RuleChange = (typeof RULE_CHANGES)[number];

/** What a record says of one of its rules and another. */
export const RULE_RELATIONS = ["REPLACES", "CONFLICTS_WITH"] as const;
export type RuleRelation = (typeof RULE_RELATIONS)[number];

/**
 * Whether a rule still stands, the worst last. LAW_REPEALED: its law is no longer in force, and the
 * graph holds nothing that took its place.
 */
export const RULE_STATUSES = [
  "VALID",
  "LAW_NOT_COMPARED",
  "IN_CONFLICT",
  "LAW_CHANGED",
  "LAW_REPEALED",
  "REPLACED",
  "LAW_REVERSED",
] as const;
export type RuleStatusKind = (typeof RULE_STATUSES)[number];

/**
 * What a rule's status rests on. The first three leave it standing: it names no provision, nothing
 * took the place of one, or what did says the same.
 */
export const RULE_STATUS_REASONS = [
  "NO_PROVISION",
  "LAW_STANDS",
  "LAW_CARRIED_ON",
  "LAW_NOT_COMPARED",
  "IN_CONFLICT",
  "LAW_CHANGED",
  "LAW_REPEALED",
  "REPLACED",
  "LAW_REVERSED",
] as const;
export type RuleStatusReasonKind = (typeof RULE_STATUS_REASONS)[number];

/**
 * CITED: the text says it, and the words are kept. INFERRED: an editor or a rule says it; who and
 * why are kept.
 */
export const BASES = ["CITED", "INFERRED"] as const;
export type Basis = (typeof BASES)[number];

export const TREATMENTS = ["APPLIED", "MENTIONED", "REJECTED"] as const;
export type Treatment = (typeof TREATMENTS)[number];

/**
 * Where in a decision a citation stands. OPERATIVE is the list of provisions on which the decision
 * rests (裁判依据): a judgment names them before 判决如下 (人民法院民事裁判文书制作规范,
 * 法〔2016〕221号). Weightiest first.
 */
export const CITATION_POSITIONS = [
  "OPERATIVE",
  "REASONING",
  "EARLIER_RULING",
  "PARTY",
  "FACTS",
  "COMMENT",
  "NOTICE",
  "APPENDIX",
  "UNKNOWN",
] as const;
export type CitationPosition = (typeof CITATION_POSITIONS)[number];

export const COURT_LEVELS = ["SUPREME", "HIGH", "INTERMEDIATE", "BASIC", "SPECIAL"] as const;
export type CourtLevel = (typeof COURT_LEVELS)[number];

export const RULING_STAGES = [
  "FIRST_INSTANCE",
  "SECOND_INSTANCE",
  "RETRIAL",
  "ENFORCEMENT",
  "OBJECTION",
  "RECONSIDERATION",
  "INSOLVENCY",
  "ARBITRATION_REVIEW",
  "OTHER",
  "NOT_STATED",
] as const;
export type RulingStage = (typeof RULING_STAGES)[number];

/**
 * What a reviewing ruling does to the one that it reviews (驳回上诉维持原判, 改判, 发回重审, 撤回).
 */
export const DISPOSITIONS = [
  "AFFIRMED",
  "REVERSED",
  "PARTLY_REVERSED",
  "REMANDED",
  "REPLACED_BY_SETTLEMENT",
  "WITHDRAWN",
] as const;
export type Disposition = (typeof DISPOSITIONS)[number];

export const INSTRUMENT_KINDS = [
  "STATUTE",
  "ADMINISTRATIVE_REGULATION",
  "JUDICIAL_INTERPRETATION",
  "JUDICIAL_DOCUMENT",
  "DEPARTMENT_RULE",
  "NORMATIVE_DOCUMENT",
  "LOCAL_NORMATIVE_DOCUMENT",
  "INDUSTRY_RULE",
  "DRAFT",
  "OTHER",
] as const;
export type InstrumentKind = (typeof INSTRUMENT_KINDS)[number];

/**
 * How much of an instrument is known. CITATION_ONLY: what the texts that cite it print of it, its
 * name above all.
 */
export const INSTRUMENT_KNOWLEDGE = ["DESCRIBED", "CITATION_ONLY"] as const;
export type InstrumentKnowledge = (typeof INSTRUMENT_KNOWLEDGE)[number];

export const PROVISION_KINDS = [
  "BOOK",
  "CHAPTER",
  "SECTION",
  "ARTICLE",
  "PARAGRAPH",
  "ITEM",
] as const;
export type ProvisionKind = (typeof PROVISION_KINDS)[number];

export const PUBLICATION_KINDS = [
  "GUIDING_CASES",
  "TYPICAL_CASES",
  "REFERENCE_CASES",
  "WHITE_PAPER",
  "JUDGMENTS",
  "COLLECTION",
  "OTHER",
] as const;
export type PublicationKind = (typeof PUBLICATION_KINDS)[number];

/**
 * A distinction given to a single case after its release; the first three decide its authority
 * (法发〔2020〕24号第四条).
 */
export const RECOGNITION_KINDS = [
  "GUIDING_CASE",
  "SPC_TYPICAL_CASE",
  "REFERENCE_CASE",
  "HONOUR",
] as const;
export type RecognitionKind = (typeof RECOGNITION_KINDS)[number];

/**
 * COMPILATION: a release of cases (典型案例, 白皮书). JUDGMENT: a document of one court in one case
 * (裁判文书).
 */
export const DOCUMENT_KINDS = ["COMPILATION", "JUDGMENT"] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** The tiers of 法发〔2020〕24号第四条, items one to four, and what the article does not name. */
export const AUTHORITY_TIERS = [
  "GUIDING_CASE",
  "SPC_TYPICAL_OR_EFFECTIVE",
  "OWN_HIGH_COURT",
  "ONE_LEVEL_UP_OR_OWN_COURT",
  "PERSUASIVE",
] as const;
export type AuthorityTier = (typeof AUTHORITY_TIERS)[number];
