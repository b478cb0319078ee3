import type { EnumOf } from "../schema/graphql.js";
import { bilingual } from "./bilingual.js";

interface Terms {
  readonly tier: Record<EnumOf<"AuthorityTier">, string>;
  readonly item: Record<EnumOf<"AuthorityTier">, string>;
  readonly outcome: Record<EnumOf<"Outcome">, string>;
  readonly side: Record<EnumOf<"Side">, string>;
  readonly decidedFor: Record<EnumOf<"DecidedFor">, string>;
  readonly courtLevel: Record<EnumOf<"CourtLevel">, string>;
  readonly basis: Record<EnumOf<"Basis">, string>;
  readonly treatment: Record<EnumOf<"Treatment">, string>;
  readonly position: Record<EnumOf<"CitationPosition">, string>;
  readonly stage: Record<EnumOf<"RulingStage">, string>;
  readonly finding: Record<EnumOf<"Finding">, string>;
  readonly role: Record<EnumOf<"PartyRole">, string>;
  readonly ruleStatus: Record<EnumOf<"RuleStatusKind">, string>;
  readonly change: Record<EnumOf<"RuleChange">, string>;
  readonly relation: Record<EnumOf<"ProvisionRelation">, string>;
  readonly dateOf: Record<EnumOf<"CaseDateKind">, string>;
  readonly recognition: Record<EnumOf<"RecognitionKind">, string>;
  readonly disposition: Record<EnumOf<"Disposition">, string>;
  readonly bench: Record<EnumOf<"BenchRole">, string>;
}

