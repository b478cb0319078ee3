import type { Disposition, Outcome, RulingStage, Side } from "../../domain/closed-lists.js";
import type { OrderAct } from "./order-acts.js";

/** What the acts of a ruling's orders come to. */
export interface OrdersOutcome {
  readonly outcome: Outcome;
  /** What became of the ruling that is reviewed. */
  readonly disposition?: Disposition | undefined;
  /** Who prevails in a court that decides first; undefined where the orders alone do not say. */
  readonly side?: Side | undefined;
  /** The name of the rule, or why nothing is stated. */
  readonly rule: string;
}

/** The acts of a ruling, as the rules ask for them. */
interface Acts {
  readonly has: (...acts: readonly OrderAct[]) => boolean;
  readonly stage: RulingStage;
}

type Rule = (acts: Acts) => OrdersOutcome | undefined;

const REVIEWING: ReadonlySet<RulingStage> = new Set([
  "SECOND_INSTANCE",
  "RETRIAL",
  "RECONSIDERATION",
]);
const RELIEF: readonly OrderAct[] = ["GRANTED", "SETS_ASIDE", "TARGET_RELEASED"];

/**
 * How a ruling ends the matter by its orders alone; undefined where none of them is known. Each
 * rule reads one kind of document; the first that has an answer holds, and where orders contradict
 * each other the answer is NOT_STATED with its reason.
 */
export function outcomeOfOrders(
  orders: readonly { readonly acts: readonly OrderAct[] }[],
  stage: RulingStage,
): OrdersOutcome | undefined {
  const shown = new Set(orders.flatMap(({ acts }) => acts));
  if (shown.size === 0) return undefined;
  const acts: Acts = { stage, has: (...wanted) => wanted.some((act) => shown.has(act)) };
  for (const rule of RULES) {
    const answer = rule(acts);
    if (answer !== undefined) return answer;
  }
  return undefined;
}

/** Agreements; a conviction, for which the list of outcomes has no word; what decides nothing. */
const withoutDecision: Rule = ({ has }) => {
  if (has("CONVICTED")) return none("a conviction, for which the list has no word");
  if (has("AGREES")) return { outcome: "MEDIATED", side: "NEITHER", rule: "orders/agreement" };
  if (has("CORRECTS")) return none("a correction or a change of procedure decides nothing");
  return undefined;
};

/** 驳回再审申请, 提审, 指令再审, 撤回再审申请. */
const retrialApplication: Rule = ({ has }) => {
  if (has("RETRIAL_REFUSED")) return affirmed("orders/retrial-refused");
  if (has("TAKES_UP", "RETRY") && !has("SETS_ASIDE"))
    return none("the case is to be heard again, and nothing is decided yet");
  return undefined;
};

/** 准许撤回上诉, unless another's appeal is decided; 撤回起诉 ends the whole matter. */
const withdrawal: Rule = ({ has, stage }) => {
  const decided = has("APPEAL_DISMISSED", "UPHOLDS", "UPHOLDS_PART", "SETS_ASIDE_PART", "VARIES");
  if (has("SUIT_WITHDRAWN") && !decided && !has("GRANTED", "CLAIM_DISMISSED"))
    return {
      outcome: "WITHDRAWN",
      ...(REVIEWING.has(stage) ? { disposition: "WITHDRAWN" as const } : {}),
      rule: "orders/suit-withdrawn",
    };
  if (has("REVIEW_WITHDRAWN") && !decided && !has("SETS_ASIDE"))
    return { outcome: "WITHDRAWN", disposition: "WITHDRAWN", rule: "orders/review-withdrawn" };
  return undefined;
};

/** 维持, 改判, 撤销并发回重审, 撤销并指令审理, 撤销并驳回. */
const review: Rule = ({ has, stage }) => {
  const reviews = REVIEWING.has(stage) || has("APPEAL_DISMISSED", "UPHOLDS", "UPHOLDS_PART");
  if (!reviews) return undefined;
  const setsAside = has("SETS_ASIDE", "SETS_ASIDE_PART");
  if (has("SENDS_BACK") || (setsAside && has("HEAR", "RETRY")))
    return { outcome: "REVERSED", disposition: "REMANDED", rule: "orders/sent-back" };
  // 撤销二审判决，维持一审判决: what is reviewed is set aside as a whole
  if (has("SETS_ASIDE") && !has("SETS_ASIDE_PART", "UPHOLDS_PART", "VARIES"))
    return { outcome: "REVERSED", disposition: "REVERSED", rule: "orders/set-aside" };
  if (setsAside || has("VARIES", "UPHOLDS_PART"))
    return { outcome: "REVERSED", disposition: "PARTLY_REVERSED", rule: "orders/changed-in-part" };
  if (has("RECONSIDERATION_REFUSED")) return affirmed("orders/reconsideration-refused");
  if (has("APPEAL_DISMISSED", "UPHOLDS")) return affirmed("orders/upheld");
  return undefined;
};

