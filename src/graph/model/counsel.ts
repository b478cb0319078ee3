import { neighbourId, optionalText, text, wordsOf } from "./column.js";
import { EVIDENCE, type NodeModel } from "./node-model.js";

export const COUNSEL = {
  kind: "counsel",
  label: "Counsel",
  what: "a lawyer or other representative in one ruling, named as printed 委托诉讼代理人",
  statement: "read/counsel-by-ids",
  columns: {
    id: text,
    caseId: text,
    name: text,
    firm: optionalText,
    rulingId: neighbourId("APPEARED_IN", "Ruling"),
    evidence: wordsOf,
  },
  stored: ["order", ...EVIDENCE],
} as const satisfies NodeModel;