/** The closed lists of the schema in words, for every page. */
export const TERMS = bilingual<Terms>(
  {
    tier: {
      GUIDING_CASE: "最高人民法院指导性案例",
      SPC_TYPICAL_OR_EFFECTIVE: "最高人民法院典型案例及生效裁判",
      OWN_HIGH_COURT: "本省高级人民法院参考性案例及生效裁判",
      ONE_LEVEL_UP_OR_OWN_COURT: "上一级法院及本院生效裁判",
      PERSUASIVE: "其他，仅供参考",
    },
    item: {
      GUIDING_CASE: "第一项",
      SPC_TYPICAL_OR_EFFECTIVE: "第二项",
      OWN_HIGH_COURT: "第三项",
      ONE_LEVEL_UP_OR_OWN_COURT: "第四项",
      PERSUASIVE: "各项之外",
    },
    outcome: {
      PLAINTIFF_WINS: "支持原告",
      DEFENDANT_WINS: "被告胜诉",
      PARTIAL: "部分支持",
      DISMISSED: "驳回",
      SETTLED: "和解",
      MEDIATED: "调解",
      WITHDRAWN: "撤诉",
      AFFIRMED: "维持原判",
      REVERSED: "改判",
      REORGANIZATION_APPROVED: "批准重整",
      SANCTIONED: "制裁",
      NOT_STATED: "结果未载明",
    },
    side: { CLAIMANT: "原告方", RESPONDENT: "被告方", NEITHER: "不偏一方" },
    decidedFor: {
      CLAIMANT: "原告方胜",
      RESPONDENT: "被告方胜",
      SPLIT: "各有胜负",
      NOT_DECIDED: "未作判断",
    },
    courtLevel: {
      SUPREME: "最高",
      HIGH: "高级",
      INTERMEDIATE: "中级",
      BASIC: "基层",
      SPECIAL: "专门",
    },
    basis: { CITED: "原文", INFERRED: "推断" },
    treatment: { APPLIED: "适用", MENTIONED: "提及", REJECTED: "不予适用" },
    position: {
      OPERATIVE: "裁判依据",
      REASONING: "说理",
      FACTS: "案情",
      PARTY: "当事人主张",
      EARLIER_RULING: "原审裁判",
      NOTICE: "判项及告知",
      APPENDIX: "文末附录",
      COMMENT: "发布者评析",
      UNKNOWN: "位置不明",
    },
    stage: {
      FIRST_INSTANCE: "一审",
      SECOND_INSTANCE: "二审",
      RETRIAL: "再审",
      ENFORCEMENT: "执行",
      OBJECTION: "执行异议",
      RECONSIDERATION: "复议",
      INSOLVENCY: "破产",
      ARBITRATION_REVIEW: "仲裁司法审查",
      OTHER: "其他程序",
      NOT_STATED: "审级未载明",
    },
    finding: { FOUND: "法院认定", ARGUED: "仅有主张", REJECTED: "未获认定" },
    role: {
      PLAINTIFF: "原告",
      DEFENDANT: "被告",
      THIRD_PARTY: "第三人",
      APPELLANT: "上诉人",
      APPELLEE: "被上诉人",
      APPLICANT: "申请人",
      RESPONDENT: "被申请人",
      EXECUTION_APPLICANT: "申请执行人",
      JUDGMENT_DEBTOR: "被执行人",
      OBJECTOR: "异议人",
      OUTSIDER: "案外人",
      GUARANTOR: "担保人",
      ACCUSED: "被告人",
      OTHER: "其他",
      NOT_STATED: "地位未载明",
    },
    ruleStatus: {
      VALID: "未见否定记录",
      LAW_CHANGED: "所依法条已变更",
      LAW_NOT_COMPARED: "所依法条已被取代，尚未比对",
      LAW_REPEALED: "所依法条已失效",
      LAW_REVERSED: "所依法条现规定相反",
      REPLACED: "已被新规则取代",
      IN_CONFLICT: "与其他规则相冲突",
    },
    change: { SAME: "规则未变", CHANGED: "规则有变", REVERSED: "规则相反" },
    relation: {
      ARTICLE: "同条的其他部分",
      OTHER_VERSION: "其他版本",
      PREDECESSOR: "前身",
      SUCCESSOR: "后继",
    },
    dateOf: { RULING: "（裁判）", RELEASE: "（发布）", EVENT: "（案内最后日期）" },
    recognition: {
      GUIDING_CASE: "指导性案例",
      SPC_TYPICAL_CASE: "最高人民法院典型案例",
      REFERENCE_CASE: "入库参考案例",
      HONOUR: "其他荣誉",
    },
    disposition: {
      AFFIRMED: "维持",
      REVERSED: "改判",
      PARTLY_REVERSED: "部分改判",
      REMANDED: "发回重审",
      REPLACED_BY_SETTLEMENT: "以调解协议代替",
      WITHDRAWN: "撤回",
    },
    bench: {
      PRESIDING_JUDGE: "审判长",
      JUDGE: "审判员",
      ASSESSOR: "人民陪审员",
      JUDGE_ASSISTANT: "法官助理",
      CLERK: "书记员",
      PRESIDENT: "院长",
      ENFORCEMENT_OFFICER: "执行员",
    },
  },
  {
    tier: {
      GUIDING_CASE: "Guiding cases of the Supreme People's Court",
      SPC_TYPICAL_OR_EFFECTIVE: "Typical cases and effective rulings of the Supreme People's Court",
      OWN_HIGH_COURT: "Reference cases and effective rulings of the own high court",
      ONE_LEVEL_UP_OR_OWN_COURT: "Effective rulings of the court one level up or of this court",
      PERSUASIVE: "Others, persuasive only",
    },
    item: {
      GUIDING_CASE: "Item 1",
      SPC_TYPICAL_OR_EFFECTIVE: "Item 2",
      OWN_HIGH_COURT: "Item 3",
      ONE_LEVEL_UP_OR_OWN_COURT: "Item 4",
      PERSUASIVE: "Beyond the items",
    },
    outcome: {
      PLAINTIFF_WINS: "claims granted",
      DEFENDANT_WINS: "respondent prevailed",
      PARTIAL: "granted in part",
      DISMISSED: "dismissed",
      SETTLED: "settled",
      MEDIATED: "mediated",
      WITHDRAWN: "withdrawn",
      AFFIRMED: "affirmed",
      REVERSED: "reversed",
      REORGANIZATION_APPROVED: "reorganisation approved",
      SANCTIONED: "sanctioned",
      NOT_STATED: "result not stated",
    },
    side: { CLAIMANT: "claimant", RESPONDENT: "respondent", NEITHER: "neither side" },
    decidedFor: {
      CLAIMANT: "for the claimant",
      RESPONDENT: "for the respondent",
      SPLIT: "for each in part",
      NOT_DECIDED: "left open",
    },
    courtLevel: {
      SUPREME: "supreme",
      HIGH: "high",
      INTERMEDIATE: "intermediate",
      BASIC: "basic",
      SPECIAL: "special",
    },
    basis: { CITED: "cited", INFERRED: "inferred" },
    treatment: { APPLIED: "applied", MENTIONED: "mentioned", REJECTED: "held not to apply" },
    position: {
      OPERATIVE: "operative clause",
      REASONING: "reasoning",
      FACTS: "facts",
      PARTY: "a party's argument",
      EARLIER_RULING: "earlier ruling",
      NOTICE: "orders and notices",
      APPENDIX: "appendix",
      COMMENT: "publisher's comment",
      UNKNOWN: "position unknown",
    },
    stage: {
      FIRST_INSTANCE: "first instance",
      SECOND_INSTANCE: "second instance",
      RETRIAL: "retrial",
      ENFORCEMENT: "enforcement",
      OBJECTION: "objection in enforcement",
      RECONSIDERATION: "reconsideration",
      INSOLVENCY: "insolvency",
      ARBITRATION_REVIEW: "review of arbitration",
      OTHER: "another stage",
      NOT_STATED: "stage not stated",
    },
    finding: { FOUND: "found", ARGUED: "argued only", REJECTED: "rejected" },
    role: {
      PLAINTIFF: "plaintiff",
      DEFENDANT: "defendant",
      THIRD_PARTY: "third party",
      APPELLANT: "appellant",
      APPELLEE: "appellee",
      APPLICANT: "applicant",
      RESPONDENT: "respondent",
      EXECUTION_APPLICANT: "enforcement creditor",
      JUDGMENT_DEBTOR: "judgment debtor",
      OBJECTOR: "objector",
      OUTSIDER: "outsider",
      GUARANTOR: "guarantor",
      ACCUSED: "accused",
      OTHER: "other",
      NOT_STATED: "role not stated",
    },
    ruleStatus: {
      VALID: "nothing known against it",
      LAW_CHANGED: "its law was changed",
      LAW_NOT_COMPARED: "its law was replaced, not compared",
      LAW_REPEALED: "its law was repealed",
      LAW_REVERSED: "its law now says the opposite",
      REPLACED: "replaced by a later rule",
      IN_CONFLICT: "in conflict with another rule",
    },
    change: { SAME: "same rule", CHANGED: "rule changed", REVERSED: "rule reversed" },
    relation: {
      ARTICLE: "other part of the article",
      OTHER_VERSION: "other version",
      PREDECESSOR: "predecessor",
      SUCCESSOR: "successor",
    },
    dateOf: { RULING: " (ruling)", RELEASE: " (release)", EVENT: " (last date in the case)" },
    recognition: {
      GUIDING_CASE: "guiding case",
      SPC_TYPICAL_CASE: "typical case of the Supreme People's Court",
      REFERENCE_CASE: "reference case",
      HONOUR: "other honour",
    },
    disposition: {
      AFFIRMED: "affirmed",
      REVERSED: "reversed",
      PARTLY_REVERSED: "reversed in part",
      REMANDED: "remanded",
      REPLACED_BY_SETTLEMENT: "replaced by a settlement",
      WITHDRAWN: "withdrawn",
    },
    bench: {
      PRESIDING_JUDGE: "presiding judge",
      JUDGE: "judge",
      ASSESSOR: "people's assessor",
      JUDGE_ASSISTANT: "judge's assistant",
      CLERK: "clerk",
      PRESIDENT: "president",
      ENFORCEMENT_OFFICER: "enforcement officer",
    },
  },
);

/** The tiers of art. 4 in their order. */
export const TIERS = [
  "GUIDING_CASE",
  "SPC_TYPICAL_OR_EFFECTIVE",
  "OWN_HIGH_COURT",
  "ONE_LEVEL_UP_OR_OWN_COURT",
  "PERSUASIVE",
] as const satisfies readonly EnumOf<"AuthorityTier">[];