/** 案外人、被执行人的执行异议, 复议, 终结本次执行, 准予强制执行. */
const enforcement: Rule = ({ has, stage }) => {
  if (has("RECONSIDERATION_REFUSED")) return affirmed("orders/reconsideration-refused");
  if (has("ENFORCEMENT_PERMITTED", "ENFORCEMENT_REFUSED")) {
    if (has("ENFORCEMENT_PERMITTED") && has("ENFORCEMENT_REFUSED"))
      return { outcome: "PARTIAL", side: "NEITHER", rule: "orders/enforced-in-part" };
    return has("ENFORCEMENT_PERMITTED")
      ? { outcome: "PLAINTIFF_WINS", side: "CLAIMANT", rule: "orders/enforcement-permitted" }
      : { outcome: "DEFENDANT_WINS", side: "RESPONDENT", rule: "orders/enforcement-refused" };
  }
  if (has("ENFORCEMENT_DISMISSED")) return dismissed("orders/enforcement-dismissed", "RESPONDENT");
  if (stage !== "OBJECTION") return undefined;
  const found = has(...RELIEF, "OBJECTION_FOUND");
  if (has("OBJECTION_REFUSED", "APPLICATION_DISMISSED", "REST_DISMISSED"))
    return found
      ? { outcome: "PARTIAL", side: "NEITHER", rule: "orders/objection-found-in-part" }
      : dismissed("orders/objection-refused");
  return found ? { outcome: "PLAINTIFF_WINS", rule: "orders/objection-found" } : undefined;
};

/** 驳回起诉, 不予立案, 管辖权异议. */
const withoutMerits: Rule = ({ has }) => {
  if (has("SUIT_DISMISSED", "NOT_ACCEPTED") && !has("GRANTED"))
    return dismissed("orders/suit-dismissed", "RESPONDENT");
  if (has("OBJECTION_REFUSED")) return dismissed("orders/objection-refused");
  if (has("TRANSFERRED")) return none("another court is to hear the case");
  return undefined;
};

/** 支付, 确认, 撤销行政行为; 驳回诉讼请求; 驳回其他诉讼请求. */
const merits: Rule = ({ has }) => {
  if (has("PLAN_APPROVED"))
    return { outcome: "REORGANIZATION_APPROVED", side: "CLAIMANT", rule: "orders/plan-approved" };
  const grants = has(...RELIEF);
  if (grants && has("REST_DISMISSED", "ONE_DISMISSED", "SUIT_DISMISSED"))
    return { outcome: "PARTIAL", side: "NEITHER", rule: "orders/partly" };
  if (grants && has("COUNTERCLAIM_GRANTED"))
    return { outcome: "PARTIAL", side: "NEITHER", rule: "orders/both-ways" };
  if (grants && has("CLAIM_DISMISSED", "APPLICATION_DISMISSED"))
    return none("one claim is granted and one refused: whose, the orders do not say");
  if (has("CLAIM_DISMISSED", "ONE_DISMISSED"))
    return dismissed("orders/claim-dismissed", "RESPONDENT");
  if (has("APPLICATION_DISMISSED")) return dismissed("orders/application-dismissed");
  if (has("SANCTIONED") && !grants) return { outcome: "SANCTIONED", rule: "orders/sanction" };
  if (has("ENFORCEMENT_ENDED", "STAYED", "PRESERVED"))
    return none("proceedings are stayed, ended or secured, and nothing is decided");
  return grants
    ? { outcome: "PLAINTIFF_WINS", side: "CLAIMANT", rule: "orders/granted" }
    : undefined;
};

const RULES: readonly Rule[] = [
  withoutDecision,
  retrialApplication,
  withdrawal,
  review,
  enforcement,
  withoutMerits,
  merits,
];

function none(reason: string): OrdersOutcome {
  return { outcome: "NOT_STATED", rule: reason };
}

function affirmed(rule: string): OrdersOutcome {
  return { outcome: "AFFIRMED", disposition: "AFFIRMED", rule };
}

/** Whoever asked is refused; who that is, only a claim says by itself. */
function dismissed(rule: string, side?: Side): OrdersOutcome {
  return { outcome: "DISMISSED", rule, ...(side === undefined ? {} : { side }) };
}
