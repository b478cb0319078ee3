import { DECISIONS_FOR } from "../../domain/closed-lists.js";
import type { Grounds } from "../../domain/evidence.js";
import { described, optionalOneOf, optionalRecord, optionalText, text } from "./column.js";
import type { NodeModel } from "./node-model.js";

export const ISSUE = {
  kind: "issue",
  label: "Issue",
  what: "a question in dispute 争议焦点",
  statement: "read/issues-by-ids",
  columns: {
    id: text,
    caseId: text,
    question: text,
    answer: optionalText,
    decidedFor: optionalOneOf(DECISIONS_FOR),
    grounds: described("JSON", optionalRecord<Grounds>()),
  },
  stored: [],
} as const satisfies NodeModel;
