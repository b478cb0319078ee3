import type {
  AmountItem,
  AmountKind,
  BenchRole,
  EventKind,
  Liability,
} from "../../domain/closed-lists.js";
import { enumOf } from "./enum-of.js";

/** Kinds of sums and events, and who sat, as GraphQL enums. */

export const AmountKindEnum = enumOf<AmountKind>(
  "AmountKind",
  ["What a sum of money is.", "金额的性质。"],
  {
    CLAIMED: ["Claimed in the proceedings.", "诉请金额。"],
    GRANTED: ["Granted by a ruling.", "判付金额。"],
    CONTRACT: ["Agreed by contract: price, rent, principal.", "合同约定的价款、租金、本金等。"],
    PAID: ["Paid.", "已付金额。"],
    OWED: ["Owed.", "欠付金额。"],
    FEE: ["Fees of lawyers, services and the like.", "律师费、服务费等费用。"],
    PENALTY: ["Liquidated damages for breach.", "违约金、滞纳金。"],
    INTEREST: ["Interest.", "利息、罚息。"],
    DEPOSIT: ["Deposit or earnest money.", "保证金、定金。"],
    VALUE: ["Value of a thing, appraised or sold for.", "物的价值、评估价、成交价。"],
    LOSS: ["Loss or damages.", "损失、赔偿。"],
    FINE: ["Fine.", "罚款。"],
    COST: ["Cost of the proceedings.", "诉讼费用。"],
    OTHER: ["Another sum.", "其他。"],
  },
);

export const AmountItemEnum = enumOf<AmountItem>(
  "AmountItem",
  [
    "What a sum is for, whoever claims, grants or owes it.",
    "款项的名目，不论由谁主张、判付或者拖欠。",
  ],
  {
    RENT: ["Rent.", "租金。"],
    PRINCIPAL: ["Principal of a loan or financing.", "借款、融资本金。"],
    PRICE: ["Price.", "价款。"],
    PENALTY: ["Liquidated damages for breach.", "违约金、滞纳金。"],
    INTEREST: ["Interest.", "利息、罚息。"],
    FEE: ["Fees of lawyers, services and the like.", "律师费、服务费等费用。"],
    DEPOSIT: ["Deposit or earnest money.", "保证金、定金。"],
    LOSS: ["Loss or damages.", "损失、赔偿。"],
  },
);

export const EventKindEnum = enumOf<EventKind>(
  "EventKind",
  ["What kind of event it is.", "事实的种类。"],
  {
    CONTRACT: ["A contract was made, changed or ended.", "订立、变更或解除合同。"],
    PERFORMANCE: ["Something was performed or paid.", "履行、付款、交付。"],
    BREACH: ["A breach.", "违约。"],
    NOTICE: ["A notice or demand.", "通知、催告。"],
    REGISTRATION: ["A registration.", "登记。"],
    FILING: ["A suit or application was filed.", "起诉、申请、立案。"],
    PRESERVATION: ["Property was preserved or seized.", "保全、查封。"],
    RULING: ["A ruling was made.", "作出裁判。"],
    ENFORCEMENT: ["A step of enforcement.", "执行。"],
    INSOLVENCY: ["A step of insolvency.", "破产程序。"],
    OTHER: ["Another event.", "其他。"],
  },
);

export const LiabilityEnum = enumOf<Liability>(
  "Liability",
  ["How several answer for one debt, or how far one does.", "责任形式。"],
  {
    JOINT: ["Jointly and severally.", "连带责任。"],
    SUPPLEMENTARY: ["For what another does not pay.", "补充责任。"],
    SHARED: ["Each for a share.", "按份责任。"],
  },
);

export const BenchRoleEnum = enumOf<BenchRole>(
  "BenchRole",
  ["What someone did on the bench.", "合议庭成员及书记员的身份。"],
  {
    PRESIDING_JUDGE: ["Presiding judge.", "审判长。"],
    JUDGE: ["Judge.", "审判员。"],
    ASSESSOR: ["People's assessor.", "人民陪审员。"],
    PRESIDENT: ["President of the court.", "院长。"],
    ENFORCEMENT_OFFICER: ["Enforcement officer.", "执行员。"],
    JUDGE_ASSISTANT: ["Assistant judge.", "法官助理。"],
    CLERK: ["Clerk.", "书记员。"],
  },
);
