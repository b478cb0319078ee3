import { AMOUNT_ITEMS, AMOUNT_KINDS } from "../../domain/closed-lists.js";
import { flag, neighbourId, optionalOneOf, optionalText, text, wordsOf } from "./column.js";
import { EVIDENCE, type NodeModel } from "./node-model.js";

export const AMOUNT = {
  kind: "amount",
  label: "Amount",
  what: "a sum of money in one case 金额",
  statement: "read/amounts-by-ids",
  columns: {
    id: text,
    caseId: text,
    kind: optionalOneOf(AMOUNT_KINDS),
    item: optionalOneOf(AMOUNT_ITEMS),
    label: text,
    value: optionalText,
    currency: text,
    text,
    approximate: flag,
    date: optionalText,
    partyId: neighbourId("OF_PARTY", "Party"),
    evidence: wordsOf,
  },
  /** `size` is the value as a number, by which ranges are compared; the value itself is exact. */
  stored: ["order", "size", ...EVIDENCE],
} as const satisfies NodeModel;
