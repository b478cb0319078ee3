import { PARTY_KINDS } from "../../domain/closed-lists.js";
import { oneOf, text, texts } from "./column.js";
import { type NodeModel, SEARCH } from "./node-model.js";

export const PARTY = {
  kind: "party",
  label: "Party",
  what: "a party to one case, never shared between cases 当事人",
  statement: "read/parties-by-ids",
  columns: { id: text, caseId: text, name: text, kind: oneOf(PARTY_KINDS), aliases: texts },
  stored: SEARCH,
} as const satisfies NodeModel;
