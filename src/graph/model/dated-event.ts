import { EVENT_KINDS } from "../../domain/closed-lists.js";
import { neighbourId, optionalOneOf, text, wordsOf } from "./column.js";
import { EVIDENCE, type NodeModel } from "./node-model.js";

export const DATED_EVENT = {
  kind: "event",
  label: "Event",
  what: "what happened on a date in one case 有日期的事实",
  statement: "read/events-by-ids",
  columns: {
    id: text,
    caseId: text,
    kind: optionalOneOf(EVENT_KINDS),
    date: text,
    label: text,
    partyId: neighbourId("OF_PARTY", "Party"),
    evidence: wordsOf,
  },
  stored: ["order", ...EVIDENCE],
} as const satisfies NodeModel;
