import { LEXICON } from "../../lexicon/lexicon.js";
import { withoutCitedRules } from "./cited-rules.js";

/** What an item of an operative part does; seeds/lexicon/order-acts.yaml has the words of each. */
export const ORDER_ACTS = [
  /** 双方自愿达成如下协议. */
  "AGREES",
  /** 补正, 转为普通程序: nothing is decided. */
  "CORRECTS",
  /** 本案由本院提审. */
  "TAKES_UP",
  /** 发回重审. */
  "SENDS_BACK",
  /** 指令某法院审理. */
  "HEAR",
  /** 指令某法院再审. */
  "RETRY",
  "UPHOLDS_PART",
  "SETS_ASIDE_PART",
  "VARIES",
  "SETS_ASIDE",
  "UPHOLDS",
  /** 准许撤回上诉, 撤回再审申请. */
  "REVIEW_WITHDRAWN",
  /** 准许撤诉, 按撤诉处理. */
  "SUIT_WITHDRAWN",
  "APPEAL_DISMISSED",
  "RETRIAL_REFUSED",
  "RECONSIDERATION_REFUSED",
  "OBJECTION_REFUSED",
  "OBJECTION_FOUND",
  "ENFORCEMENT_PERMITTED",
  "ENFORCEMENT_REFUSED",
  "ENFORCEMENT_DISMISSED",
  "ENFORCEMENT_ENDED",
  /** 中止对某房屋的执行, 不得执行: what an outsider asks for. */
  "TARGET_RELEASED",
  /** 中止原判决的执行, 中止诉讼. */
  "STAYED",
  "TRANSFERRED",
  "SUIT_DISMISSED",
  "NOT_ACCEPTED",
  /** 驳回其他诉讼请求. */
  "REST_DISMISSED",
  "COUNTERCLAIM_DISMISSED",
  /** 驳回原告对某一被告的诉讼请求. */
  "ONE_DISMISSED",
  "CLAIM_DISMISSED",
  "APPLICATION_DISMISSED",
  "PLAN_APPROVED",
  "SANCTIONED",
  "CONVICTED",
  "PRESERVED",
  /** 反诉被告支付…: for the party that was sued. */
  "COUNTERCLAIM_GRANTED",
  /** 支付, 确认, 解除, 责令 … */
  "GRANTED",
] as const;
export type OrderAct = (typeof ORDER_ACTS)[number];

const ACTS = LEXICON.table<OrderAct>("order-acts");
/** What an item that shows one of these does not do as well, though its words are in it. */
const HIDES: Readonly<Partial<Record<OrderAct, readonly OrderAct[]>>> = {
  SETS_ASIDE_PART: ["SETS_ASIDE", "GRANTED"],
  UPHOLDS_PART: ["UPHOLDS", "CLAIM_DISMISSED", "COUNTERCLAIM_DISMISSED", "REST_DISMISSED"],
  ENFORCEMENT_PERMITTED: ["SANCTIONED", "PRESERVED"],
  ONE_DISMISSED: ["CLAIM_DISMISSED"],
  COUNTERCLAIM_GRANTED: ["GRANTED"],
  REST_DISMISSED: ["CLAIM_DISMISSED", "APPLICATION_DISMISSED"],
  COUNTERCLAIM_DISMISSED: ["CLAIM_DISMISSED", "REST_DISMISSED", "ONE_DISMISSED"],
  RETRIAL_REFUSED: ["APPLICATION_DISMISSED"],
  RECONSIDERATION_REFUSED: ["APPLICATION_DISMISSED"],
  OBJECTION_REFUSED: ["APPLICATION_DISMISSED"],
  ENFORCEMENT_DISMISSED: ["APPLICATION_DISMISSED"],
  APPEAL_DISMISSED: ["CLAIM_DISMISSED"],
  ENFORCEMENT_REFUSED: ["ENFORCEMENT_PERMITTED"],
  TARGET_RELEASED: ["ENFORCEMENT_ENDED"],
  STAYED: ["ENFORCEMENT_ENDED"],
  RETRY: ["HEAR"],
};
/** Beside these an item may grant something; of the others, verbs only name what was asked. */
const BESIDE_RELIEF: readonly OrderAct[] = [
  "AGREES",
  "UPHOLDS_PART",
  "VARIES",
  "SETS_ASIDE",
  "UPHOLDS",
  "OBJECTION_FOUND",
  "TARGET_RELEASED",
  "PRESERVED",
  "COUNTERCLAIM_GRANTED",
  "GRANTED",
];

/** What one item of an operative part does. */
export function orderActs(item: string): readonly OrderAct[] {
  const words = withoutCitedRules(item);
  const shown = ORDER_ACTS.filter((act) => ACTS.has(words, act));
  const hidden = new Set(shown.flatMap((act) => HIDES[act] ?? []));
  if (shown.some((act) => !BESIDE_RELIEF.includes(act))) hidden.add("GRANTED");
  return shown.filter((act) => !hidden.has(act));
}
